import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import en from './en.json' with { type: 'json' }
import vi from './vi.json' with { type: 'json' }

const web = join(import.meta.dirname, '..')
const keys = Object.keys(vi)

test('Vietnamese and English say the same things', () => {
  assert.deepEqual(Object.keys(en), keys)
})

test('no text is empty, and both languages take the same placeholders', () => {
  for (const [key, text] of Object.entries(vi)) {
    const other = (en as Record<string, string>)[key] ?? ''
    assert.ok(text.trim() && other.trim(), key)
    assert.deepEqual(placeholders(other), placeholders(text), key)
  }
})

test('every key the screens name has a text', () => {
  const missing = named().filter((pattern) => !keys.some((key) => pattern.test(key)))
  assert.deepEqual(missing.map(String), [])
})

test('every text is named by a screen', () => {
  const patterns = [...named(), ...codes]
  const left = keys.filter((key) => !patterns.some((pattern) => pattern.test(key)))
  assert.deepEqual(left, [])
})

/** Keys that arrive as codes of the server or of `core`, so no screen spells them out. */
const codes = [
  /^(?:acceptance\.(?:identity_rejected|number_contradiction|contract_unknown)|network|not_found|rate_limited|request\.internal|session\.required)$/,
  /^labels\./,
  /^session\.passkey_/,
]

function placeholders(text: string): string[] {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name!).sort()
}

/** What the code asks for: a quoted key as itself, a template as a pattern of its fixed parts. */
function named(): RegExp[] {
  const source = sources(web)
  const quoted = [...source.matchAll(/'([a-z][\w-]*(?:\.[\w-]+)+)'/g)].map(([, key]) => key!)
  const own = quoted.filter((key) => keys.includes(key) || isAsked(source, key))
  const templates = [...source.matchAll(/`([a-z_]+\.[^`\s]*\$\{[^`]*)`/g)].map(([, key]) => key!)
  return [...own.map((key) => new RegExp(`^${literal(key)}$`)), ...templates.map(toPattern)]
}

function isAsked(source: string, key: string): boolean {
  return source.includes(`t('${key}'`)
}

function toPattern(template: string): RegExp {
  const fixed = template.split(/\$\{[^}]*\}/).map((part) => literal(part))
  return new RegExp(`^${fixed.join('[\\w-]+(?:\\.[\\w-]+)*')}$`)
}

function literal(text: string): string {
  return text.replaceAll('.', '\\.')
}

function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(({ name }) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .join('\n')
}
