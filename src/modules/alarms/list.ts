import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { actorNames, officesByIds } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import { type AlarmKind, alarmKinds, type Outcome, outcomes } from './kinds.ts'
import { type AlarmRow, getAlarm, inScope } from './scope.ts'

const Id = Type.String({ format: 'uuid' })
const text = Type.String()
const maybe = Type.Union([Type.Null(), Type.String()])
const Who = Type.Object({ id: Id, name: maybe })

/** A case in a list. */
export const AlarmLine = Type.Object({
  id: Id,
  kind: Type.Enum([...alarmKinds]),
  state: Type.Enum(['open', 'taken', 'closed']),
  /** Of the whole deployment, not of one organisation. */
  deployment: Type.Boolean(),
  office: Type.Union([Type.Null(), Type.Object({ id: Id, code: text, name: text })]),
  /** Whose reads it is about: a person, or a machine by the name of its key. */
  about: Type.Union([Type.Null(), Who]),
  data: Type.Record(text, Type.Union([text, Type.Number(), Type.Boolean()])),
  times: Type.Integer(),
  raisedAt: text,
  lastAt: text,
  dueAt: text,
  overdue: Type.Boolean(),
  /** Whose case it is; `own` is the one who asks. */
  owner: Type.Union([Type.Null(), Type.Object({ ...Who.properties, own: Type.Boolean() })]),
  outcome: Type.Union([Type.Null(), Type.Enum([...outcomes])]),
  closedAt: maybe,
})
export type AlarmLine = Static<typeof AlarmLine>

/** One case with its history; the note is null until it is closed. */
export const AlarmPage = Type.Object({
  ...AlarmLine.properties,
  closedBy: maybe,
  note: maybe,
  story: Type.Array(Type.Object({ at: text, type: text, by: maybe })),
})
export type AlarmPage = Static<typeof AlarmPage>

export type AlarmFilter = {
  readonly state: 'open' | 'closed'
  readonly after?: string
  readonly limit: number
}

/** Cases one may see: open ones by their deadline, oldest first; closed ones newest first. */
export async function listAlarms(
  ctx: Ctx,
  vault: Vault,
  { state, after, limit }: AlarmFilter,
): Promise<{ items: AlarmLine[]; next: string | null }> {
  const scope = inScope(ctx, 'alarm.read')
  const from = after ?? null
  const page =
    state === 'open'
      ? sql`closed_at is null and (${from}::uuid is null or (due_at, id) >
          (select due_at, id from alarms.alarm where id = ${from})) order by due_at, id`
      : sql`closed_at is not null and (${from}::uuid is null or id < ${from}) order by id desc`
  const { rows } = await sql<AlarmRow>`
    select * from alarms.alarm where ${scope} and ${page} limit ${limit + 1}`.execute(ctx.tx)
  const shown = rows.slice(0, limit)
  return {
    items: await linesOf(ctx, vault, shown),
    next: rows.length > limit ? shown.at(-1)!.id : null,
  }
}

/** One case. A note whose key is destroyed is null. */
export async function alarmPage(ctx: Ctx, vault: Vault, id: string): Promise<AlarmPage> {
  const alarm = await getAlarm(ctx, id)
  const [line] = await linesOf(ctx, vault, [alarm])
  const entries = await storyOf(ctx, alarm)
  const names = await actorNames(ctx, vault, [
    ...entries.map(({ actor_id }) => actor_id),
    ...(alarm.closed_by ? [alarm.closed_by] : []),
  ])
  return {
    ...line!,
    closedBy: (alarm.closed_by && names.get(alarm.closed_by)) ?? null,
    note: await noteOf(vault, alarm),
    story: entries.map(({ at, type, actor_id }) => ({
      ...{ at: at.toISOString(), type },
      // Whoever set it off is not shown as its author.
      by: (type === 'alarm.taken' || type === 'alarm.closed' ? names.get(actor_id) : null) ?? null,
    })),
  }
}

const longestStory = 200

async function storyOf(ctx: Ctx, { id }: AlarmRow) {
  const newest = await ctx.tx
    .selectFrom('ledger.entry')
    .select(['at', 'type', 'actor_id'])
    .where('subject_id', '=', id)
    .orderBy('seq', 'desc')
    .limit(longestStory)
    .execute()
  return newest.toReversed()
}

async function noteOf(vault: Vault, alarm: AlarmRow): Promise<string | null> {
  if (!alarm.closed_in || !alarm.sealed_note) return null
  const key = await vault.find({ operatorId: alarm.closed_in, class: 'standing' })
  // Sealed by `closeAlarm`, which writes nothing but a string.
  return (key?.record(alarm.id).open('note', alarm.sealed_note) as string | undefined) ?? null
}

async function linesOf(ctx: Ctx, vault: Vault, alarms: readonly AlarmRow[]): Promise<AlarmLine[]> {
  const offices = await officesByIds(
    ctx,
    alarms.map(({ office_id }) => office_id),
  )
  const names = await actorNames(
    ctx,
    vault,
    alarms.flatMap(({ about_id, owner_id }) => [about_id ?? [], owner_id ?? []].flat()),
  )
  const who = (id: string | null) => (id === null ? null : { id, name: names.get(id) ?? null })
  return alarms.map((alarm) => {
    const office = alarm.office_id === null ? undefined : offices.get(alarm.office_id)
    const owner = who(alarm.owner_id)
    return {
      ...factsOf(alarm, ctx.now),
      office: office ? { id: office.id, code: office.code, name: office.name } : null,
      about: who(alarm.about_id),
      owner: owner && { ...owner, own: owner.id === ctx.actor.id },
    }
  })
}

function factsOf(alarm: AlarmRow, now: Date) {
  return {
    id: alarm.id,
    // The columns' checks allow no other.
    kind: alarm.kind as AlarmKind,
    outcome: alarm.outcome as Outcome | null,
    state: stateOf(alarm),
    deployment: alarm.organisation_id === null,
    // Written by `raiseAlarm`, which takes nothing else.
    data: alarm.data as AlarmLine['data'],
    times: alarm.times,
    raisedAt: alarm.raised_at.toISOString(),
    lastAt: alarm.last_at.toISOString(),
    dueAt: alarm.due_at.toISOString(),
    overdue: alarm.closed_at === null && alarm.due_at <= now,
    closedAt: alarm.closed_at?.toISOString() ?? null,
  }
}

function stateOf({ closed_at, taken_at }: AlarmRow): AlarmLine['state'] {
  if (closed_at) return 'closed'
  return taken_at ? 'taken' : 'open'
}
