import { binOf } from '#core/learn/bins.ts'
import { sigmoid } from '#core/learn/boost.ts'
import { explained, type Forest, forestOf } from '#core/learn/forest.ts'
import { type RateAndCount, smoothed } from '#core/learn/rates.ts'
import type { RiskFacts } from './facts.ts'
import { type FactorId, factorWords, features, rateKeys, strength } from './features.ts'

/** A model as it is kept: plain JSON. Trees are arrays of nodes; rates are counts by key, already decayed. */
export type KeptModel = {
  readonly format: 1
  /** Share of found among what was learned from. */
  readonly base: number
  readonly start: number
  readonly rates: Readonly<Record<string, readonly (readonly [string, number, number])[]>>
  readonly edges: readonly (readonly number[])[]
  readonly trees: readonly KeptTree[]
}

type KeptTree = Readonly<Record<'feature' | 'bin' | 'left' | 'right' | 'value', readonly number[]>>

/** A model ready to rate with. */
export type RiskModel = {
  readonly version: string
  readonly base: number
  readonly start: number
  readonly rates: ReadonlyMap<string, ReadonlyMap<string, readonly [number, number]>>
  readonly edges: readonly Float64Array[]
  readonly forest: Forest
}

/** One factor of a rating, and its share in what raised it (0–1). */
export type Factor = { readonly factor: FactorId; readonly share: number }

export type Said = {
  readonly probability: number
  /** 0 at the usual rate, 1 from twenty times that: what the policy turns into points. */
  readonly strength: number
  /** At most three that raised it, strongest first. */
  readonly factors: readonly Factor[]
}

const fullStrength = 20
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
    rates: new Map(
      Object.entries(kept.rates).map(([name, counted]) => [
        name,
        new Map(counted.map(([key, found, rows]) => [key, [found, rows]])),
      ]),
    ),
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

/** What the model says of a parcel, and why. */
export function whatModelSays(model: RiskModel, facts: RiskFacts): Said {
  const rates = ratesOf(model, facts)
  const bins = new Uint8Array(features.length)
  for (let i = 0; i < features.length; i++)
    bins[i] = binOf(model.edges[i]!, features[i]!.value(facts, rates))
  const contributions = new Float64Array(features.length)
  const probability = sigmoid(model.start + explained(model.forest, bins, contributions))
  const lift = Math.log(probability / model.base) / Math.log(fullStrength)
  return {
    probability,
    strength: Math.min(1, Math.max(0, lift)),
    factors: strongest(contributions),
  }
}

/** The smoothed rate and count of each key of a parcel, a broad key the prior of a narrow one. */
function ratesOf(model: RiskModel, facts: RiskFacts): RateAndCount[] {
  const found: RateAndCount[] = []
  for (const { name, key, within } of rateKeys) {
    const counted = model.rates.get(name)?.get(key(facts)) ?? [0, 0]
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
