import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { addDays, dayOf } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import { addOrganisation, visitor } from '#modules/directory/index.ts'
import { change } from '#platform/change.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { openFileKeyRing } from '#platform/file-key-ring.ts'
import type { DayKeyId } from '#platform/keys.ts'
import { noon, testDatabaseUrl, testFolder } from '#platform/testing.ts'
import { Vault } from '#platform/vault.ts'
import { allDueNight } from './desk.testing.ts'
import { dayKeyRegistry } from './registry.ts'
import { setDatabaseClock } from './retention.testing.ts'

const script = join(import.meta.dirname, 'run-process.testing.ts')

type Scene = {
  readonly db: Database
  readonly url: string
  readonly folder: string
  readonly ids: readonly DayKeyId[]
}

/** Two operators with seven day keys, all due. */
async function aScene(): Promise<Scene> {
  const url = await testDatabaseUrl()
  const db = openDatabase(url)
  const folder = testFolder()
  const ring = openFileKeyRing(join(folder, 'keys'))
  const vault = new Vault(ring, { made: dayKeyRegistry({ db, now: () => noon }) })
  const ids: DayKeyId[] = []
  for (const code of ['MOT', 'HAI']) {
    const { id: operatorId } = await change(db, { actor: visitor, now: noon }, (ctx) =>
      addOrganisation(ctx, { kind: 'operator', code, name: `Bưu chính ${code}` }),
    )
    const days = code === 'MOT' ? [dayOf(noon), addDays(dayOf(noon), -1)] : [dayOf(noon)]
    const classes =
      code === 'MOT' ? (['identity', 'parcel', 'evidence'] as const) : (['video'] as const)
    for (const day of days) ids.push(...classes.map((kind) => ({ operatorId, class: kind, day })))
  }
  for (const id of ids) (await vault.forWriting(id)).record(newId(noon)).seal('sender', 'x')
  await setDatabaseClock(url, allDueNight)
  return { db, url, folder, ids }
}

/** Runs the night in a process; kills it with SIGKILL where it is to stop, or after some milliseconds. */
async function runUntil(
  { url, folder }: Scene,
  stop: { at?: string; ms?: number },
): Promise<string> {
  const folders = [join(folder, 'keys'), join(folder, 'blobs')]
  const args = [script, url, ...folders, allDueNight.toISOString(), stop.at ?? 'none']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((done) => child.once('exit', done))
  let last = ''
  for await (const line of createInterface({ input: child.stdout })) {
    last = line
    if (stop.ms !== undefined && line === 'before:1')
      setTimeout(() => child.kill('SIGKILL'), stop.ms)
    if (line === stop.at) child.kill('SIGKILL')
  }
  await ended
  return last
}

async function assertAllGone({ db, folder, ids }: Scene): Promise<void> {
  const ring = openFileKeyRing(join(folder, 'keys'))
  for (const id of ids) {
    assert.equal(await ring.state(id), 'destroyed')
    assert.equal(await ring.unwrap(id), undefined)
  }
  const rows = await db
    .selectFrom('retention.day_key as k')
    .leftJoin('retention.certificate as c', (join) =>
      join
        .onRef('c.operator_id', '=', 'k.operator_id')
        .onRef('c.class', '=', 'k.class')
        .onRef('c.day', '=', 'k.day'),
    )
    .select(['k.destroyed_at', 'c.id'])
    .execute()
  assert.equal(rows.length, ids.length)
  assert.ok(rows.every((row) => row.destroyed_at !== null && row.id !== null))
  const erased = await db
    .selectFrom('ledger.entry')
    .select('subject_id')
    .where('type', '=', 'day.erased')
    .execute()
  assert.equal(new Set(erased.map((entry) => entry.subject_id)).size, ids.length)
  assert.equal(erased.length, ids.length)
}

for (const at of ['before:1', 'after:3', 'after:7'])
  test(`killed at ${at} of an erasure run, the next run ends the half erased day and the rest`, async () => {
    const scene = await aScene()
    try {
      assert.equal(await runUntil(scene, { at }), at)
      const half = await scene.db
        .selectFrom('retention.day_key')
        .select(['records', 'held'])
        .where('erasing_at', 'is not', null)
        .where('destroyed_at', 'is', null)
        .execute()
      assert.deepEqual(half, [{ records: 0, held: 0 }])
      assert.equal(await runUntil(scene, {}), 'ended')
      await assertAllGone(scene)
      const runs = await scene.db
        .selectFrom('retention.run')
        .select(['outcome', 'resumed'])
        .orderBy('id')
        .execute()
      assert.ok(runs.some((run) => run.outcome === 'interrupted'))
      assert.equal(
        runs.reduce((sum, run) => sum + run.resumed, 0),
        1,
      )
    } finally {
      await scene.db.destroy()
    }
  })

test('killed at any moment, again and again, a night still ends with every due day gone, once', async () => {
  const scene = await aScene()
  try {
    for (const ms of [5, 30, 80]) await runUntil(scene, { ms })
    assert.equal(await runUntil(scene, {}), 'ended')
    await assertAllGone(scene)
  } finally {
    await scene.db.destroy()
  }
})
