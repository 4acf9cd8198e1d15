import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { openFolderBlobs } from '#platform/blobs.ts'
import { blobStoreConforms, breaksOff } from '#platform/blobs.testing.ts'
import { orStorageFull, StorageFull } from '#platform/storage-full.ts'
import { testFolder } from '#platform/testing.ts'

const shared = openFolderBlobs(testFolder())
blobStoreConforms('folder', () => shared)

test('nobody but the server may read the folder or a file in it', async () => {
  const folder = join(testFolder(), 'blobs')
  await openFolderBlobs(folder).put('photos/ab/1', Buffer.of(1))
  for (const path of ['', 'photos', 'photos/ab', 'photos/ab/1'])
    assert.equal(statSync(join(folder, path)).mode & 0o077, 0, path)
})

test('a put that broke off leaves no file behind', async () => {
  const folder = testFolder()
  await assert.rejects(() => openFolderBlobs(folder).put('photos/1', breaksOff(1_000)))
  assert.deepEqual(readdirSync(join(folder, '.unfinished')), [])
})

test('what a crash left behind is never listed, and goes once it is old', async () => {
  const folder = testFolder()
  const blobs = openFolderBlobs(folder)
  const [old, fresh] = ['old', 'fresh'].map((file) => join(folder, '.unfinished', file))
  for (const file of [old!, fresh!]) writeFileSync(file, 'half a photo')
  utimesSync(old!, new Date('2026-11-14'), new Date('2026-11-14'))

  assert.deepEqual(await blobs.list({ prefix: '', limit: 10 }), [])
  assert.equal(await blobs.dropUnfinished(new Date('2026-11-15')), 1)
  assert.deepEqual(readdirSync(join(folder, '.unfinished')), ['fresh'])
})

test('a file that is no blob is not taken for one', async () => {
  const folder = testFolder()
  mkdirSync(join(folder, 'photos'))
  writeFileSync(join(folder, 'photos', 'Thumbs.db'), '')
  writeFileSync(join(folder, 'README'), '')
  assert.deepEqual(await openFolderBlobs(folder).list({ prefix: '', limit: 10 }), [])
})

test('a full disk, quota or store is one error; any other stays itself', async () => {
  const failing = (fields: object) => () => Promise.reject(Object.assign(new Error(), fields))
  for (const fields of [
    { code: 'ENOSPC' },
    { code: 'EDQUOT' },
    { $metadata: { httpStatusCode: 507 } },
  ])
    await assert.rejects(orStorageFull(failing(fields)), StorageFull)
  for (const fields of [{ code: 'EACCES' }, { $metadata: { httpStatusCode: 503 } }, {}])
    await assert.rejects(orStorageFull(failing(fields)), { name: 'Error' })
})

const mayMount = process.platform === 'linux' && process.getuid?.() === 0
test(
  'a real full disk: refused, nothing half-written, and well again once there is room',
  { skip: !mayMount && 'only root can mount a small disk' },
  async () => {
    const folder = testFolder()
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder])
    try {
      const blobs = openFolderBlobs(folder)
      await blobs.put('photos/1', Buffer.alloc(600_000, 1))
      await assert.rejects(() => blobs.put('photos/2', Buffer.alloc(600_000, 2)), StorageFull)
      assert.equal(await blobs.size('photos/2'), undefined)
      assert.deepEqual(readdirSync(join(folder, '.unfinished')), [])
      await blobs.delete('photos/1')
      await blobs.put('photos/2', Buffer.alloc(600_000, 2))
      assert.equal(await blobs.size('photos/2'), 600_000)
    } finally {
      execFileSync('umount', [folder])
    }
  },
)
