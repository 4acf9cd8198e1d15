import { createHash } from 'node:crypto'
import { aRandom } from '#core/learn/boost.ts'
import { isDrawn } from '#core/risk/draw.ts'
import type { RiskFacts } from '#core/risk/facts.ts'
import { openModel, type RiskModel } from '#core/risk/model.ts'
import { rate } from '#core/risk/rate.ts'
import { riskPolicy } from '#core/risk/rules.ts'
import { type Example, train } from '#core/risk/train.ts'
import { honestFacts, smugglerFacts } from '#core/risk/world.testing.ts'
import { figuresOf, median } from './figure.ts'

// A ring that no rule names: six heavy parcels of toys a day from a quiet commune, each from a verified, new sender to another
// recipient, among three hundred honest ones of which one in fifty has something. Twenty looks a day: once all by rating,
// once 2 % of parcels by chance and the rest by rating. Each night what was found is learned. Which day is the ring met, and
// how much of it is looked into in each week? Medians of five worlds.
const figure = figuresOf('risk-week')
const worlds = 5
const days = 28
const before = 21
const [honest, ring, looks] = [300, 6, 20]

type Parcel = {
  readonly id: string
  readonly facts: RiskFacts
  readonly isRing: boolean
  readonly bad: boolean
}
type Run = { readonly metOn: number; readonly share: readonly number[]; readonly rank: number }

for (const byChance of [false, true]) {
  const runs = Array.from({ length: worlds }, (_, world) => run(world + 1, byChance))
  const name = byChance ? 'with_draw' : 'without_draw'
  figure(`met_on_day_${name}`, median(runs.map(({ metOn }) => metOn)), 'day')
  for (const week of [0, 1, 2, 3])
    figure(
      `looked_into_week_${week + 1}_${name}`,
      median(runs.map(({ share }) => share[week]!)),
      'share',
    )
  figure(`best_rank_last_day_${name}`, median(runs.map(({ rank }) => rank)), 'rank')
}

/** A world of some weeks without the ring, then four with it; `metOn` is the day after its first, 99 for never. */
function run(world: number, byChance: boolean): Run {
  const random = aRandom(world)
  const known: { facts: RiskFacts; found: boolean; day: number }[] = []
  const looked = [0, 0, 0, 0]
  let [model, metOn, rank]: [RiskModel | undefined, number, number] = [undefined, 99, 0]
  for (let day = -before; day < days; day++) {
    const parcels = parcelsOf(day, random)
    const ranked = rankedBy(parcels, model, random)
    rank = ranked.findIndex(({ isRing }) => isRing) + 1
    const taken = ({ id }: Parcel) => byChance && isDrawn(seedOf(world, day), id, 0.02)
    const drawn = ranked.filter(taken)
    const rest = ranked.filter((one) => !taken(one)).slice(0, looks - drawn.length)
    for (const one of [...drawn, ...rest]) {
      known.push({ facts: one.facts, found: one.bad, day })
      if (!one.isRing) continue
      metOn = Math.min(metOn, day + 1)
      looked[Math.floor(day / 7)]!++
    }
    model = learned(known, day)
  }
  return { metOn, rank, share: looked.map((count) => count / (7 * ring)) }
}

function parcelsOf(day: number, random: () => number): Parcel[] {
  const count = day < 0 ? honest : honest + ring
  return Array.from({ length: count }, (_, n) => {
    const isRing = n >= honest
    const facts = isRing ? quiet(smugglerFacts(random)) : honestFacts(random)
    return { id: `${day}/${n}/${random()}`, facts, isRing, bad: isRing || random() < 0.02 }
  })
}

/** Nothing that a rule would name: no border, a scanned card. */
function quiet(facts: RiskFacts): RiskFacts {
  const place = { officeId: 'office-31', officeProvince: '31', fromProvince: '31' }
  return { ...facts, ...place, fromCommune: '31007', transportMode: 'road', assurance: 'L2' }
}

function rankedBy(parcels: readonly Parcel[], model: RiskModel | undefined, random: () => number) {
  return parcels
    .map((one) => {
      const standing = { policy: riskPolicy, model, borders: undefined, drawn: false }
      const { score, probability } = rate(one.facts, standing, '2026-11-22')
      return { ...one, points: score + (probability ?? 0) + random() / 1_000 }
    })
    .sort((a, b) => b.points - a.points)
}

function learned(known: readonly { facts: RiskFacts; found: boolean; day: number }[], day: number) {
  const examples: Example[] = known.map((one) => ({ ...one, ageDays: day - one.day }))
  const kept = train(examples)
  return kept && openModel(kept, String(day))
}

function seedOf(world: number, day: number): Uint8Array {
  return createHash('sha256').update(`${world}/${day}`).digest()
}
