import {
  parseCheckpoint,
  parseSize,
  type SignedCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts'
import { emptyRoot, type Hash, rootsOfConsistency, verifyConsistency } from './merkle.ts'
import { decodeBase64, NoteError, type NoteVerifier } from './note.ts'

/** The body of add-checkpoint (C2SP tlog-witness): a checkpoint, and that it goes on from `old` entries. */
export type AddCheckpoint = {
  readonly old: number
  readonly proof: readonly Hash[]
  /** The signed note, as it was sent. */
  readonly signed: string
}

/** How far a witness has seen a log. */
export type Seen = { readonly size: number; readonly root: Hash }

/** A log that was never seen. */
export const nothingSeen: Seen = { size: 0, root: emptyRoot() }

const mostHashes = 63

export function formatAddCheckpoint({ old, proof, signed }: AddCheckpoint): string {
  return `${[`old ${old}`, ...proof.map((hash) => hash.toString('base64'))].join('\n')}\n\n${signed}`
}

/** Reads the body; believes nothing of it yet. Throws `NoteError` on what is not of the format. */
export function parseAddCheckpoint(body: string): AddCheckpoint & { checkpoint: SignedCheckpoint } {
  const at = body.indexOf('\n\n')
  const [first = '', ...hashes] = body.slice(0, Math.max(at, 0)).split('\n')
  if (!first.startsWith('old ')) throw new NoteError('a request begins with: old SIZE')
  if (hashes.length > mostHashes) throw new NoteError('a proof with too many hashes')
  const proof = hashes.map(decodeBase64)
  if (proof.some((hash) => hash.length !== 32)) throw new NoteError('a hash has 32 bytes')
  const signed = body.slice(at + 2)
  const checkpoint = parseCheckpoint(signed)
  const old = parseSize(first.slice(4))
  if (old > checkpoint.size) throw new NoteError('the old size is larger than the checkpoint')
  return { old, proof, signed, checkpoint }
}

/** Whether one of a log's keys signed the checkpoint. */
export function isSignedBy(signed: string, keys: readonly NoteVerifier[]): boolean {
  return keys.some((key) => {
    try {
      return verifyCheckpoint(signed, key).origin === key.name
    } catch (error) {
      if (error instanceof NoteError) return false
      throw error
    }
  })
}

/**
 * What a witness says of a checkpoint its log signed:
 * - `cosign`: it goes on from what was seen, or is that itself;
 * - `stale`: another size was seen than the request goes on from (409);
 * - `fork`: the log signed two different trees of one size, which its signatures prove (409, or 422 when a
 *   proof showed it);
 * - `unproven`: the proof does not hold (422). It says nothing of who is at fault.
 */
export type Judgement = 'cosign' | 'stale' | 'fork' | 'fork_by_proof' | 'unproven'

/** Judges by the rules of tlog-witness, in their order; whether the log signed was asked before. */
export function judge(
  request: { readonly old: number; readonly proof: readonly Hash[]; readonly checkpoint: Seen },
  seen: Seen,
): Judgement {
  const { old, proof, checkpoint: now } = request
  if (now.size === seen.size && !now.root.equals(seen.root)) return 'fork'
  if (old !== seen.size) return 'stale'
  if (verifyConsistency({ old: seen, now, proof })) return 'cosign'
  if (seen.size === 0 || seen.size === now.size) return 'unproven'
  const roots = rootsOfConsistency({ old: seen, now, proof })
  if (!roots?.now.equals(now.root) || roots.old.equals(seen.root)) return 'unproven'
  return 'fork_by_proof'
}
