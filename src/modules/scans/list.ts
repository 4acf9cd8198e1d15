import { type Static, Type } from 'typebox'
import { officesByIds, personNames } from '#modules/directory/index.ts'
import { getReadableParcel } from '#modules/parcels/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import { scanEvents } from './event.ts'
import { grounds, verdicts } from './gate.ts'

const Id = Type.String({ format: 'uuid' })
const maybe = Type.Union([Type.Null(), Type.String()])

/** A scan on the page of its parcel. */
export const ScanLine = Type.Object({
  id: Id,
  event: Type.Enum([...scanEvents]),
  emsevt: maybe,
  verdict: Type.Enum([...verdicts]),
  stops: Type.Array(Type.Enum([...grounds])),
  openMeasures: Type.Array(Type.String()),
  moved: Type.Boolean(),
  office: Type.Union([Type.Null(), Type.Object({ code: Type.String(), name: Type.String() })]),
  by: maybe,
  at: Type.String(),
  recordedAt: Type.String(),
})
export type ScanLine = Static<typeof ScanLine>

export const ScanLines = Type.Object({
  items: Type.Array(ScanLine),
  next: Type.Union([Type.Null(), Id]),
})

/** The scans of a parcel one may see, newest first. */
export async function listScans(
  ctx: Ctx,
  vault: Vault,
  page: { readonly parcelId: string; readonly after?: string; readonly limit: number },
): Promise<Static<typeof ScanLines>> {
  const parcel = await getReadableParcel(ctx, page.parcelId)
  let query = ctx.tx
    .selectFrom('scans.scan')
    .selectAll()
    .where('parcel_id', '=', parcel.id)
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (page.after) query = query.where('id', '<', page.after)
  const rows = await query.execute()
  const shown = rows.slice(0, page.limit)
  const offices = await officesByIds(ctx, shown.map((row) => row.office_id)) // prettier-ignore
  const people = ctx.actor.kind === 'person' ? shown.map((row) => row.scanned_by) : []
  const names = await personNames(ctx, vault, people)
  const items = shown.map((row) => {
    const office = offices.get(row.office_id)
    return {
      // Checked by Postgres, or written from the gate's answer.
      ...({ event: row.event, verdict: row.verdict, stops: row.stops } as Kinds),
      ...{ id: row.id, emsevt: row.emsevt, openMeasures: row.open_measures, moved: row.moved },
      office: office ? { code: office.code, name: office.name } : null,
      by: names.get(row.scanned_by) ?? null,
      at: row.at.toISOString(),
      recordedAt: row.recorded_at.toISOString(),
    }
  })
  return { items, next: rows.length > page.limit ? shown.at(-1)!.id : null }
}

type Kinds = Pick<ScanLine, 'event' | 'verdict' | 'stops'>
