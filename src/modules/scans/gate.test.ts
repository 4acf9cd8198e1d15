import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { measures } from '#core/risk/policy.ts'
import { emsevtCode, isCredible, scanEvents } from './event.ts'
import { judge } from './gate.ts'

const standing = fc.record({
  accepted: fc.boolean(),
  openMeasures: fc.uniqueArray(fc.constantFrom(...measures)),
  stopped: fc.constantFrom(undefined, 'found' as const, 'doubt' as const),
})

test('nothing leaves with a measure open, against a stop, or that was never accepted', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('departure' as const, 'out_for_delivery' as const),
      standing,
      (event, of) => {
        const clean = of.accepted && of.openMeasures.length === 0 && of.stopped === undefined
        const answer = judge(event, of)
        assert.equal(answer.moved, clean)
        assert.equal(answer.verdict, clean ? 'pass' : 'stop')
      },
    ),
  )
})

test('what was accepted and arrives is there, and is told to stop or be looked at where it must', () => {
  fc.assert(
    fc.property(standing, (of) => {
      const { moved, verdict } = judge('arrival', of)
      assert.equal(moved, of.accepted)
      if (of.accepted && !of.stopped)
        assert.equal(verdict, of.openMeasures.length > 0 ? 'check' : 'pass')
      else assert.equal(verdict, 'stop')
    }),
  )
})

test('a stop says why, and a check what is to be done', () => {
  fc.assert(
    fc.property(fc.constantFrom(...scanEvents), standing, (event, of) => {
      const { verdict, stops, openMeasures } = judge(event, of)
      assert.equal(stops.length > 0, verdict === 'stop')
      if (verdict === 'check') assert.deepEqual(openMeasures, of.openMeasures)
    }),
  )
})

test('events bear the codes of EMSEVT V3 for offices that are no offices of exchange', () => {
  assert.equal(emsevtCode('arrival', 'sorting_centre'), 'EDD')
  assert.equal(emsevtCode('departure', 'transit_warehouse'), 'EDE')
  assert.equal(emsevtCode('arrival', 'service_point'), 'EMG')
  assert.equal(emsevtCode('out_for_delivery', 'service_point'), 'EDG')
  assert.equal(emsevtCode('departure', 'service_point'), null)
})

test('a device may be five minutes ahead and seven days behind', () => {
  const now = new Date('2026-11-16T05:00:00Z')
  const at = (ms: number) => isCredible(new Date(now.getTime() + ms), now)
  assert.deepEqual([at(300_000), at(300_001)], [true, false])
  assert.deepEqual([at(-7 * 86_400_000), at(-7 * 86_400_000 - 1)], [true, false])
})
