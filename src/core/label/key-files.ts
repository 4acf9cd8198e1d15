import { createPublicKey, type KeyObject } from 'node:crypto'
import { rawPrivate, x25519Private } from '#core/hpke/x25519.ts'
import { isDay } from '#core/time.ts'
import { labelKeyId } from './code.ts'
import { type KeyRole, lastDay, type OfficeDayKey, officeKeyId } from './office-key.ts'
import type { OfficeKeys } from './sealed.ts'

/** A key file that cannot be read; the message says what is wrong with it, and holds no key. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError'
}

/** The operators whose labels are believed: their public Ed25519 keys by key id. */
export type OperatorKeys = ReadonlyMap<string, KeyObject>

const officeFormat = 'buuan/office-keys/1'
const operatorFormat = 'buuan/operator-keys/1'

/** The operators' keys as a file. Public: it may lie anywhere that nobody can change it. */
export function operatorKeysFile(operators: OperatorKeys): string {
  return JSON.stringify({ format: operatorFormat, operators: operatorsOut(operators) }, null, 2)
}

/** Reads the operators' keys from a file of them, or throws `KeyFileError`. */
export function parseOperatorKeys(text: string): OperatorKeys {
  return operatorsIn(parts(text, operatorFormat)['operators'])
}

/**
 * What a device of an office needs to open labels without network: private keys of its days, the
 * operators it believes, the keys that were revoked. Secret: whoever holds the file opens the labels.
 */
export function officeKeysFile(keys: OfficeKeys, operators: OperatorKeys): string {
  const file = {
    format: officeFormat,
    office: keys.office,
    operators: operatorsOut(operators),
    keys: [...keys.keys.values()].map(({ root, role, day, days, privateKey }) => ({
      ...{ root, role, day, days, until: lastDay({ day, days }) },
      privateKey: rawPrivate(privateKey).toString('base64url'),
    })),
    revoked: [...keys.revoked],
  }
  return JSON.stringify(file, null, 2)
}

/** Reads such a file, or throws `KeyFileError`. */
export function parseOfficeKeys(text: string): OfficeKeys & { readonly operators: OperatorKeys } {
  const { office, operators, keys, revoked } = parts(text, officeFormat)
  if (typeof office !== 'string' || office === '') throw new KeyFileError('it names no office')
  const held = listOf(keys, 'keys').map((key, i) => dayKey(key, { office, at: `key ${i + 1}` }))
  return {
    office,
    operators: operatorsIn(operators),
    keys: new Map(held.map((key) => [officeKeyId(key), key])),
    revoked: new Set(listOf(revoked, 'revoked').map(String)),
  }
}

function dayKey(value: unknown, { office, at }: { office: string; at: string }): OfficeDayKey {
  const { root, role, day, days, until, privateKey } = object(value, at)
  if (!isByte(root)) throw new KeyFileError(`${at}: root is 0 to 255`)
  if (!isRole(role)) throw new KeyFileError(`${at}: role is delivery or return`)
  if (!isText(day) || !isDay(day)) throw new KeyFileError(`${at}: day is a calendar day`)
  if (!isByte(days) || days === 0) throw new KeyFileError(`${at}: days is 1 to 255`)
  if (until !== lastDay({ day, days })) throw new KeyFileError(`${at}: until is not its last day`)
  const raw = bytes32(privateKey)
  if (!raw) throw new KeyFileError(`${at}: privateKey is 32 bytes in base64url`)
  return { office, root, role, day, days, privateKey: x25519Private(raw) }
}

function operatorsOut(operators: OperatorKeys) {
  return [...operators].map(([keyId, key]) => ({
    keyId,
    publicKey: key.export({ format: 'jwk' }).x,
  }))
}

function operatorsIn(value: unknown): OperatorKeys {
  const read = listOf(value, 'operators').map((one, i): [string, KeyObject] => {
    const { keyId, publicKey } = object(one, `operator ${i + 1}`)
    const x = bytes32(publicKey)?.toString('base64url')
    if (!x) throw new KeyFileError(`operator ${i + 1}: publicKey is 32 bytes in base64url`)
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    if (keyId !== labelKeyId(key))
      throw new KeyFileError(`operator ${i + 1}: keyId is another key's`)
    return [labelKeyId(key), key]
  })
  return new Map(read)
}

function parts(text: string, format: string): Record<string, unknown> {
  const file = object(fromJson(text), 'the file')
  if (file['format'] !== format) throw new KeyFileError(`its format is not ${format}`)
  return file
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new KeyFileError('it is no JSON')
  }
}

function object(value: unknown, at: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new KeyFileError(`${at} is no object`)
  return value as Record<string, unknown>
}

function listOf(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) throw new KeyFileError(`${name} is no list`)
  return value
}

function bytes32(value: unknown): Buffer | undefined {
  if (!isText(value) || !/^[\w-]{43}$/.test(value)) return undefined
  const raw = Buffer.from(value, 'base64url')
  return raw.length === 32 ? raw : undefined
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isRole = (value: unknown): value is KeyRole => value === 'delivery' || value === 'return'
const isByte = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 255
