import { fromViscii, toViscii } from './viscii.ts'

/** Whom a label is for, or from: `phone` is E.164, `commune` five digits, `rest` house, street, hamlet. */
export interface LabelPerson {
  readonly name: string
  readonly phone: string
  readonly commune: string
  readonly rest: string
}

/** Blocks are whole steps long, so that their length says little of a name. */
export const blockStep = 8
export const longestBlock = 144
const longestName = 48

/**
 * commune (17 bits) under 7 bits that tell the phone's form ‖ phone ‖ name ‖ 00 ‖ rest ‖ 00s to a whole
 * step. A Vietnamese number is its digits after +84 in 4 bytes, any other all its digits in 7. A name
 * is cut at 48 bytes, the rest of the address where the block is full.
 */
export function packPerson(person: LabelPerson): Buffer {
  if (!/^\d{5}$/.test(person.commune)) throw new RangeError('a commune code is five digits')
  const phone = packPhone(person.phone)
  const head = Buffer.alloc(3)
  head.writeUIntBE((phone.length === foreignLength ? foreign : 0) + Number(person.commune), 0, 3)
  const name = toViscii(person.name, longestName)
  const room = longestBlock - head.length - phone.length - name.length - 1
  const block = Buffer.concat([head, phone, name, Buffer.of(0), toViscii(person.rest, room)])
  const padding = Buffer.alloc((blockStep - (block.length % blockStep)) % blockStep)
  return Buffer.concat([block, padding])
}

/** The person in a block, or undefined for bytes that `packPerson` never makes. */
export function unpackPerson(block: Buffer): LabelPerson | undefined {
  if (block.length < blockStep || block.length > longestBlock) return undefined
  const head = block.readUIntBE(0, 3)
  const commune = head % foreign
  const phoneLength = head < foreign ? domesticLength : foreignLength
  const phone = unpackPhone(block.subarray(3, 3 + phoneLength))
  const text = block.subarray(3 + phoneLength)
  const nameEnd = text.indexOf(0)
  const [name, rest] = [text.subarray(0, nameEnd), withoutPadding(text.subarray(nameEnd + 1))]
  const person = {
    ...{ name: fromViscii(name), phone, rest: rest && fromViscii(rest) },
    commune: String(commune).padStart(5, '0'),
  }
  const broken = nameEnd < 0 || head >= 2 * foreign || commune > 99_999
  return !broken && isWhole(person) ? person : undefined
}

const foreign = 2 ** 17
const domesticLength = 4
const foreignLength = 7

function packPhone(phone: string): Buffer {
  if (!/^\+[1-9]\d{0,14}$/.test(phone)) throw new RangeError('a phone number is E.164')
  const packed = Buffer.alloc(8)
  packed.writeBigUInt64BE(BigInt(isDomestic(phone) ? phone.slice(3) : phone.slice(1)))
  return packed.subarray(-(isDomestic(phone) ? domesticLength : foreignLength))
}

/** +84 and a number that begins with no 0 and fits four bytes: every one of the Vietnamese plan. */
function isDomestic(phone: string): boolean {
  return /^\+84[1-9]\d*$/.test(phone) && Number(phone.slice(3)) < 2 ** 32
}

function unpackPhone(bytes: Buffer): string | undefined {
  if (bytes.length === domesticLength) {
    const national = bytes.readUInt32BE()
    return national === 0 ? undefined : `+84${national}`
  }
  if (bytes.length !== foreignLength) return undefined
  const number = bytes[0]! * 2 ** 48 + bytes.readUIntBE(1, 6)
  const phone = `+${number}`
  return number > 0 && number < 1e15 && !isDomestic(phone) ? phone : undefined
}

/** A text without the 00s behind it, or undefined where there are more than a step needs. */
function withoutPadding(text: Buffer): Buffer | undefined {
  const end = text.findLastIndex((byte) => byte !== 0) + 1
  return text.length - end < blockStep ? text.subarray(0, end) : undefined
}

function isWhole(person: {
  [key in keyof LabelPerson]: string | undefined
}): person is LabelPerson {
  return Object.values(person).every((part) => part !== undefined)
}
