import sharp from 'sharp'
import { refuse } from './errors.ts'

export const photoLimitBytes = 12 * 1024 * 1024
const pixelLimit = 50_000_000
const longestSide = 1_600
const thumbnailSide = 320

export type Picture = {
  readonly jpeg: Buffer
  readonly width: number
  readonly height: number
  /** The same picture within 320 px, as JPEG. */
  readonly thumbnail: Buffer
}

// One decoder thread a picture: two pictures at once use two cores, one never starves the counter.
sharp.concurrency(1)

/**
 * Makes an upload safe to keep: decodes it, turns it upright, scales it to 1,600 px, writes it anew
 * as JPEG with a thumbnail. All metadata (place, camera, embedded files) stays behind. Refuses what only claims to be
 * a picture and what would unfold to more than 50 million pixels.
 */
export async function cleanPicture(upload: Buffer): Promise<Picture> {
  if (!looksLikePicture(upload)) throw refuse('photo_not_an_image')
  try {
    const image = sharp(upload, { limitInputPixels: false, failOn: 'error', animated: false })
    const { width, height, format } = await image.metadata()
    if (!['jpeg', 'png', 'webp'].includes(format)) throw refuse('photo_not_an_image')
    if (width * height > pixelLimit) throw refuse('photo_too_many_pixels')
    const { data, info } = await image
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 80 })
      .toBuffer({ resolveWithObject: true })
    const { width: across, height: down } = info
    return { jpeg: data, width: across, height: down, thumbnail: await thumbnailOf(data) }
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError') throw error
    throw refuse('photo_not_an_image', {}, error)
  }
}

function thumbnailOf(jpeg: Buffer): Promise<Buffer> {
  return sharp(jpeg)
    .resize({
      width: thumbnailSide,
      height: thumbnailSide,
      fit: 'inside',
      withoutEnlargement: true,
    })
    .jpeg({ quality: 70 })
    .toBuffer()
}

/** The first bytes decide, not the name or the declared type: an SVG under image/jpeg stops here. */
function looksLikePicture(bytes: Buffer): boolean {
  const starts = (...magic: number[]) => magic.every((byte, i) => bytes[i] === byte)
  return (
    starts(0xff, 0xd8, 0xff) ||
    starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) ||
    (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
  )
}
