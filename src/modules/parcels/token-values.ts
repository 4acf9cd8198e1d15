import { foldVietnamese } from '#core/vietnamese.ts'

/** A name as it is searched: accents, case and spacing folded, so `NGUYEN VAN AN` finds `Nguyễn Văn An`. */
export function nameForSearch(name: string): string {
  return foldVietnamese(name)
}

/** A personal or document number as it is searched: letters and digits only, upper case. */
export function numberForSearch(number: string): string {
  return number.toUpperCase().replace(/[^A-Z0-9]/g, '')
}

/** An item number as it is searched: no spaces, upper case. */
export function itemForSearch(number: string): string {
  return number.toUpperCase().replace(/\s/g, '')
}
