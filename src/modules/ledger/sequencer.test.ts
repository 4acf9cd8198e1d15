import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { verifyCheckpoint } from '#core/tlog/checkpoint.ts'
import { leafHash, rootAt, verifyConsistency, consistencyProof } from '#core/tlog/merkle.ts'
import { decodeBundle, entriesPath, newTiles, nodesIn, tilePath } from '#core/tlog/tiles.ts'
import { Tree } from '#core/tlog/tree.ts'
import { newId } from '#core/uuid7.ts'
import type { BlobStore } from '#platform/blobs.ts'
import { change } from '#platform/change.ts'
import { openDatabase } from '#platform/database.ts'
import { record } from '#platform/ledger.ts'
import { noon } from '#platform/testing.ts'
import { aLedger, aLongChange, someone } from './a-ledger.testing.ts'
import { lastCheckpoint, Sequencer } from './sequencer.ts'
import { blobOf } from './tile-store.ts'

/** What someone who has only the files would find in them. */
async function readLog(blobs: BlobStore, log: Parameters<typeof verifyCheckpoint>[1]) {
  const checkpoint = verifyCheckpoint(String(await blobs.get(blobOf('checkpoint'))), log)
  const tree = Tree.empty()
  const entries: Record<string, unknown>[] = []
  for (const bundle of newTiles(0, checkpoint.size).filter(({ level }) => level === 0))
    for (const entry of decodeBundle((await blobs.get(blobOf(entriesPath(bundle))))!)) {
      tree.append(leafHash(entry))
      entries.push(JSON.parse(entry.toString()) as Record<string, unknown>)
    }
  assert.deepEqual(tree.root(), checkpoint.root, 'the bundles lead to the signed root')
  const tiles = new Map<string, Buffer>()
  for (const { tile, bytes } of tree.takeTiles()) {
    const written = await blobs.get(blobOf(tilePath(tile)))
    assert.deepEqual(written, bytes, tilePath(tile))
    tiles.set(tilePath(tile), bytes)
  }
  const node = nodesIn(checkpoint.size, (tile) => tiles.get(tilePath(tile))!)
  return { checkpoint, entries, node }
}

test('every entry of the database stands in the signed log, once, in its place', async () => {
  const { db, blobs, log, deps, write } = await aLedger()
  const sequencer = await Sequencer.open(deps)
  for (const count of [1, 3, 252, 1, 600]) {
    await write(count)
    assert.ok(await sequencer.pass())
  }
  assert.equal(await sequencer.pass(), undefined, 'without news nothing is signed')
  const { entries } = await readLog(blobs, log)
  const { seqs } = await db
    .selectFrom('ledger.entry')
    .select((eb) => eb.fn<string[]>('array_agg', ['seq']).as('seqs'))
    .executeTakeFirstOrThrow()
  assert.deepEqual(new Set(entries.map(({ seq }) => seq)), new Set(seqs))
  assert.equal(entries.length, seqs.length)
})

test('a long transaction is not waited for, and what it wrote is not skipped (nor doubled)', async () => {
  const { db, blobs, log, deps, write } = await aLedger()
  const sequencer = await Sequencer.open(deps)
  await write(1)
  await sequencer.pass()

  const long = await aLongChange(db)
  await write(5)
  await change(db, { actor: someone, now: noon }, async (ctx) => {
    await record(ctx, { type: 'thing.undone', subject: newId(noon), data: {} })
    throw new Error('aborted')
  }).catch(() => undefined)
  await sequencer.pass()
  const before = (await readLog(blobs, log)).entries
  assert.equal(before.filter(({ type }) => type === 'thing.done').length, 6)
  await long.commit()
  await sequencer.pass()
  const { entries } = await readLog(blobs, log)
  assert.equal(entries.at(-1)!['subject'], long.subject)
  assert.deepEqual(entries.slice(0, -1), before)
  assert.ok(!entries.some(({ type }) => type === 'thing.undone'))
})

test('under many changes at once, some undone, two sequencers skip and double nothing', async () => {
  const { db, blobs, log, deps, write } = await aLedger()
  const first = await Sequencer.open(deps)
  const kept: string[] = []
  const writing = new AbortController()
  const writers = Array.from({ length: 8 }, async (_, w) => {
    for (let i = 0; i < 30; i++) {
      const subject = newId(noon)
      const undone = (w + i) % 5 === 0
      await change(db, { actor: someone, now: noon }, async (ctx) => {
        await record(ctx, { type: 'thing.done', subject, data: { w, i } })
        if (i % 7 === 0) await new Promise((r) => setTimeout(r, 20))
        if (undone) throw new Error('undone')
        kept.push(subject)
      }).catch(() => undefined)
    }
  })
  const sequencing = (async () => {
    while (!writing.signal.aborted) await first.pass()
  })()
  await Promise.all(writers)
  writing.abort()
  await sequencing
  await write(1)
  // Another one that begins from nothing, and loses every race for a place.
  await Promise.allSettled([first.pass(), Sequencer.open(deps).then((s) => s.pass())])
  const last = await Sequencer.open(deps)
  await last.pass()
  const { entries } = await readLog(blobs, log)
  const subjects = entries.filter(({ data }) => 'w' in (data as object)).map((e) => e['subject'])
  assert.deepEqual([...subjects].sort(), [...kept].sort())
  // Each writer began its next change when the one before had committed: so they stand in that order.
  for (let w = 0; w < writers.length; w++) {
    const own = entries.map(({ data }) => data as { w: number; i: number }).filter((d) => d.w === w)
    const numbers = own.map(({ i }) => i)
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => a - b),
    )
  }
})

test('after a crash at any write the next sequencer goes on, and signs nothing that contradicts', async () => {
  const { blobs, log, deps, write } = await aLedger()
  await write(300)
  const seen: { size: number; root: Buffer }[] = []
  for (let survive = 0; survive < 14; survive++) {
    await write(20)
    let left = survive
    const failing: BlobStore = {
      ...blobs,
      async put(name, bytes) {
        if (left-- === 0) throw new Error('power cut')
        await blobs.put(name, bytes)
      },
    }
    const crashed = await Sequencer.open({ ...deps, blobs: failing })
      .then((sequencer) => sequencer.pass())
      .catch(() => undefined)
    const sequencer = await Sequencer.open(deps)
    await sequencer.pass()
    const { checkpoint, node } = await readLog(blobs, log)
    const last = await lastCheckpoint(deps.db)
    assert.equal(last.size, checkpoint.size)
    for (const old of seen) {
      assert.deepEqual(rootAt(old.size, node), old.root)
      const proof = consistencyProof(old.size, checkpoint.size, node)
      assert.ok(verifyConsistency({ old, now: checkpoint, proof }))
    }
    seen.push(checkpoint)
    if (crashed) break
  }
  assert.ok(seen.length > 3)
})

test('a crash while full tiles take the place of partial ones is made up for, whatever was written', async () => {
  const { blobs, log, deps, write } = await aLedger()
  let size = 1
  // Each round stands just below a tile border, and crosses it with one file fewer that fails.
  for (let survive = 0, crashed = true; crashed; survive++) {
    const below = 255 + survive * 256
    await write(below - size)
    await (await Sequencer.open(deps)).pass()
    await write(7)
    size = below + 7
    let left = survive
    const failing: BlobStore = {
      ...blobs,
      async put(name, bytes) {
        if (left-- <= 0) throw new Error('power cut')
        await blobs.put(name, bytes)
      },
    }
    const dying = await Sequencer.open({ ...deps, blobs: failing })
    crashed = await dying.pass().then(
      () => false,
      () => true,
    )
    await (await Sequencer.open(deps)).pass()
    const { checkpoint, entries } = await readLog(blobs, log)
    assert.equal(checkpoint.size, size)
    assert.equal(entries.length, size)
  }
  assert.ok(size > 5 * 256, 'five files and the checkpoint were each the first to fail')
})

test('a database put back to an earlier state signs nothing more', async () => {
  const { blobs, log, deps, write } = await aLedger()
  await write(3)
  await (await Sequencer.open(deps)).pass()
  const earlier = await aLedger()
  await earlier.write(1)
  await assert.rejects(Sequencer.open({ ...earlier.deps, blobs, log }), { name: 'LedgerBroken' })
})

test('a database brought back from a backup begins a log of its own, over the files of the one before', async () => {
  const { blobs, deps, write } = await aLedger()
  await write(300)
  await (await Sequencer.open(deps)).pass()
  const restored = await aLedger()
  assert.notEqual(restored.log.name, deps.log.name)
  await restored.write(290)
  await (await Sequencer.open({ ...restored.deps, blobs })).pass()
  const { checkpoint } = await readLog(blobs, restored.log)
  assert.equal(checkpoint.size, 291)
})

test('a tile that was changed stops the sequencer before it signs', async () => {
  const { blobs, deps, write } = await aLedger()
  await write(3)
  await (await Sequencer.open(deps)).pass()
  const name = blobOf(tilePath({ level: 0, index: 0, width: 4 }))
  const tile = (await blobs.get(name))!
  tile[40]! ^= 1
  await blobs.put(name, tile)
  await assert.rejects(Sequencer.open(deps), { name: 'LedgerBroken' })
})

test('places, keys and checkpoints are never changed, by the application or the owner', async () => {
  const { db, url, deps, write } = await aLedger()
  await write(1)
  await (await Sequencer.open(deps)).pass()
  const owner = openDatabase(url, {})
  after(() => owner.destroy())
  for (const table of ['ledger.leaf', 'ledger.log', 'ledger.checkpoint'] as const) {
    await assert.rejects(db.deleteFrom(table).execute(), /permission denied/)
    await assert.rejects(owner.deleteFrom(table).execute(), /never changed/)
  }
})

test('nobody who works as the application says which transaction an entry is of', async () => {
  const { db } = await aLedger()
  const entry = {
    at: noon,
    actor_id: newId(noon),
    organisation_id: newId(noon),
    subject_id: newId(noon),
  }
  const forged = { ...entry, type: 'thing.done', data: '{}', tx_id: '1' }
  await assert.rejects(db.insertInto('ledger.entry').values(forged).execute(), /permission denied/)
})

test('what is too large for a bundle is refused with its change, for the log would end there', async () => {
  const { db } = await aLedger()
  const recordNote = (note: string) =>
    change(db, { actor: someone, now: noon }, (ctx) =>
      record(ctx, { type: 'thing.done', subject: newId(noon), data: { note } }),
    )
  await recordNote('ế'.repeat(15_000))
  await assert.rejects(recordNote('ế'.repeat(16_000)), /thing.done is too large/)
})
