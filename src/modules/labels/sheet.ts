import { type Masked } from '#core/label/mask.ts'
import { type CommuneCode } from '#core/label/route.ts'
import { dayOf, startOfDay } from '#core/time.ts'
import { type ComplaintPeriods } from './complaint.ts'

/** A person as paper may show them. `Masked` is made by the national mask and by nothing else. */
export interface MaskedParty {
  readonly name: Masked
  readonly phone: Masked
  readonly address: Masked
}

/** Everything printed on a parcel. */
export interface LabelSheet {
  readonly operator: string
  readonly itemNumber: string
  /** The signed text of the QR code. */
  readonly code: string
  readonly fromOffice: string
  readonly toCommune: CommuneCode
  readonly sender: MaskedParty
  readonly recipient: MaskedParty
  readonly service: string
  readonly itemType: string
  readonly weightGrams: number
  readonly acceptedAt: Date
  /** The place of acceptance in words, which every acceptance must show (R12). */
  readonly acceptedPlace: string
  readonly piece: { readonly number: number; readonly of: number }
}

/** What the sender takes home: no more about a person than the label shows. */
export interface ReceiptSheet extends Pick<
  LabelSheet,
  | 'operator'
  | 'itemNumber'
  | 'code'
  | 'sender'
  | 'recipient'
  | 'service'
  | 'itemType'
  | 'weightGrams'
  | 'acceptedAt'
  | 'acceptedPlace'
> {
  /** The category of the contents in the catalogue, never the sender's own words. */
  readonly contents: string
  readonly feeDong?: number
  readonly complaints: ComplaintPeriods
}

/** Commune and province, each for a line of its own. */
export function addressLines(address: Masked): string[] {
  return address.split(/, (?=[^,]*$)/)
}

/** `14:05 · 12/09/2025`, on Vietnamese clocks. */
export function printedTime(at: Date): string {
  const day = dayOf(at)
  const sinceMidnight = new Date(at.getTime() - startOfDay(day).getTime())
  return `${sinceMidnight.toISOString().slice(11, 16)} · ${day.split('-').reverse().join('/')}`
}

const vietnamese = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** `850 g`, `1,25 kg`. */
export function printedWeight(grams: number): string {
  if (grams < 1000) return `${grams} g`
  return `${vietnamese.format(grams / 1000)} kg`
}

/** `42.500 ₫`. */
export function printedFee(dong: number): string {
  return `${vietnamese.format(dong)} ₫`
}
