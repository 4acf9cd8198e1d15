import { createHash } from 'node:crypto'
import type { Lane } from '../risk/policy.ts'

const domain = 'buuan/xray-draw/v1'

/** How much likelier an image of the blue lane is looked at again: parcels of doubt that nothing stopped. */
const blueTimes = 3

/** The chance of a released image to be shown to a second person. */
export function shareOf(usual: number, lane: Lane | undefined): number {
  return Math.min(1, lane === 'blue' ? usual * blueTimes : usual)
}

/**
 * Whether an image is drawn: the first 48 bits of SHA-256 over the seed of the day and the image's id, read as a share
 * of one, lie below `share`. The seed is made after the day is over and stands in the ledger, so nobody knew it when they
 * released, and anyone can draw again.
 */
export function isDrawnAgain(seed: Uint8Array, imageId: string, share: number): boolean {
  const digest = createHash('sha256').update(`${domain}\n`).update(seed).update(imageId).digest()
  return digest.readUIntBE(0, 6) / 2 ** 48 < share
}
