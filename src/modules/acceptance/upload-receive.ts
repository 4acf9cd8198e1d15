import { sql } from 'kysely'
import type { Readable } from 'node:stream'
import { refuse } from './errors.ts'
import {
  newPiece,
  pieceName,
  piecePlace,
  type Upload,
  type UploadDeps,
  uploadKey,
  uploadLimits,
} from './upload.ts'
import { finishUpload } from './upload-finish.ts'

/**
 * Takes bytes of an upload from where it stands, piece by piece as they arrive; returns how far it has
 * come. What had arrived before a connection broke off is kept. The last byte makes the photo.
 */
export async function receiveUpload(
  deps: UploadDeps,
  upload: Upload,
  body: Readable,
): Promise<Upload> {
  let at = upload
  for await (const bytes of piecesOf(body)) at = await takePiece(deps, at, bytes)
  return at
}

function takePiece(deps: UploadDeps, upload: Upload, bytes: Buffer): Promise<Upload> {
  const received = upload.received + bytes.length
  if (received > upload.length) throw refuse('upload_too_long')
  if (received === upload.length) return finishUpload(deps, upload, bytes)
  if (upload.pieces.length >= uploadLimits.pieces) throw refuse('upload_in_crumbs')
  return storePiece(deps, upload, bytes)
}

/** Seals a piece and puts it on disk, and only then counts it; a crash between the two costs nothing. */
async function storePiece(deps: UploadDeps, upload: Upload, bytes: Buffer): Promise<Upload> {
  const { id, received: offset } = upload
  const piece = newPiece(offset)
  const key = await uploadKey(deps, upload)
  await deps.blobs.put(pieceName(id, piece), key.sealBytes(piecePlace(offset), bytes))
  const counted = await deps.db
    .updateTable('acceptance.upload')
    .set({
      received: offset + bytes.length,
      pieces: sql<string[]>`array_append(pieces, ${piece})`,
    })
    .where('id', '=', id)
    .where('received', '=', offset)
    .where('ended_as', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (counted) return counted
  // The same bytes came over another connection, or the upload is over.
  await deps.blobs.delete(pieceName(id, piece))
  throw refuse('upload_elsewhere')
}

/**
 * A body in pieces of at most 1 MiB. A full one waits for the next byte: so all that a whole body
 * brings has been read before its last piece is looked at, and the answer finds its way back.
 */
async function* piecesOf(body: Readable): AsyncGenerator<Buffer> {
  const { pieceBytes, idleMs } = uploadLimits
  const idle = setTimeout(() => body.destroy(), idleMs)
  let waiting: Buffer[] = []
  let filled = 0
  let broken = false
  try {
    for await (const chunk of chunksOf(body)) {
      for (let at = 0; at < chunk.length;) {
        if (filled === pieceBytes) {
          yield Buffer.concat(waiting)
          waiting = []
          filled = 0
        }
        const part = chunk.subarray(at, at + pieceBytes - filled)
        waiting.push(part)
        filled += part.length
        at += part.length
      }
      idle.refresh()
    }
  } catch {
    broken = true
  } finally {
    clearTimeout(idle)
  }
  if (filled > 0) yield Buffer.concat(waiting)
  if (broken) throw refuse('upload_broken_off')
}

/** Leaves the connection open when the reader stops early: a refusal still has to go out on it. */
function chunksOf(body: Readable): AsyncIterable<Buffer> {
  return body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>
}
