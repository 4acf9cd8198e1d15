import { sql } from 'kysely'
import { type Static, Type } from 'typebox'
import { officesByIds, personNames } from '#modules/directory/index.ts'
import { purposes, purposesFor } from '#modules/reveals/index.ts'
import type { Ctx, Role } from '#platform/context.ts'
import { officesFor } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'
import {
  authorizePerson,
  endsAt,
  type Export,
  exportGroups,
  exportStates,
  getExport,
  placeOf,
  stateAt,
  statementOf,
  toExport,
} from './export.ts'

const Id = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date' })
const maybe = Type.Union([Type.Null(), Type.String()])

/** An export in a list: what was asked, by whom, and how far it is. Of the parcels only how many. */
export const ExportLine = Type.Object({
  id: Id,
  number: Type.Integer(),
  state: Type.Enum([...exportStates]),
  purpose: Type.Enum([...purposes]),
  groups: Type.Array(Type.Enum([...exportGroups])),
  /** Null: every office. */
  office: Type.Union([
    Type.Null(),
    Type.Object({ id: Id, code: Type.String(), name: Type.String() }),
  ]),
  from: Day,
  to: Day,
  parcels: Type.Integer(),
  askedBy: maybe,
  askedAt: Type.String(),
  /** Whether the one who looks asked for it, and so cannot approve it. */
  own: Type.Boolean(),
  decidedBy: maybe,
  decidedAt: maybe,
  openings: Type.Integer(),
  /** When it is over, of one that waits or may be opened. */
  endsAt: maybe,
})
export type ExportLine = Static<typeof ExportLine>

/** Exports page by page, and what the one who looks may ask for: groups by purpose. */
export const ExportLines = Type.Object({
  items: Type.Array(ExportLine),
  next: Type.Union([Type.Null(), Id]),
  mayAsk: Type.Array(
    Type.Object({
      purpose: Type.Enum([...purposes]),
      groups: Type.Array(Type.Enum([...exportGroups])),
    }),
  ),
})
export type ExportLines = Static<typeof ExportLines>

/** One export, for those who ask for and decide on such. */
export const ExportPage = Type.Object({
  ...ExportLine.properties,
  recipient: maybe,
  note: maybe,
  answer: maybe,
  embargoUntil: maybe,
  opened: Type.Array(
    Type.Object({ turn: Type.Integer(), at: Type.String(), parcels: Type.Integer() }),
  ),
})
export type ExportPage = Static<typeof ExportPage>

export type ExportFilter = {
  /** `open`: waits for a decision, or may be downloaded. */
  readonly state?: 'open'
  readonly after?: string
  readonly limit: number
}

/** The exports of one's offices, newest first. */
export async function listExports(
  ctx: Ctx,
  vault: Vault,
  { state, after, limit }: ExportFilter,
): Promise<ExportLines> {
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
  const offices = officesFor(ctx.actor, 'export.request')
  let query = ctx.tx
    .selectFrom('exports.export')
    .selectAll()
    .where('operator_id', '=', ctx.actor.organisationId)
    .orderBy('id', 'desc')
    .limit(limit + 1)
  if (offices !== 'all') query = query.where('office_id', 'in', [...offices, nowhere])
  if (state === 'open') query = query.where('state', 'in', ['asked', 'approved'])
  if (after) query = query.where('id', '<', after)
  const rows = await query.execute()
  const shown = rows.slice(0, limit).map(toExport)
  return {
    items: await linesOf(ctx, vault, shown),
    next: rows.length > limit ? shown.at(-1)!.id : null,
    mayAsk: askable(ctx.actor.duties.map(({ role }) => role)),
  }
}

/** What these roles open at all, somewhere: for menus, never for decisions. */
function askable(roles: readonly Role[]): ExportLines['mayAsk'] {
  return purposes
    .map((purpose) => ({
      purpose,
      groups: exportGroups.filter((group) => purposesFor(roles, group).includes(purpose)),
    }))
    .filter(({ groups }) => groups.length > 0)
}

const nowhere = '00000000-0000-0000-0000-000000000000'

/** Exports as lines of a list, in the order given. */
export async function linesOf(
  ctx: Ctx,
  vault: Vault,
  exports: readonly Export[],
): Promise<ExportLine[]> {
  const people = exports.flatMap((one) => [
    one.asked_by,
    ...(one.decided_by ? [one.decided_by] : []),
  ])
  const names = await personNames(ctx, vault, people)
  const offices = await officesByIds(
    ctx,
    exports.map((one) => one.office_id),
  )
  const opened = await countOpenings(ctx, exports)
  return exports.map((one) => {
    const office = one.office_id === null ? undefined : offices.get(one.office_id)
    return {
      ...factsOf(ctx, one),
      office: office ? { id: office.id, code: office.code, name: office.name } : null,
      askedBy: names.get(one.asked_by) ?? null,
      decidedBy: (one.decided_by && names.get(one.decided_by)) ?? null,
      openings: opened.get(one.id) ?? 0,
    }
  })
}

function factsOf(ctx: Ctx, one: Export) {
  const state = stateAt(one, ctx.now)
  return {
    ...{ id: one.id, number: one.number, state, purpose: one.purpose, groups: [...one.groups] },
    ...{ from: one.from_day, to: one.to_day, parcels: one.parcels },
    askedAt: one.asked_at.toISOString(),
    own: one.asked_by === ctx.actor.id,
    decidedAt: one.decided_at?.toISOString() ?? null,
    endsAt: (state === 'expired' ? undefined : endsAt(one))?.toISOString() ?? null,
  }
}

async function countOpenings(
  ctx: Ctx,
  exports: readonly Export[],
): Promise<ReadonlyMap<string, number>> {
  const ids = exports.map(({ id }) => id)
  const { rows } = await sql<{ id: string; turns: number }>`
    select export_id as id, count(*)::int as turns from exports.opening
    where export_id = any(${ids}::uuid[]) group by export_id`.execute(ctx.tx)
  return new Map(rows.map(({ id, turns }) => [id, turns]))
}

/** One export of one's offices, with who receives it and why. */
export async function exportPage(ctx: Ctx, vault: Vault, id: string): Promise<ExportPage> {
  const one = await getExport(ctx, id)
  authorizePerson(ctx, 'export.request', placeOf(one))
  const [line] = await linesOf(ctx, vault, [one])
  const statement = await statementOf(vault, one)
  const key = await vault.find({ operatorId: one.operator_id, class: 'standing' })
  const opened = await ctx.tx
    .selectFrom('exports.opening')
    .select(['turn', 'at', 'parcels'])
    .where('export_id', '=', id)
    .orderBy('turn')
    .execute()
  return {
    ...line!,
    recipient: statement?.recipient ?? null,
    note: statement?.note ?? null,
    // Sealed by `refuseExport`, which writes nothing but a string.
    answer: one.sealed_answer
      ? ((key?.record(id).open('answer', one.sealed_answer) as string | undefined) ?? null)
      : null,
    embargoUntil: one.embargo_until?.toISOString() ?? null,
    opened: opened.map((row) => ({ ...row, at: row.at.toISOString() })),
  }
}
