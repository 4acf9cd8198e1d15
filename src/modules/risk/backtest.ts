import { sql } from 'kysely'
import { addDays, type Day, dayOf, daysUntil } from '#core/time.ts'
import { visitor } from '#modules/directory/index.ts'
import { change, look } from '#platform/change.ts'
import type { Clock } from '#platform/clock.ts'
import type { Ctx } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { addJob } from '#platform/jobs.ts'
import { record } from '#platform/ledger.ts'
import { authorizePerson, lockPolicy } from './draft.ts'
import { refuse } from './errors.ts'
import { type Backtest, type PastParcel, Trial, type TrialBasis } from './backtest-trial.ts'
import { trialBasis } from './backtest-basis.ts'

/** Parcels a trial looks at in all: beyond that every day gives an even part of its own. */
export const mostParcels = 50_000
/** Rated between two breaths: requests of the same process wait no longer than this takes. */
const atOnce = 500

type Deps = { readonly db: Database; readonly now: Clock }

/** Has a draft tried on the parcels of past days. What it would have done is kept with it. */
export async function askBacktest(
  ctx: Ctx,
  { policyId, days }: { readonly policyId: string; readonly days: number },
): Promise<void> {
  authorizePerson(ctx, 'risk.draft')
  const draft = await lockPolicy(ctx, policyId)
  if (draft.state !== 'draft') throw refuse('wrong_state', { state: draft.state })
  const asked = {
    ...{ days, asked_by: ctx.actor.id, asked_at: ctx.now, parcels: 0, done: 0 },
    finished_at: null,
  }
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('risk.backtest')
    .values({ policy_id: policyId, operator_id: draft.operator_id, ...asked })
    .onConflict((c) =>
      c.column('policy_id').doUpdateSet(asked).where('risk.backtest.finished_at', 'is not', null),
    )
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) throw refuse('backtest_running')
  await addJob(ctx, { name: 'risk.backtest', payload: { policyId }, key: `backtest/${policyId}` })
  const data = { number: draft.number, days }
  await record(ctx, { type: 'risk.backtest_asked', subject: policyId, data })
}

/**
 * Tries a draft: reads an even sample day by day, rates it by what is in force and by the draft, and keeps what differs.
 * One that was decided or tried meanwhile is left as it is.
 */
export async function runBacktest({ db, now }: Deps, policyId: string): Promise<void> {
  const asked = await db
    .selectFrom('risk.backtest')
    .innerJoin('risk.policy as p', 'p.id', 'risk.backtest.policy_id')
    .select(['p.operator_id', 'days', 'p.state', 'finished_at'])
    .where('policy_id', '=', policyId)
    .executeTakeFirst()
  if (!asked || asked.finished_at !== null || asked.state !== 'draft') return
  const operatorId = asked.operator_id
  const who = { actor: { ...visitor, organisationId: operatorId }, now: now() }
  const basis = await look(db, who, (ctx) => trialBasis(ctx, policyId))
  const days = daysUntil(addDays(dayOf(who.now), -1), asked.days)
  const result = await tryOn(db, { policyId, operatorId, days, basis })
  await change(db, { ...who, now: now() }, (ctx) => keep(ctx, { policyId, result }))
}

type Run = {
  readonly policyId: string
  readonly operatorId: string
  /** Newest first. */
  readonly days: readonly Day[]
  readonly basis: TrialBasis
}

async function tryOn(db: Database, run: Run): Promise<Backtest> {
  const { policyId, operatorId, days } = run
  const all = await countOf(db, run)
  const share = Math.min(1, mostParcels / Math.max(1, all))
  const trial = new Trial(run.basis, share)
  // Borders move with scores: the first time round only scores are looked at.
  let done = 0
  for (const look of ['scores', 'lanes'] as const)
    for (const day of days) {
      const parcels = await pastParcels(db, { operatorId, day, share })
      for (let from = 0; from < parcels.length; from += atOnce) {
        trial[look](day, parcels.slice(from, from + atOnce))
        await new Promise(setImmediate)
      }
      done += parcels.length
      await db
        .updateTable('risk.backtest')
        .set({ done: Math.round(done / 2), parcels: Math.round(all * share) })
        .where('policy_id', '=', policyId)
        .execute()
    }
  return trial.result({ from: days.at(-1)!, to: days[0]! })
}

async function countOf(db: Database, { operatorId, days }: Run): Promise<number> {
  const { all } = await db
    .selectFrom('risk.rating')
    .select((eb) => eb.fn.countAll<string>().as('all'))
    .where('operator_id', '=', operatorId)
    .where('day', '>=', days.at(-1)!)
    .where('day', '<=', days[0]!)
    .executeTakeFirstOrThrow()
  return Number(all)
}

/** An even part of a day: the last 24 bits of an id are chance (RFC 9562, UUIDv7). */
async function pastParcels(
  db: Database,
  of: { operatorId: string; day: Day; share: number },
): Promise<PastParcel[]> {
  const below = Math.round(of.share * 2 ** 24)
  const { rows } = await sql<PastParcel>`
    select r.parcel_id as "parcelId", r.office_id as "officeId", r.facts, s.root as seed,
      (select bool_or(o.found) from risk.outcome o where o.parcel_id = r.parcel_id
        and (o.kind <> 'joint_check' or o.found)) as found
    from risk.rating r left join risk.seed s on s.day = r.day
    where r.operator_id = ${of.operatorId} and r.day = ${of.day} and r.facts is not null
      and ('x' || right(r.parcel_id::text, 6))::bit(24)::int < ${below}`.execute(db)
  return rows
}

async function keep(
  ctx: Ctx,
  { policyId, result }: { policyId: string; result: Backtest },
): Promise<void> {
  const policy = await lockPolicy(ctx, policyId)
  await ctx.tx
    .updateTable('risk.backtest')
    .set({ finished_at: ctx.now, done: result.parcels, parcels: result.parcels })
    .where('policy_id', '=', policyId)
    .execute()
  if (policy.state === 'draft')
    await ctx.tx
      .updateTable('risk.policy')
      .set({ backtest: JSON.stringify(result) })
      .where('id', '=', policyId)
      .execute()
  const { parcels, moved } = result
  const data = {
    number: policy.number,
    parcels,
    moved: moved.reduce((sum, one) => sum + one.parcels, 0),
  }
  await record(ctx, { type: 'risk.backtest_done', subject: policyId, data })
}
