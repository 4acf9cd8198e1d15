import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto'
import { commitmentOf, type RecordKey } from './day-key.ts'
import { BrokenSeal } from './seal.ts'

/**
 * Sealed streams, for what is too big for one seal or is read in parts: images, later video.
 * Shape: version (1) ‖ salt (32) ‖ commitment (32), then chunks of 64 KiB, each AES-256-GCM with its
 * tag (16). The key is one stream's own; the nonce is the chunk's number and whether it is the last,
 * so no chunk opens at another place and no end is missed. Format: docs/formats/vault.md.
 */
const version = 2
const saltLength = 32
const headerLength = 1 + saltLength + 32
const chunkLength = 65_536
const tagLength = 16
const sealedChunkLength = chunkLength + tagLength
/** Chunks that one read of a source may bring: 1 MiB. */
const chunksAtOnce = 16

/** Where a sealed stream lies. */
export type SealedSource = {
  readonly size: number
  /** `length` bytes from `from` on. */
  read(from: number, length: number): Promise<Uint8Array>
}

/** Seals bytes as they come; holds two chunks at most. A source that throws leaves a stream that never opens. */
export async function* sealStream(
  key: RecordKey,
  group: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const sealer = new Sealer(key, group)
  yield sealer.header
  const chunk = Buffer.alloc(chunkLength)
  let filled = 0
  for await (const piece of source) {
    for (let at = 0; at < piece.length;) {
      // A full chunk waits for the next byte: only then it is known not to be the last.
      if (filled === 0 && piece.length - at > chunkLength) {
        yield* sealer.chunk(piece.subarray(at, (at += chunkLength)), { last: false })
        continue
      }
      if (filled === chunkLength) {
        yield* sealer.chunk(chunk, { last: false })
        filled = 0
      }
      const part = piece.subarray(at, at + chunkLength - filled)
      chunk.set(part, filled)
      filled += part.length
      at += part.length
    }
  }
  yield* sealer.chunk(chunk.subarray(0, filled), { last: true })
}

/** Seals bytes that are all there, in the same format. */
export function sealWhole(key: RecordKey, group: string, bytes: Uint8Array): Buffer {
  const sealer = new Sealer(key, group)
  const parts = [sealer.header]
  const chunks = chunksOf(bytes.length)
  for (let i = 0; i < chunks; i++) {
    const chunk = bytes.subarray(i * chunkLength, (i + 1) * chunkLength)
    parts.push(...sealer.chunk(chunk, { last: i === chunks - 1 }))
  }
  return Buffer.concat(parts)
}

/** Opens a whole sealed stream, or throws `BrokenSeal`: nothing of a stream is given that is not authentic as a whole. */
export function openWhole(key: RecordKey, group: string, sealed: Uint8Array): Buffer {
  const plain = plainLength(sealed.length)
  const opener = new Opener(key, group, sealed.subarray(0, headerLength))
  const last = chunksOf(plain) - 1
  const opened = Array.from({ length: last + 1 }, (_, number) => {
    const at = headerLength + number * sealedChunkLength
    const chunk = sealed.subarray(at, at + sealedChunkLength)
    return opener.chunk(chunk, { number, last: number === last })
  })
  return last === 0 ? opened[0]! : Buffer.concat(opened, plain)
}

/**
 * Opens the bytes from `start` up to, not including, `end`; reads no more of the source than their
 * chunks, the header and the last chunk, which proves the length. Throws `BrokenSeal`, and
 * `RangeError` where the range leaves a stream that is authentic. Nothing is yielded before header and end are authentic.
 */
export async function* openRange(
  key: RecordKey,
  group: string,
  { source, start, end }: { source: SealedSource; start: number; end: number },
): AsyncGenerator<Buffer> {
  const length = plainLength(source.size)
  const last = chunksOf(length) - 1
  const [header, tail] = await Promise.all([
    readWhole(source, 0, headerLength),
    readChunks(source, last, last),
  ])
  const opener = new Opener(key, group, header)
  const lastChunk = opener.chunk(tail, { number: last, last: true })
  if (![start, end].every(Number.isSafeInteger) || start < 0 || start > end || end > length)
    throw new RangeError('not a range of the stream')
  // The part of a chunk that the range asks for.
  const wanted = (chunk: Buffer, number: number) =>
    chunk.subarray(Math.max(0, start - number * chunkLength), end - number * chunkLength)

  const final = Math.ceil(end / chunkLength) - 1
  const beforeLast = Math.min(final, last - 1)
  for (let from = Math.floor(start / chunkLength); from <= beforeLast; from += chunksAtOnce) {
    const to = Math.min(beforeLast, from + chunksAtOnce - 1)
    const sealed = await readChunks(source, from, to)
    for (let number = from; number <= to; number++) {
      const at = (number - from) * sealedChunkLength
      const chunk = sealed.subarray(at, at + sealedChunkLength)
      yield wanted(opener.chunk(chunk, { number, last: false }), number)
    }
  }
  if (final === last) yield wanted(lastChunk, last)
}

/** Bytes in a sealed stream of that size; throws `BrokenSeal` for a size that none has. */
export function plainLength(sealedSize: number): number {
  const body = sealedSize - headerLength
  const chunks = Math.max(1, Math.ceil(body / sealedChunkLength))
  const lastChunk = body - (chunks - 1) * sealedChunkLength
  // Only an empty stream ends with an empty chunk: one stream of bytes has one shape.
  if (lastChunk < tagLength || (chunks > 1 && lastChunk === tagLength))
    throw new BrokenSeal('too_short')
  return body - chunks * tagLength
}

/** The size that many bytes have when they are sealed. */
export function sealedLength(plain: number): number {
  return headerLength + plain + chunksOf(plain) * tagLength
}

function chunksOf(plain: number): number {
  return Math.max(1, Math.ceil(plain / chunkLength))
}

class Sealer {
  readonly header: Buffer
  readonly #key: KeyObject
  #number = 0

  constructor(key: RecordKey, group: string) {
    const salt = randomBytes(saltLength)
    this.#key = key.streamKey(group, salt)
    this.header = Buffer.concat([Buffer.of(version), salt, commitmentOf(this.#key)])
  }

  /** Ciphertext and tag, apart: joining them would cost as much as sealing. */
  chunk(plain: Uint8Array, { last }: { last: boolean }): [Buffer, Buffer] {
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonceOf(this.#number++, last))
    const body = cipher.update(plain)
    cipher.final()
    return [body, cipher.getAuthTag()]
  }
}

class Opener {
  readonly #key: KeyObject

  constructor(key: RecordKey, group: string, header: Uint8Array) {
    if (header[0] !== version) throw new BrokenSeal('unknown_version')
    this.#key = key.streamKey(group, header.subarray(1, 1 + saltLength))
    if (!commitmentOf(this.#key).equals(header.subarray(1 + saltLength)))
      throw new BrokenSeal('not_authentic')
  }

  chunk(sealed: Uint8Array, { number, last }: { number: number; last: boolean }): Buffer {
    const end = sealed.length - tagLength
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonceOf(number, last))
    decipher.setAuthTag(sealed.subarray(end))
    const body = decipher.update(sealed.subarray(0, end))
    try {
      decipher.final()
    } catch (cause) {
      throw new BrokenSeal('not_authentic', cause)
    }
    return body
  }
}

/** Chunk number (11 bytes, big-endian) ‖ 1 for the last chunk, else 0. */
function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  nonce.writeUIntBE(number, 5, 6)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** The sealed chunks `first` to `last`, in one read. */
async function readChunks(source: SealedSource, first: number, last: number): Promise<Uint8Array> {
  const from = headerLength + first * sealedChunkLength
  const end = Math.min(source.size, headerLength + (last + 1) * sealedChunkLength)
  return readWhole(source, from, end - from)
}

async function readWhole(source: SealedSource, from: number, length: number): Promise<Uint8Array> {
  const bytes = await source.read(from, length)
  if (bytes.length !== length) throw new BrokenSeal('too_short')
  return bytes
}
