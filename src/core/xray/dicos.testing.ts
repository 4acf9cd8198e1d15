/** A writer of DICOS files that shares nothing with the reader: what a test wants to say, byte by byte. */
export type Element = {
  readonly tag: string
  readonly form: string
  readonly value: Buffer | string | number | readonly (readonly Element[])[]
  /** Sequences only: do not say how long. */
  readonly openEnded?: boolean
}

export const explicitLittle = '1.2.840.10008.1.2.1'
export const implicitLittle = '1.2.840.10008.1.2'

/** A whole file: preamble, group 2, then the elements in the order given. */
export function writeDicos(elements: readonly Element[], syntax = explicitLittle): Buffer {
  const meta = writeElement(
    { tag: '0002,0010', form: 'UI', value: padded(syntax, '\0') },
    { isExplicit: true },
  )
  const length = writeElement({ tag: '0002,0000', form: 'UL', value: meta.length }, explicit)
  const isExplicit = syntax !== implicitLittle
  const body = elements.map((element) => writeElement(element, { isExplicit }))
  return Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), length, meta, ...body])
}

const explicit = { isExplicit: true }

export type PictureParts = {
  readonly rows?: number
  readonly columns?: number
  readonly bitsAllocated?: number
  readonly bitsStored?: number
  readonly signed?: boolean
  readonly photometric?: string
  readonly window?: readonly [centre: string, width: string]
  readonly pixels?: readonly number[]
  readonly before?: readonly Element[]
}

/** The elements of a small grey picture: a slope from black to white unless pixels are given. */
export function aPicture(parts: PictureParts = {}): Element[] {
  const { rows = 3, columns = 4, bitsAllocated = 16, bitsStored = 12, photometric } = parts
  const { pixels = Array.from({ length: rows * columns }, (_, i) => i * 100), before = [] } = parts
  const bytes = Buffer.alloc((pixels.length * bitsAllocated) / 8)
  pixels.forEach((pixel, i) =>
    bitsAllocated === 8
      ? bytes.writeUInt8(pixel & 0xff, i)
      : bytes.writeUInt16LE(pixel & 0xffff, i * 2),
  )
  return [
    ...before,
    us('0028,0002', 1),
    { tag: '0028,0004', form: 'CS', value: padded(photometric ?? 'MONOCHROME2', ' ') },
    us('0028,0010', rows),
    us('0028,0011', columns),
    us('0028,0100', bitsAllocated),
    us('0028,0101', bitsStored),
    us('0028,0102', bitsStored - 1),
    us('0028,0103', parts.signed ? 1 : 0),
    ...(parts.window
      ? [
          { tag: '0028,1050', form: 'DS', value: padded(parts.window[0], ' ') },
          { tag: '0028,1051', form: 'DS', value: padded(parts.window[1], ' ') },
        ]
      : []),
    { tag: '7FE0,0010', form: bitsAllocated === 8 ? 'OB' : 'OW', value: bytes },
  ]
}

export function us(tag: string, value: number): Element {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return { tag, form: 'US', value: bytes }
}

const long = ['OB', 'OW', 'SQ', 'UN', 'UT']

function writeElement(element: Element, mode: { isExplicit: boolean }): Buffer {
  const { tag, form, openEnded = false } = element
  const value = valueOf(element, mode)
  const length = openEnded ? 0xffffffff : value.length
  if (!mode.isExplicit) return Buffer.concat([tagBytes(tag), u32(length), value])
  const size = long.includes(form) ? Buffer.concat([Buffer.alloc(2), u32(length)]) : u16(length)
  return Buffer.concat([tagBytes(tag), Buffer.from(form), size, value])
}

function valueOf({ value, form, openEnded }: Element, mode: { isExplicit: boolean }): Buffer {
  if (typeof value === 'number') return u32(value)
  if (typeof value === 'string') return Buffer.from(value)
  if (Buffer.isBuffer(value)) return value
  const inside = form === 'UN' ? { isExplicit: false } : mode
  const items = value.map((elements) => {
    const body = Buffer.concat(elements.map((element) => writeElement(element, inside)))
    return openEnded
      ? Buffer.concat([mark('FFFE,E000', 0xffffffff), body, mark('FFFE,E00D', 0)])
      : Buffer.concat([mark('FFFE,E000', body.length), body])
  })
  return Buffer.concat([...items, ...(openEnded ? [mark('FFFE,E0DD', 0)] : [])])
}

function mark(tag: string, length: number): Buffer {
  return Buffer.concat([tagBytes(tag), u32(length)])
}

function tagBytes(tag: string): Buffer {
  const [group = '', element = ''] = tag.split(',')
  return Buffer.concat([u16(Number.parseInt(group, 16)), u16(Number.parseInt(element, 16))])
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(value)
  return bytes
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function padded(text: string, by: string): string {
  return text.length % 2 === 0 ? text : text + by
}
