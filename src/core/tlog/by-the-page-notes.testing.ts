import {
  type Bytes,
  decode64,
  decodeHash,
  decodeSize,
  encode64,
  equal,
  hex,
  isIncluded,
  join,
  leafHash,
  Refused,
  sha256,
  unhex,
} from './by-the-page.testing.ts'

/** What is signed, by the same page: notes, checkpoints, cosignatures, policies, proof files. */

const { subtle } = globalThis.crypto
const signing = 0x01
const cosigning = 0x04

export type Key = {
  readonly name: string
  readonly id: Bytes
  readonly kind: number
  readonly raw: Bytes
}

export async function keyOf(name: string, kind: number, raw: Bytes): Promise<Key> {
  const id = (await sha256(join(name, '\n', kind, raw))).slice(0, 4)
  return { name, id, kind, raw }
}

export const formatKey = ({ name, id, kind, raw }: Key) =>
  `${name}+${hex(id)}+${encode64(join(kind, raw))}`

const isName = (name: string) => name !== '' && !/[\s\p{Z}\p{C}+]/u.test(name)

export async function parseKey(line: string): Promise<Key> {
  const [name = '', id, ...rest] = line.split('+')
  // Base64 has plus signs of its own.
  const bytes = decode64(rest.join('+'))
  const [kind, raw] = [bytes[0], bytes.slice(1)]
  if (!isName(name) || raw.length !== 32 || (kind !== signing && kind !== cosigning))
    throw new Refused('malformed')
  const key = await keyOf(name, kind, raw)
  if (hex(key.id) !== id) throw new Refused('malformed')
  return key
}

async function isSigned(raw: Bytes, signature: Bytes, message: Bytes): Promise<boolean> {
  const key = await subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
  return subtle.verify('Ed25519', key, signature, message)
}

async function privateKey(seed: Bytes, extractable: boolean) {
  const pkcs8 = join(unhex('302e020100300506032b657004220420'), seed)
  return subtle.importKey('pkcs8', pkcs8, 'Ed25519', extractable, ['sign'])
}

/** The public half of a seed (RFC 8032). */
export async function rawOf(seed: Bytes): Promise<Bytes> {
  const { x } = await subtle.exportKey('jwk', await privateKey(seed, true))
  return decode64(x!.replaceAll('-', '+').replaceAll('_', '/') + '=')
}

export async function sign(seed: Bytes, message: Bytes): Promise<Bytes> {
  const key = await privateKey(seed, false)
  return new Uint8Array(await subtle.sign('Ed25519', key, message))
}

export type Line = { readonly name: string; readonly id: Bytes; readonly bytes: Bytes }
export type Note = { readonly text: string; readonly lines: readonly Line[] }

export const formatLine = ({ name, id, bytes }: Line) => `— ${name} ${encode64(join(id, bytes))}\n`

export function parseNote(note: string): Note {
  // eslint-disable-next-line no-control-regex -- the page forbids them by this range
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note)) throw new Refused('malformed')
  const end = note.lastIndexOf('\n\n')
  if (end < 0 || !note.endsWith('\n')) throw new Refused('malformed')
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > 64) throw new Refused('malformed')
  return { text: note.slice(0, end + 1), lines: lines.map(parseLine) }
}

function parseLine(line: string): Line {
  const [dash, name = '', encoded = '', ...more] = line.split(' ')
  if (dash !== '—' || !isName(name) || encoded === '' || more.length > 0)
    throw new Refused('malformed')
  const bytes = decode64(encoded)
  if (bytes.length < 5) throw new Refused('malformed')
  return { name, id: bytes.slice(0, 4), bytes: bytes.slice(4) }
}

const isOf = (line: Line, key: Key) => line.name === key.name && equal(line.id, key.id)

export async function isNoteSigned(note: Note, key: Key): Promise<boolean> {
  const own = note.lines.filter((line) => isOf(line, key))
  const right = await Promise.all(own.map(({ bytes }) => isSigned(key.raw, bytes, join(note.text))))
  return right.length > 0 && right.every(Boolean)
}

export type Checkpoint = {
  readonly origin: string
  readonly size: number
  readonly root: Bytes
  readonly note: Note
}

export const checkpointText = (origin: string, size: number, root: Bytes) =>
  `${origin}\n${size}\n${encode64(root)}\n`

export function parseCheckpoint(signed: string): Checkpoint {
  const note = parseNote(signed)
  const lines = note.text.slice(0, -1).split('\n')
  const [origin, size, root] = lines
  if (!origin || !size || !root || lines.includes('')) throw new Refused('malformed')
  return { origin, size: decodeSize(size), root: decodeHash(root), note }
}

/** When this witness cosigned the text, in seconds since 1970. */
export async function cosignedAt(text: string, line: Line, key: Key): Promise<number | undefined> {
  if (line.bytes.length !== 72) return undefined
  const time = Number(new DataView(line.bytes.buffer).getBigUint64(0))
  if (!Number.isSafeInteger(time)) return undefined
  const message = cosignedMessage(text, time)
  return (await isSigned(key.raw, line.bytes.slice(8), message)) ? time : undefined
}

export const cosignedMessage = (text: string, time: number) =>
  join(`cosignature/v1\ntime ${time}\n${text}`)

export function cosignature(time: number, signature: Bytes): Bytes {
  const stamp = new Uint8Array(8)
  new DataView(stamp.buffer).setBigUint64(0, BigInt(time))
  return join(stamp, signature)
}

type Group = { readonly least: number; readonly of: readonly string[] }
export type Policy = {
  readonly logs: Key[]
  readonly members: Map<string, Key | Group>
  quorum: string | undefined
}

export async function parsePolicy(text: string): Promise<Policy> {
  const lines = text.split('\n')
  // eslint-disable-next-line no-control-regex -- the page forbids them by this range
  if (lines.length > 200 || /[\u0000-\u0008\u000b-\u001f\u007f]/.test(text))
    throw new Refused('malformed')
  const policy: Policy = { logs: [], members: new Map(), quorum: undefined }
  for (const line of lines) {
    const [word, ...rest] = line.split(/[ \t]+/).filter((item) => item !== '')
    if (word === undefined || word.startsWith('#')) continue
    const kind = lineKinds[word]
    if (!kind || rest.length < kind.items[0] || rest.length > kind.items[1])
      throw new Refused('malformed')
    await kind.take(policy, rest as [string, ...string[]])
  }
  if (policy.quorum === undefined) throw new Refused('malformed')
  return policy
}

type LineKind = {
  /** The fewest and the most items after the word. */
  readonly items: readonly [number, number]
  readonly take: (policy: Policy, items: readonly [string, ...string[]]) => void | Promise<void>
}

const lineKinds: Readonly<Record<string, LineKind>> = {
  log: {
    items: [1, 2],
    take: async (policy, [key]) => void policy.logs.push(await newKey(key, signing, policy.logs)),
  },
  witness: {
    items: [2, 3],
    take: async (policy, [name, key]) => {
      const known = [...policy.members.values()].filter((member) => 'raw' in member)
      define(policy, name, await newKey(key!, cosigning, known))
    },
  },
  group: {
    items: [3, Infinity],
    take: (policy, [name, least, ...of]) => {
      const grouped = [...policy.members.values()].flatMap((one) => ('of' in one ? one.of : []))
      const isFree = (member: string) => policy.members.has(member) && !grouped.includes(member)
      if (!of.every(isFree) || new Set(of).size < of.length) throw new Refused('malformed')
      define(policy, name, { least: leastOf(least!, of.length), of })
    },
  },
  quorum: {
    items: [1, 1],
    take: (policy, [name]) => {
      const isKnown = name === 'none' || policy.members.has(name)
      if (!isKnown || policy.quorum !== undefined) throw new Refused('malformed')
      policy.quorum = name
    },
  },
}

function define({ members }: Policy, name: string, member: Key | Group): void {
  if (name === 'none' || members.has(name)) throw new Refused('malformed')
  members.set(name, member)
}

function leastOf(least: string, count: number): number {
  if (least === 'all') return count
  if (least === 'any') return 1
  const number = decodeSize(least)
  if (number < 1 || number > count) throw new Refused('malformed')
  return number
}

async function newKey(line: string, kind: number, known: readonly Key[]): Promise<Key> {
  const key = await parseKey(line)
  if (key.kind !== kind || known.some(({ raw }) => equal(raw, key.raw)))
    throw new Refused('malformed')
  return key
}

export async function believe(signed: string, policy: Policy): Promise<Checkpoint> {
  const checkpoint = parseCheckpoint(signed)
  const log = policy.logs.find(({ name }) => name === checkpoint.origin)
  if (!log) throw new Refused('unknown_log')
  if (!(await isNoteSigned(checkpoint.note, log))) throw new Refused('not_signed')
  if (!(await holds(policy.quorum!, policy, checkpoint.note))) throw new Refused('not_witnessed')
  return checkpoint
}

async function holds(name: string, policy: Policy, note: Note): Promise<boolean> {
  if (name === 'none') return true
  const member = policy.members.get(name)!
  if ('raw' in member) {
    const own = note.lines.filter((line) => isOf(line, member))
    const times = await Promise.all(own.map((line) => cosignedAt(note.text, line, member)))
    return times.some((time) => time !== undefined)
  }
  const each = await Promise.all(member.of.map((one) => holds(one, policy, note)))
  return each.filter(Boolean).length >= member.least
}

export type Proof = {
  readonly index: number
  readonly path: readonly Bytes[]
  readonly checkpoint: string
  readonly extra?: Bytes
}

export function parseProof(file: string): Proof {
  const end = file.indexOf('\n\n')
  const lines = file.slice(0, Math.max(end, 0)).split('\n')
  if (lines.shift() !== 'c2sp.org/tlog-proof@v1') throw new Refused('malformed')
  const extra = lines[0]?.startsWith('extra ') ? decode64(lines.shift()!.slice(6)) : undefined
  const index = lines.shift()
  if (!index?.startsWith('index ') || lines.length > 63) throw new Refused('malformed')
  return {
    index: decodeSize(index.slice(6)),
    path: lines.map(decodeHash),
    checkpoint: file.slice(end + 2),
    ...(extra ? { extra } : {}),
  }
}

export async function verifyProof(file: string, policy: Policy, beside?: Bytes) {
  const { index, path, checkpoint, extra } = parseProof(file)
  const entry = beside ?? extra
  if (!entry) throw new Refused('no_entry')
  const { origin, size, root } = await believe(checkpoint, policy)
  if (!(await isIncluded({ index, size, leaf: await leafHash(entry), root, path })))
    throw new Refused('not_included')
  return { origin, size, index, entry }
}
