import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import { fromBase32, toBase32 } from './base32.ts'
import { packItemNumber, unpackItemNumber } from './packed-item-number.ts'

/** A label code that proves nothing; the closed set of reasons a reader can be told. */
export class LabelCodeError extends Error {
  override readonly name = 'LabelCodeError'
  readonly code: 'malformed' | 'unknown_version' | 'unknown_key' | 'bad_signature'

  constructor(code: LabelCodeError['code']) {
    super(`label code: ${code}`)
    this.code = code
  }
}

/** What a label says about itself. No person: what is on the parcel is for anyone to read. */
export interface LabelContent {
  readonly parcelId: string
  readonly itemNumber: string
  /** Eight hex digits that name the operator's label key; see `labelKeyId`. */
  readonly keyId: string
}

/**
 * `BUUAN1.` then base32 of: key id (4) ‖ parcel id (16) ‖ item number (6) ‖ Ed25519 signature (64).
 * Ninety bytes are exactly 144 letters, and all 151 characters belong to the alphanumeric mode of
 * QR: a version 6 symbol at level M, and nothing a keyboard-wedge scanner could type wrongly.
 * The signature covers the prefix too, so it is no signature of any other kind or version.
 */
const prefix = 'BUUAN1.'
const contentLength = 26
const signatureLength = 64
const textLength = prefix.length + ((contentLength + signatureLength) * 8) / 5

/** Signs a label's content with the operator's Ed25519 key. The same content gives the same text. */
export function encodeLabelCode(content: LabelContent, privateKey: KeyObject): string {
  const body = pack(content)
  const signature = sign(null, signedBytes(body), privateKey)
  return prefix + toBase32(Buffer.concat([body, signature]))
}

/**
 * What a genuine label says, or throws `LabelCodeError`. Nothing is read from a code whose signature
 * fails. `publicKeys` holds every key still honoured, by key id: to revoke a key is to leave it out.
 */
export function verifyLabelCode(
  text: string,
  publicKeys: ReadonlyMap<string, KeyObject>,
): LabelContent {
  const bytes = bytesOf(text)
  const body = bytes.subarray(0, contentLength)
  const key = publicKeys.get(body.toString('hex', 0, 4))
  if (!key) throw new LabelCodeError('unknown_key')
  if (!verify(null, signedBytes(body), key, bytes.subarray(contentLength))) {
    throw new LabelCodeError('bad_signature')
  }
  return unpack(body)
}

/** The name of a label key: the first 4 bytes of the SHA-256 of its raw public key, in hex. */
export function labelKeyId(publicKey: KeyObject): string {
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url')
  return createHash('sha256').update(raw).digest('hex').slice(0, 8)
}

function bytesOf(text: string): Buffer {
  if (/^BUUAN\d{1,3}\./.test(text) && !text.startsWith(prefix)) {
    throw new LabelCodeError('unknown_version')
  }
  const body =
    text.startsWith(prefix) && text.length === textLength ? text.slice(prefix.length) : ''
  const bytes = fromBase32(body)
  if (!bytes?.length) throw new LabelCodeError('malformed')
  return bytes
}

function signedBytes(body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(prefix), body])
}

function pack({ parcelId, itemNumber, keyId }: LabelContent): Buffer {
  if (!/^[0-9a-f]{8}$/.test(keyId)) throw new RangeError('a key id is eight hex digits')
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(parcelId)) {
    throw new RangeError('a parcel id is a lower-case UUID')
  }
  const body = Buffer.alloc(contentLength)
  body.write(keyId, 0, 'hex')
  body.write(parcelId.replaceAll('-', ''), 4, 'hex')
  body.writeUIntBE(packItemNumber(itemNumber), 20, 6)
  return body
}

function unpack(body: Buffer): LabelContent {
  const itemNumber = unpackItemNumber(body.readUIntBE(20, 6))
  // Our own encoder signs no such number, so this is a signer that is not ours.
  if (itemNumber === undefined) throw new LabelCodeError('malformed')
  const hex = body.toString('hex', 4, 20)
  return {
    parcelId: hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'),
    itemNumber,
    keyId: body.toString('hex', 0, 4),
  }
}
