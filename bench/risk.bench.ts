import { aRandom } from '#core/learn/boost.ts'
import { isDrawn } from '#core/risk/draw.ts'
import { openModel, whatModelSays } from '#core/risk/model.ts'
import { rate } from '#core/risk/rate.ts'
import { riskPolicy } from '#core/risk/rules.ts'
import { train } from '#core/risk/train.ts'
import { honestFacts, madeExamples, smugglerFacts } from '#core/risk/world.testing.ts'
import { figuresOf, median } from './figure.ts'

// The rating of a parcel as acceptance asks for it: rules, learned model with its explanation, lane, draw. Beside it, in
// turns, the rules alone. The model is learned from 20,000 outcomes first.
const figure = figuresOf('risk')
const parcels = 20_000
const rounds = 7

const examples = madeExamples(20_000, { share: 0.02, seed: 1 })
const begun = performance.now()
const model = openModel(train(examples)!, 'bench')
figure('train_20k_s', (performance.now() - begun) / 1000, 's')

const random = aRandom(9)
const facts = Array.from({ length: parcels }, (_, i) =>
  i % 50 ? honestFacts(random) : smugglerFacts(random),
)
const ids = facts.map((_, i) => `019358c0-0000-7000-8000-${String(i).padStart(12, '0')}`)
const seed = new Uint8Array(32)
const share = riskPolicy.settings.drawShare

const whole = () =>
  facts.forEach((one, i) => {
    const drawn = isDrawn(seed, ids[i]!, share)
    rate(one, { policy: riskPolicy, model, borders: undefined, drawn }, '2026-11-22')
  })
const rulesAlone = () =>
  facts.forEach((one) => {
    const standing = { policy: riskPolicy, model: undefined, borders: undefined, drawn: false }
    rate(one, standing, '2026-11-22')
  })
const modelAlone = () =>
  facts.forEach((one) => {
    whatModelSays(model, one)
  })

const micros = (work: () => void): number => {
  const start = performance.now()
  work()
  return ((performance.now() - start) * 1000) / parcels
}
const [all, rules, learned]: [number[], number[], number[]] = [[], [], []]
for (let round = 0; round < rounds; round++) {
  all.push(micros(whole))
  rules.push(micros(rulesAlone))
  learned.push(micros(modelAlone))
}
figure('score_us', median(all), 'µs')
figure('model_us', median(learned), 'µs')
figure('rules_us', median(rules), 'µs')
figure('ratio_to_rules', median(all) / median(rules), 'ratio')
