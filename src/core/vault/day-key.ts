import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { open, seal } from './seal.ts'

/**
 * What a token may be computed from. The kind is part of the token: a name never meets a number.
 * `body` proves that a request repeated under the same key says the same.
 */
export type TokenKind = 'phone' | 'number' | 'name' | 'item' | 'body'

const tokenLength = 16

/**
 * The key of one operator, class and day, and all that is derived from it.
 * When the 32 bytes it was made from are destroyed, nothing sealed or tokenised under it can be
 * read or matched again, wherever copies of the ciphertext lie.
 */
export class DayKey {
  readonly #key: KeyObject
  readonly #tokens: KeyObject

  constructor(secret: Uint8Array) {
    if (secret.length !== 32) throw new RangeError('a day key has 32 bytes')
    this.#key = createSecretKey(secret)
    this.#tokens = createSecretKey(expand(this.#key, 'buuan/v1/tokens'))
  }

  /** The key of one record: HKDF-Expand (RFC 5869 §2.3) of the uniformly random day key. */
  record(id: string): RecordKey {
    return new RecordKey(this.#recordSecret(id), id)
  }

  /** One record's key, sealed under a hold's: it opens that record, and no other, when the day is gone. */
  holdRecord(id: string, hold: RecordKey): Buffer {
    return hold.sealBytes('record-key', this.#recordSecret(id))
  }

  /** 32 bytes that name this key and no other, and say nothing of it: what a certificate of erasure cites. */
  commitment(): Buffer {
    return commitmentOf(this.#key)
  }

  #recordSecret(id: string): Buffer {
    return expand(this.#key, `buuan/v1/record/${id}`)
  }

  /** A 16-byte HMAC-SHA256 token: equal for equal values of one day, unlinkable across days. */
  token(kind: TokenKind, value: string): Buffer {
    const mac = createHmac('sha256', this.#tokens).update(`${kind}\0${value}`).digest()
    return mac.subarray(0, tokenLength)
  }
}

/** Seals and opens the field groups of one record. */
export class RecordKey {
  readonly #key: KeyObject
  readonly #id: string

  constructor(secret: Uint8Array, id: string) {
    // A key object on purpose: Node tells raw bytes from one by a thrown error, which costs more than the seal.
    this.#key = createSecretKey(secret)
    this.#id = id
  }

  /** The key of a record from what `DayKey.holdRecord` kept. */
  static held(id: string, sealed: Uint8Array, hold: RecordKey): RecordKey {
    return new RecordKey(hold.openBytes('record-key', sealed), id)
  }

  /** What one hold kept, sealed for another hold too: its day may be long gone. */
  static heldAgain(sealed: Uint8Array, { from, to }: { from: RecordKey; to: RecordKey }): Buffer {
    return to.sealBytes('record-key', from.openBytes('record-key', sealed))
  }

  /** 32 bytes that name this key and no other; the ledger keeps them with what was sealed. */
  commitment(): Buffer {
    return commitmentOf(this.#key)
  }

  seal(group: string, value: unknown): Buffer {
    return seal(this.#key, Buffer.from(JSON.stringify(value)), this.#place(group))
  }

  open(group: string, sealed: Uint8Array): unknown {
    return JSON.parse(open(this.#key, sealed, this.#place(group)).toString())
  }

  sealBytes(group: string, value: Uint8Array): Buffer {
    return seal(this.#key, value, this.#place(group))
  }

  openBytes(group: string, sealed: Uint8Array): Buffer {
    return open(this.#key, sealed, this.#place(group))
  }

  /** The key of one sealed stream, by its salt; see stream.ts. */
  streamKey(group: string, salt: Uint8Array): KeyObject {
    return createSecretKey(expand(this.#key, `buuan/v1/stream/${this.#place(group)}\0`, salt))
  }

  #place(group: string): string {
    return `${this.#id}/${group}`
  }
}

/** 32 bytes that no other key has: AES-GCM alone would let one ciphertext open under two keys. */
export function commitmentOf(key: KeyObject): Buffer {
  return expand(key, 'buuan/v1/commitment')
}

/** HKDF-Expand (RFC 5869 §2.3) to one block; `salt` stands behind `info`. */
function expand(key: KeyObject, info: string, salt?: Uint8Array): Buffer {
  const mac = createHmac('sha256', key)
  return (salt ? mac.update(info).update(salt).update('\x01') : mac.update(`${info}\x01`)).digest()
}
