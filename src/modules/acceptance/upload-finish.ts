import { DomainError } from '#platform/errors.ts'
import type { Ctx } from '#platform/context.ts'
import { atCounter } from './counter.ts'
import { refuse } from './errors.ts'
import { keepPhoto } from './photo.ts'
import { cleanPicture, type Picture } from './picture.ts'
import {
  deletePieces,
  offsetOf,
  pieceName,
  piecePlace,
  type Upload,
  type UploadDeps,
  uploadKey,
} from './upload.ts'

/**
 * Makes the photo when its last bytes are there. They are counted in the same change that keeps the
 * photo: a crash before it leaves the upload where it stood, one after it leaves a whole photo.
 */
export async function finishUpload(
  deps: UploadDeps,
  upload: Upload,
  last: Buffer,
): Promise<Upload> {
  const picture = await pictureOf(deps, upload, last)
  const finished = await deps.change((ctx) => becomePhoto(ctx, deps, { upload, picture }))
  await deletePieces(deps, upload)
  return finished
}

async function pictureOf(deps: UploadDeps, upload: Upload, last: Buffer): Promise<Picture> {
  const bytes = Buffer.concat([...(await openPieces(deps, upload)), last])
  try {
    return await cleanPicture(bytes)
  } catch (error) {
    if (error instanceof DomainError) await giveUp(deps, upload, error)
    throw error
  }
}

async function openPieces(deps: UploadDeps, upload: Upload): Promise<Buffer[]> {
  const key = await uploadKey(deps, upload)
  const opened: Buffer[] = []
  for (const piece of upload.pieces) {
    const sealed = await deps.blobs.get(pieceName(upload.id, piece))
    // Gone while we read: another connection ended the upload.
    if (!sealed) throw refuse('upload_elsewhere')
    opened.push(key.openBytes(piecePlace(offsetOf(piece)), sealed))
  }
  return opened
}

/** A picture that is refused ends its upload: its pieces go, why is kept for who asks again. */
async function giveUp(deps: UploadDeps, upload: Upload, refusal: DomainError): Promise<void> {
  await deps.db
    .updateTable('acceptance.upload')
    .set({ ended_as: refusal.code.replace('acceptance.', ''), pieces: [] })
    .where('id', '=', upload.id)
    .where('ended_as', 'is', null)
    .execute()
  await deletePieces(deps, upload)
}

async function becomePhoto(
  ctx: Ctx,
  deps: UploadDeps,
  { upload, picture }: { upload: Upload; picture: Picture },
): Promise<Upload> {
  const { id, begun_at: takenAt, office_id } = upload
  // Of two connections that bring the last bytes at once, one waits here and then comes too late.
  const finished = await ctx.tx
    .updateTable('acceptance.upload')
    .set({ received: upload.length, ended_as: 'photo', pieces: [] })
    .where('id', '=', id)
    .where('received', '=', upload.received)
    .where('ended_as', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (!finished) throw refuse('upload_elsewhere')
  const office = await atCounter(ctx, office_id, 'acceptance.accept')
  await keepPhoto(ctx, deps, { id, takenAt, office, picture })
  return finished
}
