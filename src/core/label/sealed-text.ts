import { mostBytes, SealedLabelError } from './sealed.ts'

/** With a host no longer than this every label fits a QR symbol of version 17 at level M. */
export const longestHost = 32

/**
 * The link a QR code holds: `HTTPS://HOST/N#` in capitals and the label as one decimal number. Digits are
 * the densest thing a QR code can hold, and the first byte of a label is never 0, so none is lost. What
 * stands behind # stays in the phone: the host learns nothing of the label.
 */
export function sealedLabelText(bytes: Uint8Array, host: string): string {
  if (!/^[a-z0-9][a-z0-9.-]*(?::\d{1,5})?$/i.test(host) || host.length > longestHost)
    throw new RangeError(`a label's host is a name of at most ${longestHost} characters`)
  const number = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  return `HTTPS://${host.toUpperCase()}/N#${number}`
}

const link = /^https:\/\/[a-z0-9.-]{1,253}(?::\d{1,5})?\/n[#/]([1-9]\d*)$/i
const mostDigits = String(2n ** BigInt(8 * mostBytes)).length

/**
 * The bytes of a link, in either case and with blanks around it. The host is not looked at: it is where a
 * stranger's phone goes, and the signature does not cover it. Throws `SealedLabelError` malformed.
 */
export function sealedLabelBytes(text: string): Buffer {
  const digits = link.exec(text.trim())?.[1]
  if (digits === undefined || digits.length > mostDigits) throw new SealedLabelError('malformed')
  const hex = BigInt(digits).toString(16)
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex')
}
