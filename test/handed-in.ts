import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import type { Visitor } from './real-server.ts'

const card =
  '001093012345|012345678|Nguyễn Văn An|15081993|Nam|Số 12 ngõ 34 Hàng Bài, Hoàn Kiếm, Hà Nội|22042021'

/** What the parcels below say of people; a thief looks for each. */
export const clear = [
  'Nguyễn Văn An',
  'Trần Thị Bích Ngọc',
  'Lê Thị Hoa Mai',
  'Phan Đình Phùng',
  'Bạch Đằng',
  '001093012345',
  '0912345678',
  '912345678',
  '912 345',
  '987654321',
  '987 654',
  'áo thun',
]

const sender = {
  name: 'Nguyễn Văn An',
  phone: '0912 345 678',
  address: { commune: '00004', rest: 'Số 12 ngõ 34 Phan Đình Phùng' },
}
const recipient = {
  name: 'Trần Thị Bích Ngọc',
  phone: '0987 654 321',
  address: { commune: '25747', rest: '45/2 đường Bạch Đằng' },
}
const contents = {
  description: '2 áo thun cotton',
  weightGrams: 850,
  declaredValueVnd: 350_000,
  evidence: [],
}

/** A parcel handed in at a counter and checked together with its sender. */
export function parcel(officeId: string, photoIds: readonly string[]) {
  const strokes = [Array.from({ length: 12 }, (_, i) => [i * 9, 40 + i])]
  return {
    ...{ officeId, itemType: 'parcel', transportMode: 'road', facePresent: true },
    identity: { method: 'card_qr', text: card },
    ...{ sender, recipient, contents },
    inspection: {
      checklist: {
        ...{ opened: true, matchesDeclaration: true },
        ...{ nothingProhibited: true, packedSafely: true },
      },
      photoIds,
      confirmation: { method: 'signature', strokes },
    },
  }
}

/** A batch of a contract sender's system. */
export function batch(officeId: string, contractSenderId: string, keys: readonly string[]) {
  const item = {
    ...{ itemType: 'parcel', transportMode: 'road', facePresent: true },
    identity: { method: 'contract', contractSenderId },
    ...{ sender, recipient, contents, inspection: null },
  }
  return { officeId, items: keys.map((idempotencyKey) => ({ ...item, idempotencyKey })) }
}

/** A small photo, the same bytes each time. */
export const picture = await sharp({
  create: { width: 320, height: 240, channels: 3, background: { r: 190, g: 150, b: 110 } },
})
  .jpeg()
  .toBuffer()

/** Takes a photo and accepts a parcel with it; the key makes it safe to ask again. */
export async function acceptOne(clerk: Visitor, officeId: string, key: string = randomUUID()) {
  const photo = await clerk.post(`/v1/photos?officeId=${officeId}`, picture)
  if (photo.status !== 201) return photo
  return clerk.post('/v1/acceptances', parcel(officeId, [photo.body.id]), {
    'idempotency-key': key,
  })
}
