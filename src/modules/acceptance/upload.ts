import { randomBytes } from 'node:crypto'
import type { Selectable } from 'kysely'
import { instantOfId } from '#core/uuid7.ts'
import type { RecordKey } from '#core/vault/day-key.ts'
import type { Ctx } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import type { AcceptanceUpload } from '#platform/tables.ts'
import { refuse } from './errors.ts'
import { evidenceKey, type PhotoStore, waitingHours } from './photo.ts'

/** A photo on its way to the server: how much of it lies there, and in which pieces. */
export type Upload = Selectable<AcceptanceUpload>

/** What receiving needs: progress is book-keeping, a photo is a change. */
export type UploadDeps = PhotoStore & {
  readonly db: Database
  readonly change: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>
}

/** Postgres keeps the second and the third line (migration 0011). */
export const uploadLimits = {
  pieceBytes: 1_048_576,
  pieces: 256,
  openOfOnePerson: 32,
  /** A connection that brings nothing for so long is taken for broken. */
  idleMs: 30_000,
} as const

const refusals = ['photo_not_an_image', 'photo_too_many_pixels'] as const

/** When an upload ends for good; so does the time its photo may wait for a parcel. */
export function expiryOf({ begun_at }: Pick<Upload, 'begun_at'>): Date {
  return new Date(begun_at.getTime() + waitingHours * 3_600_000)
}

/**
 * One's own upload that is open or has become a photo. Any other is not there; one whose picture
 * was refused says so again.
 */
export async function getUpload(ctx: Ctx, id: string): Promise<Upload> {
  const upload = await findUpload(ctx, id)
  if (!upload || expiryOf(upload) <= ctx.now) throw refuse('upload_unknown')
  const refused = refusals.find((code) => code === upload.ended_as)
  if (refused) throw refuse(refused)
  return upload
}

export function findUpload(ctx: Ctx, id: string): Promise<Upload | undefined> {
  return ctx.tx
    .selectFrom('acceptance.upload')
    .selectAll()
    .where('id', '=', id)
    .where('begun_by', '=', ctx.actor.id)
    .executeTakeFirst()
}

/** Pieces lie by the instant their upload began: the id of one leads its name. */
export const pieceFolder = 'uploads/'

/** A new piece at an offset. The random end keeps two that arrive at once from being taken for each other. */
export function newPiece(offset: number): string {
  return `${offset}-${randomBytes(6).toString('hex')}`
}

export function pieceName(uploadId: string, piece: string): string {
  return `${pieceFolder}${uploadId}-${piece}`
}

export function offsetOf(piece: string): number {
  return Number.parseInt(piece, 10)
}

/** When the upload began that a blob is a piece of. */
export function begunAtOf(name: string): Date {
  return instantOfId(name.slice(pieceFolder.length))
}

/** Where a piece is sealed: one that is moved to another offset does not open there. */
export function piecePlace(offset: number): string {
  return `piece/${offset}`
}

/** Pieces are sealed as what they become: evidence of the day the upload began. */
export async function uploadKey({ vault }: PhotoStore, upload: Upload): Promise<RecordKey> {
  const day = await vault.forWriting(evidenceKey(upload.operator_id, upload.id))
  return day.record(upload.id)
}

/** Deletes the pieces of an upload that is over. */
export async function deletePieces({ blobs }: PhotoStore, { id, pieces }: Upload): Promise<void> {
  for (const piece of pieces) await blobs.delete(pieceName(id, piece))
}
