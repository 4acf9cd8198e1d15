const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** RFC 4648 base32 of a whole number of 5-byte groups, so without padding or spare bits. */
export function toBase32(bytes: Uint8Array): string {
  if (bytes.length % 5 !== 0) throw new RangeError('base32 here takes whole groups of 5 bytes')
  let text = ''
  for (let i = 0; i < bytes.length; i += 5) {
    // Five bytes are 40 bits: inside the safe integers, but past what `>>` can shift.
    let group = Buffer.from(bytes.buffer, bytes.byteOffset + i, 5).readUIntBE(0, 5)
    let letters = ''
    for (let k = 0; k < 8; k++) {
      letters = alphabet[group % 32]! + letters
      group = Math.floor(group / 32)
    }
    text += letters
  }
  return text
}

/** The bytes of upper-case base32 text of whole 8-letter groups, or undefined when it is not that. */
export function fromBase32(text: string): Buffer | undefined {
  if (!/^(?:[A-Z2-7]{8})*$/.test(text)) return undefined
  const bytes = Buffer.alloc((text.length / 8) * 5)
  for (let i = 0; i < text.length / 8; i++) {
    let group = 0
    for (const letter of text.slice(i * 8, i * 8 + 8)) group = group * 32 + alphabet.indexOf(letter)
    bytes.writeUIntBE(group, i * 5, 5)
  }
  return bytes
}
