import {
  createHash,
  createPublicKey,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto'

/** C2SP signed-note: a text and signatures of named keys. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] }

export type NoteSignature = {
  readonly name: string
  /** 4 bytes that say, with the name, which key and kind of signature it is. */
  readonly keyId: Buffer
  readonly bytes: Buffer
}

/** Ed25519 over the note's text (0x01), or a witness's timestamped cosignature (0x04). */
export type KeyKind = 'ed25519' | 'cosignature'

export type NoteVerifier = {
  readonly name: string
  readonly kind: KeyKind
  readonly keyId: Buffer
  /** The 32 bytes of RFC 8032. */
  readonly raw: Buffer
  readonly key: KeyObject
}

export type NoteSigner = NoteVerifier & { readonly privateKey: KeyObject }

/** A text that is no note, key or checkpoint of the specification. */
export class NoteError extends Error {
  override readonly name = 'NoteError'
}

const kindByte: Readonly<Record<KeyKind, number>> = { ed25519: 1, cosignature: 4 }
const mostSignatures = 64
const nameShape = /^[^\s+\p{Z}\p{C}]+$/u

/** A key by its name and the 32 bytes of its public half. */
export function noteVerifier(name: string, kind: KeyKind, raw: Uint8Array): NoteVerifier {
  if (!nameShape.test(name)) throw new NoteError('a key name has no spaces and no plus')
  if (raw.length !== 32) throw new NoteError('an Ed25519 key has 32 bytes')
  const keyId = createHash('sha256')
    .update(`${name}\n`)
    .update(Buffer.of(kindByte[kind]))
    .update(raw)
    .digest()
    .subarray(0, 4)
  const x = Buffer.from(raw).toString('base64url')
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
  return { name, kind, keyId, raw: Buffer.from(raw), key }
}

/** A key that signs, from its private half. */
export function noteSigner(name: string, kind: KeyKind, privateKey: KeyObject): NoteSigner {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  return { ...noteVerifier(name, kind, Buffer.from(x!, 'base64url')), privateKey }
}

/** The one line a key is configured by: `name+id+key` (signed-note "verifier keys"). */
export function formatVerifier({ name, kind, keyId, raw }: NoteVerifier): string {
  const key = Buffer.concat([Buffer.of(kindByte[kind]), raw])
  return `${name}+${keyId.toString('hex')}+${key.toString('base64')}`
}

/** Reads that line; refuses one whose id is not of its name and key. */
export function parseVerifier(line: string): NoteVerifier {
  const parts = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(line)
  if (!parts) throw new NoteError('not a verifier key: name+id+key')
  const [, name, id, encoded] = parts as unknown as [string, string, string, string]
  const key = decodeBase64(encoded)
  const kind = (['ed25519', 'cosignature'] as const).find((k) => kindByte[k] === key[0])
  if (!kind) throw new NoteError('a verifier key of a kind that is not supported')
  const verifier = noteVerifier(name, kind, key.subarray(1))
  if (verifier.keyId.toString('hex') !== id) throw new NoteError('a verifier key with a wrong id')
  return verifier
}

/** Signs a text that ends with a newline: Ed25519 of RFC 8032 over it. */
export function signNote(text: string, signer: NoteSigner): NoteSignature {
  const { name, keyId, privateKey } = signer
  return { name, keyId, bytes: signBytes(null, Buffer.from(text), privateKey) }
}

/** Whether an Ed25519 signature of this key is over this text. */
export function verifyNote(text: string, signature: NoteSignature, by: NoteVerifier): boolean {
  return verifyBytes(null, Buffer.from(text), by.key, signature.bytes)
}

/** Whether a signature says it is of this key. */
export function isOf(signature: NoteSignature, key: NoteVerifier): boolean {
  return signature.name === key.name && signature.keyId.equals(key.keyId)
}

/** The line of a signature: — name base64(id ‖ signature). */
export function formatSignature({ name, keyId, bytes }: NoteSignature): string {
  return `— ${name} ${Buffer.concat([keyId, bytes]).toString('base64')}\n`
}

export function formatNote({ text, signatures }: Note): string {
  return `${text}\n${signatures.map(formatSignature).join('')}`
}

/** Reads a note; believes no signature yet. Refuses what is not of the format. */
export function parseNote(note: string): Note {
  // eslint-disable-next-line no-control-regex -- the specification forbids them by this range
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note))
    throw new NoteError('a note has no control characters')
  const at = note.lastIndexOf('\n\n')
  if (at < 0 || !note.endsWith('\n')) throw new NoteError('a note has a text and signatures')
  const lines = note.slice(at + 2, -1).split('\n')
  if (lines.length > mostSignatures) throw new NoteError('a note with too many signatures')
  return { text: note.slice(0, at + 1), signatures: lines.map(parseSignature) }
}

/** Reads one signature line, without its newline. */
export function parseSignature(line: string): NoteSignature {
  const parts = /^— ([^ ]+) ([A-Za-z0-9+/]+=*)$/.exec(line)
  if (!parts?.[1] || !parts[2] || !nameShape.test(parts[1]))
    throw new NoteError('not a signature line')
  const bytes = decodeBase64(parts[2])
  if (bytes.length < 5) throw new NoteError('a signature line without a signature')
  return { name: parts[1], keyId: bytes.subarray(0, 4), bytes: bytes.subarray(4) }
}

/** Standard base64 and nothing else: what is read is written back the same. */
export function decodeBase64(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.toString('base64') !== text) throw new NoteError('not base64')
  return bytes
}
