import assert from 'node:assert/strict'
import { test } from 'node:test'
import { noSender } from '#core/risk/facts.ts'
import { houseSettings, riskPolicy, withSettings } from '#core/risk/rules.ts'
import { newId } from '#core/uuid7.ts'
import { noon } from '#platform/testing.ts'
import { type PastParcel, Trial, type TrialBasis } from './backtest-trial.ts'
import { plainFacts } from './quality.testing.ts'

const day = '2026-11-10'
const office = 'office'

const basis = (parts: Partial<TrialBasis> = {}): TrialBasis => ({
  ...{ before: riskPolicy, after: riskPolicy, model: undefined, offices: new Map() },
  ...parts,
})

/** A parcel of who was found out before: 50 points and red by the house, 20 by the draft. */
const known: PastParcel = {
  ...{ parcelId: newId(noon), officeId: office, seed: null, found: true },
  facts: { ...plainFacts, sender: { ...noSender, found: 1 } },
}
const plain: PastParcel = { ...known, facts: plainFacts, found: null }
const laxer = withSettings(
  { ...houseSettings, rules: { 'sender.found_before': { score: 20, measures: [] } } },
  7,
)

function tried(trial: Trial, parcels: readonly PastParcel[]) {
  trial.scores(day, parcels)
  trial.lanes(day, parcels)
  return trial.result({ from: day, to: day })
}

test('the same policy moves nothing', () => {
  const { moved, offices } = tried(new Trial(basis()), [known, plain, plain])
  assert.deepEqual(moved, [])
  assert.deepEqual(offices[0]!.before, offices[0]!.after)
})

test('what would have been missed is said with how much had been found there', () => {
  const { moved, offices } = tried(new Trial(basis({ after: laxer })), [known, known, plain])
  assert.deepEqual(moved, [{ from: 'red', to: 'yellow', parcels: 2, known: 2, found: 2 }])
  const [only] = offices
  assert.deepEqual(only!.before.lanes, { green: 1, blue: 0, yellow: 0, red: 2 })
  assert.deepEqual(only!.after.lanes, { green: 1, blue: 0, yellow: 2, red: 0 })
  assert.equal(only!.before.measures.xray, 2)
  assert.equal(only!.after.measures.xray, undefined)
})

test('an even part speaks for all of the day', () => {
  const { offices, share } = tried(new Trial(basis(), 0.25), [known, plain])
  assert.equal(share, 0.25)
  assert.deepEqual(offices[0]!.after.lanes, { green: 4, blue: 0, yellow: 0, red: 4 })
})

test('the draft’s borders lie where the office’s capacity would have put them', () => {
  const capacity = { redPerDay: 0, yellowPerDay: 10 }
  const offices = new Map([[office, { capacity, borders: undefined }]])
  const { moved } = tried(new Trial(basis({ offices })), [known, plain])
  // Nothing fits into red: its border goes to the most that the policy allows, above 50 points.
  assert.deepEqual(moved, [{ from: 'red', to: 'yellow', parcels: 1, known: 1, found: 1 }])
})

test('an even part fills an office’s capacity as the whole day would', () => {
  const capacity = { redPerDay: 2, yellowPerDay: 10 }
  const offices = new Map([[office, { capacity, borders: undefined }]])
  // One of four: there were four such parcels, two more than the office can look at.
  const { moved } = tried(new Trial(basis({ offices }), 0.25), [known])
  assert.deepEqual(
    moved.map(({ from, to }) => [from, to]),
    [['red', 'yellow']],
  )
})

test('chance draws again by the seed of the day, as often as the draft says', () => {
  const always = withSettings({ ...houseSettings, drawShare: 1, drawMeasures: ['escort'] }, 8)
  const seed = Buffer.alloc(32, 7)
  const { offices } = tried(new Trial(basis({ after: always })), [{ ...plain, seed }, plain])
  assert.equal(offices[0]!.after.measures.escort, 1)
})
