import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { lacksRoom } from '#platform/storage-full.ts'
import { acceptOne, parcel, picture } from '../handed-in.ts'
import { behind, run, serveFrom, Visitor } from '../real-server.ts'
import { anOperator } from '../whole-app.ts'

const MiB = 1_048_576
const mount = mkdtempSync(join(tmpdir(), 'buuan-disk-'))
const isMounted = mountSmallDisk()
const skip = isMounted ? false : 'only root may mount a small disk to fill'
const ballast = join(mount, 'ballast')
const where = { data: join(mount, 'data') }
const small = isMounted ? await deployment() : undefined

after(() => {
  if (isMounted) execFileSync('umount', [mount])
  rmSync(mount, { recursive: true })
})

function mountSmallDisk(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=400m,mode=755', 'tmpfs', mount])
    return true
  } catch {
    return false
  }
}

async function deployment() {
  mkdirSync(where.data)
  const { address } = await serveFrom(where)
  const inside = await behind(where)
  const operator = await anOperator(inside, ['counter-clerk'])
  const staffCode = operator.people.get('counter-clerk')!
  const clerk = await Visitor.signedIn(address, staffCode)
  return { address, inside, staffCode, clerk, officeId: operator.office.id }
}

function freeBytes(): number {
  const { bavail, bsize } = statfsSync(mount)
  return bavail * bsize
}

/** Leaves this much room, and lets the server's last look grow old. */
async function leaveRoom(bytes: number): Promise<void> {
  rmSync(ballast, { force: true })
  try {
    writeFileSync(ballast, Buffer.alloc(Math.max(0, freeBytes() - bytes)))
  } catch (error) {
    // The server wrote something meanwhile: then it is as full as can be.
    assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC')
  }
  await wait(1_100)
}

test(
  'a full disk refuses new parcels with what to do, and takes them again once there is room',
  { skip },
  async () => {
    const { address, inside, staffCode, clerk, officeId } = small!
    const before = await acceptOne(clerk, officeId)
    assert.equal(before.status, 201, before.text)
    const { parcelId } = before.body
    const waiting = await clerk.post(`/v1/photos?officeId=${officeId}`, picture)
    const unused = await clerk.post(`/v1/photos?officeId=${officeId}`, picture)

    await leaveRoom(100 * MiB)
    const key = { 'idempotency-key': 'asked-while-full' }
    const body = parcel(officeId, [waiting.body.id])
    const refused = await clerk.post('/v1/acceptances', body, key)
    assert.deepEqual([refused.status, refused.body.code], [507, 'platform.storage_full'])
    assert.match(refused.body.title, /hết chỗ lưu trữ.*vẫn còn đủ.*quản trị/)
    const english = await clerk.post('/v1/acceptances', body, { ...key, 'accept-language': 'en' })
    assert.match(english.body.title, /no room left.*was not recorded.*send the same request again/)
    const photo = await clerk.post(`/v1/photos?officeId=${officeId}`, picture)
    assert.equal(photo.status, 507)

    // Reading, signing in, revealing and deleting go on.
    assert.equal((await clerk.get(`/v1/parcels/${parcelId}`)).status, 200)
    const asked = { group: 'recipient', purpose: 'customer_service' }
    assert.equal((await clerk.post(`/v1/parcels/${parcelId}/reveals`, asked)).status, 200)
    await Visitor.signedIn(address, staffCode)
    assert.equal((await clerk.delete(`/v1/photos/${unused.body.id}`)).status, 204)
    const another = await clerk.get('/v1/me')
    assert.equal(another.status, 200)
    assert.deepEqual((await clerk.get('/readyz')).body, { ok: true, storage: 'full' })
    const [, free] = /^buuan_storage_free_bytes (\d+)/m.exec((await clerk.get('/metrics')).text)!
    assert.ok(Number(free) <= 100 * MiB)

    await leaveRoom(230 * MiB)
    const taken = await clerk.post('/v1/acceptances', body, key)
    assert.equal(taken.status, 201, taken.text)
    assert.equal((await clerk.get('/readyz')).body.storage, 'ok')
    const { rows } = await ask(inside.url, 'select id from parcels.parcel order by id')
    assert.deepEqual(
      rows.map((row) => row.id),
      [parcelId, taken.body.parcelId],
    )
  },
)

test(
  'PostgreSQL that meets the end of the disk is understood, and nothing answered is lost',
  { skip },
  async () => {
    const { clerk, inside, officeId } = small!
    await leaveRoom(0)
    // A temporary table grows without the log of changes, so the server itself lives on.
    const grow = ask(inside.url, 'create temporary table t as select generate_series(1, 1e7)')
    await assert.rejects(grow, (error: Error & { code?: string }) => {
      assert.equal(error.code, '53100')
      return lacksRoom(new Error('a change failed', { cause: error }))
    })
    assert.equal((await acceptOne(clerk, officeId)).status, 507)
    const backup = await run(['backup', join(mount, 'backup')], where)
    assert.deepEqual([backup.code, backup.out], [2, ''])
    assert.match(backup.err, /đã đầy[^]*is full/)
    assert.equal((await clerk.get('/v1/parcels')).body.items.length, 2)
    await leaveRoom(230 * MiB)
    assert.equal((await acceptOne(clerk, officeId)).status, 201)
    assert.equal((await clerk.get('/v1/parcels')).body.items.length, 3)
  },
)

async function ask(url: string, query: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await client.query(query)
  } finally {
    await client.end()
  }
}
