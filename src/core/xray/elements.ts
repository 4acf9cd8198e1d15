/** Why a file is not taken. `syntax` is the transfer syntax it names, where that is what is wrong. */
export class DicosError extends Error {
  override readonly name = 'DicosError'
  readonly code: DicosErrorCode
  readonly syntax: string | undefined

  constructor(code: DicosErrorCode, syntax?: string) {
    super(`dicos: ${code}`)
    this.code = code
    this.syntax = syntax
  }
}

export type DicosErrorCode =
  | 'not_dicos'
  | 'malformed'
  | 'truncated'
  | 'nested_too_deep'
  | 'syntax'
  | 'no_picture'
  | 'too_many_pixels'
  | 'not_grey'
  | 'several_frames'
  | 'bits'

/** The values of a few elements, by tag. */
export type DicosElements = {
  /** An unsigned 16-bit number (US). */
  short(tag: number): number | undefined
  /** The first of the decimal numbers of a text (DS, IS). */
  number(tag: number): number | undefined
  text(tag: number): string | undefined
  bytes(tag: number): DataView | undefined
}

const preambleLength = 128
const firstElement = preambleLength + 4
const metaGroup = 0x0002
const transferSyntax = 0x0002_0010
const item = 0xfffe_e000
const itemEnd = 0xfffe_e00d
const sequenceEnd = 0xfffe_e0dd
const undefinedLength = 0xffff_ffff
const deepestNesting = 16

const explicitLittle = '1.2.840.10008.1.2.1'
const implicitLittle = '1.2.840.10008.1.2'

/** Value representations whose length has 32 bits, after two bytes that say nothing (PS3.5 7.1.2). */
const longForms = new Set('OB OD OF OL OV OW SQ SV UC UN UR UT UV'.split(' '))

/**
 * Reads the elements with these tags at the top level of a file; everything else is stepped over, sequences with
 * all that they hold. Of a tag that stands twice the first counts. Throws `DicosError`.
 */
export function readElements(bytes: Uint8Array, wanted: ReadonlySet<number>): DicosElements {
  const cursor = new Cursor(bytes, startOf(bytes))
  const syntax = readMeta(cursor)
  if (syntax !== explicitLittle && syntax !== implicitLittle) throw new DicosError('syntax', syntax)
  const isExplicit = syntax === explicitLittle
  const found = new Map<number, DataView>()
  const last = Math.max(...wanted)
  while (!cursor.isAtEnd && !found.has(last)) {
    const { tag, form, length } = cursor.head(isExplicit)
    // Pixels of no stated length are in compressed pieces, which the named syntax does not allow.
    if (tag === last && length === undefinedLength) throw new DicosError('malformed')
    if (wanted.has(tag) && !found.has(tag)) found.set(tag, cursor.take(length))
    else cursor.skip({ form, length, isExplicit }, 0)
  }
  return valuesOf(found)
}

function startOf(bytes: Uint8Array): number {
  const magic = String.fromCharCode(...bytes.subarray(preambleLength, firstElement))
  if (magic !== 'DICM') throw new DicosError('not_dicos')
  return firstElement
}

/** The group that says how the rest is written; itself always explicit, little end first (PS3.10 7.1). */
function readMeta(cursor: Cursor): string {
  let syntax = ''
  while (!cursor.isAtEnd && cursor.group === metaGroup) {
    const { tag, form, length } = cursor.head(true)
    if (tag === transferSyntax) syntax = textOf(cursor.take(length))
    else cursor.skip({ form, length, isExplicit: true }, 0)
  }
  return syntax
}

type Head = { readonly tag: number; readonly form: string; readonly length: number }
type Skipped = { readonly form: string; readonly length: number; readonly isExplicit: boolean }

/** A place in the file that only goes forward. Every step forward is checked against the end. */
class Cursor {
  readonly #view: DataView
  #at: number

  constructor(bytes: Uint8Array, at: number) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#at = at
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#view.byteLength
  }

  /** The group of the next element, which stays where it is. */
  get group(): number {
    this.#need(2)
    return this.#view.getUint16(this.#at, true)
  }

  take(length: number): DataView {
    this.#need(length)
    const part = new DataView(this.#view.buffer, this.#view.byteOffset + this.#at, length)
    this.#at += length
    return part
  }

  head(isExplicit: boolean): Head {
    const start = this.take(8)
    const tag = start.getUint16(0, true) * 0x1_0000 + start.getUint16(2, true)
    const isMark = tag === item || tag === itemEnd || tag === sequenceEnd
    if (!isExplicit || isMark) return { tag, form: '', length: start.getUint32(4, true) }
    const form = String.fromCharCode(start.getUint8(4), start.getUint8(5))
    if (!/^[A-Z]{2}$/.test(form)) throw new DicosError('malformed')
    if (!longForms.has(form)) return { tag, form, length: start.getUint16(6, true) }
    return { tag, form, length: this.take(4).getUint32(0, true) }
  }

  skip({ form, length, isExplicit }: Skipped, depth: number): void {
    if (length !== undefinedLength) {
      this.take(length)
      return
    }
    // What is of unknown form and no stated length is written implicitly (PS3.5 6.2.2).
    this.#skipItems(isExplicit && form !== 'UN', depth + 1)
  }

  /** To the end of a sequence that does not say how long it is. */
  #skipItems(isExplicit: boolean, depth: number): void {
    if (depth > deepestNesting) throw new DicosError('nested_too_deep')
    for (;;) {
      const { tag, length } = this.head(isExplicit)
      if (tag === sequenceEnd) return
      if (tag !== item) throw new DicosError('malformed')
      if (length === undefinedLength) this.#skipItem(isExplicit, depth)
      else this.take(length)
    }
  }

  #skipItem(isExplicit: boolean, depth: number): void {
    for (;;) {
      const { tag, form, length } = this.head(isExplicit)
      if (tag === itemEnd) return
      this.skip({ form, length, isExplicit }, depth)
    }
  }

  #need(length: number): void {
    if (length > this.#view.byteLength - this.#at) throw new DicosError('truncated')
  }
}

function valuesOf(found: ReadonlyMap<number, DataView>): DicosElements {
  return {
    short(tag) {
      const value = found.get(tag)
      if (value && value.byteLength < 2) throw new DicosError('malformed')
      return value?.getUint16(0, true)
    },
    number(tag) {
      const value = found.get(tag)
      return value && decimalOf(textOf(value))
    },
    text(tag) {
      const value = found.get(tag)
      return value && textOf(value)
    },
    bytes: (tag) => found.get(tag),
  }
}

/** Such values are of a few bytes; more is not looked at. */
const longestText = 256

function textOf(value: DataView): string {
  const length = Math.min(longestText, value.byteLength)
  const bytes = new Uint8Array(value.buffer, value.byteOffset, length)
  return String.fromCharCode(...bytes).replace(/[\s\0]+$/, '')
}

function decimalOf(text: string): number | undefined {
  const first = text.split('\\')[0]!.trim()
  if (first === '') return undefined
  const value = Number(first)
  if (!/^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(first) || !Number.isFinite(value))
    throw new DicosError('malformed')
  return value
}
