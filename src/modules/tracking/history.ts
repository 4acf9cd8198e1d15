import { dayOfId } from '#core/uuid7.ts'
import { organisationName } from '#modules/directory/index.ts'
import { findParcel, openGroup, type Parcel } from '#modules/parcels/index.ts'
import { embargoesOn, type Purpose, purposes } from '#modules/reveals/index.ts'
import { type Ctx, type Role, roles } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import type { Side } from './challenge.ts'
import { controlOf } from './control.ts'
import { refuse } from './errors.ts'

/** One time that somebody of the operator saw personal data of the parcel in clear. */
export type AccessLine = {
  /** Its number in the ledger: what its proof is asked by. */
  readonly entry: string
  readonly at: Date
  readonly kind: 'reveal' | 'photo' | 'export'
  /** Null where the ledger does not name it. */
  readonly role: Role | null
  readonly organisation: string
  readonly purpose: Purpose | null
  readonly groups: readonly string[]
  readonly fields: number
}

export type AccessHistory = {
  readonly itemNumber: string
  readonly state: string
  readonly acceptedOn: string
  readonly side: Side
  readonly lines: readonly AccessLine[]
}

/** A longer story shows its latest part. */
const mostEntries = 1_000

const kinds: Readonly<Record<string, AccessLine['kind']>> = {
  'parcel.revealed': 'reveal',
  'photo.opened': 'photo',
  'parcel.exported': 'export',
}

/** Of the other side a person learns nothing, not even that its data was looked at (CV509 1). */
const concerned: Readonly<Record<Side, ReadonlySet<string>>> = {
  sender: new Set(['sender', 'identity', 'contents', 'photos']),
  recipient: new Set(['recipient', 'contents', 'photos']),
}

/**
 * Who looked at the data of the ticket's bearer, when and why, newest first: from the ledger, so that every
 * line can be proven. What an authority's embargo covers appears when that has ended; until then nothing
 * says that it is there. That the history was read is recorded.
 */
export async function readHistory(ctx: Ctx, vault: Vault, ticket: string): Promise<AccessHistory> {
  const { challengeId, parcelId, side } = await controlOf(ctx, ticket)
  const parcel = await findParcel(ctx, parcelId)
  const item = parcel && (await openGroup(vault, parcel, 'item'))
  // Erased since the code was sent: there is nobody any more whose data this was.
  if (!item) throw refuse('ticket_over')
  const lines = await linesFor(ctx, parcel, side)
  const data = { parcel: parcelId, side, lines: lines.length }
  await record(ctx, { type: 'history.read', subject: challengeId, data })
  const { state } = parcel
  return { itemNumber: item.number, state, acceptedOn: dayOfId(parcelId), side, lines }
}

/** The lines that one side of a parcel may see now, newest first. */
export async function linesFor(
  ctx: Ctx,
  parcel: Pick<Parcel, 'id'>,
  side: Side,
): Promise<AccessLine[]> {
  const entries = await accessEntries(ctx, parcel.id)
  const isEmbargoed = await embargoesOn(ctx, parcel.id)
  const open = entries.filter((entry) => !isEmbargoed(entry))
  const names = await organisationNames(ctx, open)
  return open
    .map((entry) => toLine(entry, { entries, organisation: names.get(entry.organisation_id)! }))
    .filter(({ groups }) => groups.some((group) => concerned[side].has(group)))
}

type Entry = Awaited<ReturnType<typeof accessEntries>>[number]

async function accessEntries(ctx: Ctx, parcelId: string) {
  const rows = await ctx.tx
    .selectFrom('ledger.entry')
    .select(['seq', 'at', 'type', 'organisation_id', 'data'])
    .where('subject_id', '=', parcelId)
    .where('type', 'in', Object.keys(kinds))
    .orderBy('seq', 'desc')
    .limit(mostEntries)
    .execute()
  // `record` writes objects only.
  return rows.map((row) => ({ ...row, data: row.data as Readonly<Record<string, unknown>> }))
}

function toLine(
  entry: Entry,
  { entries, organisation }: { entries: readonly Entry[]; organisation: string },
): AccessLine {
  const kind = kinds[entry.type]!
  // A photo in full was opened under a reveal, and for its reason.
  const { role, purpose, group, groups, fields } =
    kind === 'photo' ? revealOf(entry, entries) : entry.data
  const opened = Array.isArray(groups) ? groups.map(String) : [String(group)]
  return {
    ...{ entry: entry.seq, at: entry.at, kind, organisation },
    role: roles.find((one) => one === role) ?? null,
    purpose: purposes.find((one) => one === purpose) ?? null,
    groups: kind === 'photo' ? ['photos'] : opened,
    fields: kind === 'photo' ? 1 : Number(fields),
  }
}

function revealOf(photo: Entry, entries: readonly Entry[]): Entry['data'] {
  const reveal = photo.data['reveal']
  const found = entries.find(
    ({ type, data }) => type === 'parcel.revealed' && data['reveal'] === reveal,
  )
  return found?.data ?? {}
}

async function organisationNames(
  ctx: Ctx,
  entries: readonly Entry[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(entries.map(({ organisation_id }) => organisation_id))]
  const names = await Promise.all(ids.map((id) => organisationName(ctx, id)))
  return new Map(ids.map((id, i) => [id, names[i]!]))
}
