import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#core/uuid7.ts'
import { roles } from '#platform/context.ts'
import { noon } from '#platform/testing.ts'
import { hashOfKey, issueApiKey, listApiKeys, machineRoles, revokeApiKey } from './api-key.ts'
import { listDevices, registerDevice, revokeDevice } from './device.ts'
import { leave } from './leave.ts'
import { openOffice } from './office.ts'
import { aBook, anAdministrator, anOrganisation, aPerson, by } from './testing.ts'

const book = await aBook()
const organisationId = await anOrganisation(book)
const admin = await anAdministrator(book, organisationId)
const stranger = await anAdministrator(book, await anOrganisation(book))
const office = await by(book, admin.actor, (ctx) =>
  openOffice(ctx, { code: 'HN01', name: 'Quầy', kind: 'service_point', communeCode: '00070' }),
)
const key = {
  name: 'Hệ thống kho',
  role: 'counter-clerk',
  officeId: null,
  expiresInDays: 30,
} as const

test('a machine does not administer, look into the security desk or stand for the State', async () => {
  for (const role of roles.filter((role) => !machineRoles.includes(role)))
    await assert.rejects(
      by(book, admin.actor, (ctx) => issueApiKey(ctx, { ...key, role })),
      ({ code }: { code: string }) =>
        ['directory.role_not_for_machines', 'directory.role_not_of_kind'].includes(code),
      role,
    )
})

test('nobody issues, revokes or sees keys and devices of another organisation', async () => {
  const { id } = await by(book, admin.actor, (ctx) => issueApiKey(ctx, key))
  const device = { name: 'Máy quét', kind: 'scanner', officeId: office.id } as const
  const { id: deviceId } = await by(book, admin.actor, (ctx) => registerDevice(ctx, device))
  const refused = { code: 'directory.not_found' }
  const attempt = (work: Parameters<typeof by>[2]) => by(book, stranger.actor, work)
  await assert.rejects(
    attempt((ctx) => revokeApiKey(ctx, id)),
    refused,
  )
  await assert.rejects(
    attempt((ctx) => revokeDevice(ctx, deviceId)),
    refused,
  )
  await assert.rejects(
    attempt((ctx) => registerDevice(ctx, device)),
    refused,
  )
  await assert.rejects(
    attempt((ctx) => issueApiKey(ctx, { ...key, officeId: office.id })),
    refused,
  )
  const seen = await by(book, stranger.actor, async (ctx) => [
    await listApiKeys(ctx, { limit: 10 }),
    await listDevices(ctx, { limit: 10 }),
  ])
  for (const { items } of seen) assert.deepEqual(items, [])
})

test('a clerk neither issues keys nor registers devices', async () => {
  const clerk = await aPerson(book, organisationId, {
    duties: [{ role: 'counter-clerk', officeId: office.id }],
  })
  const device = { name: 'Máy quét', kind: 'scanner', officeId: office.id } as const
  const forbidden = { code: 'policy.forbidden' }
  await assert.rejects(
    by(book, clerk.actor, (ctx) => issueApiKey(ctx, key)),
    forbidden,
  )
  await assert.rejects(
    by(book, clerk.actor, (ctx) => registerDevice(ctx, device)),
    forbidden,
  )
})

test('an administrator who leaves at this moment takes no key along', async () => {
  const leaving = await anAdministrator(book, organisationId)
  const results = await Promise.allSettled([
    by(book, admin.actor, (ctx) =>
      leave(ctx, book.vault, { personId: leaving.id, reason: 'Chuyển việc' }),
    ),
    ...Array.from({ length: 5 }, () =>
      by(book, leaving.actor, (ctx) => issueApiKey(ctx, { ...key, name: 'Mang theo' })),
    ),
  ])
  assert.equal(results[0].status, 'fulfilled')
  const live = await book.db
    .selectFrom('directory.api_key')
    .select('id')
    .where('issued_by', '=', leaving.id)
    .where('revoked_at', 'is', null)
    .execute()
  assert.deepEqual(live, [])
})

test('what is revoked is not revoked again', async () => {
  const { id } = await by(book, admin.actor, (ctx) => issueApiKey(ctx, key))
  await by(book, admin.actor, (ctx) => revokeApiKey(ctx, id))
  await assert.rejects(
    by(book, admin.actor, (ctx) => revokeApiKey(ctx, id)),
    { code: 'directory.already_revoked' },
  )
  const device = await by(book, admin.actor, (ctx) =>
    registerDevice(ctx, { name: 'Máy in', kind: 'printer', officeId: office.id }),
  )
  await by(book, admin.actor, (ctx) => revokeDevice(ctx, device.id))
  await assert.rejects(
    by(book, admin.actor, (ctx) => revokeDevice(ctx, device.id)),
    { code: 'directory.already_revoked' },
  )
})

test('a key is shown once: the database keeps its hash', async () => {
  const issued = await by(book, admin.actor, (ctx) => issueApiKey(ctx, key))
  assert.match(issued.key, /^bua_[A-Za-z0-9_-]{43}$/)
  assert.deepEqual(issued.expiresAt, new Date(noon.getTime() + 30 * 86_400_000))
  const row = await book.db
    .selectFrom('directory.api_key')
    .selectAll()
    .where('id', '=', issued.id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(row.hash, hashOfKey(issued.key))
  assert.ok(!JSON.stringify(row).includes(issued.key.slice(4)))
})

test('devices are listed with where they stand, page by page', async () => {
  const own = await anOrganisation(book)
  const boss = await anAdministrator(book, own)
  const lan = await aPerson(book, own)
  const place = await by(book, boss.actor, (ctx) =>
    openOffice(ctx, { code: 'SG01', name: 'Quầy', kind: 'service_point', communeCode: '26743' }),
  )
  for (const name of ['Máy một', 'Máy hai', 'Máy ba'])
    await by(book, boss.actor, (ctx) =>
      registerDevice(ctx, { name, kind: 'handheld', officeId: place.id, personId: lan.id }),
    )
  const list = (page: { after?: string; limit: number }) =>
    by(book, boss.actor, (ctx) => listDevices(ctx, page))
  const { items, next } = await list({ limit: 2 })
  assert.equal(items.length, 2)
  const rest = await list({ limit: 2, after: next! })
  const names = [...items, ...rest.items].map((device) => device.name)
  assert.deepEqual(names.sort(), ['Máy ba', 'Máy hai', 'Máy một'])
  assert.deepEqual(rest.next, null)
  assert.equal(items[0]?.officeId, place.id)
})

test('a device is given to nobody of another organisation', async () => {
  await assert.rejects(
    by(book, admin.actor, (ctx) =>
      registerDevice(ctx, {
        ...{ name: 'Máy quét', kind: 'handheld', officeId: office.id },
        personId: stranger.id,
      }),
    ),
    { code: 'directory.not_found' },
  )
  assert.equal(hashOfKey(`bua_${newId(noon)}`), undefined)
})
