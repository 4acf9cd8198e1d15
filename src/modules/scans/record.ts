import { newId } from '#core/uuid7.ts'
import { commune, province } from '#core/places/places.ts'
import { getOffice, type Office } from '#modules/directory/index.ts'
import { type Misreading, readLabel } from '#modules/labels/index.ts'
import { noteArrival, noteDeparture } from '#modules/measures/index.ts'
import { findParcel, getParcel, type Parcel } from '#modules/parcels/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'
import { emsevtCode, isCredible, type ScanEvent } from './event.ts'
import { askGate, type GateAnswer, type Ground, stopAt } from './gate.ts'

export type Scanned = {
  /** The scanner's own id of the event: asked twice, it is answered once. */
  readonly eventId: string
  /** An item number, or the code of a label. */
  readonly code: string
  readonly event: ScanEvent
  readonly officeId: string
  /** When it was, for a device that had no network; left out: now. */
  readonly at?: Date
}

/** The gate's answer as it was given. Of the parcel only where it goes. */
export type ScanAnswer = GateAnswer & {
  readonly scanId: string
  readonly parcelId: string | null
  readonly destination: Destination | null
  readonly repeated: boolean
}

export type Destination = {
  readonly province: string
  readonly provinceName: string
  readonly commune: string
  readonly communeName: string
}

/**
 * Takes a scan at an office and answers what the gate says. What is stopped is kept too, with who, when and
 * why, and moves nothing. Refuses a closed office, a time nobody can believe, and an event id used otherwise.
 */
export async function recordScan(ctx: Ctx, vault: Vault, scanned: Scanned): Promise<ScanAnswer> {
  const office = await getOffice(ctx, scanned.officeId)
  authorize(ctx.actor, 'scan.record', {
    organisationId: office.organisationId,
    officeId: office.id,
  })
  if (office.closedAt) throw refuse('office_closed')
  const at = scanned.at ?? ctx.now
  if (!isCredible(at, ctx.now)) throw refuse('time_invalid')

  const read = await readLabel(ctx, vault, scanned.code)
  const parcel = read.ok ? await findParcel(ctx, read.parcelId) : undefined
  const repeated = await answered(ctx, scanned, parcel)
  if (repeated) return repeated
  const gate = parcel
    ? await askGate(ctx, parcel, scanned.event)
    : stopAt([read.ok ? 'unknown_item' : groundOf[read.code]])
  return keep(ctx, { scanned, office, at, parcel, gate })
}

const groundOf: Readonly<Record<Misreading, Ground>> = {
  ...{ malformed: 'unreadable', unknown_version: 'unreadable' },
  ...{ reserved_indicator: 'unreadable', wrong_check_digit: 'unreadable' },
  ...{ unknown_key: 'forged_label', bad_signature: 'forged_label' },
  not_found: 'unknown_item',
}

type Keeping = {
  readonly scanned: Scanned
  readonly office: Office
  readonly at: Date
  readonly parcel: Parcel | undefined
  readonly gate: GateAnswer
}

async function keep(ctx: Ctx, keeping: Keeping): Promise<ScanAnswer> {
  const { scanned, parcel, gate } = keeping
  const scanId = await insert(ctx, keeping)
  if (scanId === undefined) return lostRace(ctx, scanned, parcel)
  if (parcel && gate.moved) await move(ctx, parcel, scanned)
  const { event, officeId } = scanned
  await record(ctx, {
    ...{ type: `scan.${gate.verdict}`, subject: parcel?.id ?? scanId, officeId },
    data: {
      ...{ scan: scanId, event, moved: gate.moved },
      ...{ stops: [...gate.stops], openMeasures: [...gate.openMeasures] },
    },
  })
  const parcelId = parcel?.id ?? null
  return { ...gate, scanId, parcelId, destination: destinationOf(parcel), repeated: false }
}

/** The id of the new row, or undefined where another change has just taken this event. */
async function insert(
  ctx: Ctx,
  { scanned, office, at, parcel, gate }: Keeping,
): Promise<string | undefined> {
  const { eventId, event } = scanned
  const row = await ctx.tx
    .insertInto('scans.scan')
    .values({
      ...{ id: newId(ctx.now), event_id: eventId, operator_id: office.organisationId },
      ...{ office_id: office.id, parcel_id: parcel?.id ?? null, event },
      emsevt: emsevtCode(event, office.kind),
      ...{ verdict: gate.verdict, moved: gate.moved },
      ...{ stops: [...gate.stops], open_measures: [...gate.openMeasures] },
      ...{ at, recorded_at: ctx.now, scanned_by: ctx.actor.id },
    })
    .onConflict((c) => c.columns(['operator_id', 'event_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The same event came twice at once; the gate's lock assigns a transaction, so this leaves a line too. */
async function lostRace(
  ctx: Ctx,
  scanned: Scanned,
  parcel: Parcel | undefined,
): Promise<ScanAnswer> {
  const earlier = (await answered(ctx, scanned, parcel))!
  const { officeId } = scanned
  await record(ctx, { type: 'scan.asked_again', subject: earlier.scanId, officeId, data: {} })
  return earlier
}

async function move(ctx: Ctx, parcel: Parcel, { event, officeId }: Scanned): Promise<void> {
  if (event !== 'arrival') return noteDeparture(ctx, parcel.id)
  await noteArrival(ctx, { parcelId: parcel.id, operatorId: parcel.operator_id, officeId })
}

/** The answer this event was given before, in the same words; refuses the id for another scan. */
async function answered(
  ctx: Ctx,
  { eventId, event, officeId }: Scanned,
  parcel: Parcel | undefined,
): Promise<ScanAnswer | undefined> {
  const row = await ctx.tx
    .selectFrom('scans.scan')
    .selectAll()
    .where('operator_id', '=', ctx.actor.organisationId)
    .where('event_id', '=', eventId)
    .executeTakeFirst()
  if (!row) return undefined
  const isSame = row.event === event && row.office_id === officeId
  // What was not found then may be known by now: its answer stays.
  if (!isSame || (row.parcel_id !== null && row.parcel_id !== parcel?.id))
    throw refuse('event_conflict')
  const then = row.parcel_id === null ? undefined : await getParcel(ctx, row.parcel_id)
  return {
    ...{ scanId: row.id, parcelId: row.parcel_id, moved: row.moved, repeated: true },
    // Checked by Postgres, or written from the gate's answer.
    ...({ verdict: row.verdict, stops: row.stops, openMeasures: row.open_measures } as Said),
    destination: destinationOf(then),
  }
}

type Said = Omit<GateAnswer, 'moved'>

function destinationOf(parcel: Parcel | undefined): Destination | null {
  const to = parcel?.to_commune ? commune(parcel.to_commune) : undefined
  if (!to) return null
  return {
    province: to.province,
    provinceName: province(to.province)?.name ?? to.province,
    commune: to.code,
    communeName: to.name,
  }
}
