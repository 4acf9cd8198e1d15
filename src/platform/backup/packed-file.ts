import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import type { Readable } from 'node:stream'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'

// Ciphertext written as hex: the fastest level takes all there is to take.
const compression = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/** Writes what a source gives as one zstd file, synced; returns the SHA-256 of the file as it lies. */
export async function pack(
  file: string,
  source: Readable | AsyncIterable<string>,
): Promise<string> {
  const hash = createHash('sha256')
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })
  await pipeline(source, createZstdCompress(compression), hashing(hash), target)
  return hash.digest('hex')
}

/** What was packed, as it came. */
export function unpack(file: string): Readable {
  const source = createReadStream(file)
  const plain = createZstdDecompress()
  source.once('error', (error) => plain.destroy(error))
  return source.pipe(plain)
}

/** SHA-256 of a file as it lies; undefined when it is not there. */
export async function fileDigest(file: string): Promise<string | undefined> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  return hash.digest('hex')
}

function hashing(hash: Hash) {
  return async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      yield chunk
    }
  }
}
