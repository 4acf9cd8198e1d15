import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { completeCommune } from './complete.ts'
import { commune, communes } from './places.ts'

const codes = (query: string, provinceCode?: string) =>
  completeCommune({ query, limit: 5, ...(provinceCode && { provinceCode }) }).map(
    ({ code }) => code,
  )

test('an empty query completes nothing', () => {
  for (const query of ['', '  ', ',.', '📦']) assert.deepEqual(codes(query), [])
})

test('a commune of today is offered before what former names lead to', () => {
  const [first, ...others] = completeCommune({ query: 'thu duc', limit: 5 })
  assert.deepEqual(first, commune('26824'))
  assert.deepEqual(
    others.map(({ former }) => former),
    Array.from({ length: 4 }, () => 'Thành phố Thủ Đức, Hồ Chí Minh'),
  )
})

test('a former commune leads to what it became, and says so', () => {
  const found = completeCommune({ query: 'da kao', limit: 5 })
  assert.deepEqual(
    found.map(({ code, former }) => [code, former]),
    [
      ['26737', 'Phường Đa Kao, Quận 1, Hồ Chí Minh'],
      ['26740', 'Phường Đa Kao, Quận 1, Hồ Chí Minh'],
    ],
  )
})

test('accents, capitals, kinds and the ends of words may be left out', () => {
  for (const query of ['Phường Bến Thành', 'P. bến thành', 'ben thanh', 'BEN THA', 'ben th']) {
    assert.equal(codes(query)[0], '26743', query)
  }
  assert.equal(codes('cu mgar')[0], '24280')
  assert.equal(codes('lí nhân')[0], '13573')
})

test('written accents put their own name first', () => {
  assert.equal(codes('Ba Tơ')[0], '21484')
  assert.equal(codes('Ba Tô')[0], '21523')
})

test('words after the name narrow it down', () => {
  assert.deepEqual(codes('tan lap vu thu'), ['13246'])
  assert.deepEqual(codes('p5 phu nhuan'), ['27043'])
})

test('a province bounds what is offered', () => {
  for (const code of codes('tan', '79')) assert.equal(commune(code)?.province, '79')
  assert.deepEqual(codes('ba dinh', '79'), [])
})

test('each commune is offered once, and no more of them than asked for', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), fc.integer({ min: 0, max: 20 }), (query, limit) => {
      const found = completeCommune({ query, limit })
      assert.ok(found.length <= limit)
      assert.equal(new Set(found.map(({ code }) => code)).size, found.length)
    }),
    { numRuns: 200 },
  )
})

test('every commune is found by its name in its province', () => {
  for (const each of communes().filter((_, index) => index % 29 === 0)) {
    const found = codes(each.name, each.province)
    assert.ok(found.includes(each.code), each.name)
  }
})
