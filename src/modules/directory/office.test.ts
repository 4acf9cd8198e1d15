import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#core/uuid7.ts'
import { noon } from '#platform/testing.ts'
import { issueApiKey } from './api-key.ts'
import { registerDevice } from './device.ts'
import { giveDuty } from './duty.ts'
import { closeOffice, getOffice, listOffices, officesByIds, openOffice } from './office.ts'
import { aBook, anAdministrator, anOrganisation, aPerson, by } from './testing.ts'

const book = await aBook()
const input = {
  code: 'HN01',
  name: 'Bưu cục Hoàn Kiếm',
  kind: 'service_point',
  communeCode: '00070',
} as const

test('an office lies in a commune of the map in force', async () => {
  const { admin } = await anOperator()
  for (const communeCode of ['00001', '99999'])
    await assert.rejects(
      by(book, admin.actor, (ctx) => openOffice(ctx, { ...input, communeCode })),
      { code: 'directory.commune_unknown' },
    )
})

test('only an operator has offices', async () => {
  const organisationId = await anOrganisation(book, 'police')
  const officer = await aPerson(book, organisationId, {
    duties: [{ role: 'police-officer', officeId: null }],
  })
  await assert.rejects(
    by(book, officer.actor, (ctx) => openOffice(ctx, input)),
    { code: 'directory.no_offices' },
  )
})

test('an office code is used once in an organisation, and freely in another', async () => {
  const { admin } = await anOperator()
  const other = await anOperator()
  await by(book, admin.actor, (ctx) => openOffice(ctx, input))
  await assert.rejects(
    by(book, admin.actor, (ctx) => openOffice(ctx, { ...input, code: 'hn01' })),
    { code: 'directory.office_code_taken' },
  )
  await by(book, other.admin.actor, (ctx) => openOffice(ctx, input))
})

test('nobody closes an office of another organisation, or one that is closed', async () => {
  const { admin } = await anOperator()
  const other = await anOperator()
  const office = await by(book, admin.actor, (ctx) => openOffice(ctx, input))
  await assert.rejects(
    by(book, other.admin.actor, (ctx) => closeOffice(ctx, office.id)),
    { code: 'directory.not_found' },
  )
  await by(book, admin.actor, (ctx) => closeOffice(ctx, office.id))
  await assert.rejects(
    by(book, admin.actor, (ctx) => closeOffice(ctx, office.id)),
    { code: 'directory.not_found' },
  )
})

test('with an office end the duties, devices and keys that hold there, and no others', async () => {
  const { admin, organisationId } = await anOperator()
  const office = await by(book, admin.actor, (ctx) => openOffice(ctx, input))
  const kept = await by(book, admin.actor, (ctx) => openOffice(ctx, { ...input, code: 'HN02' }))
  const lan = await aPerson(book, organisationId)
  for (const { id: officeId } of [office, kept])
    await by(book, admin.actor, async (ctx) => {
      await giveDuty(ctx, { personId: lan.id, role: 'counter-clerk', officeId })
      await registerDevice(ctx, { name: 'Máy quầy 1', kind: 'counter', officeId })
      await issueApiKey(ctx, { name: 'Kho', role: 'counter-clerk', officeId, expiresInDays: 1 })
    })
  await by(book, admin.actor, (ctx) => closeOffice(ctx, office.id))
  const live = {
    duties: await officesOf('duty', 'ended_at'),
    devices: await officesOf('device', 'revoked_at'),
    keys: await officesOf('api_key', 'revoked_at'),
  }
  assert.deepEqual(live, { duties: [kept.id], devices: [kept.id], keys: [kept.id] })
  const { data } = await lastEntry('office.closed')
  assert.deepEqual(data, { duties: 1, devices: 1, apiKeys: 1 })

  async function officesOf(table: 'duty' | 'device' | 'api_key', end: 'ended_at' | 'revoked_at') {
    const rows = await book.db
      .selectFrom(`directory.${table}`)
      .select('office_id')
      .where('organisation_id', '=', organisationId)
      .where('office_id', 'is not', null)
      .where(end as never, 'is', null)
      .execute()
    return rows.map((row) => row.office_id)
  }
})

test('an office is known by its id, with the name of its commune', async () => {
  const { admin } = await anOperator()
  const office = await by(book, admin.actor, (ctx) => openOffice(ctx, input))
  assert.deepEqual(await by(book, admin.actor, (ctx) => getOffice(ctx, office.id)), office)
  assert.equal(office.communeName, 'Hoàn Kiếm')
  assert.equal(office.provinceCode, '01')
  const unknown = newId(noon)
  await assert.rejects(
    by(book, admin.actor, (ctx) => getOffice(ctx, unknown)),
    { code: 'directory.not_found' },
  )
  const found = await by(book, admin.actor, (ctx) =>
    officesByIds(ctx, [office.id, null, unknown, office.id]),
  )
  assert.deepEqual([...found], [[office.id, office]])
})

test('offices are listed by code, page by page, and only one’s own', async () => {
  const { admin } = await anOperator()
  const other = await anOperator()
  await by(book, other.admin.actor, (ctx) => openOffice(ctx, { ...input, code: 'A1' }))
  for (const code of ['B2', 'B1', 'B3'])
    await by(book, admin.actor, (ctx) => openOffice(ctx, { ...input, code }))
  const first = await by(book, admin.actor, (ctx) => listOffices(ctx, { limit: 2 }))
  assert.deepEqual([first.items.map((o) => o.code), first.next], [['B1', 'B2'], 'B2'])
  const rest = await by(book, admin.actor, (ctx) => listOffices(ctx, { limit: 2, after: 'B2' }))
  assert.deepEqual([rest.items.map((o) => o.code), rest.next], [['B3'], null])
})

async function anOperator() {
  const organisationId = await anOrganisation(book)
  return { organisationId, admin: await anAdministrator(book, organisationId) }
}

async function lastEntry(type: string) {
  return book.db
    .selectFrom('ledger.entry')
    .selectAll()
    .where('type', '=', type)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
}
