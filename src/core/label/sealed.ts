import { generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { type Ephemeral, HpkeError, hpkeOpen, hpkeSeal } from '#core/hpke/hpke.ts'
import { rawPublic } from '#core/hpke/x25519.ts'
import type { Day } from '#core/time.ts'
import {
  type KeyRole,
  type OfficeDayKey,
  officeKeyId,
  type OfficeKeyName,
  outsideDays,
} from './office-key.ts'
import {
  blockStep,
  type LabelPerson,
  longestBlock,
  packPerson,
  unpackPerson,
} from './person-block.ts'
import {
  type LabelHeader,
  type LabelOffice,
  packHeader,
  sealedVersion,
  unpackHeader,
} from './sealed-header.ts'

/** A sealed label that is not believed or does not open; the closed set of reasons. */
export class SealedLabelError extends Error {
  override readonly name = 'SealedLabelError'
  readonly code:
    | 'malformed'
    | 'unknown_version'
    | 'unknown_key'
    | 'bad_signature'
    | 'foreign'
    | 'revoked'
    | 'not_yet'
    | 'expired'

  constructor(code: SealedLabelError['code']) {
    super(`sealed label: ${code}`)
    this.code = code
  }
}

/** The two persons of a label, beside what anyone may read. */
export interface LabelToSeal extends LabelHeader {
  readonly recipient: LabelPerson
  readonly sender: LabelPerson
}

/** The operator's Ed25519 key, and the public keys of the two offices for the label's day. */
export interface SealingKeys {
  readonly signing: KeyObject
  readonly delivery: KeyObject
  readonly return: KeyObject
}

/** A genuine label: its signature was verified. The blocks are still closed. */
export interface SealedLabel {
  readonly header: LabelHeader
  readonly headerBytes: Buffer
  readonly enc: Buffer
  readonly blocks: Readonly<Record<KeyRole, Buffer>>
}

/** The keys a device holds for its office, by key id, and the ids that were revoked. */
export interface OfficeKeys {
  readonly office: string
  readonly keys: ReadonlyMap<string, OfficeDayKey>
  readonly revoked: ReadonlySet<string>
}

const context = 'buuan/label/v2'
const encLength = 32
const tagLength = 16
const signatureLength = 64
const fewestBytes = 36 + encLength + 1 + 2 * (blockStep + tagLength) + signatureLength

/** No label is longer. */
export const mostBytes = 50 + encLength + 1 + 2 * (longestBlock + tagLength) + signatureLength

/**
 * header ‖ ephemeral key ‖ steps of the recipient's block ‖ both blocks, each with its tag ‖ signature.
 * Both blocks are sealed with one ephemeral key, which is used for nothing else (docs/decisions/0039).
 */
export function sealLabel(
  label: LabelToSeal,
  keys: SealingKeys,
  ephemeral: Ephemeral = newEphemeral(),
): Buffer {
  const aad = packHeader(label)
  const recipient = packPerson(label.recipient)
  const seal = (role: KeyRole, block: Buffer) => {
    const info = infoFor(keyName(label, role))
    return hpkeSeal({ publicKey: keys[role], info, aad }, ephemeral, block)
  }
  const body = Buffer.concat([
    ...[aad, ephemeral.enc, Buffer.of(recipient.length / blockStep)],
    ...[seal('delivery', recipient), seal('return', packPerson(label.sender))],
  ])
  return Buffer.concat([body, sign(null, signedBytes(body), keys.signing)])
}

/**
 * What a genuine label says to anyone, or throws `SealedLabelError`. Nothing is read from a label whose
 * signature fails. `publicKeys` holds every operator key still honoured, by key id.
 */
export function readSealedLabel(
  bytes: Buffer,
  publicKeys: ReadonlyMap<string, KeyObject>,
): SealedLabel {
  if (bytes.length === 0) throw new SealedLabelError('malformed')
  if (bytes[0] !== sealedVersion) throw new SealedLabelError('unknown_version')
  if (bytes.length < fewestBytes || bytes.length > mostBytes)
    throw new SealedLabelError('malformed')
  const key = publicKeys.get(bytes.toString('hex', 1, 5))
  if (!key) throw new SealedLabelError('unknown_key')
  const body = bytes.subarray(0, -signatureLength)
  if (!verify(null, signedBytes(body), key, bytes.subarray(-signatureLength)))
    throw new SealedLabelError('bad_signature')
  // Our own signer makes none that does not parse.
  const label = partsOf(body)
  if (!label) throw new SealedLabelError('malformed')
  return label
}

/**
 * The person sealed to an office: the recipient for `delivery`, the sender for `return`. Refused, in this
 * order: another office's; a revoked key; a day before or after its days; a key that is not held here.
 */
export function openSealedLabel(
  label: SealedLabel,
  role: KeyRole,
  { keys, today }: { readonly keys: OfficeKeys; readonly today: Day },
): LabelPerson {
  const name = keyName(label.header, role)
  if (name.office !== keys.office) throw new SealedLabelError('foreign')
  const id = officeKeyId(name)
  if (keys.revoked.has(id)) throw new SealedLabelError('revoked')
  const key = keys.keys.get(id)
  const outside = outsideDays(name, today) ?? (key && outsideDays(key, today))
  if (outside) throw new SealedLabelError(outside)
  if (!key) throw new SealedLabelError('foreign')
  const person = unpackPerson(openBlock(label, role, key.privateKey))
  if (!person) throw new SealedLabelError('malformed')
  return person
}

/** The office a role's block is sealed to, as the header names it. */
export function officeOf(header: LabelHeader, role: KeyRole): LabelOffice {
  return role === 'delivery' ? header.delivery : header.origin
}

function openBlock(label: SealedLabel, role: KeyRole, privateKey: KeyObject): Buffer {
  const info = infoFor(keyName(label.header, role))
  try {
    return hpkeOpen({ privateKey, info, aad: label.headerBytes }, label.enc, label.blocks[role])
  } catch (error) {
    // Genuine, but sealed to a key of the same name that is not the one held here.
    if (error instanceof HpkeError) throw new SealedLabelError('foreign')
    throw error
  }
}

function keyName(header: LabelHeader, role: KeyRole): OfficeKeyName & LabelOffice {
  return { ...officeOf(header, role), role, day: header.day }
}

function infoFor(name: OfficeKeyName): Buffer {
  return Buffer.from(`${context}/${officeKeyId(name)}`)
}

function signedBytes(body: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${context}\n`), body])
}

function newEphemeral(): Ephemeral {
  const { privateKey, publicKey } = generateKeyPairSync('x25519')
  return { privateKey, enc: rawPublic(publicKey) }
}

function partsOf(body: Buffer): SealedLabel | undefined {
  const found = unpackHeader(body)
  if (!found) return undefined
  const { header, length } = found
  const blocksAt = length + encLength + 1
  const steps = body[blocksAt - 1] ?? 0
  const returnAt = blocksAt + steps * blockStep + tagLength
  const delivery = body.subarray(blocksAt, returnAt)
  const returned = body.subarray(returnAt)
  if (![delivery, returned].every(isBlock)) return undefined
  return {
    ...{ header, headerBytes: body.subarray(0, length) },
    enc: body.subarray(length, length + encLength),
    blocks: { delivery, return: returned },
  }
}

function isBlock({ length }: Buffer): boolean {
  const plain = length - tagLength
  return plain >= blockStep && plain <= longestBlock && plain % blockStep === 0
}
