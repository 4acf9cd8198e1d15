import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aRandom } from '#core/learn/boost.ts'
import { explained } from '#core/learn/forest.ts'
import { qualityOf } from '#core/learn/quality.ts'
import { factorWords, features } from './features.ts'
import { type KeptModel, openModel, whatModelSays } from './model.ts'
import { rate } from './rate.ts'
import { riskPolicy } from './rules.ts'
import { type Example, leastExamples, train } from './train.ts'
import { honestFacts, madeExamples, smugglerFacts } from './world.testing.ts'

const taught = madeExamples(1_500, { share: 0.04, seed: 1 })
const kept = train(taught)!
const model = openModel(kept, 'm1')
const random = () => aRandom(7)

test('what was learned finds the same pattern in parcels it never saw', () => {
  const later = madeExamples(3_000, { share: 0.03, seed: 2 })
  const scores = later.map(({ facts }) => whatModelSays(model, facts).probability)
  const labels = later.map(({ found }) => Number(found))
  const quality = qualityOf(scores, labels)
  assert.ok(quality.p['2']! > 0.9, `P@2 % ${quality.p['2']}`)
})

test('shuffled answers teach nothing: the test above cannot pass by itself', () => {
  const later = madeExamples(3_000, { share: 0.03, seed: 2 })
  const labels = later.map(({ found }) => Number(found))
  const precisions = [11, 12, 13, 14, 15].map((seed) => {
    const chance = aRandom(seed)
    const shuffled = taught.map((one) => ({ ...one, found: chance() < 0.06 }))
    const none = openModel(train(shuffled)!, 'none')
    const scores = later.map(({ facts }) => whatModelSays(none, facts).probability)
    return qualityOf(scores, labels).p['2']!
  })
  // All smuggled parcels look alike, so one shuffle may by chance lift them all: most do not.
  assert.ok(precisions.toSorted((a, b) => a - b)[2]! < 0.3, precisions.join(' '))
})

test('a model that was kept as JSON says the same to the last bit', () => {
  const again = openModel(JSON.parse(JSON.stringify(kept)) as KeptModel, 'm1')
  const chance = random()
  for (let i = 0; i < 200; i++) {
    const facts = i % 2 ? honestFacts(chance) : smugglerFacts(chance)
    assert.deepEqual(whatModelSays(again, facts), whatModelSays(model, facts))
  }
})

test('the same examples give the same model', () => {
  assert.deepEqual(train(taught), kept)
})

test('it names the factors that raised it, of the list anyone can read, and no more than three', () => {
  const { factors, strength } = whatModelSays(model, smugglerFacts(random()))
  assert.ok(strength > 0.5)
  assert.ok(factors.length > 0 && factors.length <= 3)
  for (const { factor, share } of factors) assert.ok(factor in factorWords && share > 0)
  const strong = new Set(factors.map(({ factor }) => factor))
  assert.ok(strong.has('area') || strong.has('weight') || strong.has('route'), [...strong].join())
})

test('the steps of an explanation add up to what all trees said', () => {
  const chance = random()
  const { forest } = model
  const fromRoots = forest.roots.reduce((sum, root) => sum + forest.values[root]!, 0)
  for (let i = 0; i < 100; i++) {
    const bins = Uint8Array.from(features, () => Math.floor(chance() * 40))
    const contributions = new Float64Array(features.length)
    const said = explained(forest, bins, contributions)
    const told = contributions.reduce((sum, one) => sum + one, fromRoots)
    assert.ok(Math.abs(said - told) < 1e-9)
  }
})

test('the model only adds: with it no parcel has a lower lane or asks for less', () => {
  const chance = random()
  const rank = ['green', 'blue', 'yellow', 'red']
  const house = { policy: riskPolicy, borders: undefined, drawn: false }
  for (let i = 0; i < 300; i++) {
    const facts = i % 3 ? honestFacts(chance) : smugglerFacts(chance)
    const without = rate(facts, { ...house, model: undefined }, '2026-11-22')
    const withIt = rate(facts, { ...house, model }, '2026-11-22')
    assert.ok(withIt.score >= without.score)
    assert.ok(rank.indexOf(withIt.lane) >= rank.indexOf(without.lane))
    for (const measure of without.measures) assert.ok(withIt.measures.includes(measure))
  }
})

test('what was found long ago counts less than what is found now', () => {
  const aged = (ageDays: number): Example[] =>
    taught.map((one) => ({
      ...one,
      ageDays: one.facts.fromCommune === '40007' ? ageDays : one.ageDays,
    }))
  const facts = smugglerFacts(random())
  const rateOf = (examples: Example[]) => {
    const counted = train(examples)!.rates['fromCommune']!
    return counted.find(([key]) => key === facts.fromCommune)![2]
  }
  assert.ok(Math.abs(rateOf(aged(0)) / rateOf(aged(30)) - 2) < 1e-9)
})

test('one find among parcels that look alike raises the next of them, and a few clean ones take it back', () => {
  const facts = { ...honestFacts(aRandom(3)), fromCommune: '31777', weightGrams: 40 }
  const after = (finds: boolean[]) => {
    const more = finds.map((found) => ({ facts, found, ageDays: 0 }))
    return whatModelSays(openModel(train([...taught, ...more])!, 'more'), facts)
  }
  const [none, one, then] = [
    after([]),
    after([true]),
    after([true, ...Array<boolean>(8).fill(false)]),
  ]
  assert.ok(none.strength < 0.2, String(none.strength))
  assert.ok(one.strength > 0.5, String(one.strength))
  assert.deepEqual(one.factors, [{ factor: 'likeness', share: 1 }])
  assert.ok(then.strength < one.strength - 0.2, String(then.strength))
})

test('a place seen once says little: its rate stays near the one of its province', () => {
  // Of another weight: only the place is the same.
  const other = { ...lonely('99999'), weightGrams: 40_000 }
  const once = [...taught, { facts: other, found: true, ageDays: 0 }]
  const seen = openModel(train(once)!, 'once')
  const quiet = openModel(train(taught)!, 'quiet')
  const [a, b] = [seen, quiet].map((one) => whatModelSays(one, lonely('99999')).probability)
  assert.ok(a! < b! + 0.1, `${a} and ${b}`)
})

function lonely(fromCommune: string) {
  return { ...honestFacts(aRandom(3)), fromProvince: '01', officeProvince: '01', fromCommune }
}

test('with few finds there are no trees yet, only what looks alike; with none there is nothing', () => {
  const clean = taught.filter(({ found }) => !found)
  const some = taught.filter(({ found }) => found).slice(0, 5)
  const few = train([...clean, ...some])!
  assert.deepEqual(few.trees, [])
  const said = whatModelSays(openModel(few, 'few'), some[0]!.facts)
  assert.ok(said.strength > 0.3)
  assert.equal(whatModelSays(openModel(few, 'few'), lonely('31778')).strength, 0)
  assert.equal(train(clean), undefined)
  assert.equal(train(taught.slice(0, leastExamples - 1)), undefined)
})

test('a model of another format or of other features is refused', () => {
  assert.throws(() => openModel({ ...kept, format: 2 as 1 }, 'm2'), /another format/)
  assert.throws(() => openModel({ ...kept, edges: kept.edges.slice(1) }, 'm2'), /another format/)
  assert.equal(kept.edges.length, features.length)
})
