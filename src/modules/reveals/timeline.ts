import { type Static, Type } from 'typebox'
import { dayOfId } from '#core/uuid7.ts'
import { type Office, officesByIds } from '#modules/directory/index.ts'
import type { Parcel } from '#modules/parcels/index.ts'
import type { Ctx } from '#platform/context.ts'
import { may } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { colleagueNames } from './colleagues.ts'
import { embargoesOn } from './embargoed.ts'
import { OfficeView, officeView } from './line.ts'
import { notePlace } from './note.ts'

const Shown = Type.Union([
  Type.Null(),
  Type.Boolean(),
  Type.Number(),
  Type.String(),
  Type.Array(Type.String()),
])
type Shown = Static<typeof Shown>

export const TimelineEntry = Type.Object({
  /** Its number in the ledger: what a proof of it is asked by. */
  entry: Type.String(),
  at: Type.String(),
  type: Type.String(),
  /** Named to people of the same organisation only. */
  actor: Type.Object({ name: Type.Union([Type.Null(), Type.String()]) }),
  office: Type.Union([Type.Null(), OfficeView]),
  data: Type.Record(Type.String(), Shown),
})
export type TimelineEntry = Static<typeof TimelineEntry>

const limit = 200

/** What of each kind of entry may be seen. A kind that is not written here shows that it happened. */
const shownData: Readonly<Record<string, readonly string[]>> = {
  'parcel.accepted': [
    ...['channel', 'identity', 'assurance', 'contents', 'category', 'lane', 'openMeasures'],
    ...['inspection', 'waivedBy', 'photos'],
  ],
  'parcel.refused': ['ground', 'contents', 'category'],
  'parcel.revealed': ['reveal', 'group', 'purpose', 'fields', 'role', 'embargoUntil'],
  'photo.opened': ['reveal'],
  'parcel.exported': ['groups', 'purpose', 'fields', 'role', 'embargoUntil'],
  'label.printed': ['kind'],
  'measure.performed': ['measure', 'result', 'category', 'openMeasures', 'stopped'],
  'measure.waiver_asked': ['measure'],
  'measure.waived': ['measure'],
  'measure.waiver_refused': ['measure'],
  'scan.pass': ['event'],
  'scan.check': ['event', 'openMeasures'],
  'scan.stop': ['event', 'stops', 'openMeasures'],
}

/** What happened to a parcel, oldest first, from the ledger; of a very long story the latest part. */
export async function timelineOf(ctx: Ctx, vault: Vault, parcel: Parcel): Promise<TimelineEntry[]> {
  const entries = await openEntries(ctx, parcel)
  const offices = await officesByIds(
    ctx,
    entries.map((entry) => entry.office_id),
  )
  const names = await colleagueNames(
    ctx,
    vault,
    entries.map(({ actor_id: personId, organisation_id: organisationId }) => ({
      personId,
      organisationId,
    })),
  )
  const notes = await notesFor(ctx, vault, parcel)
  return entries.map((entry) => {
    const data = toObject(entry.data)
    const note = notes.get(String(data['reveal']))
    return {
      entry: entry.seq,
      at: entry.at.toISOString(),
      type: entry.type,
      actor: { name: names.get(entry.actor_id) ?? null },
      office: placeOf(offices, entry.office_id),
      data: { ...pick(entry.type, data), ...(note ? { note } : {}) },
    }
  })
}

/** Without what an authority's embargo covers, but for who answers for reveals at that place. */
async function openEntries(ctx: Ctx, parcel: Parcel) {
  const entries = await latestEntries(ctx, parcel.id)
  if (mayAudit(ctx, parcel)) return entries
  const isEmbargoed = await embargoesOn(ctx, parcel.id)
  return entries.filter((entry) => !isEmbargoed(entry))
}

/** The newest are kept: two hundred idle reveals cannot push the next one off the page. */
async function latestEntries(ctx: Ctx, parcelId: string) {
  const newestFirst = await ctx.tx
    .selectFrom('ledger.entry')
    .select(['seq', 'at', 'type', 'actor_id', 'organisation_id', 'office_id', 'data'])
    .where('subject_id', '=', parcelId)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
  return newestFirst.toReversed()
}

/** Why someone looked, in their own words: for who answers for it, and no one else. */
async function notesFor(
  ctx: Ctx,
  vault: Vault,
  parcel: Parcel,
): Promise<ReadonlyMap<string, string>> {
  if (!mayAudit(ctx, parcel)) return new Map()
  const day = dayOfId(parcel.id)
  const key = await vault.record(
    { operatorId: parcel.operator_id, class: 'parcel', day },
    parcel.id,
  )
  if (!key) return new Map()
  const rows = await ctx.tx
    .selectFrom('reveals.reveal')
    .select(['id', 'sealed_note'])
    .where('parcel_id', '=', parcel.id)
    .where('sealed_note', 'is not', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .$narrowType<{ sealed_note: Buffer }>()
    .execute()
  // Sealed by revealGroup, which writes nothing but a string.
  return new Map(
    rows.map((row) => [row.id, key.open(notePlace(row.id), row.sealed_note) as string]),
  )
}

/** Whether somebody answers for who looked at this parcel. */
export function mayAudit({ actor }: Ctx, parcel: Parcel): boolean {
  const place = { organisationId: parcel.operator_id, officeId: parcel.office_id }
  return may(actor, 'reveal.audit', place)
}

function placeOf(offices: ReadonlyMap<string, Office>, id: string | null) {
  const office = id === null ? undefined : offices.get(id)
  return office ? officeView(office) : null
}

function pick(type: string, data: Readonly<Record<string, unknown>>): Record<string, Shown> {
  const picked: Record<string, Shown> = {}
  for (const name of shownData[type] ?? []) {
    const value = data[name]
    if (isShown(value)) picked[name] = value
  }
  return picked
}

function isShown(value: unknown): value is Shown {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return true
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}

function toObject(data: unknown): Readonly<Record<string, unknown>> {
  // `record` writes objects only.
  return data as Readonly<Record<string, unknown>>
}
