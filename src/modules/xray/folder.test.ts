import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import sharp from 'sharp'
import { aPicture, implicitLittle, writeDicos } from '#core/xray/dicos.testing.ts'
import { aCounter } from '#modules/acceptance/acceptance.testing.ts'
import { founder } from '#modules/directory/index.ts'
import { silentLog } from '#platform/log.ts'
import { as, noon, testBlobs, testDatabase, testFolder, testVault } from '#platform/testing.ts'
import { FolderWatch } from './folder.ts'
import { addStation } from './station.ts'

const db = await testDatabase()
const vault = testVault()
const blobs = testBlobs()
const root = testFolder()
const counter = await aCounter(db)
const number = 'PA000000005VN'
const takesFiles = { takesFiles: true }

let stations = 0

async function aFolder(): Promise<{ id: string; folder: string }> {
  const name = `may-${++stations}`
  const { id } = await as(db, founder(counter.operatorId), (ctx) =>
    addStation(
      ctx,
      {
        ...{ officeId: counter.officeId, name: 'Máy soi', kind: 'folder', folder: name },
        scanner: 'Thử 100',
      },
      takesFiles,
    ),
  )
  const folder = join(root, name)
  mkdirSync(folder, { recursive: true })
  return { id, folder }
}

/** A watch whose clock is moved by hand; `settle` looks twice with enough time between. */
function aWatch(now = () => noon) {
  const clock = { ms: 0 }
  const watch = new FolderWatch({
    ...{ db, vault, blobs, now, root, log: silentLog },
    monotonicMs: () => clock.ms,
  })
  const pass = (ms: number) => {
    clock.ms += ms
    return watch.pass()
  }
  return {
    pass,
    async settle() {
      await pass(0)
      await pass(2_000)
    },
  }
}

const png = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#246' } })
  .png()
  .toBuffer()

const imagesOf = (station: { id: string }) =>
  db.selectFrom('xray.image').selectAll().where('station_id', '=', station.id).execute()
const filesOf = (folder: string) => readdirSync(folder).filter((name) => name !== 'rejected')
const rejectedOf = (folder: string) => readdirSync(join(folder, 'rejected')).toSorted()

test('a picture with its sidecar is taken once it stands still, and nothing of it stays', async () => {
  const station = await aFolder()
  const watch = aWatch()
  const suggestion = { answer: 'suspect', score: 0.7, boxes: [] }
  writeFileSync(join(station.folder, `${number}-0001.json`), JSON.stringify(suggestion))
  writeFileSync(join(station.folder, `${number}-0001.png`), png)
  await watch.pass(0)
  assert.equal((await imagesOf(station)).length, 0)
  await watch.pass(1_999)
  assert.equal((await imagesOf(station)).length, 0)
  await watch.pass(1)
  const [image] = await imagesOf(station)
  assert.equal(image!.suggestion, 'suspect')
  assert.deepEqual(filesOf(station.folder), [])
  assert.deepEqual(rejectedOf(station.folder), [])
})

test('a picture that still grows, or has a name of the unfinished, waits', async () => {
  const station = await aFolder()
  const watch = aWatch()
  const growing = join(station.folder, `${number}.png`)
  writeFileSync(growing, png.subarray(0, 40))
  writeFileSync(join(station.folder, `${number}.png.part`), png)
  writeFileSync(join(station.folder, `.${number}.png`), png)
  await watch.pass(0)
  writeFileSync(growing, png.subarray(0, 60))
  await watch.pass(2_000)
  utimesSync(growing, 1, 1)
  await watch.pass(2_000)
  assert.equal((await imagesOf(station)).length, 0)
  writeFileSync(growing, png)
  await watch.settle()
  assert.equal((await imagesOf(station)).length, 1)
  assert.equal(filesOf(station.folder).length, 2)
})

test('DICOS of both ways of writing is taken', async () => {
  const station = await aFolder()
  const owner = { tag: '0010,0010', form: 'PN', value: 'NGUYEN^VAN^AN ' }
  const write = (name: string, syntax?: string) =>
    writeFileSync(join(station.folder, name), writeDicos(aPicture({ before: [owner] }), syntax))
  write(`${number}.dcs`)
  write(`${number}_2.DCM`, implicitLittle)
  await aWatch().settle()
  const images = await imagesOf(station)
  assert.deepEqual(
    images.map(({ format, width, height }) => [format, width, height]),
    [
      ['dicos', 4, 3],
      ['dicos', 4, 3],
    ],
  )
})

test('bad files are put aside with a reason in words, and go after three days', async () => {
  const station = await aFolder()
  const bad: Record<string, [content: Buffer | string, code: string]> = {
    [`${number}.png`]: ['no picture', 'xray.not_a_picture'],
    'PA000000006VN.png': [png, 'xray.item_number'],
    'hang-hoa.png': [png, 'xray.item_number'],
    'PA000000019VN.docx': ['x', 'xray.not_a_picture'],
    [`${number}-2.dcs`]: [writeDicos(aPicture(), '1.2.840.10008.1.2.4.70'), 'xray.syntax_not_read'],
    [`${number}-3.png`]: [png, 'xray.suggestion'],
  }
  writeFileSync(join(station.folder, `${number}-3.json`), '{"answer":"maybe"}')
  for (const [name, [content]] of Object.entries(bad))
    writeFileSync(join(station.folder, name), content)
  await aWatch().settle()
  assert.equal((await imagesOf(station)).length, 0)
  assert.deepEqual(filesOf(station.folder), [])
  for (const [name, [, code]] of Object.entries(bad)) {
    assert.ok(existsSync(join(station.folder, 'rejected', name)), name)
    const reason = readFileSync(join(station.folder, 'rejected', `${name}.reason.json`), 'utf8')
    assert.equal((JSON.parse(reason) as { code: string }).code, code, name)
  }
  const later = (days: number) => new Date(Date.now() + days * 86_400_000)
  await aWatch(() => later(2.9)).pass(0)
  assert.equal(rejectedOf(station.folder).length, 12)
  await aWatch(() => later(3.1)).pass(0)
  assert.deepEqual(rejectedOf(station.folder), [])
})

test('a link is not followed, and what it points to stays', async () => {
  const station = await aFolder()
  const secret = join(testFolder(), 'secret.png')
  writeFileSync(secret, png)
  symlinkSync(secret, join(station.folder, `${number}.png`))
  await aWatch().settle()
  assert.equal((await imagesOf(station)).length, 0)
  assert.ok(readFileSync(secret).equals(png))
})

test('the same file again, or seen by two servers at once, is one image', async () => {
  const station = await aFolder()
  const drop = () => writeFileSync(join(station.folder, `${number}.png`), png)
  drop()
  const [one, two] = [aWatch(), aWatch()]
  await Promise.all([one.pass(0), two.pass(0)])
  await Promise.all([one.pass(2_000), two.pass(2_000)])
  drop()
  await one.settle()
  assert.equal((await imagesOf(station)).length, 1)
  assert.deepEqual(filesOf(station.folder), [])
  assert.deepEqual(rejectedOf(station.folder), [])
})

test('a store without room leaves the file where it is, and takes it when there is room', async () => {
  const station = await aFolder()
  const full = { left: true }
  const clock = { ms: 0 }
  const watch = new FolderWatch({
    ...{ db, vault, root, now: () => noon, log: silentLog, monotonicMs: () => clock.ms },
    blobs: {
      ...blobs,
      put: (name, bytes) =>
        full.left ? Promise.reject(new Error('no room')) : blobs.put(name, bytes),
    },
  })
  writeFileSync(join(station.folder, `${number}.png`), png)
  await watch.pass()
  clock.ms += 2_000
  await watch.pass()
  assert.deepEqual(filesOf(station.folder), [`${number}.png`])
  assert.equal((await imagesOf(station)).length, 0)
  full.left = false
  clock.ms += 59_000
  await watch.pass()
  assert.equal((await imagesOf(station)).length, 0)
  clock.ms += 1_000
  await watch.pass()
  assert.equal((await imagesOf(station)).length, 1)
  assert.deepEqual(filesOf(station.folder), [])
})
