import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aLedger, aLongChange } from './a-ledger.testing.ts'
import { entriesFrom, Places } from './places.ts'

test('a look in several steps does not settle what was still open when it began', async () => {
  const { db, write } = await aLedger()
  const long = await aLongChange(db)
  await write(12)
  const places = new Places(db)
  assert.equal(await places.take(5), 5)
  // It commits behind the look, with a number below all that the further steps look at.
  await long.commit()
  while ((await places.take(5)) === 5);
  while ((await places.take(5)) > 0);
  const placed = await entriesFrom(db, { index: 0, limit: 100 })
  assert.equal(placed.length, 14)
  assert.equal(placed.at(-1)!.subject_id, long.subject)
})

test('a look goes on from where its last step ended, however much there is', async () => {
  const { db, write } = await aLedger()
  await write(30)
  await write(1)
  const places = new Places(db)
  const steps: number[] = []
  do steps.push(await places.take(10))
  while (steps.at(-1) === 10)
  assert.deepEqual(steps, [10, 10, 10, 2])
  assert.equal(await places.take(10), 0)
  const { rows } = await db.executeQuery<{ seq: string }>(
    db.selectFrom('ledger.leaf').select('seq').orderBy('index'),
  )
  const seqs = rows.map(({ seq }) => Number(seq))
  assert.deepEqual(
    seqs,
    seqs.toSorted((a, b) => a - b),
  )
})
