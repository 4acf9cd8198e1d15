import { addDays, dayOf, startOfDay } from '#core/time.ts'
import type { PhotoStore } from '#modules/acceptance/index.ts'
import { listParcels, openGroup, type Parcel } from '#modules/parcels/index.ts'
import { plantCanary, revealGroup } from '#modules/reveals/index.ts'
import type { Ctx } from '#platform/context.ts'
import { actorOf, type Register } from './receive.ts'

const parcelsPriedInto = 16

/**
 * Yesterday afternoon at one counter: a clerk opens, to serve customers who never came, what colleagues
 * took in, one parcel every three minutes; the last is the security lead's test parcel. Two alarms.
 */
export async function liveAfternoonOfPrying(
  ctx: Ctx,
  store: PhotoStore,
  { register, end }: { register: Register; end: Date },
): Promise<void> {
  const from = startOfDay(addDays(dayOf(end), -1)).getTime() + 14 * 3_600_000
  const clerk = actorOf(register.staff.get('hn01.quang')!)
  const strange = await strangersParcels(ctx, { officeId: clerk.duties[0]!.officeId!, clerk })
  const [trap, ...others] = inNoOrder(strange).slice(0, parcelsPriedInto)
  if (!trap) return
  await plant(ctx, store, { register, trap, at: new Date(from) })
  for (const [i, { id: parcelId }] of [...others, trap].entries()) {
    const now = new Date(from + (i + 1) * 180_000)
    const at = { ...ctx, now, actor: { ...clerk, secondFactorAt: now } }
    await revealGroup(at, store, { parcelId, group: 'recipient', purpose: 'customer_service' })
  }
}

async function strangersParcels(
  ctx: Ctx,
  { officeId, clerk }: { officeId: string; clerk: Ctx['actor'] },
): Promise<Parcel[]> {
  const { items } = await listParcels(ctx, {
    ...{ operatorId: clerk.organisationId, offices: [officeId], limit: 100 },
  })
  const until = startOfDay(addDays(dayOf(ctx.now), -1))
  return items.filter(
    (parcel) => parcel.state === 'accepted' && parcel.entered_by !== clerk.id && parcel.at < until,
  )
}

/** Whoever looks at random does not go down the list. */
function inNoOrder(parcels: readonly Parcel[]): Parcel[] {
  return parcels
    .map((parcel, i) => ({ parcel, at: (i * 7) % 16 }))
    .sort((a, b) => a.at - b.at)
    .map(({ parcel }) => parcel)
}

async function plant(
  ctx: Ctx,
  { vault }: PhotoStore,
  { register, trap, at }: { register: Register; trap: Parcel; at: Date },
): Promise<void> {
  const item = await openGroup(vault, trap, 'item')
  const lead = { ...ctx, now: at, actor: actorOf(register.staff.get('sm.kien')!) }
  await plantCanary(lead, vault, { itemNumber: item!.number })
}
