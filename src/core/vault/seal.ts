import { createCipheriv, createDecipheriv, type KeyObject, randomFillSync } from 'node:crypto'

/** A ciphertext that does not open: altered, moved to another place, or under another key. */
export class BrokenSeal extends Error {
  override readonly name = 'BrokenSeal'
  readonly code: 'too_short' | 'unknown_version' | 'not_authentic'

  constructor(code: BrokenSeal['code'], cause?: unknown) {
    super(`seal: ${code}`, { cause })
    this.code = code
  }
}

const version = 1
const nonceLength = 12
const tagLength = 16

/**
 * Seals bytes with AES-256-GCM under a random 96-bit nonce.
 * Shape: version (1) ‖ nonce (12) ‖ ciphertext ‖ tag (16). `place` says where the ciphertext lives
 * and is authenticated with it, so a value moved to another record or field does not open there.
 */
export function seal(key: KeyObject, plaintext: Uint8Array, place: string): Buffer {
  const nonce = nextNonce()
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(place))
  const body = cipher.update(plaintext)
  cipher.final()
  const sealed = Buffer.allocUnsafe(1 + nonceLength + body.length + tagLength)
  sealed[0] = version
  sealed.set(nonce, 1)
  sealed.set(body, 1 + nonceLength)
  sealed.set(cipher.getAuthTag(), 1 + nonceLength + body.length)
  return sealed
}

// One system call fetches the nonces of 256 seals; each is used once and never given back.
const nonces = Buffer.alloc(256 * nonceLength)
let used = nonces.length

function nextNonce(): Buffer {
  if (used === nonces.length) {
    randomFillSync(nonces)
    used = 0
  }
  return nonces.subarray(used, (used += nonceLength))
}

/** Opens what `seal` closed for the same place, or throws `BrokenSeal`. */
export function open(key: KeyObject, sealed: Uint8Array, place: string): Buffer {
  if (sealed.length < 1 + nonceLength + tagLength) throw new BrokenSeal('too_short')
  if (sealed[0] !== version) throw new BrokenSeal('unknown_version')
  const end = sealed.length - tagLength
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + nonceLength))
  decipher.setAAD(Buffer.from(place))
  decipher.setAuthTag(sealed.subarray(end))
  const body = decipher.update(sealed.subarray(1 + nonceLength, end))
  try {
    decipher.final()
  } catch (cause) {
    throw new BrokenSeal('not_authentic', cause)
  }
  return body
}
