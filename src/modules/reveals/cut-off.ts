import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { newId } from '#core/uuid7.ts'
import { type AlarmKind, alarmKinds, type Alarm, raiseAlarm } from '#modules/alarms/index.ts'
import { actorNames } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'

/** Refuses whoever is cut off: nothing in clear, no search, no export. Acceptance does not ask. */
export async function assertNotCutOff(ctx: Ctx): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from reveals.cut_off
    where actor_id = ${ctx.actor.id} and lifted_at is null`.execute(ctx.tx)
  if (rows.length > 0) throw refuse(ctx.actor.kind === 'machine' ? 'pages_spent' : 'cut_off')
}

/** Raises an alarm about the actor; with `cut` they see nothing more in clear from this commit on. */
export async function raiseAbout(
  ctx: Ctx,
  { cut, ...alarm }: Omit<Alarm, 'organisationId' | 'about'> & { readonly cut: boolean },
): Promise<void> {
  const { id: about, organisationId } = ctx.actor
  const alarmId = await raiseAlarm(ctx, { ...alarm, organisationId, about })
  if (!cut) return
  const id = newId(ctx.now)
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('reveals.cut_off')
    .values({
      id,
      actor_id: about,
      organisation_id: organisationId,
      alarm_id: alarmId,
      at: ctx.now,
    })
    .onConflict((c) => c.column('actor_id').where('lifted_at', 'is', null).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return
  const data = { alarm: alarmId, kind: alarm.kind }
  await record(ctx, { type: 'actor.cut_off', subject: about, data })
}

const leastLength = 5

/** Gives back what was cut off, as a second person who says why. */
export async function liftCutOff(
  ctx: Ctx,
  vault: Vault,
  lift: { readonly cutOffId: string; readonly reason: string },
): Promise<void> {
  const { id: liftedBy, organisationId: operatorId, kind } = ctx.actor
  authorize(ctx.actor, 'cut_off.lift', { organisationId: operatorId })
  if (kind !== 'person') throw refuse('person_required')
  const reason = lift.reason.normalize('NFC').trim()
  if (reason.length < leastLength) throw refuse('reason_required')
  const row = await ctx.tx
    .selectFrom('reveals.cut_off')
    .select(['id', 'actor_id', 'alarm_id'])
    .where('id', '=', lift.cutOffId)
    .where('organisation_id', '=', operatorId)
    .where('lifted_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse('cut_off_unknown')
  if (row.actor_id === liftedBy) throw refuse('own_cut_off')
  const key = await vault.forWriting({ operatorId, class: 'standing' })
  await ctx.tx
    .updateTable('reveals.cut_off')
    .set({
      ...{ lifted_at: ctx.now, lifted_by: liftedBy },
      sealed_reason: key.record(row.id).seal('reason', reason),
    })
    .where('id', '=', row.id)
    .execute()
  const data = { cutOff: row.id, alarm: row.alarm_id }
  await record(ctx, { type: 'actor.cut_off_lifted', subject: row.actor_id, data })
}

const Id = Type.String({ format: 'uuid' })
const maybe = Type.Union([Type.Null(), Type.String()])

/** Who is or was cut off, by which alarm, and who lifted it and why. */
export const CutOffLine = Type.Object({
  id: Id,
  actor: Type.Object({ id: Id, name: maybe, own: Type.Boolean() }),
  alarm: Type.Object({ id: Id, kind: Type.Enum([...alarmKinds]) }),
  at: Type.String(),
  liftedAt: maybe,
  liftedBy: maybe,
  reason: maybe,
})
export type CutOffLine = Static<typeof CutOffLine>

/** The cut-offs of the actor's organisation, newest first. */
export async function listCutOffs(
  ctx: Ctx,
  vault: Vault,
  asked: { readonly state: 'standing' | 'lifted'; readonly after?: string; readonly limit: number },
): Promise<{ items: CutOffLine[]; next: string | null }> {
  const { organisationId } = ctx.actor
  authorize(ctx.actor, 'cut_off.lift', { organisationId })
  let query = ctx.tx
    .selectFrom('reveals.cut_off as c')
    .innerJoin('alarms.alarm as a', 'a.id', 'c.alarm_id')
    .selectAll('c')
    .select('a.kind')
    .where('c.organisation_id', '=', organisationId)
    .where('c.lifted_at', asked.state === 'standing' ? 'is' : 'is not', null)
    .orderBy('c.id', 'desc')
    .limit(asked.limit + 1)
  if (asked.after) query = query.where('c.id', '<', asked.after)
  const rows = await query.execute()
  const shown = rows.slice(0, asked.limit)
  const people = shown.flatMap((row) => [row.actor_id, ...(row.lifted_by ? [row.lifted_by] : [])])
  const names = await actorNames(ctx, vault, people)
  const key = await vault.find({ operatorId: organisationId, class: 'standing' })
  return {
    items: shown.map((row) => ({
      id: row.id,
      actor: {
        ...{ id: row.actor_id, name: names.get(row.actor_id) ?? null },
        own: row.actor_id === ctx.actor.id,
      },
      // The column's check allows no other.
      alarm: { id: row.alarm_id, kind: row.kind as AlarmKind },
      at: row.at.toISOString(),
      liftedAt: row.lifted_at?.toISOString() ?? null,
      liftedBy: (row.lifted_by && names.get(row.lifted_by)) ?? null,
      // Sealed by `liftCutOff`, which writes nothing but a string.
      reason:
        (row.sealed_reason &&
          (key?.record(row.id).open('reason', row.sealed_reason) as string | undefined)) ??
        null,
    })),
    next: rows.length > asked.limit ? shown.at(-1)!.id : null,
  }
}
