import assert from 'node:assert/strict'
import { test } from 'node:test'
import { registerDevice } from './device.ts'
import { invite } from './invitation.ts'
import { leave } from './leave.ts'
import { openOffice } from './office.ts'
import { Authenticator } from './sign-in/authenticator.testing.ts'
import { aMember, anAdministrator, anOrganisation, aPerson, aServer, by } from './testing.ts'

const server = await aServer({ perMinute: 1_000 })
server.clock.at = new Date()
const administrator = [{ role: 'operator-administrator', officeId: null }] as const

test('nobody leaves by their own hand, by a clerk’s or by another organisation’s', async () => {
  const { boss, organisationId } = await anOperator()
  const clerk = await aPerson(server, organisationId, {
    duties: [{ role: 'counter-clerk', officeId: null }],
  })
  const stranger = await anOperator()
  const end = (who: typeof boss, personId: string) =>
    by(server, who.actor, (ctx) => leave(ctx, server.vault, { personId, reason: 'Nghỉ việc' }))
  await anAdministrator(server, organisationId)
  await assert.rejects(end(boss, boss.id), { code: 'directory.own_duties' })
  await assert.rejects(end(clerk, boss.id), { code: 'policy.forbidden' })
  await assert.rejects(end(stranger.boss, clerk.id), { code: 'directory.not_found' })
})

test('of two administrators who send each other away at once, one stays', async () => {
  const { boss, organisationId } = await anOperator()
  const second = await anAdministrator(server, organisationId)
  const end = (who: typeof boss, personId: string) =>
    by(server, who.actor, (ctx) => leave(ctx, server.vault, { personId, reason: 'Nghỉ việc' }))
  const results = await Promise.allSettled([end(boss, second.id), end(second, boss.id)])
  const refused = results.filter((r) => r.status === 'rejected').map((r) => r.reason.code)
  assert.deepEqual(refused, ['directory.last_administrator'])
})

test('nobody leaves twice', async () => {
  const { boss, organisationId } = await anOperator()
  const { id: personId } = await aPerson(server, organisationId)
  const end = () =>
    by(server, boss.actor, (ctx) => leave(ctx, server.vault, { personId, reason: 'Nghỉ việc' }))
  await end()
  await assert.rejects(end(), { code: 'directory.already_left' })
})

test('whoever leaves loses everything at once', async () => {
  const { boss, organisationId } = await anOperator()
  const lan = await aMember(server, organisationId, { duties: administrator })
  const desk = server.browser()
  await desk.signIn(boss.staffCode)

  // Two sessions, a passkey, a key, an open invitation and a device: all hers.
  const phone = server.browser()
  const counter = server.browser()
  await phone.signIn(lan.staffCode)
  await counter.signIn(lan.staffCode)
  const device = new Authenticator('http://localhost:8080')
  const { challenge } = (await phone.get('/auth/passkey/generate-register-options')).body
  const added = { response: device.create(challenge) }
  assert.equal((await phone.post('/auth/passkey/verify-registration', added)).status, 200)
  const { key } = (await phone.post('/v1/api-keys', anApiKey)).body
  const { token } = await by(server, boss.actor, (ctx) => invite(ctx, lan.id))
  await by(server, boss.actor, async (ctx) => {
    const office = await openOffice(ctx, anOffice)
    await registerDevice(ctx, {
      ...{ name: 'Máy cầm tay', kind: 'handheld', officeId: office.id },
      personId: lan.id,
    })
  })
  assert.equal(await statusWithKey(key), 200)
  const inside = { phone: await phone.get('/v1/me'), counter: await counter.get('/v1/me') }
  assert.deepEqual([inside.phone.status, inside.counter.status], [200, 200])

  const left = await desk.post(`/v1/people/${lan.id}/leave`, { reason: 'Hết hợp đồng' })
  assert.equal(left.status, 204)

  for (const browser of [phone, counter]) {
    const { status, body } = await browser.get('/v1/me')
    assert.deepEqual([status, body.code], [401, 'session.required'])
  }
  assert.equal(await statusWithKey(key), 401)
  assert.equal((await server.browser().signIn(lan.staffCode)).status, 401)
  const stranger = server.browser()
  const asked = await stranger.get('/auth/passkey/generate-authenticate-options')
  const response = device.get(asked.body.challenge)
  const passkey = await stranger.post('/auth/passkey/verify-authentication', { response })
  assert.equal(passkey.status, 401)
  assert.equal((await stranger.get(`/v1/invitations/${token}`)).status, 410)
  const accepted = { token, password: 'mật khẩu mới toanh' }
  assert.equal((await stranger.post('/v1/invitations/accept', accepted)).status, 410)

  const rows = await server.db
    .selectFrom('auth.user')
    .select('id')
    .where('id', '=', lan.id)
    .execute()
  assert.deepEqual(rows, [])
  const { withdrawn_at: withdrawnAt } = await server.db
    .selectFrom('directory.invitation')
    .select('withdrawn_at')
    .where('person_id', '=', lan.id)
    .orderBy('id', 'desc')
    .where('accepted_at', 'is', null)
    .executeTakeFirstOrThrow()
  assert.ok(withdrawnAt)
  const { data } = await server.db
    .selectFrom('ledger.entry')
    .select('data')
    .where('type', '=', 'person.left')
    .where('subject_id', '=', lan.id)
    .executeTakeFirstOrThrow()
  const counts = { sessions: 2, passkeys: 1, invitations: 1, duties: 1, devices: 1, apiKeys: 1 }
  assert.deepEqual(data, counts)
  const { body } = await desk.get('/v1/people')
  const line = body.items.find((person: { id: string }) => person.id === lan.id)
  assert.deepEqual([line.state, line.duties, line.name], ['left', [], 'Nguyễn Thị Lan'])
})

test('a sign-in that waits for its second factor ends too', async () => {
  const { boss, organisationId } = await anOperator()
  const lan = await aMember(server, organisationId)
  await server.db
    .updateTable('auth.user')
    .set({ two_factor_enabled: true })
    .where('id', '=', lan.id)
    .execute()
  const half = server.browser()
  assert.deepEqual((await half.signIn(lan.staffCode)).body, { twoFactorRedirect: true })
  await by(server, boss.actor, (ctx) =>
    leave(ctx, server.vault, { personId: lan.id, reason: 'Nghỉ việc' }),
  )
  const { body } = await half.post('/auth/two-factor/verify-totp', { code: '000000' })
  assert.equal(body.code, 'directory.challenge_over')
  const waiting = await server.db
    .selectFrom('auth.verification')
    .select('id')
    .where('value', '=', lan.id)
    .execute()
  assert.deepEqual(waiting, [])
})

test('a session that outlived its person, by whatever accident, opens nothing', async () => {
  const { organisationId } = await anOperator()
  const lan = await aMember(server, organisationId)
  const browser = server.browser()
  await browser.signIn(lan.staffCode)
  await server.db
    .updateTable('directory.person')
    .set({ left_at: server.clock.at, left_reason_sealed: Buffer.of(0) })
    .where('id', '=', lan.id)
    .execute()
  assert.equal((await browser.get('/v1/me')).status, 401)
  assert.equal((await browser.signIn(lan.staffCode)).status, 401)
})

test('the reason is sealed', async () => {
  const { boss, organisationId } = await anOperator()
  const { id: personId } = await aPerson(server, organisationId)
  const reason = 'Chăm mẹ ốm'
  await by(server, boss.actor, (ctx) => leave(ctx, server.vault, { personId, reason }))
  const { left_reason_sealed: sealed } = await server.db
    .selectFrom('directory.person')
    .select('left_reason_sealed')
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  assert.ok(!sealed!.includes(Buffer.from('Chăm')))
})

const anApiKey = { name: 'Hệ thống kho', role: 'counter-clerk', officeId: null, expiresInDays: 30 }
const anOffice = {
  code: 'HN01',
  name: 'Bưu cục Hoàn Kiếm',
  kind: 'service_point',
  communeCode: '00070',
} as const

async function anOperator() {
  const organisationId = await anOrganisation(server)
  return { organisationId, boss: await aMember(server, organisationId, { duties: administrator }) }
}

async function statusWithKey(key: string): Promise<number> {
  const { statusCode } = await server.app.inject({
    url: '/v1/offices',
    headers: { authorization: `Bearer ${key}` },
  })
  return statusCode
}
