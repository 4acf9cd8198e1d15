import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { judge, lastRun, type Read, type Situation, type WatchKind } from './judge.ts'
import { watchLimits } from './limits.ts'

/** A Monday, 10:00 in Vietnam. */
const now = new Date('2026-11-23T03:00:00Z')
const at = (minutesAgo: number, from = now) => new Date(from.getTime() - minutesAgo * 60_000)
const id = (n: number) => `019a0000-0000-7000-8000-${String(n).padStart(12, '0')}`

function read(n: number, parts: Partial<Read> = {}): Read {
  return { at: at(1), parcelId: id(n), own: false, purpose: 'complaint', ...parts }
}

function situation(parts: Partial<Situation>): Situation {
  return { now, reads: [], today: 1, peers: undefined, readers: 1, canaries: 0, ...parts }
}

const kinds = (parts: Partial<Situation>): [WatchKind, boolean][] =>
  judge(situation(parts)).map(({ kind, cut }) => [kind, cut])

const up = (count: number, parts: Partial<Read> = {}) =>
  Array.from({ length: count }, (_, n) => read(n, parts))

test('parcels opened in the order of acceptance are cut off at the twentieth, up or down', () => {
  assert.deepEqual(kinds({ reads: up(19) }), [])
  assert.deepEqual(kinds({ reads: up(20) }), [['enumeration', true]])
  assert.deepEqual(kinds({ reads: up(20).reverse() }), [['enumeration', true]])
})

test('several groups of one parcel are one step of a walk', () => {
  const reads = up(20).flatMap((one) => [one, one, one])
  assert.deepEqual(kinds({ reads }), [['enumeration', true]])
  assert.deepEqual(kinds({ reads: reads.slice(0, 57) }), [])
})

test('one’s own parcels, and what is older than half an hour, are no walk', () => {
  assert.deepEqual(kinds({ reads: up(40, { own: true }) }), [])
  assert.deepEqual(kinds({ reads: up(40, { at: at(31) }) }), [])
})

test('parcels in any order are never a walk: a run ends where the order does', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(10_000), { maxLength: 60 }), (order) => {
      const ids = order.map(id)
      const run = lastRun(ids)
      const tail = ids.slice(ids.length - run)
      const sorted = [...tail].sort()
      assert.ok(tail.join() === sorted.join() || tail.join() === sorted.reverse().join())
      if (run < ids.length && run > 1) {
        const longer = ids.slice(ids.length - run - 1)
        const inOrder = [...longer].sort()
        assert.ok(longer.join() !== inOrder.join() && longer.join() !== inOrder.reverse().join())
      }
    }),
  )
})

test('strangers’ parcels opened to serve: an alarm at 15 an hour, cut off at 30; each parcel counts once', () => {
  const shuffled = (count: number, parts: Partial<Read> = {}) =>
    Array.from({ length: count }, (_, n) => read((n * 7) % 31, { purpose: 'delivery', ...parts }))
  assert.deepEqual(kinds({ reads: shuffled(14) }), [])
  assert.deepEqual(kinds({ reads: shuffled(15) }), [['off_route', false]])
  assert.deepEqual(kinds({ reads: shuffled(30) }), [['off_route', true]])
  assert.deepEqual(kinds({ reads: shuffled(30, { own: true }) }), [])
  assert.deepEqual(kinds({ reads: shuffled(30, { purpose: 'verification' }) }), [])
  const one = Array.from({ length: 30 }, () => read(1, { purpose: 'delivery' }))
  assert.deepEqual(kinds({ reads: one }), [])
})

test('three reads at night are an alarm; the hours are those of Vietnam', () => {
  const night = new Date('2026-11-22T16:30:00Z')
  const reads = [3, 2, 1].map((n) => read(n * 5, { at: at(n, night) }))
  assert.deepEqual(kinds({ now: night, reads }), [['out_of_hours', false]])
  assert.deepEqual(kinds({ now: night, reads: reads.slice(1) }), [])
  for (const [time, alarms] of [
    ['2026-11-22T21:59:00Z', 1],
    ['2026-11-22T22:03:00Z', 0],
    ['2026-11-23T14:59:00Z', 0],
    ['2026-11-23T15:03:00Z', 1],
  ] as const) {
    const then = new Date(time)
    const three = [2, 1, 0].map((n) => read(n * 5, { at: at(n, then) }))
    assert.equal(kinds({ now: then, reads: three }).length, alarms, time)
  }
})

test('a day far above that of peers is an alarm once enough days are known', () => {
  const peers = { days: 40, median: 10, spread: 3 }
  const usual = 10 + 6 * 1.4826 * 3
  assert.deepEqual(kinds({ today: Math.ceil(usual), peers }), [['unusual_volume', false]])
  assert.deepEqual(kinds({ today: Math.floor(usual), peers }), [])
  assert.deepEqual(kinds({ today: 200, peers: { ...peers, days: 19 } }), [])
  assert.deepEqual(kinds({ today: 200 }), [])
  const quiet = { days: 40, median: 1, spread: 0 }
  assert.deepEqual(kinds({ today: watchLimits.volume.least - 1, peers: quiet }), [])
  assert.deepEqual(kinds({ today: watchLimits.volume.least, peers: quiet }), [
    ['unusual_volume', false],
  ])
})

test('five people at one parcel are an alarm', () => {
  assert.deepEqual(kinds({ readers: 4 }), [])
  assert.deepEqual(kinds({ readers: 5 }), [['many_readers', false]])
})

test('a canary is always an alarm, and the second cuts off', () => {
  assert.deepEqual(kinds({ canaries: 1 }), [['canary_revealed', false]])
  assert.deepEqual(kinds({ canaries: 2 }), [['canary_revealed', true]])
})
