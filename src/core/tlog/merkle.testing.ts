import { emptyRoot, type Hash, leafHash, nodeHash } from './merkle.ts'

/** RFC 6962 §2.1 word for word, over the entries themselves: slow, and with nothing to get wrong. */

export function slowRoot(entries: readonly Uint8Array[]): Hash {
  if (entries.length === 0) return emptyRoot()
  if (entries.length === 1) return leafHash(entries[0]!)
  const k = largestPowerBelow(entries.length)
  return nodeHash(slowRoot(entries.slice(0, k)), slowRoot(entries.slice(k)))
}

export function slowInclusion(m: number, entries: readonly Uint8Array[]): Hash[] {
  if (entries.length === 1) return []
  const k = largestPowerBelow(entries.length)
  return m < k
    ? [...slowInclusion(m, entries.slice(0, k)), slowRoot(entries.slice(k))]
    : [...slowInclusion(m - k, entries.slice(k)), slowRoot(entries.slice(0, k))]
}

export function slowConsistency(m: number, entries: readonly Uint8Array[]): Hash[] {
  return subproof(m, entries, true)
}

function subproof(m: number, entries: readonly Uint8Array[], complete: boolean): Hash[] {
  if (m === entries.length) return complete ? [] : [slowRoot(entries)]
  const k = largestPowerBelow(entries.length)
  return m <= k
    ? [...subproof(m, entries.slice(0, k), complete), slowRoot(entries.slice(k))]
    : [...subproof(m - k, entries.slice(k), false), slowRoot(entries.slice(0, k))]
}

function largestPowerBelow(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}
