import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aRandom } from '#core/learn/boost.ts'
import { houseSettings } from '#core/risk/rules.ts'
import type { Example } from '#core/risk/train.ts'
import { madeExamples, smugglerFacts } from '#core/risk/world.testing.ts'
import { rate } from '#core/risk/rate.ts'
import { addDays, dayOf } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import { look } from '#platform/change.ts'
import { openDatabase } from '#platform/database.ts'
import { actor, noon, testDatabaseUrl } from '#platform/testing.ts'
import { riskJobs } from './jobs.ts'
import { standingOf } from './standing.ts'

const url = await testDatabaseUrl()
const [db, owner] = [openDatabase(url), openDatabase(url, {})]
after(() => Promise.all([db.destroy(), owner.destroy()]))
const today = dayOf(noon)
const night = riskJobs({ db, now: () => noon })['risk.night']!

/** Parcels of an operator that were rated and looked into, as acceptance and the desks leave them. */
async function past(operatorId: string, examples: readonly Example[]): Promise<void> {
  const rows = examples.map(({ facts, found, ageDays }) => {
    const day = addDays(today, -ageDays)
    const at = new Date(noon.getTime() - ageDays * 86_400_000)
    return { parcelId: newId(at), day, at, facts, found }
  })
  for (let i = 0; i < rows.length; i += 500) {
    const some = rows.slice(i, i + 500)
    await owner
      .insertInto('risk.rating')
      .values(
        some.map(({ parcelId, day, facts }) => ({
          ...{ parcel_id: parcelId, operator_id: operatorId, office_id: operatorId, day },
          ...{ lane: 'green', score: 0, reasons: [], measures: [], open_measures: [] },
          ...{ policy_version: 'test', facts: JSON.stringify(facts) },
        })),
      )
      .execute()
    await owner
      .insertInto('risk.outcome')
      .values(
        some.map(({ parcelId, day, at, found }) => ({
          ...{ id: newId(at), parcel_id: parcelId, operator_id: operatorId, day, found, at },
          ...{ kind: 'second_check', recorded_by: operatorId },
        })),
      )
      .execute()
  }
}

const standing = (operatorId: string, officeId = operatorId) =>
  look(db, { actor: actor(operatorId, 'counter-clerk'), now: noon }, (ctx) =>
    standingOf(ctx, { operatorId, officeId, day: today }),
  )

const modelsOf = (operatorId: string) =>
  owner
    .selectFrom('risk.model')
    .select(['number', 'rows', 'found', 'quality', 'in_force_at', 'ended_at'])
    .where('operator_id', '=', operatorId)
    .orderBy('number')
    .execute()

test('what was found is learned overnight, judged on days it had not seen, and rates the next parcel', async () => {
  const operatorId = newId(noon)
  await past(operatorId, madeExamples(1_200, { share: 0.05, seed: 1 }))
  await night({})
  const [kept] = await modelsOf(operatorId)
  const { auc, rows } = kept!.quality as { auc: number; rows: number }
  assert.ok(auc > 0.6 && rows > 50 && rows < 400, JSON.stringify(kept!.quality))
  const { model, policy } = await standing(operatorId)
  const facts = smugglerFacts(aRandom(5))
  const base = { policy, borders: undefined, drawn: false }
  const learned = rate(facts, { ...base, model }, today)
  const before = rate(facts, { ...base, model: undefined }, today)
  assert.match(learned.modelVersion!, /^m1\//)
  assert.ok(learned.score >= before.score + 15, `${before.score} → ${learned.score}`)
})

test('a second night with nothing new keeps the model; with new outcomes there is another, and one in force', async () => {
  const operatorId = newId(noon)
  await past(operatorId, madeExamples(1_000, { share: 0.05, seed: 2 }))
  await night({})
  await night({})
  assert.equal((await modelsOf(operatorId)).length, 1)
  await past(operatorId, madeExamples(400, { share: 0.05, seed: 3 }))
  await night({})
  const models = await modelsOf(operatorId)
  assert.deepEqual(
    models.map(({ number, in_force_at, ended_at }) => [
      number,
      in_force_at !== null && ended_at === null,
    ]),
    [
      [1, false],
      [2, true],
    ],
  )
})

test('trees grown on answers of chance are judged, kept out, and their figures kept', async () => {
  const operatorId = newId(noon)
  const chance = aRandom(4)
  const shuffled = madeExamples(1_200, { share: 0, seed: 4 }).map((one) => ({
    ...one,
    found: chance() < 0.1,
  }))
  await past(operatorId, shuffled)
  await night({})
  const [kept] = await modelsOf(operatorId)
  assert.equal((kept!.quality as { trees: boolean }).trees, false)
  assert.equal((await standing(operatorId)).model!.forest.roots.length, 0)
})

test('joint checks that saw nothing are no outcomes: finds alone teach nothing', async () => {
  const operatorId = newId(noon)
  await past(operatorId, madeExamples(1_000, { share: 0.05, seed: 5 }))
  await owner
    .updateTable('risk.outcome')
    .set({ kind: 'joint_check' })
    .where('operator_id', '=', operatorId)
    .where('found', '=', false)
    .execute()
  await night({})
  assert.deepEqual(await modelsOf(operatorId), [])
})

test('what one operator found teaches no other', async () => {
  const [one, other] = [newId(noon), newId(noon)]
  await past(one, madeExamples(1_000, { share: 0.05, seed: 6 }))
  await night({})
  assert.ok((await standing(one)).model)
  assert.equal((await standing(other)).model, undefined)
})

test('lanes go where an office has its capacity, by its own last 28 days', async () => {
  const [operatorId, officeId] = [newId(noon), newId(noon)]
  const scores = Array.from({ length: 10 }, (_, i) => i * 10)
  // Each of ten days one parcel of each score; three a day may be red, two more yellow.
  for (let age = 1; age <= 10; age++)
    await owner
      .insertInto('risk.rating')
      .values(
        scores.map((score) => ({
          ...{ parcel_id: newId(noon), operator_id: operatorId, office_id: officeId },
          ...{ lane: 'green', score, reasons: [], measures: [], open_measures: [] },
          ...{ day: addDays(today, -age), policy_version: 'test' },
        })),
      )
      .execute()
  await owner
    .insertInto('risk.office')
    .values({ office_id: officeId, operator_id: operatorId, red_per_day: 3, yellow_per_day: 3 })
    .execute()
  await night({})
  const { borders } = await standing(operatorId, officeId)
  assert.deepEqual(borders, { redFrom: 61, yellowFrom: 31 })
  assert.ok(borders.redFrom > houseSettings.red.least && borders.redFrom < houseSettings.red.most)
  await night({})
  const moves = await owner
    .selectFrom('ledger.entry')
    .select('data')
    .where('type', '=', 'risk.lanes_moved')
    .where('subject_id', '=', officeId)
    .execute()
  assert.deepEqual(
    moves.map(({ data }) => data),
    [{ redFrom: 61, yellowFrom: 31 }],
  )
})
