import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
} from 'node:crypto'
import { rawPublic, x25519, x25519Public } from './x25519.ts'

/** Why nothing was sealed or opened. */
export class HpkeError extends Error {
  override readonly name = 'HpkeError'
  readonly code: 'low_order_point' | 'not_authentic'

  constructor(code: HpkeError['code'], cause?: unknown) {
    super(`hpke: ${code}`, { cause })
    this.code = code
  }
}

/** What both sides must know alike. `info` makes the key; `aad` is authenticated with the text. */
export interface HpkeContext {
  readonly info: Uint8Array
  readonly aad: Uint8Array
}

/** An ephemeral key: the private half, and the 32 bytes that travel with the ciphertext (`enc`). */
export interface Ephemeral {
  readonly privateKey: KeyObject
  readonly enc: Uint8Array
}

/**
 * HPKE of RFC 9180, base mode, one message a key: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256,
 * AES-128-GCM. Gives ciphertext ‖ tag (16 bytes); `enc` is the caller's to send. An ephemeral key
 * serves one message, or one each for several receivers (docs/decisions/0039).
 */
export function hpkeSeal(
  to: HpkeContext & { readonly publicKey: KeyObject },
  ephemeral: Ephemeral,
  plaintext: Uint8Array,
): Buffer {
  const dh = x25519(ephemeral.privateKey, to.publicKey)
  if (!dh) throw new HpkeError('low_order_point')
  const { key, nonce } = schedule(dh, [ephemeral.enc, rawPublic(to.publicKey)], to.info)
  const cipher = createCipheriv('aes-128-gcm', key, nonce)
  cipher.setAAD(to.aad)
  const body = cipher.update(plaintext)
  cipher.final()
  return Buffer.concat([body, cipher.getAuthTag()])
}

/** Opens what `hpkeSeal` closed to the public half of this key, or throws `HpkeError`. */
export function hpkeOpen(
  at: HpkeContext & { readonly privateKey: KeyObject },
  enc: Uint8Array,
  sealed: Uint8Array,
): Buffer {
  const dh = x25519(at.privateKey, x25519Public(enc))
  if (!dh) throw new HpkeError('low_order_point')
  if (sealed.length < tagLength) throw new HpkeError('not_authentic')
  const { key, nonce } = schedule(dh, [enc, rawPublic(at.privateKey)], at.info)
  const end = sealed.length - tagLength
  const decipher = createDecipheriv('aes-128-gcm', key, nonce)
  decipher.setAAD(at.aad)
  decipher.setAuthTag(sealed.subarray(end))
  const body = decipher.update(sealed.subarray(0, end))
  try {
    decipher.final()
  } catch (cause) {
    throw new HpkeError('not_authentic', cause)
  }
  return body
}

const tagLength = 16
const kem = Buffer.from('4b454d0020', 'hex') // "KEM" ‖ 0x0020
const suite = Buffer.from('48504b45002000010001', 'hex') // "HPKE" ‖ 0x0020 ‖ 0x0001 ‖ 0x0001
const nothing = Buffer.alloc(0)
const pskIdHash = extract(suite, { salt: nothing, label: 'psk_id_hash', ikm: nothing })

/** RFC 9180 §4.1 ExtractAndExpand and §5.1 KeySchedule, mode base; nonce of sequence number 0. */
function schedule(dh: Uint8Array, [enc, receiver]: [Uint8Array, Uint8Array], info: Uint8Array) {
  const prk = extract(kem, { salt: nothing, label: 'eae_prk', ikm: dh })
  const context = Buffer.concat([enc, receiver])
  const shared = expand(kem, prk, { label: 'shared_secret', info: context, length: 32 })
  const infoHash = extract(suite, { salt: nothing, label: 'info_hash', ikm: info })
  const base = Buffer.concat([Buffer.of(0), pskIdHash, infoHash])
  const secret = extract(suite, { salt: shared, label: 'secret', ikm: nothing })
  return {
    key: createSecretKey(expand(suite, secret, { label: 'key', info: base, length: 16 })),
    nonce: expand(suite, secret, { label: 'base_nonce', info: base, length: 12 }),
  }
}

type Extracted = { readonly salt: Buffer; readonly label: string; readonly ikm: Uint8Array }
type Expanded = { readonly label: string; readonly info: Uint8Array; readonly length: number }

function extract(id: Buffer, { salt, label, ikm }: Extracted): Buffer {
  const mac = createHmac('sha256', createSecretKey(salt))
  return mac.update('HPKE-v1').update(id).update(label).update(ikm).digest()
}

/** Every length here fits one block of HKDF-Expand. */
function expand(id: Buffer, prk: Buffer, { label, info, length }: Expanded): Buffer {
  const mac = createHmac('sha256', createSecretKey(prk)).update(Buffer.of(0, length))
  mac.update('HPKE-v1').update(id).update(label).update(info).update('\x01')
  return mac.digest().subarray(0, length)
}
