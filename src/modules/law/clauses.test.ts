import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDay } from '#core/time.ts'
import { citation, clauseOf, clauses, lawInForce } from './index.ts'

test('a citation of a clause nobody wrote is refused', () => {
  assert.throws(() => clauseOf('LBC 99'), /no clause "LBC 99"/)
  assert.throws(() => citation(['LBC 12', 'LBC 99'], '2026-11-22'), /no clause/)
})

test('every clause has one id, true dates in order, and words in both languages (R55)', () => {
  assert.equal(new Set(clauses.map((c) => c.id)).size, clauses.length)
  for (const c of clauses) {
    assert.ok(isDay(c.validFrom), c.id)
    assert.ok(c.validTo === null || (isDay(c.validTo) && c.validFrom <= c.validTo), c.id)
    assert.ok(c.issuedOn === undefined || (isDay(c.issuedOn) && c.issuedOn <= c.validFrom), c.id)
    for (const text of [c.short, c.titleVi, c.titleEn, c.summaryVi, c.summaryEn]) {
      assert.ok(text.trim() !== '', c.id)
    }
  }
})

test('what replaces a clause exists and begins no earlier than the day after it', () => {
  for (const { id, validTo, replacedBy } of clauses) {
    if (replacedBy === undefined) continue
    assert.ok(validTo !== null, `${id} is replaced and has no end`)
    assert.ok(clauseOf(replacedBy).validFrom > validTo, `${id} overlaps ${replacedBy}`)
  }
})

test('disclosure is fined under decree 15/2020 until 2026-06-30 and under 174/2026 from 2026-07-01 (R21)', () => {
  const fines = ['ND15-2020 10.3c', 'ND174-2026 12.3c']
  assert.equal(citation(fines, '2026-06-30'), 'NĐ 15/2020 đ.10(3)(c)')
  assert.equal(citation(fines, '2026-07-01'), 'NĐ 174/2026 đ.12(3)(c)')
})

test('both days at the ends of a clause count, the days beside them do not', () => {
  const { validFrom, validTo } = clauseOf('ND15-2020 9.1')
  assert.deepEqual([validFrom, validTo], ['2020-04-15', '2026-06-30'])
  const days = ['2020-04-14', '2020-04-15', '2026-06-30', '2026-07-01']
  const inForce = days.map((day) => lawInForce('ND15-2020 9.1', day) !== null)
  assert.deepEqual(inForce, [false, true, true, false])
})

test('the directive and the letter are there point by point', () => {
  const points = {
    'CT02 I.': 9,
    'CT02 II.': 6,
    'CT02 III.': 4,
    'CT02 IV.': 3,
    'CT02 V.': 3,
    'CV509 ': 5,
  }
  for (const [prefix, count] of Object.entries(points)) {
    for (let n = 1; n <= count; n++)
      assert.ok(lawInForce(`${prefix}${n}`, '2026-11-22'), `${prefix}${n}`)
  }
})
