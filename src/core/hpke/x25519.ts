import { createPrivateKey, createPublicKey, diffieHellman, type KeyObject } from 'node:crypto'

/** The headers RFC 8410 puts before the 32 bytes of an X25519 key. */
const pkcs8 = Buffer.from('302e020100300506032b656e04220420', 'hex')
const spki = Buffer.from('302a300506032b656e032100', 'hex')

/** An X25519 private key (RFC 7748) from its 32 bytes; any 32 bytes are one. */
export function x25519Private(raw: Uint8Array): KeyObject {
  if (raw.length !== 32) throw new RangeError('an X25519 key has 32 bytes')
  return createPrivateKey({ key: Buffer.concat([pkcs8, raw]), format: 'der', type: 'pkcs8' })
}

/** An X25519 public key from its 32 bytes. Points of low order are refused when they are used. */
export function x25519Public(raw: Uint8Array): KeyObject {
  if (raw.length !== 32) throw new RangeError('an X25519 key has 32 bytes')
  return createPublicKey({ key: Buffer.concat([spki, raw]), format: 'der', type: 'spki' })
}

/** The 32 bytes of a public key, or those of the public half of a private one. */
export function rawPublic(key: KeyObject): Buffer {
  const half = key.type === 'private' ? createPublicKey(key) : key
  return half.export({ format: 'der', type: 'spki' }).subarray(spki.length)
}

/** The 32 bytes of a private key. */
export function rawPrivate(key: KeyObject): Buffer {
  return key.export({ format: 'der', type: 'pkcs8' }).subarray(pkcs8.length)
}

/** The shared secret, or undefined for a public key of low order, which would make it all zeros. */
export function x25519(privateKey: KeyObject, publicKey: KeyObject): Buffer | undefined {
  try {
    const shared = diffieHellman({ privateKey, publicKey })
    return shared.some((byte) => byte !== 0) ? shared : undefined
  } catch (error) {
    // OpenSSL refuses the all-zero secret itself.
    if ((error as NodeJS.ErrnoException).code === 'ERR_OSSL_FAILED_DURING_DERIVATION')
      return undefined
    throw error
  }
}
