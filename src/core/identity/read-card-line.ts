import type { Day } from '#core/time.ts'
import { type AssuranceName } from './assurance.ts'
import { type CardQrCode, parseCardQr } from './card-qr.ts'
import { type CardIdentity } from './person.ts'

/** One answer of `buuan identity read-card --json`. */
export type CardLine =
  | (Required<
      Pick<CardIdentity, 'number' | 'name' | 'birthDate' | 'sex' | 'address' | 'issuedOn'>
    > & {
      readonly ok: true
      readonly assurance: AssuranceName
    })
  | { readonly ok: false; readonly code: CardQrCode }

/** Reads one line that a card scanner typed. An unsigned QR code is never above `scan` (CT02 I.4). */
export function readCardLine(line: string, today?: Day): CardLine {
  const card = parseCardQr(line, today)
  if (!card.ok) return { ok: false, code: card.code }
  const { number, name, birthDate, sex, address, issuedOn } = card.value
  return { ok: true, number, name, birthDate, sex, address, issuedOn, assurance: 'scan' }
}
