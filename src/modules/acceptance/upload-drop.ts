import { refuse } from './errors.ts'
import { deletePhotoBlobs, dropPhoto } from './photo.ts'
import { deletePieces, type UploadDeps } from './upload.ts'

/** Gives up one's own upload, at whatever point it is; one that has become a photo takes the photo with it. */
export async function dropUpload(
  deps: UploadDeps,
  { id, actorId }: { id: string; actorId: string },
): Promise<void> {
  const gone = await deps.db
    .deleteFrom('acceptance.upload')
    .where('id', '=', id)
    .where('begun_by', '=', actorId)
    .returningAll()
    .executeTakeFirst()
  if (!gone) throw refuse('upload_unknown')
  await deletePieces(deps, gone)
  if (gone.ended_as !== 'photo') return
  await deps.change((ctx) => dropPhoto(ctx, id))
  await deletePhotoBlobs(deps.blobs, id)
}
