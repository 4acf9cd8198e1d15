import { type DicosElements, DicosError, readElements } from './elements.ts'
import { type Grey, type GreyMapping, toGrey } from './grey.ts'

const mostPixels = 50_000_000

/** Tags of the Image Pixel module and of how its values are to be seen (DICOM PS3.3 C.7.6.3, C.11.1, C.11.2). */
const tags = {
  samplesPerPixel: 0x0028_0002,
  photometric: 0x0028_0004,
  frames: 0x0028_0008,
  rows: 0x0028_0010,
  columns: 0x0028_0011,
  bitsAllocated: 0x0028_0100,
  bitsStored: 0x0028_0101,
  highBit: 0x0028_0102,
  representation: 0x0028_0103,
  windowCentre: 0x0028_1050,
  windowWidth: 0x0028_1051,
  rescaleIntercept: 0x0028_1052,
  rescaleSlope: 0x0028_1053,
  pixels: 0x7fe0_0010,
} as const

const wanted: ReadonlySet<number> = new Set(Object.values(tags))

/**
 * The one grey picture of a DICOS or DICOM file (NEMA IIC 1; DICOM PS3.10), as 8-bit grey the way the file asks to be
 * seen. Nothing else of the file is in the answer: names, numbers and other text of owners stay behind. Refuses with
 * `DicosError` whatever is compressed, coloured, of several frames, cut off or contradicts itself; never reads past the
 * end, and takes time in proportion to the length.
 */
export function readDicos(bytes: Uint8Array): Grey {
  const elements = readElements(bytes, wanted)
  const shape = shapeOf(elements)
  return toGrey(valuesOf(elements, shape), shape, mappingOf(elements))
}

type Shape = {
  readonly rows: number
  readonly columns: number
  readonly bitsAllocated: 8 | 16
  readonly bitsStored: number
  readonly highBit: number
  readonly isSigned: boolean
}

function shapeOf(elements: DicosElements): Shape {
  const rows = elements.short(tags.rows) ?? 0
  const columns = elements.short(tags.columns) ?? 0
  if (rows * columns === 0) throw new DicosError('no_picture')
  if (rows * columns > mostPixels) throw new DicosError('too_many_pixels')
  if ((elements.short(tags.samplesPerPixel) ?? 1) !== 1) throw new DicosError('not_grey')
  if ((elements.number(tags.frames) ?? 1) !== 1) throw new DicosError('several_frames')
  return { rows, columns, ...bitsOf(elements) }
}

function bitsOf(elements: DicosElements): Omit<Shape, 'rows' | 'columns'> {
  const bitsAllocated = elements.short(tags.bitsAllocated)
  if (bitsAllocated !== 8 && bitsAllocated !== 16) throw new DicosError('bits')
  const bitsStored = elements.short(tags.bitsStored) ?? bitsAllocated
  const highBit = elements.short(tags.highBit) ?? bitsStored - 1
  if (bitsStored < 1 || highBit < bitsStored - 1 || highBit >= bitsAllocated)
    throw new DicosError('bits')
  return { bitsAllocated, bitsStored, highBit, isSigned: elements.short(tags.representation) === 1 }
}

/** The stored values, without the bits that are not theirs. */
function valuesOf(elements: DicosElements, shape: Shape): Int32Array {
  const { rows, columns, bitsAllocated, bitsStored, highBit, isSigned } = shape
  const pixels = elements.bytes(tags.pixels)
  if (!pixels) throw new DicosError('no_picture')
  const count = rows * columns
  const width = bitsAllocated / 8
  if (pixels.byteLength < count * width) throw new DicosError('truncated')
  const shift = highBit + 1 - bitsStored
  const mask = 2 ** bitsStored - 1
  const sign = isSigned ? 2 ** (bitsStored - 1) : 0
  const values = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    const raw = width === 1 ? pixels.getUint8(i) : pixels.getUint16(i * 2, true)
    const value = (raw >> shift) & mask
    values[i] = (value ^ sign) - sign
  }
  return values
}

function mappingOf(elements: DicosElements): GreyMapping {
  const photometric = elements.text(tags.photometric) ?? 'MONOCHROME2'
  if (photometric !== 'MONOCHROME1' && photometric !== 'MONOCHROME2')
    throw new DicosError('not_grey')
  const centre = elements.number(tags.windowCentre)
  const width = elements.number(tags.windowWidth)
  const hasWindow = centre !== undefined && width !== undefined && width >= 1
  return {
    slope: elements.number(tags.rescaleSlope) ?? 1,
    intercept: elements.number(tags.rescaleIntercept) ?? 0,
    isInverted: photometric === 'MONOCHROME1',
    window: hasWindow ? { centre, width } : undefined,
  }
}
