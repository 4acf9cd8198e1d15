import { dayOf } from '#core/time.ts'
import {
  Broken,
  type BrokenPlace,
  orBroken,
  type ReadFile,
  readBundle,
  readTile,
} from '#core/tlog/log-files.ts'
import { newTiles, tileWidth } from '#core/tlog/tiles.ts'
import { Tree } from '#core/tlog/tree.ts'
import { isDrawn } from './draw.ts'

export type DrawAudit =
  | {
      readonly ok: true
      readonly days: number
      readonly parcels: number
      readonly drawn: number
      /** How many the stated shares let expect, and how many standard deviations away `drawn` is. */
      readonly expected: number
      readonly deviations: number
    }
  | BrokenPlace

/** Fewer than this is no chance: once in 30,000 honest logs. */
const fewestDeviations = -4

type Seed = { readonly index: number; readonly treeSize: number; readonly root: Buffer }

type Entry = {
  readonly at: string
  readonly type: string
  readonly subject: string
  readonly data: Readonly<Record<string, unknown>>
}

/**
 * Draws again for every accepted parcel of a log (docs/formats/draw.md): each day has one seed, chosen before its first
 * parcel; the seed is the root that the log really had; each parcel is said to be drawn exactly when it is. The log itself
 * is taken as audited (`auditLog`).
 */
export function auditDraws(read: ReadFile, size: number): DrawAudit {
  return orBroken(() => {
    const seeds = seedsOf(read, size)
    compareRoots(read, size, [...seeds.values()])
    return compareDraws(read, size, seeds)
  })
}

function seedsOf(read: ReadFile, size: number): Map<string, Seed> {
  const seeds = new Map<string, Seed>()
  for (const [{ data }, index] of entriesOf(read, size, 'risk.seed_chosen')) {
    const { day, treeSize, root } = data as { day: string; treeSize: number; root: string }
    if (seeds.has(day)) throw broken(index, `a second seed for ${day}`)
    if (treeSize > index) throw broken(index, 'the seed is of a tree that was not there yet')
    seeds.set(day, { index, treeSize, root: Buffer.from(root, 'base64') })
  }
  return seeds
}

/** Whether each seed is the root of the log when it had so many entries. */
function compareRoots(read: ReadFile, size: number, seeds: readonly Seed[]): void {
  const waiting = seeds.toSorted((a, b) => a.treeSize - b.treeSize)
  const tree = Tree.empty()
  const compare = () => {
    for (; waiting[0]?.treeSize === tree.size; waiting.shift())
      if (!tree.root().equals(waiting[0].root))
        throw broken(waiting[0].index, 'the seed is not the root that the log had')
  }
  compare()
  for (const tile of newTiles(0, size).filter(({ level }) => level === 0))
    for (const hash of readTile(read, tile)) {
      tree.append(hash)
      compare()
    }
}

function compareDraws(
  read: ReadFile,
  size: number,
  seeds: ReadonlyMap<string, Seed>,
): DrawAudit & { ok: true } {
  const sum = { parcels: 0, drawn: 0, expected: 0, variance: 0 }
  for (const [{ at, subject, data }, index] of entriesOf(read, size, 'parcel.accepted')) {
    const { drawn, drawShare } = data as { drawn?: boolean; drawShare?: number }
    // Accepted before draws were recorded.
    if (drawn === undefined || drawShare === undefined) continue
    const day = dayOf(new Date(at))
    const seed = seeds.get(day)
    if (!seed || seed.index > index) throw broken(index, `no seed was chosen for ${day} before it`)
    if (drawn !== isDrawn(seed.root, subject, drawShare))
      throw broken(
        index,
        drawn ? 'it was not drawn' : 'it was drawn, and the entry says it was not',
      )
    sum.parcels++
    sum.drawn += Number(drawn)
    sum.expected += drawShare
    sum.variance += drawShare * (1 - drawShare)
  }
  const deviations = sum.variance ? (sum.drawn - sum.expected) / Math.sqrt(sum.variance) : 0
  if (deviations < fewestDeviations)
    throw broken(size, `only ${sum.drawn} were drawn where ${sum.expected.toFixed(1)} are expected`)
  const { parcels, drawn, expected } = sum
  return { ok: true, days: seeds.size, parcels, drawn, expected, deviations }
}

/** The entries of one type with their places, bundle by bundle. */
function* entriesOf(
  read: ReadFile,
  size: number,
  type: string,
): Generator<readonly [Entry, number]> {
  for (const tile of newTiles(0, size).filter(({ level }) => level === 0))
    for (const [i, bytes] of readBundle(read, tile).entries()) {
      if (!bytes.includes(`"${type}"`)) continue
      const entry = JSON.parse(bytes.toString()) as Entry
      if (entry.type === type) yield [entry, tile.index * tileWidth + i]
    }
}

function broken(index: number, reason: string): Broken {
  return new Broken('entry', String(index), reason)
}
