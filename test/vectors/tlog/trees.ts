import {
  type Bytes,
  consistencyPath,
  encodeBundle,
  entryBytes,
  hex,
  inclusionPath,
  join,
  leafHash,
  sha256,
  tilePath,
  tilesOf,
  treeHash,
  unhex,
} from '#core/tlog/by-the-page.testing.ts'
import * as published from './published.ts'

/** The vectors of trees, proofs, tiles and entries, made by the second implementation and from facts. */

const leavesOf = (entries: readonly string[]) =>
  Promise.all(entries.map((entry) => leafHash(unhex(entry))))
/** The entries of a long tree: `entry 0`, `entry 1`, … */
export const countedLeaves = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, i) => leafHash(join(`entry ${i}`))))
const other = 'abacaba000000000000000000000000000000000000000000060061e00123456'
const long = await countedLeaves(600)

export function entries() {
  const entry = {
    ...{ seq: '42', at: '2026-11-16T05:00:00.000Z', type: 'parcel.revealed' },
    actor: '019a8b6c-1c80-7000-8000-000000000001',
    organisation: '019a8b6c-1c80-7000-8000-000000000002',
    subject: '019a8b6c-1c80-7000-8000-000000000003',
  }
  const office = '019a8b6c-1c80-7000-8000-000000000004'
  const rows = {
    'of an office': { ...entry, office, data: { purpose: 'delivery', fields: 2 } },
    'of no office': { ...entry, data: {} },
    'members in another order, and nested': {
      ...entry,
      data: { z: [3, { y: null, x: true }], a: { c: 1.5, b: -0.25 }, '10': 'x', '9': 'y' },
    },
    'beyond ASCII, and escapes': {
      ...entry,
      data: { 'lý do': 'khiếu nại "\\\n', '\u{1f4e6}': 'parcel', '\ufb33': 'sorts after it' },
    },
    'numbers as ECMAScript writes them': { ...entry, data: { a: 1e21, b: 1e-7, c: 100, d: 0 } },
  }
  return {
    valid: Object.entries(rows).map(([note, input]) => ({
      note,
      input,
      expect: hex(entryBytes(input)),
    })),
  }
}

export async function trees() {
  const counted = await Promise.all(
    [1, 2, 3, 255, 256, 257, 600].map(async (count) => ({
      note: `${count} entries: entry 0, entry 1, …`,
      input: { count },
      expect: { root: hex(await treeHash(long.slice(0, count))) },
    })),
  )
  const facts = [published.emptyRoot, ...published.roots].map((root, size) => ({
    note: `published: the first ${size} of eight entries`,
    input: { entries: published.entries.slice(0, size) },
    expect: { root },
  }))
  return { valid: [...facts, ...counted] }
}

type Inclusion = { index: number; size: number; leaf: string; root: string; path: string[] }

export async function inclusion() {
  const leaves = (await leavesOf(published.entries)).map(hex)
  const facts = published.inclusions.map(({ note, index, size, path }) => ({
    note: `published: ${note}`,
    input: { index, size, leaf: leaves[index]!, root: published.roots[size - 1]!, path },
  }))
  const root = hex(await treeHash(long))
  const own = await Promise.all(
    [0, 255, 256, 511, 512, 599].map(async (index) => {
      const path = (await inclusionPath(index, long)).map(hex)
      const input = { index, size: 600, leaf: hex(long[index]!), root, path }
      return { note: `entry ${index} of 600`, input }
    }),
  )
  const valid = [...facts, ...own]
  const spoiled = [facts[1]!, facts[4]!, own[2]!, own[5]!].flatMap((row) =>
    Object.entries(wrongInclusions(row.input)).map(([what, input]) => ({
      ...{ note: `${row.note}: ${what}`, input, code: 'not_included' },
    })),
  )
  return { valid: valid.map((row) => ({ ...row, expect: true })), invalid: spoiled }
}

/** What the tests of the reference implementation try, on any proof. */
function wrongInclusions(right: Inclusion): Record<string, Inclusion> {
  const { index, size, root, path } = right
  return {
    'the index one less': { ...right, index: index - 1 },
    'the index one more': { ...right, index: index + 1 },
    'the index beyond the tree': { ...right, index: index + size },
    'a tree of twice the size': { ...right, size: size * 2 },
    'a tree of half the size': { ...right, size: Math.floor(size / 2) },
    'another entry': { ...right, leaf: other },
    'the empty root': { ...right, root: published.emptyRoot },
    'another root': { ...right, root: other },
    'the root at the end': { ...right, path: [...path, root] },
    'the root at the front': { ...right, path: [root, ...path] },
    'without its last hash': { ...right, path: path.slice(0, -1) },
    'a hash between': { ...right, path: [path[0]!, other, ...path.slice(1)] },
    ...Object.fromEntries(
      path.map((hash, i) => [
        `a bit of hash ${i} turned`,
        { ...right, path: path.with(i, turned(hash)) },
      ]),
    ),
  }
}

function turned(hash: string): string {
  const bytes = unhex(hash)
  bytes[0]! ^= 8
  return hex(bytes)
}

type Consistency = { old: number; size: number; oldRoot: string; root: string; path: string[] }

export async function consistency() {
  const rootOf = (size: number) => published.roots[size - 1]!
  const facts = published.consistencies.map(({ note, old, size, path }) => ({
    note: `published: ${note}`,
    input: { old, size, oldRoot: rootOf(old), root: rootOf(size), path },
  }))
  const root = hex(await treeHash(long))
  const own = await Promise.all(
    [0, 1, 255, 256, 257, 512, 599, 600].map(async (old) => {
      const oldRoot = hex(await treeHash(long.slice(0, old)))
      const path = (await consistencyPath(old, long)).map(hex)
      return { note: `600 from ${old}`, input: { old, size: 600, oldRoot, root, path } }
    }),
  )
  const spoiled = [facts[1]!, facts[2]!, facts[4]!, own[3]!, own[6]!].flatMap((row) =>
    Object.entries(wrongConsistencies(row.input)).map(([what, input]) => ({
      ...{ note: `${row.note}: ${what}`, input, code: 'not_consistent' },
    })),
  )
  const valid = [...facts, ...own].map((row) => ({ ...row, expect: true }))
  return { valid, invalid: [...spoiled, ...shrunk(root)] }
}

function shrunk(root: string) {
  const base = { oldRoot: root, root, path: [] as string[] }
  const cases = {
    'back in time': { ...base, old: 2, size: 1 },
    'one size and two roots': { ...base, old: 600, size: 600, root: other },
    'one root, but with a path': { ...base, old: 600, size: 600, path: [root] },
    'from nothing, with a path': {
      ...base,
      old: 0,
      size: 600,
      oldRoot: published.emptyRoot,
      path: [root],
    },
    'from a nothing that is something': { ...base, old: 0, size: 600 },
  }
  return Object.entries(cases).map(([note, input]) => ({ note, input, code: 'not_consistent' }))
}

function wrongConsistencies(right: Consistency): Record<string, Consistency> {
  const { old, size, oldRoot, root, path } = right
  return {
    'the old size one less': { ...right, old: old - 1 },
    'the old size one more': { ...right, old: old + 1 },
    'the new size doubled': { ...right, size: size * 2 },
    'the new size halved': { ...right, size: Math.floor(size / 2) },
    'another old root': { ...right, oldRoot: other },
    'another new root': { ...right, root: other },
    'the roots exchanged': { ...right, oldRoot: root, root: oldRoot },
    'no path': { ...right, path: [] },
    'without its last hash': { ...right, path: path.slice(0, -1) },
    'the old root at the front': { ...right, path: [oldRoot, ...path] },
    'the new root at the end': { ...right, path: [...path, root] },
    'its first hash twice': { ...right, path: [path[0]!, ...path] },
    ...Object.fromEntries(
      path.map((hash, i) => [
        `a bit of hash ${i} turned`,
        { ...right, path: path.with(i, turned(hash)) },
      ]),
    ),
  }
}

export async function tiles() {
  const { note, path, size } = published.tiles
  const paths = [
    { note: `published: ${note}`, input: { ...path, expect: undefined }, expect: path.expect },
    ...[0, 3, 999, 1_000, 999_999, 1_000_000].map((index) => ({
      note: `tile ${index}`,
      input: { level: 0, index, width: index % 2 === 0 ? 256 : 17 },
      expect: tilePath(0, index, index % 2 === 0 ? 256 : 17),
    })),
  ]
  const trees = [1, 255, 256, 257, 65_536, size].map((count) => ({
    note: count === size ? `published: ${note}` : `${count} entries`,
    input: { size: count },
    expect: {
      count: tilesOf(count).length,
      partial: tilesOf(count).filter((one) => one.includes('.p/')),
    },
  }))
  const row = long.slice(0, 256)
  const files = [
    { note: 'a full tile of the tree of 600', path: 'tile/0/000', bytes: join(...row) },
    { note: 'its last, partial tile', path: 'tile/0/002.p/88', bytes: join(...long.slice(512)) },
    {
      note: 'the tile above the two full ones',
      path: 'tile/1/000.p/2',
      bytes: join(await treeHash(row), await treeHash(long.slice(256, 512))),
    },
  ]
  const contents = await Promise.all(
    files.map(async ({ note, path, bytes }) => ({
      ...{ note, input: { count: 600, path } },
      expect: { length: bytes.length, sha256: hex(await sha256(bytes)) },
    })),
  )
  return { paths, trees, contents }
}

export function bundles() {
  const lists: Record<string, Bytes[]> = {
    'no entry': [],
    'an empty entry': [join('')],
    'three entries': ['a', 'bc', ''].map((text) => join(text)),
    'an entry of 256 bytes': [new Uint8Array(256).fill(7)],
  }
  const wrong = {
    'half a length': '00',
    'a length and nothing': '0001',
    'an entry cut short': '000361 62',
    'a second one cut short': '000161ffff',
  }
  return {
    valid: Object.entries(lists).map(([note, list]) => ({
      ...{ note, input: list.map(hex), expect: hex(encodeBundle(list)) },
    })),
    invalid: Object.entries(wrong).map(([note, input]) => ({
      ...{ note, input: input.replaceAll(' ', ''), code: 'malformed' },
    })),
  }
}
