import { createHash } from 'node:crypto'
import type { Selectable } from 'kysely'
import { dayOfId } from '#core/uuid7.ts'
import type { RecordKey } from '#core/vault/day-key.ts'
import type { BlobStore } from '#platform/blobs.ts'
import type { Ctx } from '#platform/context.ts'
import { authorize, type Permission } from '#platform/policy.ts'
import type { XrayImage } from '#platform/tables.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'

export type Image = Selectable<XrayImage>

/** What a person says of an image. */
export const verdicts = ['clear', 'suspicious', 'found'] as const
export type Verdict = (typeof verdicts)[number]

/** An image of an office where the actor has that permission. Any other is not there. */
export async function getImage(ctx: Ctx, id: string, permission: Permission): Promise<Image> {
  return allowed(ctx, await imagesOf(ctx, id).executeTakeFirst(), permission)
}

/** The same, locked for a change. */
export async function lockImage(ctx: Ctx, id: string, permission: Permission): Promise<Image> {
  return allowed(ctx, await imagesOf(ctx, id).forUpdate().executeTakeFirst(), permission)
}

function imagesOf(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('xray.image')
    .selectAll()
    .where('id', '=', id)
    .where('operator_id', '=', ctx.actor.organisationId)
}

function allowed(ctx: Ctx, image: Image | undefined, permission: Permission): Image {
  if (!image) throw refuse('not_found')
  authorize(ctx.actor, permission, {
    organisationId: image.operator_id,
    officeId: image.office_id,
  })
  return image
}

/** The key to open an image with, from its day or a hold; undefined when it is erased. */
export function imageKey(
  vault: Vault,
  { id, operator_id }: Pick<Image, 'id' | 'operator_id'>,
): Promise<RecordKey | undefined> {
  return vault.record(evidenceOf(operator_id, id), id)
}

/** The number the belt read; null when it is erased. */
export async function numberOf(
  vault: Vault,
  image: Pick<Image, 'id' | 'operator_id' | 'sealed_number'>,
): Promise<string | null> {
  const key = await imageKey(vault, image)
  // Sealed by `keepImage`, which seals nothing but a string.
  return (key?.open('number', image.sealed_number) as string | undefined) ?? null
}

/** Images live and die with the evidence of the day they were made on, as photos do. */
export function evidenceOf(operatorId: string, imageId: string) {
  return { operatorId, class: 'evidence', day: dayOfId(imageId) } as const
}

export const imageFolder = 'xray/'

/** By day, so that what a day left behind is found without asking the database. */
export function blobNames(imageId: string): { readonly full: string; readonly thumbnail: string } {
  const full = `${imageFolder}${dayOfId(imageId)}/${imageId.slice(-2)}/${imageId}`
  return { full, thumbnail: `${full}-thumbnail` }
}

/** Deletes the blobs of an image that has no row any more. */
export async function deleteImageBlobs(blobs: BlobStore, imageId: string): Promise<void> {
  for (const name of Object.values(blobNames(imageId))) await blobs.delete(name)
}

export function digestOf(sealed: Uint8Array): Buffer {
  return createHash('sha256').update(sealed).digest()
}
