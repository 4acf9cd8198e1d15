import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { sayingOf } from './forms.ts'
import { rank } from './judge.ts'
import { readPhones, writePhone } from './phone-forms.ts'
import { readMarks, Watermark } from './watermark.ts'
import { aRow, markedRow, someRows } from './watermark.testing.ts'

const copy = (name: string | number) => new Watermark(secretOf(name))
const secretOf = (name: string | number) => createHash('sha256').update(`test ${name}`).digest()
const aCopy = fc.nat().map(copy)

test('a mark says nothing else: a text says the same after it', () => {
  fc.assert(
    fc.property(aCopy, aRow, (mark, row) => {
      for (const kind of ['name', 'address', 'contents'] as const)
        assert.equal(sayingOf(mark.text(kind, row[kind])), sayingOf(row[kind]))
    }),
    { numRuns: 500 },
  )
})

test('a number reads as itself in every way it is written', () => {
  fc.assert(
    fc.property(aRow, fc.tuple(bit, bit, bit), ({ phone: e164 }, forms) => {
      const text = `gọi ${writePhone(e164, forms)}, nhà 45/2`
      assert.deepEqual(readPhones(text), [{ e164, forms }])
    }),
  )
})
const bit = fc.constantFrom(0, 1)

test('words that would lose their meaning stay as they are', () => {
  const kept: [kind: 'address' | 'name' | 'contents', text: string][] = [
    ['contents', '2 kg đường Biên Hoà Xã'],
    ['name', 'Lê Thị Đường Tỉnh'],
    ['name', 'Trần Thị Thuỷ'],
    ['address', 'P. 302'],
    ['address', 'nhà máy đường'],
    ['address', 'thị xã Sơn Tây'],
    ['address', 'Hợp tác xã Tân Tiến'],
    ['address', 'phố Xã Đàn'],
    ['address', 'Tỉnh lộ 10'],
    ['address', 'quán Quý Tuý'],
  ]
  const changed = (text: string) => text.replace('Hoà', 'Hòa').replace('Tuý', 'Túy')
  for (const [kind, text] of kept)
    for (let i = 0; i < 20; i++) {
      const marked = copy(i).text(kind, text)
      assert.ok([text, changed(text)].includes(marked), marked)
    }
})

test('a name behind a kind of place is not shortened', () => {
  const seen = new Set(
    Array.from({ length: 40 }, (_, i) => copy(i).text('address', 'Xã Đường Lâm')),
  )
  assert.deepEqual([...seen].sort(), ['X. Đường Lâm', 'Xã Đường Lâm'])
})

test('a copy is always written the same, and two copies are not', () => {
  const rows = someRows(20, 1)
  const table = (name: string) => rows.map((row) => markedRow(copy(name), row))
  assert.deepEqual(table('a'), table('a'))
  assert.notDeepEqual(table('a'), table('b'))
})

test('a marked table agrees with its own secret in nearly every slot', () => {
  const own = copy('own')
  const marks = readMarks(someRows(60, 2).map((row) => markedRow(own, row)))
  const { agree, of } = own.agreement(marks)
  assert.ok(of > 400, `${of} slots`)
  // What is not ours to rewrite is still read: it agrees by chance only.
  assert.ok(agree / of > 0.9, `${agree} of ${of}`)
})

test('reordered rows, dropped and moved columns, trimmed and doubled blanks change nothing', () => {
  const own = copy('own')
  const table = someRows(12, 3).map((row) => markedRow(own, row))
  const whole = readMarks(table)
  fc.assert(
    fc.property(fc.shuffledSubarray(table, { minLength: 12 }), (shuffled) => {
      const other = shuffled.map(([name, phone, address, contents]) => [
        `  ${contents} `,
        '',
        `'${phone}`,
        address!.replace(/ /g, '  '),
        name!.trim(),
      ])
      assert.deepEqual(own.agreement(readMarks(other)), own.agreement(whole))
    }),
  )
})

test('ten phone numbers alone, in any order, are enough among a thousand copies', () => {
  const source = copy(417)
  const leaked = someRows(14, 4).map(({ phone }) => [source.phone(phone)])
  const [first, second] = ranked(leaked, 1_000)
  assert.equal(first!.id, 417)
  assert.equal(first!.verdict, 'match')
  assert.notEqual(second!.verdict, 'match')
})

test('a tenth of a table, half of it retyped in one way, is traced', () => {
  const source = copy(23)
  const leaked = someRows(200, 5)
    .slice(40, 60)
    .map((row, i) => (i % 2 ? markedRow(source, row) : [row.name, row.phone, row.address]))
  const [first] = ranked(leaked, 300)
  assert.deepEqual([first!.id, first!.verdict], [23, 'match'])
})

test('two copies mixed row by row both show', () => {
  const leaked = someRows(80, 6).map((row, i) => markedRow(copy(i % 2 ? 7 : 9), row))
  const matched = ranked(leaked, 50).filter(({ verdict }) => verdict === 'match')
  assert.deepEqual(matched.map(({ id }) => id).sort(), [7, 9])
})

test('of a slot written in both ways nothing is believed', () => {
  const address = 'Số 1, Phường Ba Đình'
  assert.deepEqual(
    readMarks([['Số 1, Phường Ba Đình'], ['Số 1; Phường Ba Đình'], ['Số 1, Phường Ba Đình']]).map(
      ({ slots }) => slots.map(({ rule }) => rule),
    ),
    [[5]],
  )
  assert.deepEqual(
    readMarks([[address], [address]]).map(({ slots }) => slots.length),
    [2],
  )
})

test('a table that comes from none of the copies matches none', () => {
  for (let seed = 100; seed < 112; seed++) {
    const rows = someRows(60, seed)
    const unmarked = rows.map((row) => [row.name, writePhone(row.phone, [0, 0, 0]), row.address])
    const foreign = rows.map((row) => markedRow(copy(`elsewhere ${seed}`), row))
    for (const table of [unmarked, foreign])
      assert.equal(ranked(table, 40)[0]!.verdict, 'none', `seed ${seed}`)
  }
})

test('an innocent copy seems guilty as rarely as its chance says', () => {
  const tries = 2_000
  const marks = readMarks(someRows(25, 7).map((row) => markedRow(copy('source'), row)))
  const chances = Array.from({ length: tries }, (_, i) => {
    const [judged] = rank([copy(`innocent ${i}`).agreement(marks)])
    return judged!.chance
  })
  // Four standard deviations around each level, and no lower end: the coin has whole sides.
  for (const level of [0.2, 0.05, 0.01]) {
    const below = chances.filter((chance) => chance <= level).length
    const allowed = tries * level + 4 * Math.sqrt(tries * level)
    assert.ok(below <= allowed, `${below} at or below ${level}, ${allowed} allowed`)
    assert.ok(below >= (tries * level) / 3, `${below} at or below ${level}`)
  }
})

test('a table without anything to read accuses nobody', () => {
  assert.deepEqual(readMarks([['', '12', 'abc'], []]), [])
  assert.deepEqual(
    ranked([['abc']], 3).map(({ verdict, chance }) => [verdict, chance]),
    Array.from({ length: 3 }, () => ['none', 1]),
  )
})

test('a secret has 32 bytes', () => {
  assert.throws(() => new Watermark(Buffer.alloc(31)), RangeError)
})

function ranked(table: readonly (readonly string[])[], copies: number) {
  const marks = readMarks(table)
  return rank(Array.from({ length: copies }, (_, id) => ({ id, ...copy(id).agreement(marks) })))
}
