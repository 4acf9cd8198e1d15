import { commune } from '#core/places/places.ts'
import { type Day, startOfDay } from '#core/time.ts'
import type { ParcelInput, refuseParcel } from '#modules/acceptance/index.ts'
import type { OfficePart, OperatorPart } from './cast.ts'
import { inventPassport } from './passport.ts'
import { cardText, inventDestination, inventPerson, type Person } from './people.ts'
import { pictureCount } from './pictures.ts'
import { type Random, seeded } from './random.ts'
import {
  conditionalWares,
  declare,
  documentWares,
  letterWare,
  ordinaryWares,
  refusables,
  type Ware,
} from './wares.ts'

type Refusal = Pick<Parameters<typeof refuseParcel>[2]['input'], 'ground' | 'note'>

/** Somebody at a counter with one parcel, and what came of it. */
export type Visit = {
  readonly at: Date
  readonly key: string
  readonly operator: string
  readonly office: string
  readonly clerk: string
  readonly parcel: Omit<ParcelInput, 'inspection'>
  /** Which picture is taken at the joint check; null where there is none. */
  readonly picture: number | null
  readonly strokes: [number, number][][]
  readonly refusal: Refusal | null
}

export type Counter = {
  readonly operator: OperatorPart
  readonly office: OfficePart
  readonly day: Day
}

/** A sender as they show themselves at the counter. */
type Guest = Pick<ParcelInput, 'identity' | 'sender'>

/** What came to one counter on one day, the same each time it is asked. */
export function visitsOf(counter: Counter): Visit[] {
  const { operator, office, day } = counter
  const random = seeded(`${operator.code}/${office.code}/${day}`)
  const sunday = new Date(`${day}T00:00:00Z`).getUTCDay() === 0
  const count = sunday ? Math.ceil(office.daily * 0.6) : office.daily + random.between(0, 2)
  const visits = Array.from({ length: count }, (_, n) => accepted(counter, random, String(n)))
  return [...visits, ...(random.chance(0.35) ? [refused(counter, random)] : [])]
}

function accepted(counter: Counter, random: Random, key: string): Visit {
  const { itemType, item } = chooseItem(random)
  const byAir = ordinaryWares.includes(item) && random.chance(0.2)
  return {
    ...handOver(counter, { random, key, at: openingHour(random, counter.day) }),
    parcel: {
      ...parcelOf(counter.day, { random, guest: guestAt(counter, random), item }),
      itemType,
      transportMode: byAir ? 'air' : 'road',
    },
    picture: itemType === 'letter' ? null : random.between(0, pictureCount - 1),
    refusal: null,
  }
}

function refused(counter: Counter, random: Random): Visit {
  const { ware: item, ground, note } = random.pick(refusables)
  return {
    ...handOver(counter, { random, key: 'refused', at: openingHour(random, counter.day) }),
    parcel: parcelOf(counter.day, { random, guest: guestAt(counter, random), item }),
    picture: ground === 'inspection_refused' ? null : random.between(0, pictureCount - 1),
    refusal: { ground, note },
  }
}

/** Counters are open from 7:30 to 19:00. */
function openingHour(random: Random, day: Day): Date {
  return new Date(startOfDay(day).getTime() + random.between(7.5 * 3_600, 19 * 3_600) * 1_000)
}

function chooseItem(random: Random): { itemType: ParcelInput['itemType']; item: Ware } {
  if (random.chance(0.12)) return { itemType: 'letter', item: letterWare }
  if (random.chance(0.1)) return { itemType: 'document', item: random.pick(documentWares) }
  const item = random.pick(random.chance(0.72) ? ordinaryWares : conditionalWares)
  return { itemType: item.grams[1] < 500 ? 'packet' : 'parcel', item }
}

/** When, who stood behind the counter, and how the sender signed. */
export function handOver(
  { operator, office, day }: Counter,
  { random, at, key }: { random: Random; at: Date; key: string },
) {
  const clerks = operator.staff.filter(
    (one) => one.role === 'counter-clerk' && one.office === office.code,
  )
  return {
    at,
    key: `demo-${operator.code}-${office.code}-${day}-${key}`,
    operator: operator.code,
    office: office.code,
    clerk: random.pick(clerks).staffCode,
    strokes: scribble(random),
  }
}

/** The form of one parcel, without its joint check. */
export function parcelOf(
  day: Day,
  parcel: { random: Random; guest: Guest; item: Ware; destination?: string },
): Visit['parcel'] {
  const { random, guest, item, destination = inventDestination(random) } = parcel
  return {
    ...guest,
    itemType: 'parcel',
    transportMode: 'road',
    facePresent: true,
    recipient: party(inventPerson(random, destination)),
    contents: declare(item, { random, day }),
  }
}

/** Most people have their card scanned; a few only say who they are; some are travelling. */
function guestAt(counter: Counter, random: Random): Guest {
  const person = customer(counter, random)
  if (random.chance(0.04)) {
    const { mrz, name } = inventPassport(random, counter.day)
    return { identity: { method: 'mrz', text: mrz }, sender: party({ ...person, name }) }
  }
  if (random.chance(0.08)) {
    const { name, number, birthDate, sex } = person
    return { identity: { method: 'declared', name, number, birthDate, sex }, sender: party(person) }
  }
  return withCard(person)
}

/** Half of those who come are known to the counter: they come every few days. */
function customer({ operator, office }: Counter, random: Random): Person {
  const home = commune(office.commune)!.province
  const known = seeded(`${operator.code}/${office.code}/${random.between(1, 12)}`)
  return inventPerson(random.chance(0.5) ? known : random, home)
}

export function withCard(person: Person): Guest {
  return { identity: { method: 'card_qr', text: cardText(person) }, sender: party(person) }
}

export function party({ name, phone, address }: Pick<Person, 'name' | 'phone' | 'address'>) {
  return { name, phone, address }
}

/** A signature of two strokes on a pad of 300 × 100. */
function scribble(random: Random): [number, number][][] {
  return [20, 60].map((left) =>
    Array.from({ length: 14 }, (_, i): [number, number] => [
      left + i * 13 + random.between(-4, 4),
      50 + Math.round(Math.sin(i * 0.9) * 22) + random.between(-9, 9),
    ]),
  )
}
