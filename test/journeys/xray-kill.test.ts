import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import sharp from 'sharp'
import { itemNumber } from '#core/label/s10.ts'
import { addOrganisation, founder, openOffice, visitor } from '#modules/directory/index.ts'
import { addStation } from '#modules/xray/index.ts'
import { openFolderBlobs } from '#platform/blobs.ts'
import { testFolder } from '#platform/testing.ts'
import { behind, dataFolder, emptyDatabase, serveFrom } from '../real-server.ts'

const where = { data: dataFolder(), databaseUrl: await emptyDatabase() }
const root = join(testFolder(), 'drops')
const folder = join(root, 'may-1')
const env = { BUUAN_XRAY_FOLDER: root }
const pieces = 30

/** A station of files, as an administrator registers it. */
async function register(): Promise<void> {
  const first = await serveFrom({ ...where, env })
  const { by, close } = await behind(where)
  const { id } = await by(visitor, (ctx) =>
    addOrganisation(ctx, { kind: 'operator', code: 'SOI', name: 'Bưu chính Soi' }),
  )
  await by(founder(id), async (ctx) => {
    const place = { code: 'HN01', name: 'Kho', kind: 'transit_warehouse', communeCode: '00004' }
    const office = await openOffice(ctx, place as Parameters<typeof openOffice>[1])
    await addStation(
      ctx,
      { officeId: office.id, name: 'Máy 1', kind: 'folder', folder: 'may-1', scanner: 'Thử' },
      { takesFiles: true },
    )
  })
  await close()
  await first.stop()
}

/** A belt's picture, renamed into place when it is whole, no two alike. */
async function drop(serial: number): Promise<void> {
  const name = itemNumber({ serviceIndicator: 'PA', serial, country: 'VN' })
  const noise = Buffer.from(Array.from({ length: 90_000 }, (_, i) => (i * (serial + 7)) % 251))
  const raw = { width: 300, height: 300, channels: 1 } as const
  writeFileSync(join(folder, `${name}.part`), await sharp(noise, { raw }).png().toBuffer())
  renameSync(join(folder, `${name}.part`), join(folder, `${name}.png`))
}

test('killed again and again while it picks up, the server takes each picture once and leaves none', async () => {
  await register()
  mkdirSync(folder, { recursive: true })
  for (let serial = 1; serial <= pieces; serial++) await drop(serial)
  // The first pick-up comes two seconds after the start; each of these falls into the midst of it.
  const left = () => readdirSync(folder).filter((name) => name.endsWith('.png')).length
  const seen: number[] = []
  for (const taken of [3, 14]) {
    const server = await serveFrom({ ...where, env })
    while (left() > pieces - taken) await wait(5)
    await server.kill()
    seen.push(left())
  }
  assert.ok(
    seen.every((count) => count > 0),
    `killed too late: ${seen.join()}`,
  )
  const last = await serveFrom({ ...where, env })
  for (let i = 0; i < 600 && left() > 0; i++) await wait(100)
  const { db } = await behind(where)
  const images = await db.selectFrom('xray.image').select(['id', 'delivery_token']).execute()
  const received = await db
    .selectFrom('ledger.entry')
    .select('subject_id')
    .where('type', '=', 'xray_image.received')
    .execute()
  assert.equal(images.length, pieces)
  assert.equal(received.length, pieces)
  assert.deepEqual(readdirSync(folder), ['rejected'])
  assert.deepEqual(readdirSync(join(folder, 'rejected')), [])
  const blobs = openFolderBlobs(join(where.data, 'blobs'))
  for (const { id } of images)
    assert.ok(
      (await blobs.list({ prefix: 'xray/', limit: 1_000 })).some(({ name }) => name.endsWith(id)),
    )
  await last.stop()
})
