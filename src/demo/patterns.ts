import { commune } from '#core/places/places.ts'
import { type Day, startOfDay } from '#core/time.ts'
import { operators } from './operators.ts'
import { inventPerson, inventPhone } from './people.ts'
import { seeded } from './random.ts'
import { type Counter, handOver, parcelOf, type Visit, withCard } from './visits.ts'
import { ordinaryWares } from './wares.ts'

/** One sender who does what the risk rules are there to notice. */
type Pattern = {
  readonly name: string
  /** How many days before the last day of the week. */
  readonly daysAgo: number
  readonly office: string
  readonly parcels: number
  readonly phones: number
}

const patterns: readonly Pattern[] = [
  { name: 'fan-out', daysAgo: 1, office: 'LS01', parcels: 12, phones: 1 },
  { name: 'many-phones', daysAgo: 2, office: 'SG11', parcels: 4, phones: 4 },
  { name: 'fan-out', daysAgo: 5, office: 'HN02', parcels: 9, phones: 1 },
]

/** The unusual visits of one day of the week. */
export function patternsOf(day: Day, daysAgo: number): Visit[] {
  return patterns.filter((one) => one.daysAgo === daysAgo).flatMap((one) => visitsOf(one, day))
}

/** An afternoon of one person: the same goods to other people in Hà Nội, every few minutes. */
function visitsOf({ name, office, parcels, phones }: Pattern, day: Day): Visit[] {
  const counter = counterOf(office, day)
  const random = seeded(`${office}/${name}`)
  const sender = inventPerson(random, commune(counter.office.commune)!.province)
  const numbers = [sender.phone, ...Array.from({ length: phones - 1 }, () => inventPhone(random))]
  const opening = startOfDay(day).getTime() + 14 * 3_600_000
  return Array.from({ length: parcels }, (_, i) => {
    const guest = withCard({ ...sender, phone: numbers[i % phones]! })
    const at = new Date(opening + i * 4 * 60_000)
    return {
      ...handOver(counter, { random, at, key: `${name}-${i}` }),
      parcel: parcelOf(day, { random, guest, item: ordinaryWares[0]!, destination: '01' }),
      picture: i % 2,
      refusal: null,
    }
  })
}

function counterOf(code: string, day: Day): Counter {
  const operator = operators.find(({ offices }) => offices.some((one) => one.code === code))!
  return { operator, office: operator.offices.find((one) => one.code === code)!, day }
}
