import { createHash } from 'node:crypto'

/**
 * What the ledger keeps of a sealed record: SHA-256 over its id, the commitments of the keys it was
 * sealed with and its ciphertexts. It binds record, keys and words, and says nothing of them.
 * Each part is preceded by its length (4 bytes, big-endian); a part that is not there has length 2³²−1.
 */
export function recordDigest(record: {
  readonly id: string
  readonly commitments: readonly Uint8Array[]
  readonly sealed: readonly (Uint8Array | null | undefined)[]
}): string {
  const hash = createHash('sha256').update('buuan/v1/record-digest\n')
  for (const part of [Buffer.from(record.id), ...record.commitments, ...record.sealed]) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(part ? part.length : 0xff_ff_ff_ff)
    hash.update(length)
    if (part) hash.update(part)
  }
  return hash.digest('hex')
}
