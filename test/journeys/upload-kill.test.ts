import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import {
  addOrganisation,
  founder,
  issueApiKey,
  openOffice,
  visitor,
} from '#modules/directory/index.ts'
import { blobNames } from '#modules/acceptance/photo.ts'
import { aCameraPicture, photoIdOf } from '#modules/acceptance/upload.testing.ts'
import { change } from '#platform/change.ts'
import type { Actor, Ctx } from '#platform/context.ts'
import { openDatabase } from '#platform/database.ts'
import { testDatabaseUrl, testFolder } from '#platform/testing.ts'

// A server as it is run, on a disk that outlives it: each kill is SIGKILL to the process itself.
const url = await testDatabaseUrl()
const db = openDatabase(url)
const data = join(testFolder(), 'data')
const { key, officeId } = await aMachine()
const picture = await aCameraPicture(1_800, 1_350)
assert.ok(picture.length > 2_200_000)

type Running = { readonly base: string; readonly process: ChildProcess }
let server = await start()
after(async () => {
  await kill()
  await db.destroy()
})
const whole = await wholePhoto()

/** A machine that may bring photos to a counter. */
async function aMachine() {
  const by = <T>(actor: Actor, work: (ctx: Ctx) => Promise<T>) =>
    change(db, { actor, now: new Date() }, work)
  const { id } = await by(visitor, (ctx) =>
    addOrganisation(ctx, { kind: 'operator', code: 'KILL', name: 'Bưu chính Thử Nghiệm' }),
  )
  const office = await by(founder(id), (ctx) =>
    openOffice(ctx, { code: 'HN01', name: 'Ba Đình', kind: 'service_point', communeCode: '00004' }),
  )
  const input = {
    name: 'counter',
    role: 'contract-sender',
    officeId: null,
    expiresInDays: 30,
  } as const
  const issued = await by(founder(id), (ctx) => issueApiKey(ctx, input))
  return { key: issued.key, officeId: office.id }
}

async function start(): Promise<Running> {
  const env = {
    ...process.env,
    ...{ BUUAN_DATA: data, BUUAN_DATABASE_URL: url, BUUAN_PORT: '0', BUUAN_LOG_LEVEL: 'info' },
  }
  const started = spawn(process.execPath, ['src/cli.ts', 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const base = await new Promise<string>((listening, failed) => {
    started.stdout.on('data', (part) => {
      said += String(part)
      const address = /"address":"([^"]+)"/.exec(said)?.[1]
      if (address) listening(address)
    })
    started.once('exit', () => failed(new Error(`the server did not start: ${said}`)))
  })
  return { base, process: started }
}

async function kill(): Promise<void> {
  const ended = new Promise((done) => server.process.once('exit', done))
  server.process.kill('SIGKILL')
  await ended
}

async function killAndStart(): Promise<void> {
  await kill()
  server = await start()
}

function ask(method: string, path: string, options: { headers?: object; body?: Buffer } = {}) {
  const headers = { authorization: `Bearer ${key}`, 'tus-resumable': '1.0.0', ...options.headers }
  const { body } = options
  return fetch(`${server.base}${path}`, { method, headers, ...(body ? { body } : {}) })
}

async function wholePhoto(): Promise<Buffer> {
  const headers = { 'content-type': 'image/jpeg' }
  const sent = await ask('POST', `/v1/photos?officeId=${officeId}`, { headers, body: picture })
  const { id } = (await sent.json()) as { id: string }
  return Buffer.from(await (await ask('GET', `/v1/photos/${id}`)).arrayBuffer())
}

async function begin(): Promise<string> {
  const headers = { 'upload-length': String(picture.length) }
  const answer = await ask('POST', `/v1/photo-uploads?officeId=${officeId}`, { headers })
  assert.equal(answer.status, 201)
  return answer.headers.get('location')!
}

async function offsetOf(path: string): Promise<number> {
  const answer = await ask('HEAD', path)
  assert.equal(answer.status, 200)
  return Number(answer.headers.get('upload-offset'))
}

async function arrived(path: string, least: number): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if ((await offsetOf(path)) >= least) return
    await wait(10)
  }
  throw new Error(`${least} bytes never arrived`)
}

/** Writes the bytes from there on and lets the connection be, whatever comes of it. */
function send(path: string, offset: number, bytes: Buffer): void {
  const { port } = new URL(server.base)
  const sent = request({
    ...{ host: '127.0.0.1', port, path, method: 'PATCH', agent: false },
    headers: {
      authorization: `Bearer ${key}`,
      'tus-resumable': '1.0.0',
      'content-type': 'application/offset+octet-stream',
      'content-length': picture.length - offset,
      'upload-offset': offset,
    },
  })
  sent.on('error', () => undefined)
  sent.write(bytes)
}

async function finish(path: string): Promise<void> {
  const offset = await offsetOf(path)
  if (offset === picture.length) return
  const headers = {
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(offset),
  }
  const answer = await ask('PATCH', path, { headers, body: picture.subarray(offset) })
  assert.equal(answer.status, 204, await answer.text())
}

async function assertWhole(path: string): Promise<void> {
  const id = photoIdOf(path)
  const photo = await ask('GET', `/v1/photos/${id}`)
  assert.equal(photo.status, 200)
  assert.ok(Buffer.from(await photo.arrayBuffer()).equals(whole))
  const row = await db
    .selectFrom('acceptance.photo')
    .select(['digest', 'thumbnail_digest'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const names = blobNames(id)
  for (const [name, digest] of [
    [names.full, row.digest],
    [names.thumbnail, row.thumbnail_digest],
  ] as const) {
    const sealed = readFileSync(join(data, 'blobs', name))
    assert.ok(createHash('sha256').update(sealed).digest().equals(digest))
  }
}

test('a server killed in the middle of an upload goes on from the last piece, to the same photo', async () => {
  const path = await begin()
  send(path, 0, picture.subarray(0, 1_200_000))
  await arrived(path, 1_048_576)
  await killAndStart()
  assert.equal(await offsetOf(path), 1_048_576)
  assert.equal((await ask('GET', `/v1/photos/${photoIdOf(path)}`)).status, 422)
  await finish(path)
  await assertWhole(path)
})

test('a server killed at any moment while the photo is made shows a whole photo or none', async (t) => {
  for (const ms of [10, 150, 450]) {
    const path = await begin()
    send(path, 0, picture)
    // All but the last piece lie on disk: from here on the photo is decoded, sealed and recorded.
    await arrived(path, 2_097_152)
    await wait(ms)
    await killAndStart()
    const offset = await offsetOf(path)
    t.diagnostic(`killed ${ms} ms after the last piece: ${offset} of ${picture.length}`)
    const { status } = await ask('GET', `/v1/photos/${photoIdOf(path)}`)
    assert.equal(status, offset === picture.length ? 200 : 422)
    await finish(path)
    await assertWhole(path)
  }
})
