import { itemNumber, parseItemNumber } from './s10.ts'

const serials = 100_000_000
const pairs = 26 * 26

/**
 * An item number in 46 bits: (service indicator × 676 + country) × 100,000,000 + serial, letter pairs
 * counted AA = 0 to ZZ = 675. The check digit follows from the serial. Throws `ItemNumberError`.
 */
export function packItemNumber(text: string): number {
  const { serviceIndicator, serial, country } = parseItemNumber(text)
  return (pairIndex(serviceIndicator) * pairs + pairIndex(country)) * serials + serial
}

/** The item number of such a number of up to 48 bits, or undefined when it is none. */
export function unpackItemNumber(packed: number): string | undefined {
  const letters = Math.floor(packed / serials)
  try {
    return itemNumber({
      serviceIndicator: pairAt(Math.floor(letters / pairs)),
      serial: packed % serials,
      country: pairAt(letters % pairs),
    })
  } catch {
    return undefined
  }
}

function pairIndex(pair: string): number {
  return (pair.charCodeAt(0) - 65) * 26 + pair.charCodeAt(1) - 65
}

function pairAt(index: number): string {
  return String.fromCharCode(65 + Math.floor(index / 26), 65 + (index % 26))
}
