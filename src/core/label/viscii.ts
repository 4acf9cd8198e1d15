/**
 * Text as bytes, one for every letter of Vietnamese: VISCII 1.1 (RFC 1456), where its letters stand
 * at 02, 05, 06, 14, 19, 1E and 80–FF and ASCII at 20–7E. Any other character is 1B and its UTF-8.
 * Of the other controls none is used, so 00 is free to end a text.
 */
const upperHalf =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ' +
  'ĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ'
const amongControls: readonly [number, string][] = [
  [0x02, 'Ẳ'],
  [0x05, 'Ẵ'],
  [0x06, 'Ẫ'],
  [0x14, 'Ỷ'],
  [0x19, 'Ỹ'],
  [0x1e, 'Ỵ'],
]
const escape = 0x1b

const letters = new Map<number, string>([
  ...amongControls,
  ...Array.from({ length: 0x5f }, (_, i): [number, string] => [
    0x20 + i,
    String.fromCharCode(0x20 + i),
  ]),
  ...Array.from(upperHalf, (letter, i): [number, string] => [0x80 + i, letter]),
])
const bytesOfLetter = new Map([...letters].map(([byte, letter]) => [letter, byte]))

/**
 * A text in at most `room` bytes. Composed (NFC) first; line ends and other controls become blanks.
 * What does not fit is cut behind a word (half a house number is another house), or between letters
 * as they are read where one word fills it, and ends with `…`.
 */
export function toViscii(text: string, room: number): Buffer {
  const tidy = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
  const whole = Buffer.from(Array.from(tidy).flatMap(bytesOf))
  if (whole.length <= room) return whole
  const cut = bytesOf('…')
  const kept: number[] = []
  let words = 0
  for (const { segment } of new Intl.Segmenter('vi').segment(tidy)) {
    const bytes = Array.from(segment).flatMap(bytesOf)
    if (kept.length + bytes.length + cut.length > room) break
    if (segment === ' ') words = kept.length
    kept.push(...bytes)
  }
  return Buffer.from([...kept.slice(0, words || kept.length), ...cut])
}

function bytesOf(character: string): number[] {
  const byte = bytesOfLetter.get(character)
  return byte === undefined ? [escape, ...Buffer.from(character)] : [byte]
}

/** The text of such bytes, or undefined for bytes no text has. */
export function fromViscii(bytes: Uint8Array): string | undefined {
  let text = ''
  for (let at = 0; at < bytes.length; at++) {
    const letter = letters.get(bytes[at]!) ?? escaped(bytes, at)
    if (letter === undefined) return undefined
    if (bytes[at] === escape) at += Buffer.byteLength(letter)
    text += letter
  }
  return text
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** The character escaped at a place; one that needs no escape, and a control, are not. */
function escaped(bytes: Uint8Array, at: number): string | undefined {
  if (bytes[at] !== escape) return undefined
  const first = bytes[at + 1] ?? 0
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
  try {
    const character = utf8.decode(bytes.subarray(at + 1, at + 1 + length))
    return bytesOfLetter.has(character) || /^\p{Cc}?$/u.test(character) ? undefined : character
  } catch {
    return undefined
  }
}
