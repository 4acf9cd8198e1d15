import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileCatalogue, type Meaning, type Node } from '#core/goods/lexicon.ts'
import { screenLine } from '#core/goods/screen-line.ts'
import { screenContents } from '#core/goods/screen.ts'
import { barredFromAir } from '#core/goods/declaration.ts'
import { addDays } from '#core/time.ts'
import { clauseOf, lawInForce } from '#modules/law/index.ts'
import { catalogueEntries } from './catalogue-data.ts'
import { catalogueInForce, lexiconInForce } from './catalogue.ts'

const today = '2026-11-22'
const categories = [
  ...['narcotics', 'precursors', 'weapons', 'cold-weapons', 'support-tools', 'explosives'],
  ...['fireworks', 'flammables', 'toxics', 'wildlife', 'live-animals', 'anti-state', 'immoral'],
  ...['cash', 'counterfeit-money', 'fake-documents', 'e-cigarettes', 'counterfeit-goods'],
  ...['smuggled-goods', 'human-remains', 'state-secrets', 'spy-devices', 'household-knives'],
  ...['plants', 'precious', 'tobacco', 'liquor', 'medicines', 'antiquities', 'lithium-batteries'],
  ...['air-restricted', 'perishables', 'drones', 'high-value-electronics'],
]

const line = (text: string, date: string) => screenLine(text, lexiconInForce(date))

test('no catalogue is in force before the Law on Post, nor on a day that is none', () => {
  assert.throws(() => catalogueInForce('2010-12-31'), RangeError)
  assert.throws(() => catalogueInForce('2026-02-30'), RangeError)
  assert.throws(() => catalogueInForce('today'), RangeError)
})

test('the catalogue has its 34 categories, each with a basis and conditional ones with conditions', () => {
  for (const date of ['2011-01-01', '2021-01-01', today]) {
    const list = catalogueInForce(date).categories
    assert.deepEqual(list.map((c) => c.id).sort(), [...categories].sort())
    for (const { id, class: goodsClass, basis, bases, conditions } of list) {
      assert.ok(basis !== '' && bases.length > 0, `${id} on ${date}`)
      if (goodsClass === 'conditional') assert.ok(conditions.length > 0, id)
      for (const base of bases) assert.ok(lawInForce(base, date), `${id} cites ${base} on ${date}`)
    }
  }
})

test('every basis of every category exists in the law and carries valid_from (R55)', () => {
  for (const { id, bases } of catalogueEntries) {
    for (const base of bases)
      assert.match(clauseOf(base).validFrom, /^\d{4}-\d\d-\d\d$/, `${id}: ${base}`)
  }
})

test('e-cigarettes are conditional until 2024-12-31 and prohibited from 2025-01-01 (R21)', () => {
  assert.deepEqual(line('vape', '2024-12-31'), {
    input: 'vape',
    class: 'conditional',
    category: 'e-cigarettes',
    basis: 'Luật PCTH thuốc lá 09/2012/QH13; Luật Hóa chất 06/2007/QH12; Luật Bưu chính đ.12',
    words: ['vape'],
    confidence: 0.99,
  })
  const after = line('vape', '2025-01-01')
  assert.equal(after.class, 'prohibited')
  assert.match(after.basis!, /^NQ 173\/2024\/QH15;/)
  assert.doesNotMatch(after.basis!, /Luật Đầu tư 2025/)
  assert.match(line('vape', '2026-03-01').basis!, /NQ 173\/2024\/QH15; Luật Đầu tư 2025 đ\.6\(11\)/)
})

test('the fine is that of decree 15/2020 until 2026-06-30 and of 174/2026 from 2026-07-01 (R21)', () => {
  assert.match(line('súng ngắn', '2026-06-30').basis!, /NĐ 15\/2020 đ\.9\(1\)$/)
  assert.match(line('súng ngắn', '2026-07-01').basis!, /NĐ 174\/2026 đ\.11\(1\)$/)
  assert.match(line('phim khiêu dâm', '2026-06-30').basis!, /NĐ 15\/2020 đ\.9\(2\)$/)
  assert.match(line('phim khiêu dâm', '2026-07-01').basis!, /NĐ 174\/2026 đ\.11\(2\)$/)
})

test('the basis follows each change of law', () => {
  assert.match(line('dao găm', '2024-12-31').basis!, /^Luật 14\/2017/)
  assert.match(line('dao găm', '2025-01-01').basis!, /^Luật 42\/2024/)
  assert.match(line('heroin', '2026-02-28').basis!, /Luật Đầu tư 2020 đ\.6\(1\)\(a\)/)
  assert.match(line('heroin', '2026-03-01').basis!, /Luật Đầu tư 2025 đ\.6\(1\)/)
  assert.match(line('axit', '2025-12-31').basis!, /Luật Hóa chất 06\/2007/)
  assert.match(line('axit', '2026-01-01').basis!, /Luật Hóa chất 69\/2025/)
  assert.match(line('tài liệu mật', '2026-02-28').basis!, /Luật 29\/2018/)
  assert.match(line('tài liệu mật', '2026-03-01').basis!, /Luật 117\/2025/)
})

test('what is allowed or vague has no category and no basis', () => {
  for (const text of ['áo thun', 'hàng hóa', '']) {
    const { category, basis } = line(text, today)
    assert.deepEqual({ category, basis }, { category: null, basis: null })
  }
})

test('a version names its first day and lasts until the day before the next', () => {
  const now = catalogueInForce('2026-07-01')
  assert.equal(now.version, '2026.2/2026-07-01')
  const before = catalogueInForce('2026-06-30')
  assert.equal(before.validTo, '2026-06-30')
  assert.notEqual(before.version, now.version)
  assert.equal(catalogueInForce(addDays(before.validFrom, 1)), before)
})

test('no phrase accuses for sure and is harmless goods as well', () => {
  const twoFaced: string[] = []
  const visit = (node: Node) => {
    for (const { text, spells, meanings } of node.phrases) {
      if (spells && meanings.some((m) => m.kind === 'term' && excuses(meanings, m.category))) {
        twoFaced.push(text)
      }
    }
    for (const next of node.next.values()) visit(next)
  }
  visit(compileCatalogue(catalogueInForce(today)).root)
  assert.deepEqual(twoFaced, [])
})

function excuses(meanings: readonly Meaning[], category: number): boolean {
  return meanings.some(
    (m) =>
      (m.kind === 'harmless' && m.goods) || (m.kind === 'exception' && m.category === category),
  )
}

test('a category yields only to groups that exist, and pairs name goods that exist', () => {
  const { harmless, categories: list } = catalogueInForce(today)
  const names = new Set([...harmless.map((g) => g.id), ...list.map((c) => c.id)])
  for (const { words } of list) {
    for (const group of words.yieldsTo)
      assert.ok(
        harmless.some((g) => g.id === group),
        group,
      )
    const kinds = words.pairs.flatMap((p) => p.first).filter((text) => /^\*./.test(text))
    for (const kind of kinds) assert.ok(names.has(kind.slice(1)), kind)
  }
})

test('a lithium battery by itself never flies; in a device it may (R9)', () => {
  const flies = (text: string) => {
    const lexicon = lexiconInForce(today)
    return !barredFromAir(screenContents(text, lexicon), lexicon.catalogue)
  }
  for (const text of ['pin 18650', 'sac du phong 20000mah', 'áo, power bank', 'ắc quy xe máy']) {
    assert.equal(flies(text), false, text)
  }
  for (const text of ['điện thoại nokia', 'tai nghe bluetooth', 'pin aa', 'đèn pin', 'áo thun']) {
    assert.equal(flies(text), true, text)
  }
})
