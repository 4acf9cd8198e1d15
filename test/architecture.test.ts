import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { test } from 'node:test'
import { locks } from '#platform/locks.ts'

/** The modules in their order: one may import only those above it. */
const order = [
  'directory',
  'alarms',
  'ledger',
  'witness',
  'law',
  'goods',
  'terms',
  'places',
  'risk',
  'parcels',
  'acceptance',
  'labels',
  'reveals',
  'exports',
  'tracking',
  'holds',
  'measures',
  'xray',
  'scans',
  'retention',
]

const source = globSync('src/**/*.ts').map((f) => resolve(f))
const shipped = source.filter((f) => !/(\.test|\.?testing)\.ts$/.test(f))
const imports = new Map(shipped.map((file) => [file, importsOf(file)]))
const moduleOf = (f: string) => /src\/modules\/([^/]+)\//.exec(f)?.[1]

test('no file imports itself, however far around', () => {
  const done = new Set<string>()
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file))
      assert.fail(`cycle: ${[...path.slice(path.indexOf(file)), file].map(short).join(' → ')}`)
    if (done.has(file)) return
    for (const to of imports.get(file) ?? []) visit(to, [...path, file])
    done.add(file)
  }
  for (const file of shipped) visit(file, [])
})

test('layers point one way: core ← platform ← modules ← demo and app', () => {
  const rank = (f: string) =>
    ['core', 'platform', 'modules', 'demo'].findIndex((l) => short(f).startsWith(`src/${l}/`))
  each((from, to) => {
    const [a, b] = [rank(from), rank(to)]
    if (a >= 0 && (b < 0 || b > a)) assert.fail(`${short(from)} may not import ${short(to)}`)
  })
})

test('a module imports only modules above it', () => {
  for (const name of new Set(shipped.flatMap((file) => moduleOf(file) ?? [])))
    assert.ok(order.includes(name), `${name} has no place in the order of modules`)
  each((from, to) => {
    const [a, b] = [moduleOf(from), moduleOf(to)]
    if (a && b && a !== b && order.indexOf(b) > order.indexOf(a))
      assert.fail(`${short(from)} may not import ${short(to)}: ${b} stands below ${a}`)
  })
})

test('a module is entered only through its index.ts', () => {
  each((from, to) => {
    const target = moduleOf(to)
    if (target && target !== moduleOf(from) && !to.endsWith(`/${target}/index.ts`))
      assert.fail(`${short(from)} reaches into ${short(to)}`)
  })
})

test('every module says in its README what it is for and which law it keeps', () => {
  for (const name of order) {
    const text = readFileSync(`src/modules/${name}/README.md`, 'utf8')
    for (const heading of ['Purpose', 'Law', 'Words', 'Invariants', 'Who may'])
      assert.match(text, new RegExp(`^## ${heading}`, 'm'), `${name}/README.md has no ${heading}`)
  }
})

test('core does no I/O and reads no clock', () => {
  for (const file of shipped.filter((f) => short(f).startsWith('src/core/'))) {
    const text = readFileSync(file, 'utf8')
    const foreign = [...text.matchAll(/from '(node:[^']+)'/g)].map((m) => m[1]!)
    for (const name of foreign) assert.equal(name, 'node:crypto', short(file))
    assert.doesNotMatch(
      text,
      /Date\.now\(|new Date\(\)|performance\.now|process\.|fetch\(/,
      short(file),
    )
  }
})

test('only change.ts and the migrations open transactions', () => {
  for (const file of shipped) {
    if (short(file) === 'src/platform/change.ts') continue
    assert.doesNotMatch(readFileSync(file, 'utf8'), /\.transaction\(\)/, short(file))
  }
})

test('no file is longer than 300 lines but for data, and none is called utils', () => {
  for (const file of shipped) {
    const lines = readFileSync(file, 'utf8').split('\n').length
    const isData = /catalogue|clauses|data|tables\.ts$|errors\.ts$/.test(short(file))
    assert.ok(isData || lines <= 301, `${short(file)} has ${lines} lines`)
    assert.doesNotMatch(file, /\/(utils?|helpers?|common|misc|shared|lib)(\.ts|\/)/, short(file))
  }
})

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(/^(?:import|export)\s(?:[^'"]*?from\s+)?'([^']+)'/gm)]
    .map((m) => m[1]!)
    .flatMap((spec) => {
      if (spec.startsWith('.')) return [resolve(dirname(file), spec)]
      if (spec.startsWith('#')) return [resolve('src', spec.slice(1))]
      return []
    })
}

function each(check: (from: string, to: string) => void): void {
  for (const [from, tos] of imports) for (const to of tos) check(from, to)
}

function short(file: string): string {
  return file.slice(resolve('.').length + 1)
}

test('advisory locks have their numbers in one place, each its own', () => {
  const numbers = Object.values(locks)
  assert.equal(new Set(numbers).size, numbers.length)
  for (const file of shipped)
    assert.doesNotMatch(readFileSync(file, 'utf8'), /advisory_(xact_)?lock\(\d/, short(file))
})
