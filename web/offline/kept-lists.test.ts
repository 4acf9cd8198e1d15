import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays } from '#core/time.ts'
import type { PublicCatalogue } from '../api/goods.ts'
import { fetchLists, type KeptLists, listFor } from './kept-lists.ts'

const list = (version: string, validFrom: string, validTo: string | null) =>
  ({ version, validFrom, validTo }) as PublicCatalogue

const noon = '2026-12-30T05:00:00.000Z'
const asked = '2026-12-30'
type Kept = Pick<KeptLists, 'askedAt' | 'lists'>
const kept = (...lists: KeptLists['lists']): Kept => ({ askedAt: noon, lists })
const onDay = (what: Kept, day: string) => listFor(what, day)?.version

/** A server whose lists turn on the days given, and what it was asked for. */
function aServer(turns: readonly PublicCatalogue[]) {
  const calls: string[] = []
  const on = (day = asked) => turns.findLast(({ validFrom }) => validFrom <= day)!
  return {
    calls,
    ask: async (day?: string) => {
      calls.push(`list ${day ?? 'today'}`)
      return { catalogue: on(day), askedAt: noon }
    },
    tagOf: async (day?: string) => `"${on(day).version}"`,
  }
}

test('where nothing turns, one list is fetched, and it answers every day for a week', async () => {
  const { ask, tagOf, calls } = aServer([list('v1', '2026-07-01', null)])
  const what = await fetchLists(ask, tagOf)
  assert.deepEqual(calls, ['list today'])
  assert.deepEqual([onDay(what, asked), onDay(what, '2027-01-06')], ['v1', 'v1'])
})

test('the list of today is not used for tomorrow when the law changes tomorrow', async () => {
  const { ask, tagOf } = aServer([
    list('v1', '2026-07-01', '2026-12-30'),
    list('v2', '2026-12-31', null),
  ])
  const what = await fetchLists(ask, tagOf)
  assert.deepEqual([onDay(what, asked), onDay(what, '2026-12-31')], ['v1', 'v2'])
})

test('an amendment of tomorrow is known, though the list of today names no end', async () => {
  const { ask, tagOf } = aServer([list('v1', '2026-07-01', null), list('v1+1', '2026-12-31', null)])
  const what = await fetchLists(ask, tagOf)
  assert.deepEqual([onDay(what, asked), onDay(what, '2026-12-31')], ['v1', 'v1+1'])
})

test('a turn later in the week is fetched too, and one after it is not', async () => {
  const { ask, tagOf, calls } = aServer([
    list('v1', '2026-07-01', '2027-01-02'),
    list('v2', '2027-01-03', '2027-03-31'),
    list('v3', '2027-04-01', null),
  ])
  const what = await fetchLists(ask, tagOf)
  assert.deepEqual(calls, ['list today', 'list 2027-01-03'])
  assert.deepEqual([onDay(what, '2027-01-02'), onDay(what, '2027-01-03')], ['v1', 'v2'])
})

test('after its known end, or a week without asking, a list answers nothing', () => {
  const ended = kept({ from: asked, catalogue: list('v1', '2026-07-01', '2026-12-31') })
  assert.deepEqual([onDay(ended, '2026-12-31'), onDay(ended, '2027-01-01')], ['v1', undefined])
  const open = kept({ from: asked, catalogue: list('v1', '2026-07-01', null) })
  assert.deepEqual(
    [onDay(open, addDays(asked, 7)), onDay(open, addDays(asked, 8))],
    ['v1', undefined],
  )
})

test('a clock that went back gets the list of the day that was asked', () => {
  const what = kept(
    { from: asked, catalogue: list('v1', '2026-07-01', '2026-12-30') },
    { from: '2026-12-31', catalogue: list('v2', '2026-12-31', null) },
  )
  assert.equal(onDay(what, '1970-01-01'), 'v1')
})
