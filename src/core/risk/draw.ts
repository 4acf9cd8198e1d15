import { createHash } from 'node:crypto'

const domain = 'buuan/draw/v1'

/**
 * Whether chance takes a parcel for a check: the first 48 bits of SHA-256 over the root of the day's checkpoint and the
 * parcel's id, read as a share of one, lie below `share`. Nobody at the counter knows the id before, and whoever has the
 * log can draw again (docs/formats/draw.md).
 */
export function isDrawn(seed: Uint8Array, parcelId: string, share: number): boolean {
  return drawOf(seed, parcelId) < share
}

/** The draw itself, from 0 up to 1. */
export function drawOf(seed: Uint8Array, parcelId: string): number {
  const digest = createHash('sha256').update(`${domain}\n`).update(seed).update(parcelId).digest()
  return digest.readUIntBE(0, 6) / 2 ** 48
}
