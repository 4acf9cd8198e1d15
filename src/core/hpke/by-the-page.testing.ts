/**
 * HPKE a second time, on WebCrypto, from RFC 9180 and docs/formats/label.md alone. Nothing of the first
 * implementation is imported: where the two differ, one of them or the page is wrong.
 */
export type Bytes = Uint8Array<ArrayBuffer>

export class Refused extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export const hex = (bytes: Uint8Array) =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

export const unhex = (text: string): Bytes =>
  Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

/** `‖`: numbers are single bytes. */
export function join(...parts: (string | number | Uint8Array)[]): Bytes {
  const all = parts.flatMap((part) =>
    typeof part === 'string'
      ? [...new TextEncoder().encode(part)]
      : typeof part === 'number'
        ? [part]
        : [...part],
  )
  return Uint8Array.from(all)
}

/** A number in so many big-endian bytes. */
export function big(number: bigint | number, length: number): Bytes {
  return unhex(
    BigInt(number)
      .toString(16)
      .padStart(length * 2, '0'),
  )
}

export const read = (bytes: Uint8Array) => BigInt(`0x0${hex(bytes)}`)

export const { subtle } = globalThis.crypto

export async function hmac(key: Bytes, data: Bytes): Promise<Bytes> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  // WebCrypto takes no empty key; HMAC pads with 00 anyway.
  const raw = key.length ? key : new Uint8Array(32)
  const imported = await subtle.importKey('raw', raw, algorithm, false, ['sign'])
  return new Uint8Array(await subtle.sign('HMAC', imported, data))
}

// X25519 and HPKE

export const pkcs8 = (curve: number, secret: Bytes) =>
  join(unhex(`302e020100300506032b65${curve.toString(16)}04220420`), secret)

const privateX = (secret: Bytes) =>
  subtle.importKey('pkcs8', pkcs8(0x6e, secret), 'X25519', true, ['deriveBits'])

const fromBase64url = (text: string): Bytes =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))

export async function publicOf(secret: Bytes): Promise<Bytes> {
  const { x } = await subtle.exportKey('jwk', await privateX(secret))
  return fromBase64url(x!)
}

async function dh(secret: Bytes, publicBytes: Bytes): Promise<Bytes> {
  const key = await subtle.importKey('raw', publicBytes, 'X25519', false, [])
  const algorithm = { name: 'X25519', public: key }
  return new Uint8Array(await subtle.deriveBits(algorithm, await privateX(secret), 256))
}

const kem = join('KEM', 0x00, 0x20)
const suite = join('HPKE', 0x00, 0x20, 0x00, 0x01, 0x00, 0x01)

const extract = (id: Bytes, salt: Bytes, [label, ikm]: [string, Bytes]) =>
  hmac(salt, join('HPKE-v1', id, label, ikm))

const expand = async (id: Bytes, prk: Bytes, [label, info, length]: [string, Bytes, number]) =>
  (await hmac(prk, join(0, length, 'HPKE-v1', id, label, info, 0x01))).slice(0, length)

export type Hpke = {
  readonly enc: Bytes
  readonly receiver: Bytes
  readonly info: Bytes
  readonly aad: Bytes
}

async function aes(shared: Bytes, { enc, receiver, info, aad }: Hpke) {
  const none = new Uint8Array()
  const prk = await extract(kem, none, ['eae_prk', shared])
  const secretOfKem = await expand(kem, prk, ['shared_secret', join(enc, receiver), 32])
  const idHash = await extract(suite, none, ['psk_id_hash', none])
  const infoHash = await extract(suite, none, ['info_hash', info])
  const base = join(0x00, idHash, infoHash)
  const secret = await extract(suite, secretOfKem, ['secret', none])
  const key = await expand(suite, secret, ['key', base, 16])
  const iv = await expand(suite, secret, ['base_nonce', base, 12])
  const imported = await subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt'])
  return { imported, algorithm: { name: 'AES-GCM', iv, additionalData: aad, tagLength: 128 } }
}

export async function hpkeSeal(at: Hpke, ephemeral: Bytes, text: Bytes): Promise<Bytes> {
  const { imported, algorithm } = await aes(await dh(ephemeral, at.receiver), at)
  return new Uint8Array(await subtle.encrypt(algorithm, imported, text))
}

export async function hpkeOpen(at: Hpke, secret: Bytes, sealed: Bytes): Promise<Bytes> {
  try {
    const { imported, algorithm } = await aes(await dh(secret, at.enc), at)
    return new Uint8Array(await subtle.decrypt(algorithm, imported, sealed))
  } catch {
    throw new Refused('foreign')
  }
}
