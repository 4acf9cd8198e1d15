import { randomUUID } from 'node:crypto'
import type { PhotoStore } from '#modules/acceptance/index.ts'
import { listParcels, openGroup, type Parcel } from '#modules/parcels/index.ts'
import { addStation, judgeImage, type Station, takeImage } from '#modules/xray/index.ts'
import type { Ctx } from '#platform/context.ts'
import { actorOf, type Register } from './receive.ts'
import { seeded } from './random.ts'
import { drawXray, harmless, type Thing } from './xray-pictures.ts'

const belt = { name: 'Băng chuyền 1, Đông Anh', scanner: 'Demo 6040, phần mềm 3.2' }
const imageCount = 12
const judged = 5

/**
 * A night on the belt of Đông Anh: a dozen parcels went through the scanner, five were judged, one number was
 * misread. What is left waits for whoever sits down in the screening room.
 */
export async function liveNightOnTheBelt(
  ctx: Ctx,
  store: PhotoStore,
  { register, end }: { register: Register; end: Date },
): Promise<void> {
  const hand = actorOf(register.staff.get('hn90.thang')!)
  const administrator = actorOf(register.staff.get('sm.khanh')!)
  const begun = end.getTime() - imageCount * 90_000 - 3_600_000
  const station = await register90(
    { ...ctx, actor: administrator, now: new Date(begun) },
    hand.duties[0]!.officeId!,
  )
  const parcels = await latestParcels(ctx, hand.organisationId)
  for (const [i, parcel] of parcels.entries()) {
    const now = new Date(begun + (i + 1) * 90_000)
    const imageId = await bring({ ...ctx, now }, store, { station, parcel, i })
    const at = { ...ctx, actor: hand, now: new Date(now.getTime() + 12_000) }
    if (i < judged) await judgeImage(at, store.vault, { imageId, verdict: 'clear' })
  }
  if (parcels.length === 0) return
  const { png } = await drawXray(seeded('xray/misread'), ['cup', 'box'])
  const machine = { ...ctx, now: new Date(end.getTime() - 1_200_000) }
  await takeImage(machine, store, {
    ...{ station, upload: png, deliveryId: randomUUID(), itemNumber: 'PA000000005VN' },
  })
}

async function register90(ctx: Ctx, officeId: string): Promise<Station> {
  const { id } = await addStation(ctx, { ...belt, officeId, kind: 'http' }, { takesFiles: false })
  return ctx.tx
    .selectFrom('xray.station')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
}

async function latestParcels(ctx: Ctx, operatorId: string): Promise<Parcel[]> {
  const { items } = await listParcels(ctx, { operatorId, offices: 'all', limit: 60 })
  return items.filter(({ state }) => state === 'accepted').slice(0, imageCount)
}

async function bring(
  ctx: Ctx,
  store: PhotoStore,
  { station, parcel, i }: { station: Station; parcel: Parcel; i: number },
): Promise<string> {
  const item = await openGroup(store.vault, parcel, 'item')
  const random = seeded(`xray/${i}`)
  const things: Thing[] = [random.pick(harmless), random.pick(harmless)]
  const isBad = i === imageCount - 3
  if (isBad) things.push('blade')
  const { png, places } = await drawXray(random, things)
  // The machine finds the blade, and once it is wrong about shoes.
  const doubted = places.filter(({ thing }) => thing === 'blade' || (i === 8 && thing !== 'box'))
  const { imageId } = await takeImage(ctx, store, {
    ...{ station, upload: png, deliveryId: randomUUID(), itemNumber: item!.number },
    suggestion: {
      answer: doubted.length > 0 ? 'suspect' : 'clear',
      score: isBad ? 0.91 : doubted.length > 0 ? 0.58 : 0.12,
      boxes: doubted.map(({ thing, box }) => ({ ...rounded(box), label: thing })),
    },
  })
  return imageId
}

function rounded({ x, y, width, height }: Record<'x' | 'y' | 'width' | 'height', number>) {
  const to = (share: number) => Math.round(share * 1_000) / 1_000
  return { x: to(x), y: to(y), width: to(width), height: to(height) }
}
