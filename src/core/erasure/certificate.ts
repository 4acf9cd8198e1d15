import { createHash, createPublicKey, verify } from 'node:crypto'
import { canonicalJson } from '#core/canonical.ts'
import { type Day, dayOf, isDay } from '#core/time.ts'
import { type DayClass, dayClasses, erasableFrom, floorMonths } from '#core/vault/term.ts'

export const certificateFormat = 'buuan-erasure-certificate/1'

/** What an operator says of one day key that is gone. Ids, days and counts; nothing of a person. */
export type ErasureCertificate = {
  readonly id: string
  readonly operator: string
  readonly operatorName: string
  readonly class: DayClass
  readonly day: Day
  /** The day the term is counted from: `day`, or later where the clock had stood in the past. */
  readonly countedFrom: Day
  /** 32 bytes in hex that only the destroyed key had. */
  readonly commitment: string
  /** Calendar months it was kept. */
  readonly months: number
  readonly basis: readonly string[]
  readonly records: number
  /** Of these, records that a legal hold still keeps. */
  readonly held: number
  readonly madeAt: string
  readonly destroyedAt: string
  /** `term`: its time was over. `found`: an older copy of the database had forgotten that it was destroyed. */
  readonly how: 'term' | 'found'
}

/** A certificate as a file: JSON of this shape. */
export type SignedCertificate = {
  readonly format: string
  readonly certificate: ErasureCertificate
  readonly key: { readonly id: string; readonly publicKey: string }
  readonly signature: string
}

export const certificateFaults = [
  'not_a_certificate',
  'unknown_format',
  'key_id_wrong',
  'key_unexpected',
  'signature_wrong',
  'too_early',
] as const
export type CertificateFault = (typeof certificateFaults)[number]

export type CertificateVerdict =
  | { readonly ok: true; readonly certificate: ErasureCertificate; readonly keyId: string }
  | { readonly ok: false; readonly code: CertificateFault }

/** What an operator signs (Ed25519): the format's name, a newline, the certificate in canonical JSON. */
export function certificateBytes(certificate: ErasureCertificate): Buffer {
  return Buffer.from(`${certificateFormat}\n${canonicalJson(certificate)}`)
}

/**
 * Believes a certificate, or says the first thing that is wrong with it. With `expectedKey` (32 bytes in
 * base64url, or the 8 hex digits of its id) only that operator's key is believed.
 */
export function verifyCertificate(file: unknown, expectedKey?: string): CertificateVerdict {
  if (!isObject(file) || !isText(file['format'])) return wrong('not_a_certificate')
  if (file['format'] !== certificateFormat) return wrong('unknown_format')
  const signed = readSigned(file)
  if (!signed) return wrong('not_a_certificate')
  const code = faultOf(signed, expectedKey)
  return code ? wrong(code) : { ok: true, certificate: signed.certificate, keyId: signed.key.id }
}

function faultOf(signed: SignedCertificate, expected: string | undefined): CertificateFault | null {
  const { certificate, key } = signed
  const raw = Buffer.from(key.publicKey, 'base64url')
  if (createHash('sha256').update(raw).digest('hex').slice(0, 8) !== key.id) return 'key_id_wrong'
  if (expected !== undefined && expected !== key.id && expected !== key.publicKey)
    return 'key_unexpected'
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.publicKey }
  const publicKey = createPublicKey({ key: jwk, format: 'jwk' })
  const signature = Buffer.from(signed.signature, 'base64url')
  if (!verify(null, certificateBytes(certificate), publicKey, signature)) return 'signature_wrong'
  return isInTime(certificate) ? null : 'too_early'
}

/** Signed or not, a day that died before its floor or its own term is no lawful erasure (CT02 I.4). */
function isInTime({ class: kind, countedFrom, day, months, destroyedAt }: ErasureCertificate) {
  const first = erasableFrom(kind, countedFrom, Math.max(months, floorMonths))
  return months >= floorMonths && countedFrom >= day && dayOf(new Date(destroyedAt)) >= first
}

/** The members every certificate has, and what each must be; more than these is another format. */
const members: Readonly<Record<keyof ErasureCertificate, (value: unknown) => boolean>> = {
  id: isUuid,
  operator: isUuid,
  operatorName: isText,
  class: (value) => (dayClasses as readonly unknown[]).includes(value),
  day: (value) => isText(value) && isDay(value),
  countedFrom: (value) => isText(value) && isDay(value),
  commitment: (value) => isText(value) && /^[0-9a-f]{64}$/.test(value),
  months: (value) => isCount(value) && value <= 1_200,
  basis: (value) => Array.isArray(value) && value.every(isText),
  records: isCount,
  held: isCount,
  madeAt: isInstant,
  destroyedAt: isInstant,
  how: (value) => value === 'term' || value === 'found',
}

/** The file is a stranger's: every member is looked at before any is believed. */
function readSigned(file: Readonly<Record<string, unknown>>): SignedCertificate | undefined {
  const { certificate, key, signature } = file
  if (!isObject(certificate) || !isObject(key)) return undefined
  const isWhole =
    Object.keys(certificate).length === Object.keys(members).length &&
    Object.entries(members).every(([name, fits]) => fits(certificate[name])) &&
    isText(key['id']) &&
    isBase64url(key['publicKey'], 32) &&
    isBase64url(signature, 64)
  // Every member was just compared with its type.
  return isWhole ? (file as unknown as SignedCertificate) : undefined
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0
}

function isUuid(value: unknown): boolean {
  return isText(value) && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
}

function isInstant(value: unknown): boolean {
  if (!isText(value)) return false
  const at = new Date(value)
  return !Number.isNaN(at.getTime()) && at.toISOString() === value
}

/** Exactly so many bytes, written in the one way they can be. */
function isBase64url(value: unknown, bytes: number): boolean {
  if (!isText(value)) return false
  const read = Buffer.from(value, 'base64url')
  return read.length === bytes && read.toString('base64url') === value
}

function wrong(code: CertificateFault): CertificateVerdict {
  return { ok: false, code }
}
