import { mrzCheckDigit } from '#core/identity/mrz-check.ts'
import { addDays, type Day } from '#core/time.ts'
import type { Random } from './random.ts'

/** Travellers from Utopia, the state that ICAO Doc 9303 keeps for specimens. */
const travellers = [
  { family: 'ERIKSSON', given: 'ANNA MARIA', born: '740812', sex: 'F' },
  { family: 'MARTIN', given: 'JULES', born: '880307', sex: 'M' },
  { family: 'MUSTERMANN', given: 'ERIKA', born: '910524', sex: 'F' },
] as const

/** The machine-readable zone of a passport of Utopia, valid on the day, and the name it shows. */
export function inventPassport(random: Random, day: Day): { mrz: string; name: string } {
  const { family, given, born, sex } = random.pick(travellers)
  const guarded = (field: string) => field + mrzCheckDigit(field)
  const document = guarded(`L${random.between(10_000_000, 99_999_999)}`)
  const birth = guarded(born)
  const expiry = guarded(addDays(day, 900).slice(2).replaceAll('-', ''))
  const optional = '<'.repeat(14) + '0'
  const lower = `${document}UTO${birth}${sex}${expiry}${optional}`
  const upper = `P<UTO${family}<<${given.replaceAll(' ', '<')}`.padEnd(44, '<')
  const last = mrzCheckDigit(document + birth + expiry + optional)
  return { mrz: `${upper}\n${lower}${last}`, name: `${family} ${given}` }
}
