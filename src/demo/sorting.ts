import { randomUUID } from 'node:crypto'
import { askWaiver, performable } from '#modules/measures/index.ts'
import { listParcels, openGroup, type Parcel } from '#modules/parcels/index.ts'
import { ratingsOf } from '#modules/risk/index.ts'
import { recordScan } from '#modules/scans/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import { operators } from './operators.ts'
import { actorOf, type Register } from './receive.ts'

const withWork = 6
const without = 4
const minuteMs = 60_000

/**
 * The last hour at one sorting office of each operator: parcels come in, some with something still to be done.
 * One of these the hand asks to be let off, so that the security lead has something to decide.
 */
export async function liveHourOfSorting(
  ctx: Ctx,
  vault: Vault,
  { register, end }: { register: Register; end: Date },
): Promise<void> {
  for (const operator of operators) {
    const hand = operator.staff.find(({ role }) => role === 'sorting-hand')!
    const row = register.staff.get(hand.staffCode)!
    const [officeId, actor] = [row.officeId!, actorOf(row)]
    const { asked, free } = await arriving(ctx, actor.organisationId)
    for (const [i, parcel] of [...free, ...asked].entries()) {
      const at = { ...ctx, actor, now: new Date(end.getTime() - (60 - i * 4) * minuteMs) }
      const code = (await openGroup(vault, parcel, 'item'))!.number
      await recordScan(at, vault, { eventId: randomUUID(), event: 'arrival', officeId, code })
    }
    const last = { ...ctx, actor, now: new Date(end.getTime() - minuteMs) }
    await askForOne(last, vault, asked.at(-1))
  }
}

/** Parcels of more than an hour ago: such as something is asked of, and a few others. */
async function arriving(ctx: Ctx, operatorId: string) {
  const { items } = await listParcels(ctx, { operatorId, offices: 'all', limit: 100 })
  const before = new Date(ctx.now.getTime() - 60 * minuteMs)
  const accepted = items.filter(({ state, at }) => state === 'accepted' && at < before)
  const ratings = await ratingsOf(ctx, accepted.map(({ id }) => id)) // prettier-ignore
  const open = ({ id }: Parcel) => ratings.get(id)?.openMeasures ?? []
  const asks = (parcel: Parcel) => open(parcel).length > 0
  // What takes more than a photo first: a sorting office shows more than one kind of work.
  const more = (parcel: Parcel) => Number(open(parcel).some((measure) => measure !== 'photo'))
  return {
    asked: accepted
      .filter(asks)
      .sort((a, b) => more(b) - more(a))
      .slice(0, withWork),
    free: accepted.filter((parcel) => !asks(parcel)).slice(0, without),
  }
}

async function askForOne(ctx: Ctx, vault: Vault, parcel: Parcel | undefined): Promise<void> {
  if (!parcel) return
  const rating = (await ratingsOf(ctx, [parcel.id])).get(parcel.id)
  const measure = performable.find((one) => rating?.openMeasures.includes(one))
  if (!measure) return
  const reason = 'Máy hỏng từ chiều, thợ hẹn mai; đã đối chiếu phiếu và cân lại bưu gửi'
  await askWaiver(ctx, vault, { parcelId: parcel.id, measure, reason })
}
