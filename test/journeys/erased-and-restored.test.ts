import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { findByToken, openGroup, searchWindow } from '#modules/parcels/index.ts'
import { backUp } from '#platform/backup/back-up.ts'
import { restore } from '#platform/backup/restore.ts'
import { look } from '#platform/change.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { noon, testBlobs, testFolder } from '#platform/testing.ts'
import { acceptedAt } from '../../src/modules/holds/holds.testing.ts'
import {
  allDueNight,
  aRetentionDesk,
  type RetentionDesk,
} from '../../src/modules/retention/desk.testing.ts'
import { asOwner, setDatabaseClock } from '../../src/modules/retention/retention.testing.ts'
import { settleRing } from '../../src/modules/retention/start.ts'
import { sweepBatch } from '../../src/modules/retention/sweep.ts'
import { sweepOf } from '../../src/modules/retention/sweep-job.ts'
import { emptyDatabase } from '../real-server.ts'

const leaveOut = { tables: [], blobs: [] }

test('a backup from before an erasure brings back rows nobody can read, and the next start sweeps them', async () => {
  const desk = await aRetentionDesk()
  await acceptedAt(desk, noon)
  await settleRing({ ...desk.deps, ring: desk.ring })
  const folder = join(testFolder(), 'backup')
  const { blobs, vault } = desk.store
  const taking = { url: desk.url, blobs, folder, takenAt: noon, program: 'test', leaveOut }
  assert.equal((await found(desk, desk.db)).length, 1)
  const { manifest } = await backUp(taking)
  assert.equal(manifest.ringId, desk.ring.id)
  await desk.runAt(allDueNight)
  await desk.sweepAll()

  const url = await emptyDatabase()
  const there = testBlobs()
  await restore({ url, blobs: there, folder, now: allDueNight, leaveOut, afterwards: '' })
  await setDatabaseClock(url, allDueNight)
  const db = openDatabase(url)
  after(() => db.destroy())
  const [row, ...more] = await db.selectFrom('parcels.parcel').selectAll().execute()
  assert.ok(row && more.length === 0)
  for (const group of ['identity', 'sender', 'recipient', 'item'] as const)
    assert.equal(await openGroup(vault, row, group), undefined)
  assert.equal((await found(desk, db)).length, 0)

  const deps = { ...desk.deps, db, blobs: there }
  const settled = await settleRing({ ...deps, ring: desk.ring })
  assert.equal(settled.takenOver, 3)
  for (let sweep = await nextSweep(url); sweep; sweep = await nextSweep(url))
    await sweepBatch(deps, sweep)
  assert.deepEqual(await db.selectFrom('parcels.parcel').select('id').execute(), [])
  assert.deepEqual(await there.list({ prefix: '', limit: 10 }), [])
})

/** Whoever searches for the recipient's phone over all days that can be asked. */
function found({ store, operatorId, clerk: actor }: RetentionDesk, db: Database) {
  return look(db, { actor, now: noon }, (ctx) =>
    findByToken(ctx, store.vault, {
      ...{ kind: 'phone', value: '+84987654321', days: searchWindow(noon) },
      ...{ operatorId, offices: 'all', limit: 10 },
    }),
  )
}

async function nextSweep(url: string) {
  const { rows } = await asOwner(
    url,
    `delete from graphile_worker._private_jobs where id = (
       select j.id from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id
       where t.identifier = 'retention.sweep' order by j.id limit 1) returning payload`,
  )
  return rows[0] && sweepOf(rows[0]['payload'] as Record<string, string | number>)
}
