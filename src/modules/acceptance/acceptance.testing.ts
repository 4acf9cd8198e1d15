import sharp from 'sharp'
import { addOrganisation, founder, openOffice, visitor } from '#modules/directory/index.ts'
import { newId } from '#core/uuid7.ts'
import { change } from '#platform/change.ts'
import type { Actor } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { as, noon } from '#platform/testing.ts'
import { addContractSender } from './contract-sender.ts'
import type { ParcelInput } from './input.ts'
import { type PhotoStore, takePhoto } from './photo.ts'

export type Counter = {
  readonly operatorId: string
  readonly officeId: string
  readonly clerk: Actor
}

let counters = 0

/** An operator with one counter in Ba Đình, Hà Nội, and a clerk who works there. */
export async function aCounter(db: Database): Promise<Counter> {
  const code = `OP${++counters}X${newId(noon).slice(-4)}`.toUpperCase()
  const { id: operatorId } = await as(db, visitor, (ctx) =>
    addOrganisation(ctx, { kind: 'operator', code, name: 'Bưu chính Thử Nghiệm' }),
  )
  const { id: officeId } = await as(db, founder(operatorId), (ctx) =>
    openOffice(ctx, {
      code: 'HN01',
      name: 'Bưu cục Ba Đình',
      kind: 'service_point',
      communeCode: '00004',
    }),
  )
  const duties = [{ role: 'counter-clerk', officeId } as const]
  const clerk: Actor = { id: newId(noon), kind: 'person', organisationId: operatorId, duties }
  return { operatorId, officeId, clerk }
}

/** A machine of a contract sender, and the standing identification its parcels come under. */
export async function aContractSender(
  db: Database,
  store: PhotoStore,
  counter: Counter,
): Promise<{ machine: Actor; contractSenderId: string }> {
  const contractSenderId = await as(db, founder(counter.operatorId), (ctx) =>
    addContractSender(ctx, store.vault, {
      code: 'SHOP-1',
      name: 'Cửa hàng Sách Thử',
      assurance: 'L2',
      validTo: '2027-12-31',
    }),
  )
  const machine: Actor = {
    id: newId(noon),
    kind: 'machine',
    organisationId: counter.operatorId,
    duties: [{ role: 'contract-sender', officeId: null }],
  }
  return { machine, contractSenderId }
}

/** The QR text of an invented person's card: born in Hà Nội, 15/08/1993. */
export const cardQr =
  '001093012345|012345678|Nguyễn Văn An|15081993|Nam|Số 12 ngõ 34 Hàng Bài, Hoàn Kiếm, Hà Nội|22042021'

/** A complete parcel by road from Ba Đình to Thủ Dầu Một, as a good clerk sends it. */
export function aParcelInput(photoIds: readonly string[]): ParcelInput {
  return {
    itemType: 'parcel',
    transportMode: 'road',
    identity: { method: 'card_qr', text: cardQr },
    facePresent: true,
    sender: {
      name: 'Nguyễn Văn An',
      phone: '0912 345 678',
      address: { commune: '00004', rest: 'Số 12 ngõ 34 Phan Đình Phùng' },
    },
    recipient: {
      name: 'Trần Thị Bích Ngọc',
      phone: '+84987654321',
      address: { commune: '25747', rest: '45/2 đường Bạch Đằng' },
    },
    contents: {
      description: '2 áo thun cotton, 1 quyển sách giáo khoa',
      weightGrams: 850,
      declaredValueVnd: 350_000,
      evidence: [],
    },
    inspection: {
      checklist: {
        opened: true,
        matchesDeclaration: true,
        nothingProhibited: true,
        packedSafely: true,
      },
      photoIds: [...photoIds],
      confirmation: { method: 'signature', strokes: aSignature },
    },
  }
}

const aSignature: [number, number][][] = [
  Array.from({ length: 12 }, (_, i) => [i * 8, 40 + 10 * Math.sin(i)]),
]

/** A real JPEG picture of the given size. */
export function aPicture(width = 640, height = 480): Promise<Buffer> {
  const background = { r: 181, g: 136, b: 99 }
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer()
}

/** A photo the clerk has just taken. */
export async function aPhoto(
  db: Database,
  store: PhotoStore,
  { officeId, clerk, now = noon }: Counter & { readonly now?: Date },
): Promise<string> {
  const upload = await aPicture()
  const photo = await change(db, { actor: clerk, now }, (ctx) =>
    takePhoto(ctx, store, { officeId, upload }),
  )
  return photo.id
}
