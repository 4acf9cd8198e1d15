import { hash as digest } from 'node:crypto'

/** 32 bytes of SHA-256. */
export type Hash = Buffer

const leafPrefix = Buffer.of(0)
const nodePrefix = Buffer.of(1)

/** The hash of an entry (RFC 6962 §2.1). */
export function leafHash(entry: Uint8Array): Hash {
  return sha256(Buffer.concat([leafPrefix, entry]))
}

/** The hash over two subtrees. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(Buffer.concat([nodePrefix, left, right]))
}

/** The root of the log without entries. */
export function emptyRoot(): Hash {
  return sha256(Buffer.alloc(0))
}

function sha256(bytes: Buffer): Hash {
  return digest('sha256', bytes, 'buffer')
}

/** The hash of the perfect subtree number `index` of 2^`height` entries. */
export type ReadNode = (height: number, index: number) => Hash

/** The root of the first `size` entries. */
export function rootAt(size: number, node: ReadNode): Hash {
  return size === 0 ? emptyRoot() : rangeHash(0, size, node)
}

/** What shows that entry `index` lies in the tree of `size` entries: siblings from leaf to root (RFC 6962 §2.1.1). */
export function inclusionProof(index: number, size: number, node: ReadNode): Hash[] {
  if (index < 0 || index >= size) throw new RangeError('the tree has no such entry')
  const proof: Hash[] = []
  for (let [start, end] = [0, size]; end - start > 1;) {
    const middle = start + splitOf(end - start)
    const goLeft = index < middle
    proof.push(goLeft ? rangeHash(middle, end, node) : rangeHash(start, middle, node))
    if (goLeft) end = middle
    else start = middle
  }
  return proof.reverse()
}

/** What shows that the tree of `size` entries begins with the one of `old` entries (RFC 6962 §2.1.2). */
export function consistencyProof(old: number, size: number, node: ReadNode): Hash[] {
  if (old < 0 || old > size) throw new RangeError('the old tree is larger')
  if (old === 0 || old === size) return []
  const proof: Hash[] = []
  let [start, end] = [0, size]
  while (old !== end) {
    const middle = start + splitOf(end - start)
    const goLeft = old <= middle
    proof.push(goLeft ? rangeHash(middle, end, node) : rangeHash(start, middle, node))
    if (goLeft) end = middle
    else start = middle
  }
  // The old tree itself is a subtree the verifier knows only when it begins at the first entry.
  if (start > 0) proof.push(rangeHash(start, end, node))
  return proof.reverse()
}

/** Whether a proof leads from an entry's hash to the root (RFC 9162 §2.1.3.2). */
export function verifyInclusion(claim: {
  readonly index: number
  readonly size: number
  readonly leaf: Hash
  readonly root: Hash
  readonly proof: readonly Hash[]
}): boolean {
  if (claim.index < 0 || claim.index >= claim.size) return false
  let hash = claim.leaf
  const arrived = climb({ at: claim.index, last: claim.size - 1 }, claim.proof, (sibling, side) => {
    hash = side === 'left' ? nodeHash(sibling, hash) : nodeHash(hash, sibling)
  })
  return arrived && hash.equals(claim.root)
}

/** Whether a proof shows that the old root is of a tree that the new one goes on from (RFC 9162 §2.1.4.2). */
export function verifyConsistency(claim: {
  readonly old: { readonly size: number; readonly root: Hash }
  readonly now: { readonly size: number; readonly root: Hash }
  readonly proof: readonly Hash[]
}): boolean {
  const { old, now, proof } = claim
  if (old.size > now.size) return false
  if (old.size === now.size) return proof.length === 0 && old.root.equals(now.root)
  if (old.size === 0) return proof.length === 0 && old.root.equals(emptyRoot())
  const roots = rootsOfConsistency(claim)
  return roots !== undefined && roots.old.equals(old.root) && roots.now.equals(now.root)
}

/**
 * The roots a proof leads to, of the tree of `old.size` entries (at least one) and of the larger one;
 * undefined when it is of another length. When the larger root is one that a log signed, the smaller is
 * what that log's tree had at that size, whoever made the proof. A smaller tree of a power of two is not in
 * its own proof: there the root claimed for it is taken.
 */
export function rootsOfConsistency(claim: {
  readonly old: { readonly size: number; readonly root: Hash }
  readonly now: { readonly size: number }
  readonly proof: readonly Hash[]
}): { readonly old: Hash; readonly now: Hash } | undefined {
  const { old, now, proof } = claim
  let from: Position = { at: old.size - 1, last: now.size - 1 }
  while (isOdd(from.at)) from = up(from)
  const [first, ...path] = from.at === 0 ? [old.root, ...proof] : proof
  if (!first) return undefined
  let [oldHash, newHash] = [first, first]
  const arrived = climb(from, path, (sibling, side) => {
    if (side === 'left') oldHash = nodeHash(sibling, oldHash)
    newHash = side === 'left' ? nodeHash(sibling, newHash) : nodeHash(newHash, sibling)
  })
  return arrived ? { old: oldHash, now: newHash } : undefined
}

/** A node's number in its row, and the number of the row's last. */
type Position = { readonly at: number; readonly last: number }

/** Goes up the tree along a proof and says on which side each sibling stands; false when the proof is of another length. */
function climb(
  from: Position,
  path: readonly Hash[],
  step: (sibling: Hash, side: 'left' | 'right') => void,
): boolean {
  let position = from
  for (const sibling of path) {
    if (position.last === 0) return false
    const left = isOdd(position.at) || position.at === position.last
    step(sibling, left ? 'left' : 'right')
    // A last node without a sibling stands for itself in the rows above.
    if (left) while (!isOdd(position.at) && position.at !== 0) position = up(position)
    position = up(position)
  }
  return position.last === 0
}

const up = ({ at, last }: Position): Position => ({ at: half(at), last: half(last) })

/** The hash of entries from `start` to `end`, where the range is one that RFC 6962 splits off. */
function rangeHash(start: number, end: number, node: ReadNode): Hash {
  const size = end - start
  const height = Math.log2(size)
  if (Number.isInteger(height)) return node(height, start / size)
  const middle = start + splitOf(size)
  return nodeHash(rangeHash(start, middle, node), rangeHash(middle, end, node))
}

/** The largest power of two below `size`. */
function splitOf(size: number): number {
  return 2 ** (Math.ceil(Math.log2(size)) - 1)
}

// Sizes go beyond 32 bits, so there are no bit operators here.
const isOdd = (n: number) => n % 2 === 1
const half = (n: number) => Math.floor(n / 2)
