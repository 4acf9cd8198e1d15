import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { Upload } from 'tus-js-client'
import { founder } from '#modules/directory/index.ts'
import { closeOffice } from '#modules/directory/office.ts'
import { type BlobStore, openFolderBlobs } from '#platform/blobs.ts'
import { as, noon, testFolder } from '#platform/testing.ts'
import { aCounter } from './acceptance.testing.ts'
import { blobNames, digestOf } from './photo.ts'
import {
  aCameraPicture,
  ask,
  aTusServer,
  begin,
  offsetAt,
  offsetReaches,
  patch,
  patchBrokenOff,
  photoIdOf,
} from './upload.testing.ts'

const folder = testFolder()
const disk = openFolderBlobs(folder)
const power = { left: 0, slowMs: 0 }
const server = await aTusServer({ blobs: { ...disk, put: putWhilePowered } })
const picture = await aCameraPicture()
assert.ok(picture.length > 500_000)
const other = await aCounter(server.db)
server.people.set('stranger', other.clerk)

const codeOf = ({ body }: { body: Buffer }) => JSON.parse(body.toString()).code
const photoAt = (path: string) =>
  ask(server, { method: 'GET', path: `/v1/photos/${photoIdOf(path)}` })
const piecesOnDisk = (path: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.startsWith(`uploads/${photoIdOf(path)}`),
  )

/** After so many writes the power is cut: that one lies there, and nothing that follows it happens. */
function cutAfter(writes: number): void {
  power.left = writes
}

async function putWhilePowered(...[name, bytes]: Parameters<BlobStore['put']>): Promise<void> {
  await wait(power.slowMs)
  await disk.put(name, bytes)
  if (power.left > 0 && (power.left -= 1) === 0) throw new Error('the power was cut')
}

/** What the same picture is when it is sent in one go. */
const whole = await (async () => {
  const { body } = await ask(server, {
    method: 'POST',
    path: `/v1/photos?officeId=${server.officeId}`,
    headers: { 'content-type': 'image/jpeg' },
    body: picture,
  })
  return (await photoAt(`/${JSON.parse(body.toString()).id}`)).body
})()

test('a client of another version of tus, or of none, is told which one is spoken', async () => {
  for (const version of ['0.2.2', '']) {
    const answer = await ask(server, {
      method: 'POST',
      path: '/v1/photo-uploads',
      headers: { 'tus-resumable': version },
    })
    assert.deepEqual([answer.status, codeOf(answer)], [412, 'acceptance.upload_version'])
    assert.equal(answer.headers['tus-version'], '1.0.0')
  }
  const { status, headers } = await ask(server, { method: 'OPTIONS', path: '/v1/photo-uploads' })
  assert.equal(status, 204)
  assert.equal(headers['tus-extension'], 'creation,expiration,termination')
  assert.equal(headers['tus-max-size'], '12582912')
})

test('an upload without a length, without an office, too long or at a foreign counter does not begin', async () => {
  const path = `/v1/photo-uploads?officeId=${server.officeId}`
  for (const [at, length, status, code] of [
    [path, '', 400, 'request.invalid'],
    [path, '0', 400, 'request.invalid'],
    [path, '12582913', 413, 'acceptance.photo_too_large'],
    ['/v1/photo-uploads', '1000', 400, 'request.invalid'],
    [`/v1/photo-uploads?officeId=${other.officeId}`, '1000', 403, 'policy.forbidden'],
  ] as const) {
    const headers = length === '' ? {} : { 'upload-length': length }
    const answer = await ask(server, { method: 'POST', path: at, headers })
    assert.deepEqual([answer.status, codeOf(answer)], [status, code], `${at} ${length}`)
  }
})

test('another person’s upload is not there, for anything one can do to it', async () => {
  const path = await begin(server, picture.length)
  const headers = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }
  for (const method of ['HEAD', 'PATCH', 'DELETE']) {
    const { status } = await ask(server, { method, path, headers, who: 'stranger' })
    assert.equal(status, 404, method)
  }
  assert.equal(await offsetAt(server, path), 0)
})

test('bytes for another offset, of another type, or beyond the end are refused and change nothing', async () => {
  const path = await begin(server, 1_000)
  const body = Buffer.alloc(400, 1)
  assert.equal((await patch(server, path, { offset: 0, body })).status, 204)
  for (const offset of [0, 399, 401, 1_000]) {
    const answer = await patch(server, path, { offset, body })
    assert.deepEqual([answer.status, codeOf(answer)], [409, 'acceptance.upload_elsewhere'])
  }
  const typed = await patch(server, path, {
    ...{ offset: 400, body },
    headers: { 'content-type': 'application/json' },
  })
  assert.equal(typed.status, 415)
  const long = await patch(server, path, { offset: 400, body: Buffer.alloc(601) })
  assert.deepEqual([long.status, codeOf(long)], [413, 'acceptance.upload_too_long'])
  assert.equal(await offsetAt(server, path), 400)
})

test('a tus client sends a photo in pieces, and it is the photo that one piece would have made', async () => {
  const url = await new Promise<string>((sent, failed) => {
    const upload = new Upload(picture, {
      endpoint: `${server.base}/v1/photo-uploads`,
      metadata: { officeId: server.officeId, filename: 'Nguyễn Văn An.jpg' },
      headers: { 'x-test-person': 'clerk' },
      chunkSize: 200_000,
      storeFingerprintForResuming: false,
      onError: failed,
      onSuccess: () => sent(upload.url!),
    })
    upload.start()
  })
  const { status, body, headers } = await photoAt(new URL(url).pathname)
  assert.equal(status, 200)
  assert.ok(body.equals(whole))
  assert.equal(headers['cache-control'], 'no-store')
  assert.deepEqual(piecesOnDisk(url), [])
})

test('a connection that breaks off in the middle loses nothing that had arrived', async () => {
  const path = await begin(server, picture.length)
  await patchBrokenOff(server, path, { offset: 0, body: picture, cutAt: 300_000 })
  const first = await offsetReaches(server, path, 1)
  assert.equal(first, 300_000)
  await patchBrokenOff(server, path, {
    offset: first,
    body: picture.subarray(first),
    cutAt: 100_001,
  })
  const second = await offsetReaches(server, path, first + 1)
  assert.equal(second, 400_001)
  const last = await patch(server, path, { offset: second, body: picture.subarray(second) })
  assert.equal(last.status, 204)
  assert.equal(last.headers['upload-offset'], String(picture.length))
  assert.ok((await photoAt(path)).body.equals(whole))
})

test('a long body is put on disk while it still comes, in pieces of at most 1 MiB', async () => {
  const large = randomBytes(3_000_000)
  const path = await begin(server, large.length)
  await patchBrokenOff(server, path, { offset: 0, body: large, cutAt: 2_400_000 })
  assert.equal(await offsetReaches(server, path, 2_400_000), 2_400_000)
  const sizes = piecesOnDisk(path).map((name) => readFileSync(join(folder, name)).length)
  assert.ok(sizes.length === 3 && sizes.every((size) => size <= 1_048_576 + 29))
})

test('who sends too much is told so while it still comes, and what fitted is kept', async () => {
  const path = await begin(server, 1_500_000)
  const answer = await patch(server, path, { offset: 0, body: randomBytes(6_000_000) })
  assert.deepEqual([answer.status, codeOf(answer)], [413, 'acceptance.upload_too_long'])
  assert.equal(await offsetAt(server, path), 1_048_576)
})

test('no piece on its way lies on the disk in clear', async () => {
  const path = await begin(server, picture.length)
  await patch(server, path, { offset: 0, body: picture.subarray(0, 400_000) })
  const [name, ...more] = piecesOnDisk(path)
  assert.deepEqual(more, [])
  const bytes = readFileSync(join(folder, name!))
  assert.equal(bytes.length, 400_029)
  for (let at = 0; at < 400_000; at += 10_000)
    assert.ok(!bytes.includes(picture.subarray(at, at + 16)))
})

test('a piece that is put at the place of another does not open', async () => {
  const path = await begin(server, picture.length)
  await patch(server, path, { offset: 0, body: picture.subarray(0, 200_000) })
  await patch(server, path, { offset: 200_000, body: picture.subarray(200_000, 400_000) })
  const [a, b] = piecesOnDisk(path).sort() as [string, string]
  const [one, two] = [await server.store.blobs.get(a), await server.store.blobs.get(b)]
  await server.store.blobs.put(a, two!)
  await server.store.blobs.put(b, one!)
  const answer = await patch(server, path, { offset: 400_000, body: picture.subarray(400_000) })
  assert.deepEqual([answer.status, codeOf(answer)], [500, 'request.internal'])
  assert.equal(await offsetAt(server, path), 400_000)
})

test('the same piece over several connections at once counts once', async () => {
  const path = await begin(server, picture.length)
  const body = picture.subarray(0, 300_000)
  const send = () => patch(server, path, { offset: 0, body })
  // Each is well past its look at the offset before the first is counted.
  power.slowMs = 400
  const statuses = (await Promise.all([send(), send(), send(), send()])).map((a) => a.status)
  power.slowMs = 0
  assert.deepEqual(statuses.sort(), [204, 409, 409, 409])
  assert.equal(piecesOnDisk(path).length, 1)
  await patch(server, path, { offset: 300_000, body: picture.subarray(300_000) })
  assert.ok((await photoAt(path)).body.equals(whole))
})

test('the last piece sent twice at once makes one photo, and its blobs are those the ledger names', async () => {
  const path = await begin(server, picture.length)
  const id = photoIdOf(path)
  const send = () => patch(server, path, { offset: 0, body: picture })
  const statuses = (await Promise.all([send(), send(), send()])).map((a) => a.status)
  assert.deepEqual(statuses.sort(), [204, 409, 409])
  assert.equal(await offsetAt(server, path), picture.length)
  const entries = await server.db
    .selectFrom('ledger.entry')
    .select('type')
    .where('subject_id', '=', id)
    .execute()
  assert.deepEqual(entries, [{ type: 'photo.taken' }])
  assert.ok((await photoAt(path)).body.equals(whole))
})

test('whichever write to the disk is the last before a crash, the upload goes on to the same photo', async () => {
  for (let writes = 1; writes <= 4; writes++) {
    const path = await begin(server, picture.length)
    cutAfter(writes)
    const half = Math.ceil(picture.length / 3)
    for (let offset = 0; offset < picture.length; offset = await offsetAt(server, path)) {
      assert.equal((await photoAt(path)).status, 422)
      await patch(server, path, { offset, body: picture.subarray(offset, offset + half) })
    }
    assert.equal(power.left, 0, `${writes} writes and no crash`)
    assert.ok((await photoAt(path)).body.equals(whole))
    const id = photoIdOf(path)
    const row = await server.db
      .selectFrom('acceptance.photo')
      .select(['digest', 'thumbnail_digest'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    const { full, thumbnail } = blobNames(id)
    assert.ok(digestOf((await disk.get(full))!).equals(row.digest))
    assert.ok(digestOf((await disk.get(thumbnail))!).equals(row.thumbnail_digest))
  }
})

test('a picture that is refused says why, says it again, and leaves nothing behind', async () => {
  const text = Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${' '.repeat(5_000)}</svg>`)
  const path = await begin(server, text.length)
  await patch(server, path, { offset: 0, body: text.subarray(0, 4_000) })
  assert.equal(piecesOnDisk(path).length, 1)
  const rest = { offset: 4_000, body: text.subarray(4_000) }
  for (let i = 0; i < 2; i++) {
    const answer = await patch(server, path, rest)
    assert.deepEqual([answer.status, codeOf(answer)], [422, 'acceptance.photo_not_an_image'])
  }
  assert.equal((await ask(server, { method: 'HEAD', path })).status, 422)
  assert.deepEqual(piecesOnDisk(path), [])
  assert.equal((await photoAt(path)).status, 422)
})

test('an upload that is given up leaves nothing, and one that became a photo takes it along', async () => {
  const half = await begin(server, picture.length)
  await patch(server, half, { offset: 0, body: picture.subarray(0, 100_000) })
  assert.equal((await ask(server, { method: 'DELETE', path: half })).status, 204)
  assert.equal((await ask(server, { method: 'HEAD', path: half })).status, 404)
  assert.deepEqual(piecesOnDisk(half), [])

  const done = await begin(server, picture.length)
  await patch(server, done, { offset: 0, body: picture })
  assert.equal((await photoAt(done)).status, 200)
  assert.equal((await ask(server, { method: 'DELETE', path: done })).status, 204)
  assert.equal((await photoAt(done)).status, 422)
  const left = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  assert.ok(!left.some((name) => name.includes(photoIdOf(done))))
})

test('an upload ends with its day, though it stood one byte before its end', async () => {
  const path = await begin(server, picture.length)
  await patch(server, path, { offset: 0, body: picture.subarray(0, -1) })
  server.clock.at = new Date(noon.getTime() + 24 * 3_600_000)
  const late = await patch(server, path, {
    offset: picture.length - 1,
    body: picture.subarray(-1),
  })
  assert.deepEqual([late.status, codeOf(late)], [404, 'acceptance.upload_unknown'])
  server.clock.at = new Date(noon.getTime() + 24 * 3_600_000 - 1)
  const inTime = await patch(server, path, {
    offset: picture.length - 1,
    body: picture.subarray(-1),
  })
  assert.equal(inTime.status, 204)
  server.clock.at = noon
})

test('nobody has more than 32 open uploads, however many begin at once', async () => {
  const clerk = { ...server.clerk, id: other.clerk.id.replace(/.$/, '0') }
  server.people.set('hasty', clerk)
  const path = `/v1/photo-uploads?officeId=${server.officeId}`
  const headers = { 'upload-length': '1000' }
  const start = () => ask(server, { method: 'POST', path, headers, who: 'hasty' })
  const answers = await Promise.all(Array.from({ length: 40 }, start))
  const begun = answers.filter(({ status }) => status === 201)
  for (let i = begun.length; i < 32; i++) assert.equal((await start()).status, 201)
  const answer = await start()
  assert.deepEqual([answer.status, codeOf(answer)], [429, 'acceptance.upload_too_many'])
  const gone = begun[0]!.headers['location']!
  await ask(server, { method: 'DELETE', path: gone, who: 'hasty' })
  assert.equal((await start()).status, 201)
})

test('an upload in crumbs is refused after 256 of them', async () => {
  const path = await begin(server, 1_000)
  await patch(server, path, { offset: 0, body: Buffer.alloc(1) })
  const crumbs = Array.from({ length: 256 }, (_, offset) => `${offset}-000000000000`)
  await server.db
    .updateTable('acceptance.upload')
    .set({ pieces: crumbs, received: 256 })
    .where('id', '=', photoIdOf(path))
    .execute()
  const answer = await patch(server, path, { offset: 256, body: Buffer.alloc(1) })
  assert.deepEqual([answer.status, codeOf(answer)], [422, 'acceptance.upload_in_crumbs'])
  assert.equal(await offsetAt(server, path), 256)
})

test('at a counter that closed meanwhile the upload becomes no photo', async () => {
  const path = await begin(server, picture.length)
  await patch(server, path, { offset: 0, body: picture.subarray(0, 100_000) })
  await as(server.db, founder(server.operatorId), (ctx) => closeOffice(ctx, server.officeId))
  const answer = await patch(server, path, { offset: 100_000, body: picture.subarray(100_000) })
  assert.deepEqual([answer.status, codeOf(answer)], [409, 'acceptance.office_closed'])
  assert.equal(await offsetAt(server, path), 100_000)
})
