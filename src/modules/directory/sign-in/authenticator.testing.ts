import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'

type Flags = { readonly verified?: boolean }

/** A passkey device in software: ES256, attestation `none` (WebAuthn Level 3, §6.5). */
export class Authenticator {
  readonly #origin: string
  readonly #id = randomBytes(32)
  readonly #privateKey: KeyObject
  readonly #publicKey: KeyObject
  #counter = 0

  constructor(origin: string) {
    this.#origin = origin
    const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    this.#privateKey = pair.privateKey
    this.#publicKey = pair.publicKey
  }

  /** The answer of `navigator.credentials.create`. */
  create(challenge: string, flags: Flags = {}) {
    const credential = Buffer.concat([
      Buffer.alloc(16),
      Buffer.of(0, this.#id.length),
      this.#id,
      this.#coseKey(),
    ])
    const authData = Buffer.concat([this.#head(0x40, flags), credential])
    const attestationObject = map([
      [text('fmt'), text('none')],
      [text('attStmt'), map([])],
      [text('authData'), bytes(authData)],
    ])
    return this.#answer({
      clientDataJSON: this.#client('webauthn.create', challenge),
      attestationObject,
    })
  }

  /** The answer of `navigator.credentials.get`. */
  get(challenge: string, flags: Flags = {}) {
    this.#counter += 1
    const clientDataJSON = this.#client('webauthn.get', challenge)
    const authenticatorData = this.#head(0, flags)
    const digest = createHash('sha256').update(clientDataJSON).digest()
    const signature = sign('sha256', Buffer.concat([authenticatorData, digest]), this.#privateKey)
    return this.#answer({ clientDataJSON, authenticatorData, signature })
  }

  #head(extra: number, { verified = true }: Flags): Buffer {
    const rpId = createHash('sha256').update(new URL(this.#origin).hostname).digest()
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.#counter)
    return Buffer.concat([rpId, Buffer.of(0x01 | (verified ? 0x04 : 0) | extra), counter])
  }

  #client(type: string, challenge: string): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge, origin: this.#origin }))
  }

  #coseKey(): Buffer {
    const { x, y } = this.#publicKey.export({ format: 'jwk' })
    return map([
      [Buffer.of(0x01), Buffer.of(0x02)],
      [Buffer.of(0x03), Buffer.of(0x26)],
      [Buffer.of(0x20), Buffer.of(0x01)],
      [Buffer.of(0x21), bytes(Buffer.from(x!, 'base64url'))],
      [Buffer.of(0x22), bytes(Buffer.from(y!, 'base64url'))],
    ])
  }

  #answer(parts: Readonly<Record<string, Buffer>>) {
    const id = this.#id.toString('base64url')
    const response = Object.fromEntries(
      Object.entries(parts).map(([name, value]) => [name, value.toString('base64url')]),
    )
    return { id, rawId: id, type: 'public-key', response, clientExtensionResults: {} }
  }
}

// As much CBOR (RFC 8949) as a credential needs.

function map(entries: readonly (readonly [Buffer, Buffer])[]): Buffer {
  return Buffer.concat([Buffer.of(0xa0 | entries.length), ...entries.flat()])
}

function text(value: string): Buffer {
  return Buffer.concat([Buffer.of(0x60 | value.length), Buffer.from(value)])
}

function bytes(value: Buffer): Buffer {
  if (value.length < 24 || value.length > 255) throw new RangeError('a length of one byte')
  return Buffer.concat([Buffer.of(0x58, value.length), value])
}
