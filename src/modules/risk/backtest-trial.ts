import { isDrawn } from '#core/risk/draw.ts'
import type { RiskFacts } from '#core/risk/facts.ts'
import { type Capacity, laneBorders } from '#core/risk/lanes.ts'
import type { RiskModel } from '#core/risk/model.ts'
import type { Lane, LaneBorders, Measure, RiskPolicy } from '#core/risk/policy.ts'
import { rate, type Rating } from '#core/risk/rate.ts'
import type { Day } from '#core/time.ts'

/** A past parcel as it is rated again; `found` is null where nobody looked. */
export type PastParcel = {
  readonly parcelId: string
  readonly officeId: string
  readonly facts: RiskFacts
  /** What chance drew by on its day. */
  readonly seed: Uint8Array | null
  readonly found: boolean | null
}

export type TrialBasis = {
  readonly before: RiskPolicy
  readonly after: RiskPolicy
  readonly model: RiskModel | undefined
  readonly offices: ReadonlyMap<
    string,
    { readonly capacity: Capacity; readonly borders: LaneBorders | undefined }
  >
}

/** What an office would have had to do in a day, on average over all of its parcels. */
export type PerDay = {
  readonly lanes: Readonly<Record<Lane, number>>
  readonly measures: Readonly<Partial<Record<Measure, number>>>
}

export type Backtest = {
  readonly from: Day
  readonly to: Day
  /** How many were rated again, and which share of all that is. */
  readonly parcels: number
  readonly share: number
  readonly modelVersion: string | null
  readonly beforeVersion: string
  readonly offices: readonly {
    readonly officeId: string
    readonly capacity: Capacity
    readonly before: PerDay
    readonly after: PerDay
  }[]
  /** The rated by lane before and after; of how many something is known, and in how many something was found. */
  readonly lanes: readonly LaneCell[]
  /** Those of them that changed lane. */
  readonly moved: readonly LaneCell[]
}

export type LaneCell = {
  readonly from: Lane
  readonly to: Lane
  readonly parcels: number
  readonly known: number
  readonly found: number
}

type Side = { readonly lanes: Map<string, number>; readonly measures: Map<string, number> }

/** Rates past parcels by two policies, twice over: first for their scores, then, the borders known, for their lanes. */
export class Trial {
  readonly #basis: TrialBasis
  readonly #scores = new Map<string, number[]>()
  readonly #borders = new Map<string, LaneBorders>()
  readonly #offices = new Map<string, { before: Side; after: Side }>()
  readonly #cells = new Map<string, { parcels: number; known: number; found: number }>()
  readonly #days = new Set<Day>()
  #share = 1
  #parcels = 0

  constructor(basis: TrialBasis, share = 1) {
    this.#basis = basis
    this.#share = share
  }

  /** First: how the scores of each office would have lain. */
  scores(day: Day, parcels: readonly PastParcel[]): void {
    const { after: policy, model } = this.#basis
    for (const { officeId, facts } of parcels) {
      this.#days.add(day)
      const { score } = rate(facts, { policy, model, borders: undefined, drawn: false }, day)
      let counts = this.#scores.get(officeId)
      if (!counts) this.#scores.set(officeId, (counts = new Array<number>(101).fill(0)))
      counts[score]!++
    }
  }

  /** Then: what each would have been asked for, by what is in force and by the draft. */
  lanes(day: Day, parcels: readonly PastParcel[]): void {
    const { before, after, model, offices } = this.#basis
    for (const parcel of parcels) {
      const { officeId, facts } = parcel
      const by = (policy: RiskPolicy, borders: LaneBorders | undefined) =>
        rate(facts, { policy, model, borders, drawn: isDrawnBy(policy, parcel) }, day)
      const old = by(before, offices.get(officeId)?.borders)
      this.#add(parcel, old, by(after, this.#bordersOf(officeId)))
    }
  }

  result({ from, to }: { readonly from: Day; readonly to: Day }): Backtest {
    const { model, before, offices } = this.#basis
    const lanes = [...this.#cells].map(([key, counted]) => {
      const [old, now] = key.split('>') as [Lane, Lane]
      return { from: old, to: now, ...counted }
    })
    return {
      ...{ from, to, parcels: this.#parcels, share: this.#share },
      ...{ modelVersion: model?.version ?? null, beforeVersion: before.version },
      offices: [...this.#offices].map(([officeId, sides]) => ({
        officeId,
        capacity: offices.get(officeId)?.capacity ?? noCapacity,
        before: this.#perDay(sides.before),
        after: this.#perDay(sides.after),
      })),
      lanes,
      moved: lanes.filter((cell) => cell.from !== cell.to),
    }
  }

  #bordersOf(officeId: string): LaneBorders {
    let borders = this.#borders.get(officeId)
    if (!borders) {
      const capacity = this.#basis.offices.get(officeId)?.capacity ?? noCapacity
      // As many as there were, not as many as were looked at.
      const counts = this.#scores.get(officeId)!.map((count) => count / this.#share)
      const { settings } = this.#basis.after
      borders = laneBorders(settings, capacity, { days: this.#days.size, counts })
      this.#borders.set(officeId, borders)
    }
    return borders
  }

  #add({ officeId, found }: PastParcel, old: Rating, now: Rating): void {
    this.#parcels++
    let sides = this.#offices.get(officeId)
    if (!sides) this.#offices.set(officeId, (sides = { before: aSide(), after: aSide() }))
    count(sides.before, old)
    count(sides.after, now)
    const key = `${old.lane}>${now.lane}`
    const cell = this.#cells.get(key) ?? { parcels: 0, known: 0, found: 0 }
    this.#cells.set(key, {
      parcels: cell.parcels + 1,
      known: cell.known + Number(found !== null),
      found: cell.found + Number(found === true),
    })
  }

  #perDay({ lanes, measures }: Side): PerDay {
    const perDay = (counts: ReadonlyMap<string, number>, key: string) =>
      Math.round(((counts.get(key) ?? 0) / this.#share / this.#days.size) * 10) / 10
    const of = (lane: Lane) => perDay(lanes, lane)
    return {
      lanes: { green: of('green'), blue: of('blue'), yellow: of('yellow'), red: of('red') },
      measures: Object.fromEntries([...measures.keys()].map((key) => [key, perDay(measures, key)])),
    }
  }
}

const noCapacity: Capacity = { redPerDay: null, yellowPerDay: null }

function aSide(): Side {
  return { lanes: new Map(), measures: new Map() }
}

function count({ lanes, measures }: Side, rating: Rating): void {
  lanes.set(rating.lane, (lanes.get(rating.lane) ?? 0) + 1)
  for (const measure of rating.measures) measures.set(measure, (measures.get(measure) ?? 0) + 1)
}

function isDrawnBy({ settings }: RiskPolicy, { seed, parcelId }: PastParcel): boolean {
  return seed !== null && isDrawn(seed, parcelId, settings.drawShare)
}
