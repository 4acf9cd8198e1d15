import { binOf } from '#core/learn/bins.ts'
import { sigmoid } from '#core/learn/boost.ts'
import { explained, type Forest, forestOf } from '#core/learn/forest.ts'
import { type Counted, type RateAndCount, smoothed } from '#core/learn/rates.ts'
import type { RiskFacts } from './facts.ts'
import {
  type FactorId,
  factorWords,
  features,
  likenessKey,
  likenessStrength,
  rateKeys,
  strength,
} from './features.ts'

/** A model as it is kept: plain JSON. Trees are arrays of nodes; rates are counts by key, already decayed. */
export type KeptModel = {
  readonly format: 1
  /** Share of found among what was learned from. */
  readonly base: number
  readonly start: number
  readonly rates: Readonly<Record<string, readonly Counted[]>>
  /** The same of parcels that look alike. */
  readonly alike: readonly Counted[]
  readonly edges: readonly (readonly number[])[]
  readonly trees: readonly KeptTree[]
}

type KeptTree = Readonly<Record<'feature' | 'bin' | 'left' | 'right' | 'value', readonly number[]>>

/** Found and looked into, of each key. */
type CountOf = ReadonlyMap<string, readonly [found: number, rows: number]>

/** A model ready to rate with. */
export type RiskModel = {
  readonly version: string
  readonly base: number
  readonly start: number
  readonly rates: ReadonlyMap<string, CountOf>
  readonly alike: CountOf
  readonly edges: readonly Float64Array[]
  readonly forest: Forest
}

/** One factor of a rating, and its share in what raised it (0–1). */
export type Factor = { readonly factor: FactorId; readonly share: number }

export type Said = {
  readonly probability: number
  /** 0 at the usual rate, 1 from twenty times that or one in two: what the policy turns into points. */
  readonly strength: number
  /** At most three that raised it, strongest first. */
  readonly factors: readonly Factor[]
}

const fullStrength = 20
const surelyBad = 0.5
const shownFactors = 3

const factorIds = Object.keys(factorWords) as FactorId[]
const factorOf = features.map(({ factor }) => factorIds.indexOf(factor))

/** Makes a kept model ready. Refuses one of another format or of other features. */
export function openModel(kept: KeptModel, version: string): RiskModel {
  if ((kept.format as number) !== 1 || kept.edges.length !== features.length)
    throw new Error(`risk model ${version} is of another format`)
  return {
    version,
    base: kept.base,
    start: kept.start,
    rates: new Map(Object.entries(kept.rates).map(([name, counted]) => [name, countOf(counted)])),
    alike: countOf(kept.alike),
    edges: kept.edges.map((edges) => Float64Array.from(edges)),
    forest: forestOf(
      kept.trees.map((tree) => ({
        feature: Int16Array.from(tree.feature),
        bin: Uint8Array.from(tree.bin),
        left: Int16Array.from(tree.left),
        right: Int16Array.from(tree.right),
        value: Float64Array.from(tree.value),
      })),
    ),
  }
}

function countOf(counted: readonly Counted[]): CountOf {
  return new Map(counted.map(([key, found, rows]) => [key, [found, rows]]))
}

/** What the model says of a parcel, and why: the trees, or what was found in parcels like it where that says more. */
export function whatModelSays(model: RiskModel, facts: RiskFacts): Said {
  const byTrees = whatTreesSay(model, facts)
  const alike = rateOfAlike(model, facts)
  if (alike <= byTrees.probability) return byTrees
  return {
    probability: alike,
    strength: strengthOf(alike, model),
    factors: [{ factor: 'likeness', share: 1 }],
  }
}

/** How often something was found in parcels that look alike; the base rate where none was looked into. */
function rateOfAlike({ alike, base }: RiskModel, facts: RiskFacts): number {
  const counted = alike.get(likenessKey(facts)) ?? nothing
  return smoothed(counted, { prior: base, strength: likenessStrength }, 0)[0]
}

const nothing: readonly [number, number] = [0, 0]

/** Rises with the times of the usual rate, and with the probability itself where the usual rate is high. */
function strengthOf(probability: number, { base }: RiskModel): number {
  const byTimes = Math.log(probability / base) / Math.log(fullStrength)
  const byItself = base < surelyBad ? (probability - base) / (surelyBad - base) : 0
  return Math.min(1, Math.max(0, byTimes, byItself))
}

function whatTreesSay(model: RiskModel, facts: RiskFacts): Said {
  const rates = ratesOf(model, facts)
  const bins = new Uint8Array(features.length)
  for (let i = 0; i < features.length; i++)
    bins[i] = binOf(model.edges[i]!, features[i]!.value(facts, rates))
  const contributions = new Float64Array(features.length)
  const probability = sigmoid(model.start + explained(model.forest, bins, contributions))
  return {
    probability,
    strength: strengthOf(probability, model),
    factors: strongest(contributions),
  }
}

/** The smoothed rate and count of each key of a parcel, a broad key the prior of a narrow one. */
function ratesOf(model: RiskModel, facts: RiskFacts): RateAndCount[] {
  const found: RateAndCount[] = []
  for (const { name, key, within } of rateKeys) {
    const counted = model.rates.get(name)?.get(key(facts)) ?? nothing
    const prior = within === undefined ? model.base : found[within]![0]
    found.push(smoothed(counted, { prior, strength }, counted[1]))
  }
  return found
}

function strongest(contributions: Float64Array): Factor[] {
  const points = new Float64Array(factorIds.length)
  for (let i = 0; i < contributions.length; i++) points[factorOf[i]!]! += contributions[i]!
  let all = 0
  for (const point of points) if (point > 0) all += point
  return factorIds
    .flatMap((factor, i) => (points[i]! > 0 ? [{ factor, points: points[i]! }] : []))
    .sort((a, b) => b.points - a.points)
    .slice(0, shownFactors)
    .map(({ factor, points }) => ({ factor, share: Math.round((points / all) * 100) / 100 }))
}
