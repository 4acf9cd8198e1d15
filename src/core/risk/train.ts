import { binned, edgesOf } from '#core/learn/bins.ts'
import { aRandom, boost, type Boosting } from '#core/learn/boost.ts'
import { type RateAndCount, Rates, type Taught } from '#core/learn/rates.ts'
import type { RiskFacts } from './facts.ts'
import { features, likenessKey, likenessStrength, rateKeys, strength } from './features.ts'
import type { KeptModel } from './model.ts'

/** A parcel that was looked into: what was known before, what was found, and how many days ago. */
export type Example = {
  readonly facts: RiskFacts
  readonly found: boolean
  readonly ageDays: number
}

/** What was found a month ago counts half. */
export const halfLifeDays = 30

/** Fewest examples that anything is learned from. */
export const leastExamples = 50
/** Fewest examples, and fewest with something found, that trees are grown over. */
const leastForTrees = 200
const leastFoundForTrees = 20

const folds = 5
const seed = 20_261_122

const boosting: Boosting = {
  ...{ trees: 120, leaves: 8, leastRows: 15, lambda: 2, learningRate: 0.06 },
  ...{ featureShare: 0.7, rowShare: 0.8, seed },
}

/**
 * Learns from examples: smoothed rates that fade with age, what was found in parcels that look alike, and boosted trees over
 * all that is known, where there is enough for them and they are wanted. The same examples give the same model. Undefined
 * where there is too little, or nothing was ever found.
 */
export function train(examples: readonly Example[], { trees = true } = {}): KeptModel | undefined {
  const found = examples.filter((example) => example.found).length
  if (examples.length < leastExamples || found === 0 || found === examples.length) return undefined
  const taught = teaching(examples)
  const rates = rateKeys.map(
    ({ key }) =>
      new Rates(
        examples.map(({ facts }) => key(facts)),
        taught,
        strength,
      ),
  )
  const alike = new Rates(
    examples.map(({ facts }) => likenessKey(facts)),
    taught,
    likenessStrength,
  )
  const enough =
    examples.length >= leastForTrees &&
    Math.min(found, examples.length - found) >= leastFoundForTrees
  const grown = trees && enough ? grow(examples, taught, rates) : { edges: noEdges, trees: [] }
  return {
    format: 1,
    base: alike.prior,
    start: Math.log(alike.prior / (1 - alike.prior)),
    rates: Object.fromEntries(rateKeys.map(({ name }, i) => [name, rates[i]!.counted()])),
    alike: alike.counted(),
    ...grown,
  }
}

const noEdges = features.map(() => [])

function grow(examples: readonly Example[], taught: Teaching, rates: readonly Rates[]) {
  const edgesAndBins = columnsOf(examples, taught, rates).map((column) => {
    const edges = edgesOf(column)
    return { edges, bins: binned(edges, column) }
  })
  const model = boost(
    edgesAndBins.map(({ bins }) => bins),
    taught.labels,
    { ...boosting, weights: taught.weights },
  )
  return {
    edges: edgesAndBins.map(({ edges }) => [...edges]),
    trees: model.trees.map((tree) => ({
      feature: [...tree.feature],
      bin: [...tree.bin],
      left: [...tree.left],
      right: [...tree.right],
      value: [...tree.value],
    })),
  }
}

type Teaching = Taught & { readonly weights: Float64Array }

function teaching(examples: readonly Example[]): Teaching {
  const random = aRandom(seed)
  return {
    labels: Uint8Array.from(examples, ({ found }) => Number(found)),
    weights: Float64Array.from(examples, ({ ageDays }) => 2 ** (-ageDays / halfLifeDays)),
    foldOf: Uint8Array.from(examples, () => Math.floor(random() * folds)),
    folds,
  }
}

/** The features of all examples, each rate as an example of its fold may know it. */
function columnsOf(
  examples: readonly Example[],
  { foldOf }: Taught,
  rates: readonly Rates[],
): Float64Array[] {
  const columns = features.map(() => new Float64Array(examples.length))
  examples.forEach(({ facts }, row) => {
    const known: RateAndCount[] = []
    rateKeys.forEach(({ key, within }, i) => {
      const prior = within === undefined ? undefined : known[within]![0]
      known.push(rates[i]!.outside(key(facts), foldOf[row]!, prior))
    })
    features.forEach(({ value }, i) => {
      columns[i]![row] = value(facts, known)
    })
  })
  return columns
}
