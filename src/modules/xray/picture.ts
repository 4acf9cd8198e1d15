import sharp from 'sharp'
import { readDicos } from '#core/xray/dicos.ts'
import { DicosError } from '#core/xray/elements.ts'
import { type Grey, plainMapping, toGrey } from '#core/xray/grey.ts'
import { DomainError } from '#platform/errors.ts'
import { refuse } from './errors.ts'

type Sharp = ReturnType<typeof sharp>

export const imageLimitBytes = 32 * 1024 * 1024
const pixelLimit = 50_000_000
const thumbnailSide = 320

export type XrayPicture = {
  readonly format: 'png' | 'dicos'
  readonly width: number
  readonly height: number
  /** 8-bit grey or RGB in full size, without anything but the picture. */
  readonly png: Buffer
  /** The same within 320 px, as JPEG. */
  readonly thumbnail: Buffer
}

/**
 * Makes what a scanner sent safe to keep: a PNG or DICOS picture is decoded and written anew as PNG, so that metadata,
 * names and whatever else the file carried stay behind. Refuses what is neither, and what would unfold to more than 50
 * million pixels.
 */
export async function readPicture(upload: Buffer): Promise<XrayPicture> {
  if (upload.length > imageLimitBytes) throw refuse('too_large')
  if (isPng(upload)) return readPng(upload)
  return keep('dicos', fromGrey(orRefuse(() => readDicos(upload))))
}

function isPng(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n'
}

async function readPng(upload: Buffer): Promise<XrayPicture> {
  try {
    const image = sharp(upload, { limitInputPixels: false, failOn: 'error' })
    const { width, height, format, channels, depth } = await image.metadata()
    if (format !== 'png') throw refuse('not_a_picture')
    if (width * height > pixelLimit) throw refuse('too_many_pixels')
    const isDeep = depth === 'ushort' && channels <= 2
    return await keep('png', isDeep ? await spread(image) : image.flatten({ background: '#fff' }))
  } catch (error) {
    if (error instanceof DomainError) throw error
    throw refuse('not_a_picture', {}, error)
  }
}

/** Scanners put 12 bits into 16: what occurs is spread over black to white. */
async function spread(image: Sharp): Promise<Sharp> {
  const { data, info } = await image
    .removeAlpha()
    .toColourspace('grey16')
    .raw({ depth: 'ushort' })
    .toBuffer({ resolveWithObject: true })
  const values = new Uint16Array(data.buffer, data.byteOffset, info.width * info.height)
  const size = { rows: info.height, columns: info.width, bitsStored: 16 }
  return fromGrey(toGrey(values, size, plainMapping))
}

function fromGrey({ grey, columns, rows }: Grey): Sharp {
  return sharp(grey, { raw: { width: columns, height: rows, channels: 1 } }).toColourspace('b-w')
}

async function keep(format: XrayPicture['format'], image: Sharp): Promise<XrayPicture> {
  const { data: png, info } = await image
    .png({ compressionLevel: 6 })
    .toBuffer({ resolveWithObject: true })
  const within = { width: thumbnailSide, height: thumbnailSide, fit: 'inside' } as const
  const thumbnail = await sharp(png)
    .resize({ ...within, withoutEnlargement: true })
    .jpeg({ quality: 75 })
    .toBuffer()
  return { format, width: info.width, height: info.height, png, thumbnail }
}

/** Says of a DICOS file what can be done about it: the scanner's settings, or nothing. */
function orRefuse(read: () => Grey): Grey {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof DicosError)) throw error
    const { code, syntax = '' } = error
    if (code === 'syntax') throw refuse('syntax_not_read', { syntax: printable(syntax) }, error)
    if (code === 'too_many_pixels') throw refuse('too_many_pixels', {}, error)
    throw refuse('not_a_picture', { reason: code }, error)
  }
}

/** The syntax is the sender's text: only what a UID is made of is repeated. */
function printable(syntax: string): string {
  return syntax.replace(/[^0-9.]/g, '').slice(0, 64)
}
