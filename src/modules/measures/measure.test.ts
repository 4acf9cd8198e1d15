import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { itemTypes } from '#modules/parcels/index.ts'
import { assertFits, followUp, parseStatement, performable, results } from './measure.ts'

test('whatever is asked after whatever suspicion, a letter is never opened', () => {
  for (const measure of performable)
    assert.notEqual(followUp(measure, 'letter').includes('open_check'), true, measure)
})

test('a chain of suspicions of a letter always ends with the letter standing, unopened', () => {
  for (const first of performable) {
    let measure = first
    for (let turns = 0; ; turns++) {
      assert.ok(turns < performable.length, first)
      const next = followUp(measure, 'letter')
      if (next === 'stop') break
      measure = next[0]!
    }
  }
})

test('each suspicion asks for something, and never for itself alone', () => {
  fc.assert(
    fc.property(fc.constantFrom(...performable), fc.constantFrom(...itemTypes), (measure, type) => {
      const next = followUp(measure, type)
      assert.ok(next === 'stop' || (next.length > 0 && !next.includes(measure)))
    }),
  )
})

test('only looks into a parcel find something; into a letter only an X-ray looks', () => {
  for (const itemType of itemTypes)
    for (const measure of performable)
      for (const result of results) {
        const work = () => {
          assertFits(measure, { itemType, result })
        }
        const inside = itemType === 'letter' ? ['xray'] : ['open_check', 'second_check', 'xray']
        const opens = itemType === 'letter' && measure === 'open_check'
        if (opens) assert.throws(work, { code: 'measures.letter_not_opened' })
        else if (result === 'found' && !inside.includes(measure))
          assert.throws(work, { code: 'measures.not_a_look' })
        else work()
      }
})

test('an X-ray names its station; escort, video and photo say what was done', () => {
  assert.throws(() => parseStatement('xray', { note: 'không thấy gì lạ' }), {
    code: 'measures.station_required',
  })
  assert.throws(() => parseStatement('xray', { station: '   ' }), {
    code: 'measures.station_required',
  })
  assert.deepEqual(parseStatement('xray', { station: ' Máy  2 ' }), { station: 'Máy 2' })
  assert.equal(parseStatement('open_check', {}), undefined)
  for (const measure of ['escort', 'video', 'photo'] as const)
    assert.throws(() => parseStatement(measure, { note: 'xong' }), {
      code: 'measures.statement_required',
    })
})
