import { foldVietnamese } from '#core/vietnamese.ts'

/** Something a thief looks for: the value and what it is, since a failing test must not print it. */
export type Needle = { readonly kind: string; readonly value: string | Buffer }

type Pattern = { readonly bytes: Buffer; readonly kind: string }

/** Shorter than this, chance alone would find it among ciphertext. */
const leastBytes = 6

/**
 * Looks for many values at once, in every way they may have been written down: as UTF-8 and UTF-16,
 * in hex and base64 at any alignment, in any case, composed or decomposed, with and without accents.
 */
export class Thief {
  readonly #raw = new Patterns()
  readonly #folded = new Patterns()

  constructor(needles: readonly Needle[]) {
    for (const { kind, value } of needles)
      if (Buffer.isBuffer(value)) this.#addBytes(kind, value)
      else this.#addText(kind, value)
  }

  /** The kinds of what lies in these bytes, each once. */
  search(bytes: Buffer): ReadonlySet<string> {
    const found = new Set<string>()
    this.#raw.find(bytes, found)
    this.#folded.find(lowerAscii(bytes), found)
    return found
  }

  #addText(kind: string, value: string): void {
    for (const written of spellings(value)) {
      this.#addBytes(kind, Buffer.from(written))
      this.#addBytes(`${kind} as UTF-16`, Buffer.from(written, 'utf16le'))
    }
    for (const written of new Set([value.toLowerCase(), foldVietnamese(value)])) {
      this.#folded.add({ kind: `${kind} in mixed case`, bytes: Buffer.from(written) })
      this.#folded.add({ kind: `${kind} in mixed case`, bytes: Buffer.from(written, 'utf16le') })
    }
  }

  #addBytes(kind: string, bytes: Buffer): void {
    this.#raw.add({ kind, bytes })
    this.#folded.add({ kind: `${kind} in hex`, bytes: Buffer.from(bytes.toString('hex')) })
    for (const text of base64Alignments(bytes))
      this.#raw.add({ kind: `${kind} in base64`, bytes: Buffer.from(text) })
  }
}

function spellings(value: string): ReadonlySet<string> {
  const cased = [value, value.toLowerCase(), value.toUpperCase()]
  const forms = cased.flatMap((text) => [text.normalize('NFC'), text.normalize('NFD')])
  return new Set([...forms, foldVietnamese(value), foldVietnamese(value).toUpperCase()])
}

/** What is left of the value's base64 whatever stands before and after it, in both alphabets. */
function base64Alignments(bytes: Buffer): ReadonlySet<string> {
  const found = new Set<string>()
  for (const before of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    const from = Math.ceil((before * 8) / 6)
    const to = Math.floor(((before + bytes.length) * 8) / 6)
    const certain = text.slice(from, to)
    found.add(certain).add(certain.replaceAll('+', '-').replaceAll('/', '_'))
  }
  return found
}

const lower = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte,
)

function lowerAscii(bytes: Buffer): Buffer {
  const lowered = Buffer.allocUnsafe(bytes.length)
  for (let i = 0; i < bytes.length; i++) lowered[i] = lower[bytes[i]!]!
  return lowered
}

/** Byte strings found by their first four bytes: one step a byte of the haystack, however many there are. */
class Patterns {
  readonly #byStart = new Map<number, Pattern[]>()
  readonly #starts = new Uint8Array(1 << 21)

  add(pattern: Pattern): void {
    if (pattern.bytes.length < leastBytes) return
    const start = pattern.bytes.readInt32BE()
    const same = this.#byStart.get(start)
    if (same) same.push(pattern)
    else this.#byStart.set(start, [pattern])
    const slot = slotOf(start)
    this.#starts[slot >>> 3]! |= 1 << (slot & 7)
  }

  find(bytes: Buffer, found: Set<string>): void {
    const starts = this.#starts
    let start = 0
    for (let i = 0; i < bytes.length; i++) {
      start = (start << 8) | bytes[i]!
      const slot = slotOf(start)
      if (starts[slot >>> 3]! & (1 << (slot & 7))) this.#compare(bytes, { start, at: i - 3 }, found)
    }
  }

  #compare(bytes: Buffer, here: { start: number; at: number }, found: Set<string>): void {
    for (const { kind, bytes: wanted } of this.#byStart.get(here.start) ?? [])
      if (bytes.subarray(here.at, here.at + wanted.length).equals(wanted)) found.add(kind)
  }
}

function slotOf(start: number): number {
  return Math.imul(start, 0x9e37_79b1) >>> 8
}
