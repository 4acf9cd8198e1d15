import { parseSize, type SignedCheckpoint } from './checkpoint.ts'
import {
  believing,
  Broken,
  type BrokenPlace,
  orBroken,
  type ReadFile,
  readNote,
  readTile,
} from './log-files.ts'
import { type Hash, type ReadNode, rootAt } from './merkle.ts'
import { NoteError } from './note.ts'
import { type Policy, verifyByPolicy } from './policy.ts'
import { nodesIn } from './tiles.ts'

/** What the audit of a log's checkpoints came to: that each holds, or the first that does not. */
export type ChainAudit =
  | {
      readonly ok: true
      readonly origin: string
      readonly size: number
      readonly checkpoints: number
      /** How many of them have the quorum: all from the first one on that has it. */
      readonly witnessed: number
    }
  | BrokenPlace

const mostNodes = 10_000

/**
 * Reads the checkpoints kept of one log, `checkpoints/SIZE` from the smallest on and `checkpoint` as the
 * last: each against the policy, and each as the root of the first entries of one and the same tree, so that
 * each goes on from the one before. Those from before the log had its witnesses need its signature only: the
 * later ones bind them. It reads hashes only, and shows nothing of the entries.
 */
export function auditCheckpoints(
  read: ReadFile,
  names: readonly string[],
  policy: Policy,
): ChainAudit {
  return orBroken(() => {
    const head = readBelieved(read, 'checkpoint', policy)
    const node = remembering(nodesIn(head.size, (tile) => Buffer.concat(readTile(read, tile))))
    let witnessed = 0
    for (const { path, size } of inOrder(names)) {
      const hasQuorum = witnessed > 0 || isBelieved(readNote(read, path), policy)
      const checkpoint = readBelieved(read, path, hasQuorum ? policy : unwitnessed(policy))
      if (hasQuorum) witnessed++
      if (checkpoint.size !== size) throw new Broken('checkpoint', path, 'it is of another size')
      if (checkpoint.origin !== head.origin)
        throw new Broken('checkpoint', path, 'it is of another log')
      if (size > head.size) throw new Broken('checkpoint', path, 'the log ends before it')
      assertRoot(checkpoint, node, path)
    }
    assertRoot(head, node, 'checkpoint')
    return { ok: true, origin: head.origin, size: head.size, checkpoints: names.length, witnessed }
  })
}

function readBelieved(read: ReadFile, path: string, policy: Policy): SignedCheckpoint {
  const note = readNote(read, path)
  return believing(path, () => verifyByPolicy(note, policy))
}

const unwitnessed = (policy: Policy): Policy => ({ ...policy, quorum: 'none' })

function isBelieved(note: string, policy: Policy): boolean {
  try {
    return verifyByPolicy(note, policy).size >= 0
  } catch (error) {
    if (error instanceof NoteError) return false
    throw error
  }
}

function inOrder(names: readonly string[]): { path: string; size: number }[] {
  return names
    .map((name) => {
      const path = `checkpoints/${name}`
      return { path, size: believing(path, () => parseSize(name)) }
    })
    .sort((a, b) => a.size - b.size)
}

function assertRoot({ size, root }: SignedCheckpoint, node: ReadNode, path: string): void {
  if (!rootAt(size, node).equals(root))
    throw new Broken('checkpoint', path, 'the hashes of the log lead to another root')
}

/** Roots of neighbouring sizes have most of their subtrees in common. */
function remembering(node: ReadNode): ReadNode {
  const known = new Map<string, Hash>()
  return (height, index) => {
    const name = `${height}/${index}`
    const hash = known.get(name) ?? node(height, index)
    if (known.size >= mostNodes) known.clear()
    known.set(name, hash)
    return hash
  }
}
