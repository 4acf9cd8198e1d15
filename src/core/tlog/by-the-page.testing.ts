/**
 * The ledger's formats a second time, on WebCrypto, from docs/formats/ledger.md alone. Nothing of the
 * first implementation is imported: where the two differ, one of them or the page is wrong.
 */
export type Bytes = Uint8Array<ArrayBuffer>

export class Refused extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

const { subtle } = globalThis.crypto
const utf8 = (text: string): Bytes => new TextEncoder().encode(text)

export function join(...parts: readonly (string | number | Uint8Array)[]): Bytes {
  const all = parts.map((part) =>
    typeof part === 'string' ? utf8(part) : typeof part === 'number' ? Uint8Array.of(part) : part,
  )
  const joined = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of all) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

export const equal = (a: Uint8Array, b: Uint8Array) =>
  a.length === b.length && a.every((x, i) => x === b[i])
export const sha256 = async (bytes: Bytes) => new Uint8Array(await subtle.digest('SHA-256', bytes))

export const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('')
export const unhex = (text: string): Bytes =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16))

/* Base64, and nothing else than what is written back the same. */

export const encode64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

export function decode64(text: string): Bytes {
  try {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0))
    if (encode64(bytes) === text) return bytes
  } catch {
    // Not even base64.
  }
  throw new Refused('malformed')
}

export function decodeHash(text: string): Bytes {
  const hash = decode64(text)
  if (hash.length !== 32) throw new Refused('malformed')
  return hash
}

export function decodeSize(text: string): number {
  const size = Number(text)
  if (String(size) !== text || !Number.isSafeInteger(size) || size < 0)
    throw new Refused('malformed')
  return size
}

/* Entries. */

export type Entry = {
  readonly seq: string
  readonly at: string
  readonly actor: string
  readonly organisation: string
  readonly office?: string
  readonly type: string
  readonly subject: string
  readonly data: object
}

export function entryBytes(entry: Entry): Bytes {
  return utf8(canonical({ ...entry, v: 1 }))
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const names = Object.keys(value).sort()
  const member = (name: string) =>
    `${JSON.stringify(name)}:${canonical((value as Record<string, unknown>)[name])}`
  return `{${names.map(member).join()}}`
}

/* Tree and proofs: RFC 6962 as it is written, recursion for recursion. */

export const leafHash = (entry: Bytes) => sha256(join(0, entry))
const nodeHash = (left: Bytes, right: Bytes) => sha256(join(1, left, right))

function split(n: number): number {
  let k = 1
  while (k * 2 < n) k *= 2
  return k
}

/** The tree hash over hashes of entries. */
export async function treeHash(leaves: readonly Bytes[]): Promise<Bytes> {
  if (leaves.length === 0) return sha256(new Uint8Array(0))
  if (leaves.length === 1) return leaves[0]!
  const k = split(leaves.length)
  return nodeHash(await treeHash(leaves.slice(0, k)), await treeHash(leaves.slice(k)))
}

export async function inclusionPath(m: number, leaves: readonly Bytes[]): Promise<Bytes[]> {
  if (leaves.length === 1) return []
  const k = split(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m < k
    ? [...(await inclusionPath(m, left)), await treeHash(right)]
    : [...(await inclusionPath(m - k, right)), await treeHash(left)]
}

export async function consistencyPath(
  m: number,
  leaves: readonly Bytes[],
  known = true,
): Promise<Bytes[]> {
  if (m === 0) return []
  if (m === leaves.length) return known ? [] : [await treeHash(leaves)]
  const k = split(leaves.length)
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)]
  return m <= k
    ? [...(await consistencyPath(m, left, known)), await treeHash(right)]
    : [...(await consistencyPath(m - k, right, false)), await treeHash(left)]
}

export type Inclusion = {
  readonly index: number
  readonly size: number
  readonly leaf: Bytes
  readonly root: Bytes
  readonly path: readonly Bytes[]
}

export async function isIncluded({ index, size, leaf, root, path }: Inclusion): Promise<boolean> {
  const climbed = index >= 0 && index < size && (await climb(index, size, { leaf, path }))
  return climbed !== undefined && climbed !== false && equal(climbed, root)
}

async function climb(
  m: number,
  n: number,
  { leaf, path }: { leaf: Bytes; path: readonly Bytes[] },
): Promise<Bytes | undefined> {
  if (n === 1) return path.length === 0 ? leaf : undefined
  const sibling = path.at(-1)
  if (!sibling) return undefined
  const k = split(n)
  const below = { leaf, path: path.slice(0, -1) }
  const own = m < k ? await climb(m, k, below) : await climb(m - k, n - k, below)
  return own && (m < k ? nodeHash(own, sibling) : nodeHash(sibling, own))
}

export type Head = { readonly size: number; readonly root: Bytes }

export async function goesOn(old: Head, now: Head, path: readonly Bytes[]): Promise<boolean> {
  if (old.size > now.size) return false
  if (old.size === now.size) return path.length === 0 && equal(old.root, now.root)
  if (old.size === 0) return path.length === 0 && equal(old.root, await treeHash([]))
  const both = await climbBoth(old.size, now.size, { path, known: old.root })
  return both !== undefined && equal(both[0], old.root) && equal(both[1], now.root)
}

/** The old and the new hash of the first `n` entries, of which the old tree has `m`. */
async function climbBoth(
  m: number,
  n: number,
  { path, known }: { path: readonly Bytes[]; known: Bytes | undefined },
): Promise<[old: Bytes, now: Bytes] | undefined> {
  const last = path.at(-1)
  if (m === n) {
    const own = known ?? last
    return own && path.length === (known ? 0 : 1) ? [own, own] : undefined
  }
  if (!last) return undefined
  const k = split(n)
  const rest = path.slice(0, -1)
  const both =
    m <= k
      ? await climbBoth(m, k, { path: rest, known })
      : await climbBoth(m - k, n - k, { path: rest, known: undefined })
  if (!both) return undefined
  const [old, now] = both
  return m <= k
    ? [old, await nodeHash(now, last)]
    : [await nodeHash(last, old), await nodeHash(last, now)]
}

/* Tiles and bundles. */

export function tilePath(level: number | 'entries', index: number, width: number): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0')
  const parts = digits.match(/.../g)!
  const path = parts.map((part, i) => (i < parts.length - 1 ? `x${part}` : part)).join('/')
  return `tile/${level}/${path}${width < 256 ? `.p/${width}` : ''}`
}

/** The paths of all tiles of hashes of a tree. */
export function tilesOf(size: number): string[] {
  const paths: string[] = []
  for (let level = 0, rest = size; rest > 0; level++, rest = Math.floor(rest / 256))
    for (let index = 0; index * 256 < rest; index++)
      paths.push(tilePath(level, index, Math.min(256, rest - index * 256)))
  return paths
}

export function encodeBundle(entries: readonly Bytes[]): Bytes {
  return join(...entries.flatMap((entry) => [entry.length >> 8, entry.length & 255, entry]))
}

export function decodeBundle(bundle: Bytes): Bytes[] {
  const entries: Bytes[] = []
  for (let at = 0; at < bundle.length;) {
    const end = at + 2 + bundle[at]! * 256 + (bundle[at + 1] ?? NaN)
    if (!(end <= bundle.length)) throw new Refused('malformed')
    entries.push(bundle.slice(at + 2, end))
    at = end
  }
  return entries
}
