import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { screenDeclaration } from '#core/goods/declaration.ts'
import { compileCatalogue } from '#core/goods/lexicon.ts'
import { nationalList, publicCatalogue, screen } from '#modules/goods/index.ts'

const vectors = join(import.meta.dirname, '../vectors/goods')

test('what a device says by the published list is what the server says, for every phrase we have', () => {
  const day = '2026-11-22'
  const list = nationalList(day)
  // As it travels: nothing that JSON cannot say may matter.
  const travelled = JSON.stringify(publicCatalogue({ list, operator: null }))
  const lexicon = compileCatalogue(JSON.parse(travelled) as typeof list.catalogue)
  const files = readdirSync(vectors).filter((name) => name.endsWith('.tsv'))
  const lines = files.flatMap((name) => readFileSync(join(vectors, name), 'utf8').split('\n'))
  const texts = [...new Set(lines.map((line) => line.split('\t')[0]!))]
  assert.ok(texts.length > 5_000, String(texts.length))
  for (const text of texts)
    assert.deepEqual(screenDeclaration(text, lexicon), screen(text, list), text)
})
