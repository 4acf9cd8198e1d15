import { addDays, type Day, dayNumber, isDay } from '#core/time.ts'
import { packItemNumber, unpackItemNumber } from './packed-item-number.ts'

export const sealedVersion = 2

/** An office a block is sealed to: which of its roots, and for how many days from the label's. */
export interface LabelOffice {
  readonly office: string
  readonly root: number
  readonly days: number
}

/** What a sealed label says in clear, to anyone. */
export interface LabelHeader {
  /** Eight hex digits that name the operator's label key; see `labelKeyId`. */
  readonly keyId: string
  readonly parcelId: string
  readonly itemNumber: string
  /** The day whose keys seal it: the first on which it opens. */
  readonly day: Day
  readonly delivery: LabelOffice
  readonly origin: LabelOffice
}

const fixedLength = 34

/** The header's bytes, as docs/formats/label.md lays them out; a part that cannot be is a RangeError. */
export function packHeader(header: LabelHeader): Buffer {
  const { keyId, parcelId, itemNumber, day, delivery, origin } = header
  if (!/^[0-9a-f]{8}$/.test(keyId)) throw new RangeError('a key id is eight hex digits')
  if (!uuid.test(parcelId)) throw new RangeError('a parcel id is a lower-case UUID')
  if (!isDay(day)) throw new RangeError('a day is YYYY-MM-DD')
  const offices = [delivery, origin].map(({ office }) => packOffice(office))
  const fixed = Buffer.alloc(fixedLength)
  fixed.writeUInt8(sealedVersion, 0)
  fixed.write(keyId, 1, 'hex')
  fixed.write(parcelId.replaceAll('-', ''), 5, 'hex')
  fixed.writeUIntBE(packItemNumber(itemNumber), 21, 6)
  fixed.writeUInt16BE(dayNumber(day), 27)
  writeTerm(fixed, delivery, 29)
  writeTerm(fixed, origin, 31)
  fixed.writeUInt8(offices[0]!.length * 16 + offices[1]!.length, 33)
  return Buffer.concat([fixed, ...offices])
}

/** A header and its length, or undefined for bytes that `packHeader` never makes. */
export function unpackHeader(bytes: Buffer): { header: LabelHeader; length: number } | undefined {
  if (bytes.length < fixedLength) return undefined
  const itemNumber = unpackItemNumber(bytes.readUIntBE(21, 6))
  const originAt = fixedLength + (bytes[33]! >> 4)
  const length = originAt + (bytes[33]! & 15)
  const delivery = unpackOffice(bytes.subarray(fixedLength, originAt))
  const origin = unpackOffice(bytes.subarray(originAt, length))
  if (!itemNumber || !delivery || !origin || !bytes[29] || !bytes[31]) return undefined
  const header = {
    keyId: bytes.toString('hex', 1, 5),
    parcelId: bytes.toString('hex', 5, 21).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-'),
    itemNumber,
    day: addDays('1970-01-01', bytes.readUInt16BE(27)),
    delivery: { office: delivery, days: bytes[29], root: bytes[30]! },
    origin: { office: origin, days: bytes[31], root: bytes[32]! },
  }
  return { header, length }
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function writeTerm(bytes: Buffer, { days, root }: LabelOffice, at: number): void {
  if (days < 1) throw new RangeError('a label opens on one day at least')
  bytes.writeUInt8(days, at)
  bytes.writeUInt8(root, at + 1)
}

const officeCode = /^[A-Z0-9][A-Z0-9-]{1,11}$/
const signs = ' ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-'

/** A code as one number, base 38 with A = 1 to - = 37, in as few bytes as hold it: 8 at most. */
function packOffice(code: string): Buffer {
  if (!officeCode.test(code))
    throw new RangeError('an office code is 2 to 12 capital letters, digits or hyphens')
  let number = 0n
  for (const sign of code) number = number * 38n + BigInt(signs.indexOf(sign))
  const hex = number.toString(16)
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
}

function unpackOffice(bytes: Buffer): string | undefined {
  if (bytes.length === 0 || bytes[0] === 0) return undefined
  let code = ''
  for (let number = BigInt(`0x${bytes.toString('hex')}`); number > 0n; number /= 38n)
    code = signs[Number(number % 38n)]! + code
  return officeCode.test(code) ? code : undefined
}
