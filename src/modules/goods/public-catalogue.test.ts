import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileCatalogue } from '#core/goods/lexicon.ts'
import { screenContents } from '#core/goods/screen.ts'
import { catalogueInForce, lexiconInForce } from './catalogue.ts'
import { nationalList } from './in-force.ts'
import { advice } from './public-advice-data.ts'
import { type PublicCatalogue, publish } from './public-catalogue.ts'
import { writeRows } from './public-csv.ts'

const today = '2026-11-22'
const on = (day: string) => ({ list: nationalList(day), operator: null })
const jsonOf = (day: string) =>
  JSON.parse(publish('json', on(day)).body.toString()) as PublicCatalogue

test('the published JSON compiles into the lexicon that the server screens with', () => {
  const shipped = compileCatalogue(jsonOf(today))
  const own = lexiconInForce(today)
  for (const text of ['ma tuy da', 'sạc dự phòng', 'áo thun', 'bat lua zippo', 'quà', 'rượu vang'])
    assert.deepEqual(screenContents(text, shipped), screenContents(text, own), text)
})

test('every category has a heading, laws with dates, a basis and advice in both languages', () => {
  const { categories, groups } = jsonOf(today)
  const headings = new Set(groups.map(({ id }) => id))
  assert.equal(categories.length, 34)
  for (const { id, group, laws, basis, instead } of categories) {
    assert.ok(headings.has(group), id)
    assert.ok(basis !== '' && laws.every(({ validFrom }) => validFrom <= today), id)
    assert.ok(instead.vi.length > 20 && instead.en.length > 20, id)
  }
  assert.deepEqual(Object.keys(advice).sort(), categories.map(({ id }) => id).sort())
})

test('what is prohibited is shown without conditions, and with them while it was conditional', () => {
  const vape = (day: string) => jsonOf(day).categories.find(({ id }) => id === 'e-cigarettes')!
  assert.equal(vape('2024-12-31').class, 'conditional')
  assert.equal(vape('2024-12-31').conditions.length, 1)
  assert.equal(vape('2025-01-01').class, 'prohibited')
  assert.deepEqual(vape('2025-01-01').conditions, [])
})

test('the table names the same version and says the same of every category as the JSON', () => {
  const { version, categories } = jsonOf(today)
  const text = publish('csv', on(today)).body.toString()
  assert.ok(text.startsWith('\ufeffversion,valid_from,valid_to,id,group,class,'))
  const lines = text.trimEnd().split('\r\n').slice(1)
  assert.equal(lines.length, categories.length)
  for (const [i, category] of categories.entries())
    assert.ok(
      lines[i]!.startsWith(
        `${version},2026-07-01,,${category.id},${category.group},${category.class},`,
      ),
    )
  assert.equal(version, catalogueInForce(today).version)
})

test('cells with borders, quotes or line ends are quoted (RFC 4180)', () => {
  assert.equal(writeRows([['a', 'b,c', 'd"e', 'f\ng']]), '\ufeffa,"b,c","d""e","f\ng"\r\n')
})

test('the tag changes with the content and not within a version', () => {
  assert.equal(publish('json', on(today)).etag, publish('json', on('2026-07-01')).etag)
  assert.notEqual(publish('json', on(today)).etag, publish('json', on('2026-06-30')).etag)
  assert.notEqual(publish('json', on(today)).etag, publish('csv', on(today)).etag)
})
