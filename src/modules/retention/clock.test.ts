import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, dayOf } from '#core/time.ts'
import { acceptedAt } from '#modules/holds/holds.testing.ts'
import { change } from '#platform/change.ts'
import type { Actor } from '#platform/context.ts'
import { noon } from '#platform/testing.ts'
import { confirmClock } from './clock-confirm.ts'
import { clockState, createClockWatch } from './clock-watch.ts'
import {
  aRetentionDesk,
  certificatesOf,
  dueNight,
  lookAs,
  officer,
  type RetentionDesk,
} from './desk.testing.ts'
import { runRetention } from './run.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** A watch whose two clocks are moved by hand: what the wall says, and what was lived. */
function aWatch(desk: RetentionDesk) {
  let [wall, mono] = [desk.clock.at.getTime(), 0]
  const clocks = { db: desk.db, now: () => new Date(wall), monotonicMs: () => mono }
  const watch = createClockWatch(clocks)
  return {
    watch,
    now: clocks.now,
    /** Time that is lived: both clocks go on, a beat a minute as the server does. */
    live: async (ms: number) => {
      wall += ms
      mono += ms
      await watch.beat()
    },
    /** The clock is set. */
    set: async (ms: number) => {
      wall += ms
      await watch.beat()
    },
  }
}

/** The next process on the same machine: nobody counted while it was off. */
async function afterOff(desk: RetentionDesk, ms: number) {
  desk.clock.at = new Date(desk.clock.at.getTime() + ms)
  const next = aWatch(desk)
  await next.watch.beat()
  return next
}

async function doubts(desk: RetentionDesk): Promise<string[]> {
  const rows = await desk.db
    .selectFrom('retention.clock_doubt')
    .select('kind')
    .orderBy('seq')
    .execute()
  return rows.map(({ kind }) => kind)
}

async function aStartedDesk() {
  const desk = await aRetentionDesk()
  const clocks = aWatch(desk)
  await clocks.watch.beat()
  return { desk, ...clocks }
}

test('time that is lived, however long, is believed', async () => {
  const { desk, live } = await aStartedDesk()
  for (let i = 0; i < 50; i++) await live(day)
  assert.deepEqual(await doubts(desk), [])
})

test('a jump ahead while the server runs puts the clock in doubt, and is recorded', async () => {
  const { desk, live, set } = await aStartedDesk()
  await live(minute)
  await set(11 * minute)
  assert.deepEqual(await doubts(desk), ['ahead_running'])
  const entry = await desk.db
    .selectFrom('ledger.entry')
    .select('data')
    .where('type', '=', 'clock.doubted')
    .executeTakeFirstOrThrow()
  assert.deepEqual(entry.data, { kind: 'ahead_running', gapSeconds: 660 })
})

test('a jump in small steps is one all the same', async () => {
  const { desk, live, set } = await aStartedDesk()
  for (let i = 0; i < 6; i++) {
    await live(minute)
    await set(2 * minute)
  }
  assert.deepEqual(await doubts(desk), ['ahead_running'])
})

test('seconds that a time server takes or gives are no jump', async () => {
  const { desk, live, set } = await aStartedDesk()
  for (const ms of [1_000, -900, 4_000, -3_500, 60_000, -60_000]) {
    await set(ms)
    await live(hour)
  }
  assert.deepEqual(await doubts(desk), [])
})

test('a clock set back is in doubt, while the server runs and after it was off', async () => {
  const { desk, set } = await aStartedDesk()
  await set(-30 * day)
  assert.deepEqual(await doubts(desk), ['back'])
  const other = await aStartedDesk()
  await afterOff(other.desk, -hour)
  assert.deepEqual(await doubts(other.desk), ['back'])
})

test('off for a night or a long weekend is ordinary; off for Tết, or four months ahead, is in doubt', async () => {
  for (const [ms, expected] of [
    [10 * hour, []],
    [3.5 * day, []],
    [9 * day, ['ahead_off']],
    [123 * day, ['ahead_off']],
  ] as const) {
    const { desk } = await aStartedDesk()
    await afterOff(desk, ms)
    assert.deepEqual(await doubts(desk), expected, `${ms / day} days`)
  }
})

test('while the clock is in doubt nothing is erased, and the report says so; two persons end it', async () => {
  const { desk } = await aStartedDesk()
  await acceptedAt(desk, noon)
  await desk.pass(dueNight)
  // The desk's own watch begins now: nine months that nobody lived through.
  await runRetention(desk.deps)
  assert.equal((await certificatesOf(desk)).length, 0)
  const run = await desk.db.selectFrom('retention.run').select('outcome').executeTakeFirstOrThrow()
  assert.equal(run.outcome, 'clock_in_doubt')

  const [lan, minh] = [officer(desk, 'compliance-officer'), officer(desk, 'security-lead')]
  assert.equal(await confirm(desk, lan), 'said')
  await runRetention(desk.deps)
  assert.equal((await certificatesOf(desk)).length, 0)
  await assert.rejects(confirm(desk, lan), { code: 'retention.clock_second_person' })
  assert.equal(await confirm(desk, minh), 'confirmed')
  await runRetention(desk.deps)
  assert.equal((await certificatesOf(desk)).length, 2)
})

test('a clock set ahead while a run is at work stops it at the next day', async () => {
  const desk = await aRetentionDesk()
  await acceptedAt(desk, noon)
  await desk.pass(dueNight)
  const { watch, set } = aWatch(desk)
  let beats = 0
  // Once before the operator's turn, once before each day.
  const clock = { ...watch, beat: () => (++beats === 3 ? set(15 * minute) : watch.beat()) }
  await runRetention({ ...desk.deps, clock })
  assert.equal((await certificatesOf(desk)).length, 1)
  const run = await desk.db.selectFrom('retention.run').selectAll().executeTakeFirstOrThrow()
  assert.deepEqual([run.outcome, run.due, run.erased], ['clock_in_doubt', 2, 1])
})

test('who says another day than the server’s is told which one that has', async () => {
  const { desk } = await aStartedDesk()
  await afterOff(desk, 123 * day)
  const today = addDays(dayOf(desk.clock.at), -123)
  await assert.rejects(
    change(desk.db, { actor: officer(desk, 'security-lead'), now: desk.clock.at }, (ctx) =>
      confirmClock(ctx, { today }),
    ),
    { code: 'retention.clock_differs' },
  )
})

test('two words of different days are not two persons on one day', async () => {
  const { desk } = await aStartedDesk()
  await afterOff(desk, 9 * day)
  assert.equal(await confirm(desk, officer(desk, 'security-lead')), 'said')
  desk.clock.at = new Date(desk.clock.at.getTime() + day)
  assert.equal(await confirm(desk, officer(desk, 'compliance-officer')), 'said')
})

test('another operator’s people confirm for themselves only, and nobody else may', async () => {
  const { desk } = await aStartedDesk()
  await afterOff(desk, 9 * day)
  const stranger = (role: 'security-lead' | 'compliance-officer') => ({
    ...officer(desk, role),
    organisationId: officer(desk, role).id,
  })
  const [one, other] = [stranger('security-lead'), stranger('compliance-officer')]
  const theirs = { ...other, organisationId: one.organisationId }
  await confirm(desk, one)
  assert.equal(await confirm(desk, theirs), 'confirmed')
  const state = await lookAs(desk, (ctx) => clockState(ctx, desk.operatorId))
  assert.equal(state.doubt?.kind, 'ahead_off')
  const clerk = { ...one, duties: [{ role: 'counter-clerk', officeId: null }] } as const
  await assert.rejects(confirm(desk, clerk), { code: 'policy.forbidden' })
})

test('a later doubt is not ended by an earlier confirmation', async () => {
  const { desk } = await aStartedDesk()
  const next = await afterOff(desk, 9 * day)
  await confirm(desk, officer(desk, 'security-lead'))
  await confirm(desk, officer(desk, 'compliance-officer'))
  await next.set(2 * hour)
  const state = await lookAs(desk, (ctx) => clockState(ctx, desk.operatorId))
  assert.equal(state.doubt?.kind, 'ahead_running')
})

test('what was believed last does not move while the clock is in doubt', async () => {
  const { desk, set, live } = await aStartedDesk()
  await set(60 * day)
  await live(hour)
  const row = await desk.db.selectFrom('retention.clock').selectAll().executeTakeFirstOrThrow()
  assert.equal(row.believed_at.toISOString(), noon.toISOString())
  assert.ok(row.seen_at > row.believed_at)
})

function confirm(desk: RetentionDesk, actor: Actor) {
  return change(desk.db, { actor, now: desk.clock.at }, (ctx) =>
    confirmClock(ctx, { today: dayOf(desk.clock.at) }),
  )
}
