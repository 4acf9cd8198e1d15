import { openRange } from '#core/vault/stream.ts'
import { assertNotCutOff } from '#modules/reveals/index.ts'
import type { Parts } from '#platform/byte-range.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { ImageStore } from './deps.ts'
import { refuse } from './errors.ts'
import { blobNames, digestOf, getImage, type Image, imageKey } from './image.ts'

/**
 * Opens the picture of an image in full, in whatever parts it is asked for; the first time a person does goes to the
 * ledger. What lies in the store must be what the ledger names.
 */
export async function openImage(ctx: Ctx, store: ImageStore, id: string): Promise<Parts> {
  const image = await getImage(ctx, id, 'xray.read')
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
  await assertNotCutOff(ctx)
  const key = await imageKey(store.vault, image)
  const sealed = key && (await store.blobs.get(blobNames(id).full))
  if (!key || !sealed) throw refuse('erased')
  if (digestOf(sealed).toString('hex') !== (await namedDigest(ctx, id))) throw refuse('altered')
  await recordFirst(ctx, image)
  const source = {
    size: sealed.length,
    read: async (from: number, length: number) => sealed.subarray(from, from + length),
  }
  return {
    bytes: image.bytes,
    read: async (start, end) => {
      const parts: Buffer[] = []
      for await (const part of openRange(key, 'xray', { source, start, end })) parts.push(part)
      return Buffer.concat(parts)
    },
  }
}

async function namedDigest(ctx: Ctx, id: string): Promise<string | undefined> {
  const entry = await ctx.tx
    .selectFrom('ledger.entry')
    .select('data')
    .where('subject_id', '=', id)
    .where('type', '=', 'xray_image.received')
    .executeTakeFirst()
  // Written by `keepImage`.
  return (entry?.data as { digest?: string } | undefined)?.digest
}

async function recordFirst(ctx: Ctx, image: Image): Promise<void> {
  const earlier = await ctx.tx
    .selectFrom('ledger.entry')
    .select('seq')
    .where('subject_id', '=', image.id)
    .where('type', '=', 'xray_image.opened')
    .where('actor_id', '=', ctx.actor.id)
    .executeTakeFirst()
  if (earlier) return
  await record(ctx, {
    ...{ type: 'xray_image.opened', subject: image.id, officeId: image.office_id },
    data: image.parcel_id ? { parcel: image.parcel_id } : {},
  })
}
