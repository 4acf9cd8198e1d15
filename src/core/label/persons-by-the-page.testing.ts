import { big, type Bytes, hex, join, read, Refused } from '../hpke/by-the-page.testing.ts'

/** Persons of a sealed label a second time, from docs/formats/label.md alone. */

const letters =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ' +
  'ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ' +
  'Õắằặấầẩậẽẹếềểễệố' +
  'ồổỗỠƠộờởịỰỨỪỬơớƯ' +
  'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ' +
  'ĐứÒÓÔạỷừửÙÚỹỵÝỡư' +
  'àáâãảăữẫèéêẻìíĩỉ' +
  'đựòóôõỏọụùúũủýợỮ'
const low: Record<string, number> = { Ẳ: 2, Ẵ: 5, Ẫ: 6, Ỷ: 0x14, Ỹ: 0x19, Ỵ: 0x1e }

function signBytes(sign: string): Bytes {
  if (/^[ -~]$/.test(sign)) return join(sign)
  const at = low[sign] ?? (letters.includes(sign) ? 0x80 + letters.indexOf(sign) : undefined)
  return at === undefined ? join(0x1b, sign) : join(at)
}

export function textBytes(text: string, room: number): Bytes {
  const tidy = text
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
  const whole = join(...Array.from(tidy, signBytes))
  if (whole.length <= room) return whole
  let kept: Bytes = new Uint8Array()
  let words = kept
  for (const { segment } of new Intl.Segmenter().segment(tidy)) {
    const longer = join(kept, ...Array.from(segment, signBytes))
    if (longer.length + 4 > room) break
    if (segment === ' ') words = kept
    kept = longer
  }
  return join(words.length ? words : kept, signBytes('…'))
}

export function textOf(bytes: Bytes): string {
  let text = ''
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    const inLow = Object.keys(low).find((sign) => low[sign] === byte)
    if (inLow !== undefined) text += inLow
    else if (byte >= 0x80) text += letters[byte - 0x80]!
    else if (byte >= 0x20 && byte < 0x7f) text += String.fromCharCode(byte)
    else if (byte !== 0x1b) throw new Refused('malformed')
    else {
      const sign = escapedSign(bytes.slice(i + 1, i + 5))
      i += join(sign).length
      text += sign
    }
  }
  return text
}

function escapedSign(next: Bytes): string {
  const [sign = ''] = new TextDecoder('utf-8', { ignoreBOM: true }).decode(next)
  const bytes = join(sign)
  const isThere = hex(next.slice(0, bytes.length)) === hex(bytes)
  if (!isThere || /^\p{Cc}?$/u.test(sign) || signBytes(sign)[0] !== 0x1b)
    throw new Refused('malformed')
  return sign
}

export type Person = {
  readonly name: string
  readonly phone: string
  readonly commune: string
  readonly rest: string
}

const isShort = (phone: string) =>
  /^\+84[1-9]\d*$/.test(phone) && Number(phone.slice(3)) < 4_294_967_296

export function block(person: Person): Bytes {
  const short = isShort(person.phone)
  const phone = short
    ? big(Number(person.phone.slice(3)), 4)
    : big(BigInt(person.phone.slice(1)), 7)
  const head = big((short ? 0 : 131_072) + Number(person.commune), 3)
  const name = textBytes(person.name, 48)
  const start = join(head, phone, name, 0x00)
  const text = join(start, textBytes(person.rest, 144 - start.length))
  return join(text, new Uint8Array((8 - (text.length % 8)) % 8))
}

export function personOf(bytes: Bytes): Person {
  const head = Number(read(bytes.slice(0, 3)))
  const [form, commune] = [Math.floor(head / 131_072), head % 131_072]
  if (form > 1 || commune > 99_999) throw new Refused('malformed')
  const textAt = form === 0 ? 7 : 10
  const number = read(bytes.slice(3, textAt))
  const phone = `${form === 0 ? '+84' : '+'}${number}`
  if (number === 0n || phone.length > 16 || isShort(phone) !== (form === 0))
    throw new Refused('malformed')
  const nameEnd = bytes.indexOf(0, textAt)
  const end = bytes.findLastIndex((byte) => byte !== 0) + 1
  if (nameEnd < 0 || bytes.length - Math.max(end, nameEnd + 1) > 7) throw new Refused('malformed')
  return {
    name: textOf(bytes.slice(textAt, nameEnd)),
    phone,
    commune: String(commune).padStart(5, '0'),
    rest: textOf(bytes.slice(nameEnd + 1, Math.max(end, nameEnd + 1))),
  }
}
