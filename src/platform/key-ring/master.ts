import { createHash, createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import { open, seal } from '#core/vault/seal.ts'
import { type KeyId, keyName } from '#platform/keys.ts'
import { defaultCost, stretch, type Stretching } from './passphrase.ts'

/** What wraps the keys of a ring. Each rotation makes the next generation. */
export type Master = {
  /** 8 bytes in hex that name it and say nothing of it. */
  readonly fingerprint: string
  readonly generation: number
  readonly secret: KeyObject
  readonly wrapping: KeyObject
}

/** A master as its file says it, before it is opened. */
export type SealedMaster = {
  readonly generation: number
  readonly fingerprint: string
  /** How the passphrase was stretched; undefined when the secret lies as it is in the 0600 file. */
  readonly scrypt?: Stretching
  /** Hex: 32 bytes, or their seal under the stretched passphrase. */
  readonly secret: string
}

const format = 'buuan-master-1'
const wrappedVersion = 1
const fingerprintLength = 8
const wrappedLength = 1 + fingerprintLength + 61

export function makeMaster(generation: number): Master {
  return masterOf(createSecretKey(randomBytes(32)), generation)
}

function masterOf(secret: KeyObject, generation: number): Master {
  const fingerprint = expand(secret, 'fingerprint').subarray(0, fingerprintLength).toString('hex')
  return { fingerprint, generation, secret, wrapping: createSecretKey(expand(secret, 'wrap')) }
}

/** The text of a master file: one line of JSON, then its SHA-256, which tells damage from a wrong passphrase. */
export async function formatMaster(
  master: Master,
  passphrase: string | undefined,
): Promise<string> {
  const { generation, fingerprint } = master
  const secret = master.secret.export()
  const parts = { format, generation, fingerprint }
  if (passphrase === undefined) return withDigest({ ...parts, secret: secret.toString('hex') })
  const scrypt = { ...defaultCost, salt: randomBytes(32).toString('hex') }
  const sealed = seal(await stretch(passphrase, scrypt), secret, placeOf(fingerprint))
  return withDigest({ ...parts, scrypt, secret: sealed.toString('hex') })
}

/** What a master file says; undefined when it is damaged or none of ours. */
export function parseMaster(text: string): SealedMaster | undefined {
  const [line = '', digest] = text.split('\n')
  if (digest !== sha256(line)) return undefined
  // The digest was made by `formatMaster`, so is the line.
  const parts = JSON.parse(line) as SealedMaster & { format: string }
  return parts.format === format ? parts : undefined
}

/** The master itself, or undefined when the passphrase is another one. */
export async function openMaster(
  sealed: SealedMaster,
  passphrase: string | undefined,
): Promise<Master | undefined> {
  const { scrypt, generation, fingerprint } = sealed
  let secret = Buffer.from(sealed.secret, 'hex')
  if (scrypt) {
    if (passphrase === undefined) return undefined
    const key = await stretch(passphrase, scrypt)
    try {
      secret = open(key, secret, placeOf(fingerprint)) as typeof secret
    } catch {
      return undefined
    }
  }
  return masterOf(createSecretKey(secret), generation)
}

/** A key as its file holds it: version (1) ‖ fingerprint of the master (8) ‖ seal of the 32 bytes at this key's name. */
export function wrap(master: Master, id: KeyId, key: Uint8Array): Buffer {
  const head = Buffer.concat([Buffer.of(wrappedVersion), Buffer.from(master.fingerprint, 'hex')])
  return Buffer.concat([head, seal(master.wrapping, key, placeOfKey(id))])
}

/** Which master a wrapped key needs; undefined when the bytes were never a wrapped key. */
export function fingerprintOf(wrapped: Uint8Array): string | undefined {
  if (wrapped.length !== wrappedLength || wrapped[0] !== wrappedVersion) return undefined
  return Buffer.from(wrapped.subarray(1, 1 + fingerprintLength)).toString('hex')
}

/** Opens a wrapped key; throws `BrokenSeal` for a damaged one and for one of another name. */
export function unwrap(master: Master, id: KeyId, wrapped: Uint8Array): Buffer {
  return open(master.wrapping, wrapped.subarray(1 + fingerprintLength), placeOfKey(id))
}

function placeOfKey(id: KeyId): string {
  return `ring/${keyName(id)}`
}

function placeOf(fingerprint: string): string {
  return `ring/master/${fingerprint}`
}

function withDigest(parts: SealedMaster & { format: string }): string {
  const line = JSON.stringify(parts)
  return `${line}\n${sha256(line)}\n`
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** HKDF-Expand as in decision 0011. */
function expand(key: KeyObject, label: string): Buffer {
  return createHmac('sha256', key).update(`buuan/v1/ring/${label}`).update('\x01').digest()
}
