import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { newId } from '#core/uuid7.ts'
import { verifyLabelCode } from '#core/label/code.ts'
import { acceptParcel, type PhotoStore, refuseParcel } from '#modules/acceptance/index.ts'
import {
  aContractSender,
  aCounter,
  aParcelInput,
  aPhoto,
} from '#modules/acceptance/acceptance.testing.ts'
import type { Actor } from '#platform/context.ts'
import { createHttp } from '#platform/http.ts'
import { silentLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { afterFloor, as, noon, testBlobs, testDatabase, testVault } from '#platform/testing.ts'
import { decodeCodes, renderPdf, textOfPdf } from './decode-pdf.testing.ts'
import { verifyingKeys } from './keys.ts'
import { type Paper, papers, printPaper } from './print.ts'
import { labelRoutes } from './routes.ts'

/** Dots an inch of the label printers in use. */
const printer = 203.2

const db = await testDatabase()
const store: PhotoStore = { vault: testVault(), blobs: testBlobs() }
const { vault } = store
const counter = await aCounter(db)
const { clerk, officeId, operatorId } = counter
const photoIds = [await aPhoto(db, store, counter)]
const { parcelId, itemNumber } = await as(db, clerk, (ctx) =>
  acceptParcel(ctx, vault, { key: newId(noon), officeId, input: aParcelInput(photoIds) }),
)

function print(who: Actor, paper: Paper = 'label', id = parcelId) {
  return as(db, who, (ctx) => printPaper(ctx, vault, { parcelId: id, paper }))
}

const keysOf = (organisationId: string) =>
  as(db, clerk, (ctx) => verifyingKeys(ctx, organisationId))

test('another operator, another office and an unknown id have no label', async () => {
  const other = await aCounter(db)
  await assert.rejects(print(other.clerk), { code: 'parcels.not_found' })
  const duties = [{ role: 'counter-clerk', officeId: newId(noon) }] as const
  await assert.rejects(print({ ...clerk, duties }), { code: 'parcels.not_found' })
  await assert.rejects(print(clerk, 'label', newId(noon)), { code: 'parcels.not_found' })
})

test('to see a parcel is not to print it', async () => {
  const duties = [{ role: 'security-lead', officeId: null }] as const
  await assert.rejects(print({ ...clerk, duties }), { code: 'policy.forbidden' })
})

test('a refused parcel has no label', async () => {
  const input = { officeId, ground: 'unsafe_packing', note: '' } as const
  const refused = await as(db, clerk, (ctx) =>
    refuseParcel(ctx, store, { key: newId(noon), input }),
  )
  await assert.rejects(print(clerk, 'label', refused.parcelId), { code: 'labels.not_accepted' })
})

test('an erased parcel cannot be printed again', async () => {
  const gone = await aCounter(db)
  const input = { ...aParcelInput([]), itemType: 'letter', inspection: null } as const
  const { parcelId: id } = await as(db, gone.clerk, (ctx) =>
    acceptParcel(ctx, vault, { key: newId(noon), officeId: gone.officeId, input }),
  )
  await vault.destroy(
    { operatorId: gone.operatorId, class: 'parcel', day: '2026-11-16' },
    afterFloor,
  )
  await assert.rejects(print(gone.clerk, 'label', id), { code: 'labels.erased' })
})

test('a printed label is read back to its parcel, by both of its codes', async () => {
  const { pdf } = await print(clerk)
  const [image] = await renderPdf(pdf, printer)
  const found = await decodeCodes(image!)
  const qr = found.find(({ format }) => format === 'QRCode')
  assert.deepEqual(
    found.filter(({ format }) => format === 'Code128'),
    [{ format: 'Code128', text: itemNumber }],
  )
  const said = verifyLabelCode(qr!.text, await keysOf(operatorId))
  assert.deepEqual([said.parcelId, said.itemNumber], [parcelId, itemNumber])
})

test('a receipt carries the same code, and when and where the parcel was taken', async () => {
  const { pdf } = await print(clerk, 'receipt')
  const [image] = await renderPdf(pdf, printer)
  const qr = (await decodeCodes(image!)).find(({ format }) => format === 'QRCode')
  assert.equal(verifyLabelCode(qr!.text, await keysOf(operatorId)).parcelId, parcelId)
  const [text] = await textOfPdf(pdf)
  assert.match(text!, /12:00 · 16\/11\/2026/)
  assert.match(text!, /Bưu cục Ba Đình/)
})

test('neither paper holds a name, a phone, a street, a personal number or the contents', async () => {
  for (const paper of papers) {
    const { pdf } = await print(clerk, paper)
    const [text] = await textOfPdf(pdf)
    for (const secret of [
      ...['Văn', 'Trần', 'Bích', 'Ngọc', '0912', '345 678', '987654', 'Phan Đình', 'Bạch Đằng'],
      ...['001093012345', 'áo thun', 'giáo khoa'],
    ])
      assert.ok(!text!.includes(secret), `${paper} shows ${secret}`)
    assert.match(text!, /••• ••• 321/)
    assert.match(text!, /Phường Thủ Dầu Một/)
  }
})

test('each print leaves a record of which paper it was', async () => {
  const kinds = async () => {
    const rows = await db
      .selectFrom('ledger.entry')
      .select(['data', 'actor_id', 'office_id'])
      .where('subject_id', '=', parcelId)
      .where('type', '=', 'label.printed')
      .orderBy('seq')
      .execute()
    return rows.map(({ data }) => (data as { kind: string }).kind)
  }
  const before = await kinds()
  await print(clerk, 'label')
  await print(clerk, 'receipt')
  assert.deepEqual(await kinds(), [...before, 'label', 'receipt'])
})

test('a contract sender’s machine prints its own parcels and no others', async () => {
  const { machine, contractSenderId } = await aContractSender(db, store, counter)
  const identity = { method: 'contract', contractSenderId } as const
  const input = { ...aParcelInput([]), identity, inspection: null }
  const own = await as(db, machine, (ctx) =>
    acceptParcel(ctx, vault, { key: newId(noon), officeId, input }),
  )
  assert.equal((await print(machine, 'label', own.parcelId)).itemNumber, own.itemNumber)
  await assert.rejects(print(machine), { code: 'parcels.not_found' })
})

test('two first prints at once make one key, recorded once, and both codes hold', async () => {
  const fresh = await aCounter(db)
  const input = { ...aParcelInput([]), itemType: 'letter', inspection: null } as const
  const { parcelId: id } = await as(db, fresh.clerk, (ctx) =>
    acceptParcel(ctx, vault, { key: newId(noon), officeId: fresh.officeId, input }),
  )
  const pdfs = await Promise.all([1, 2, 3].map(() => print(fresh.clerk, 'label', id)))
  const keys = await keysOf(fresh.operatorId)
  assert.equal(keys.size, 1)
  for (const { pdf } of pdfs) {
    const [image] = await renderPdf(pdf, printer)
    const qr = (await decodeCodes(image!)).find(({ format }) => format === 'QRCode')
    assert.equal(verifyLabelCode(qr!.text, keys).parcelId, id)
  }
  const made = await db
    .selectFrom('ledger.entry')
    .select('data')
    .where('type', '=', 'label_key.made')
    .where('organisation_id', '=', fresh.operatorId)
    .execute()
  assert.deepEqual(made, [{ data: { keyId: [...keys.keys()][0] } }])
})

test('the private key lies sealed: the row alone signs nothing', async () => {
  const row = await db
    .selectFrom('labels.signing_key')
    .selectAll()
    .where('operator_id', '=', operatorId)
    .executeTakeFirstOrThrow()
  // The first bytes of every Ed25519 key in PKCS #8.
  assert.ok(!row.sealed_private_key.includes(Buffer.from('302e020100300506032b6570', 'hex')))
})

test('over HTTP the papers come as PDF to look at, kept by nobody on the way', async () => {
  const app = createHttp({
    db,
    now: () => noon,
    log: silentLog,
    metrics: createMetrics(),
    authenticate: async ({ headers }) => (headers['x-test-person'] ? clerk : undefined),
    secure: false,
  })
  await app.register(labelRoutes({ vault }), { prefix: '/v1' })
  after(() => app.close())
  const url = `/v1/parcels/${parcelId}/receipt.pdf`
  assert.equal((await app.inject({ url })).statusCode, 401)

  const answer = await app.inject({ url, headers: { 'x-test-person': 'clerk' } })
  assert.equal(answer.statusCode, 200)
  assert.equal(answer.headers['content-type'], 'application/pdf')
  assert.equal(answer.headers['cache-control'], 'no-store')
  assert.equal(
    answer.headers['content-disposition'],
    `inline; filename="${itemNumber}-receipt.pdf"`,
  )
  assert.equal(answer.rawPayload.toString('latin1', 0, 5), '%PDF-')
  const head = await app.inject({ method: 'HEAD', url, headers: { 'x-test-person': 'clerk' } })
  assert.equal(head.statusCode, 404)
})
