import { parseSize } from './checkpoint.ts'
import { type Hash, leafHash, verifyInclusion } from './merkle.ts'
import { decodeBase64, NoteError } from './note.ts'
import { type Policy, verifyByPolicy } from './policy.ts'

/** C2SP tlog-proof v1: one file that shows an entry lies in a log, without network. */
export type LogProof = {
  readonly index: number
  readonly hashes: readonly Hash[]
  /** The signed checkpoint, as it was served. */
  readonly checkpoint: string
  /** Not authenticated: where an application writes what the entry is made from. */
  readonly extra?: Buffer
}

const head = 'c2sp.org/tlog-proof@v1'
const mostHashes = 63

export function formatProof({ index, hashes, checkpoint, extra }: LogProof): string {
  const lines = [
    head,
    ...(extra ? [`extra ${extra.toString('base64')}`] : []),
    `index ${index}`,
    ...hashes.map((hash) => hash.toString('base64')),
  ]
  return `${lines.join('\n')}\n\n${checkpoint}`
}

/** Reads a proof; believes nothing of it yet. */
export function parseProof(text: string): LogProof {
  const at = text.indexOf('\n\n')
  const [first, ...lines] = text.slice(0, Math.max(at, 0)).split('\n')
  if (first !== head) throw new NoteError(`a proof begins with ${head}`)
  const extra = lines[0]?.startsWith('extra ') ? decodeBase64(lines.shift()!.slice(6)) : undefined
  const index = /^index (.+)$/.exec(lines.shift() ?? '')?.[1]
  if (index === undefined) throw new NoteError('a proof names the index of its entry')
  if (lines.length > mostHashes) throw new NoteError('a proof with too many hashes')
  const hashes = lines.map(decodeBase64)
  if (hashes.some((hash) => hash.length !== 32)) throw new NoteError('a hash has 32 bytes')
  const checkpoint = text.slice(at + 2)
  return { index: parseSize(index), hashes, checkpoint, ...(extra ? { extra } : {}) }
}

/** What a proof shows once it is believed. */
export type Proven = {
  readonly origin: string
  readonly size: number
  readonly index: number
  readonly entry: Buffer
}

/**
 * Believes that an entry lies in a log the policy knows, or throws `NoteError` with the reason. Without an
 * entry beside it the proof's extra data is taken for it: the hashes then say whether it is.
 */
export function verifyProof(text: string, policy: Policy, beside?: Uint8Array): Proven {
  const { index, hashes, checkpoint, extra } = parseProof(text)
  const entry = beside ?? extra
  if (!entry) throw new NoteError('the proof does not hold its entry, and none was given')
  const { size, root, origin } = verifyByPolicy(checkpoint, policy)
  if (!verifyInclusion({ index, size, leaf: leafHash(entry), root, proof: hashes }))
    throw new NoteError('the entry is not the one the proof was made for')
  return { origin, size, index, entry: Buffer.from(entry) }
}
