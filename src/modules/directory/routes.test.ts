import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#core/uuid7.ts'
import { noon } from '#platform/testing.ts'
import type { DutyInput } from './duty.ts'
import { openOffice } from './office.ts'
import { founder } from './organisation.ts'
import { aMember, anOrganisation, aServer, by, goodPassword } from './testing.ts'

const server = await aServer({ perMinute: 1_000 })
const organisationId = await anOrganisation(server, 'operator', 'SAOMAI')
const office = await by(server, founder(organisationId), (ctx) =>
  openOffice(ctx, { code: 'HN01', name: 'Quầy', kind: 'service_point', communeCode: '00070' }),
)
const boss = await signedIn([{ role: 'operator-administrator', officeId: null }])
const clerk = await signedIn([{ role: 'counter-clerk', officeId: office.id }])

test('without a session every route of the directory answers 401', async () => {
  const id = newId(noon)
  const browser = server.browser()
  for (const [method, path] of [
    ['GET', '/me'],
    ['GET', '/me/sessions'],
    ['DELETE', `/me/sessions/${id}`],
    ['POST', '/me/sessions/revoke-others'],
    ['GET', '/organisations'],
    ['GET', '/offices'],
    ['POST', '/offices'],
    ['POST', `/offices/${id}/close`],
    ['GET', '/people'],
    ['POST', '/people'],
    ['POST', `/people/${id}/duties`],
    ['DELETE', `/people/${id}/duties/${id}`],
    ['POST', `/people/${id}/leave`],
    ['POST', `/people/${id}/invitation`],
    ['GET', '/devices'],
    ['POST', '/devices'],
    ['POST', `/devices/${id}/revoke`],
    ['GET', '/api-keys'],
    ['POST', '/api-keys'],
    ['POST', `/api-keys/${id}/revoke`],
  ] as const) {
    const { status, body } = await browser.ask(method, `/v1${path}`)
    assert.deepEqual([status, body.code], [401, 'session.required'], path)
  }
})

test('a clerk changes nothing in the directory', async () => {
  const id = clerk.person.id
  const person = { staffCode: 'new.one', name: 'Trần Văn An', duties: [] }
  const duty = { role: 'courier', officeId: null }
  const key = { name: 'Kho', role: 'counter-clerk', officeId: null, expiresInDays: 1 }
  for (const [path, body] of [
    ['/offices', { code: 'HN02', name: 'Quầy', kind: 'service_point', communeCode: '00070' }],
    [`/offices/${office.id}/close`, {}],
    ['/people', person],
    [`/people/${boss.person.id}/duties`, duty],
    [`/people/${id}/leave`, { reason: 'Nghỉ việc' }],
    [`/people/${id}/invitation`, {}],
    ['/devices', { name: 'Máy quét', kind: 'scanner', officeId: office.id }],
    ['/api-keys', key],
  ] as const) {
    const answer = await clerk.browser.post(`/v1${path}`, body)
    assert.deepEqual([answer.status, answer.body.code], [403, 'policy.forbidden'], path)
  }
  for (const path of ['/people', '/devices', '/api-keys'])
    assert.equal((await clerk.browser.get(`/v1${path}`)).status, 403, path)
})

test('what has not the right shape is refused, and the field is named', async () => {
  const person = { staffCode: 'new.one', name: 'Trần Văn An', duties: [] }
  const cases = [
    ['/people', { ...person, staffCode: 'a name <script>' }, '/staffCode'],
    ['/people', { ...person, duties: [{ role: 'king', officeId: null }] }, '/duties/0/role'],
    ['/offices', { code: 'x', name: 'Quầy', kind: 'service_point', communeCode: '00070' }, '/code'],
    ['/api-keys', { name: 'Kho', role: 'courier', officeId: null, expiresInDays: 0 }, '/expiresInDays'],
  ] as const // prettier-ignore
  for (const [path, body, field] of cases) {
    const answer = await boss.browser.post(`/v1${path}`, body)
    assert.deepEqual([answer.status, answer.body.code], [400, 'request.invalid'])
    assert.equal(answer.body.details.field, field)
  }
  for (const query of ['limit=0', 'limit=101', 'limit=x', 'after='])
    assert.equal((await boss.browser.get(`/v1/people?${query}`)).status, 400, query)
  assert.equal((await boss.browser.post('/v1/people/not-an-id/leave', { reason: 'x' })).status, 400)
})

test('SQL and HTML in a name are a name', async () => {
  const name = `Robert'); drop table directory.person; -- <img src=x onerror=alert(1)>`
  const added = await boss.browser.post('/v1/people', { staffCode: 'rob.ert', name, duties: [] })
  assert.equal(added.status, 201)
  const { body } = await boss.browser.get('/v1/people?limit=100')
  const found = body.items.find((person: { id: string }) => person.id === added.body.id)
  assert.equal(found.name, name)
})

test('/me says who I am, what I may do and where', async () => {
  const { status, body } = await clerk.browser.get('/v1/me')
  assert.equal(status, 200)
  const { duties, permissions, ...rest } = body
  assert.deepEqual(rest, {
    personId: clerk.person.id,
    name: 'Nguyễn Thị Lan',
    staffCode: clerk.person.staffCode,
    demo: false,
    organisation: { id: organisationId, code: 'SAOMAI', name: 'Đơn vị SAOMAI', kind: 'operator' },
    twoFactor: false,
  })
  assert.deepEqual(duties[0].role, 'counter-clerk')
  const { id, code, name, kind } = office
  assert.deepEqual(duties[0].office, { id, code, name, kind })
  assert.ok(permissions.includes('acceptance.accept'))
  assert.ok(!permissions.includes('directory.manage'))
})

test('a new person comes in by the link, and works with the duties given', async () => {
  const added = await boss.browser.post('/v1/people', {
    staffCode: 'HN01.Huong',
    name: 'Đặng Thị Hường',
    duties: [{ role: 'counter-clerk', officeId: office.id }],
  })
  assert.equal(added.status, 201)
  const token = added.body.invitation.url.split('/moi/')[1]
  const browser = server.browser()
  const invitation = await browser.get(`/v1/invitations/${token}`)
  assert.deepEqual(invitation.body, {
    staffCode: 'hn01.huong',
    organisationName: 'Đơn vị SAOMAI',
    expiresAt: added.body.invitation.expiresAt,
  })
  const accepted = await browser.post('/v1/invitations/accept', { token, password: goodPassword })
  assert.equal(accepted.status, 204)
  assert.equal((await browser.signIn('hn01.huong')).status, 200)
  const me = (await browser.get('/v1/me')).body
  assert.deepEqual([me.personId, me.duties[0].office.code], [added.body.id, 'HN01'])

  const duty = await boss.browser.post(`/v1/people/${me.personId}/duties`, {
    role: 'sorting-hand',
    officeId: null,
  })
  assert.equal(duty.status, 201)
  const roles = async () =>
    (await browser.get('/v1/me')).body.duties.map((held: { role: string }) => held.role).sort()
  assert.deepEqual(await roles(), ['counter-clerk', 'sorting-hand'])
  const ended = `/v1/people/${me.personId}/duties/${duty.body.id}`
  assert.equal((await boss.browser.ask('DELETE', ended)).status, 204)
  assert.deepEqual(await roles(), ['counter-clerk'])
})

test('an invitation after a loss ends every session and the second factor of before', async () => {
  const lan = await signedIn([])
  await server.db
    .updateTable('auth.user')
    .set({ two_factor_enabled: true })
    .where('id', '=', lan.person.id)
    .execute()
  const { status, body } = await boss.browser.post(`/v1/people/${lan.person.id}/invitation`)
  assert.equal(status, 200)
  assert.equal((await lan.browser.get('/v1/me')).status, 200)
  const token = body.url.split('/moi/')[1]
  const password = 'một mật khẩu mới'
  await server.browser().post('/v1/invitations/accept', { token, password })
  assert.equal((await lan.browser.get('/v1/me')).status, 401)
  const again = await server.browser().signIn(lan.person.staffCode, password)
  assert.deepEqual(again.body, { twoFactorRedirect: false })
})

test('my sessions are listed to me, and ended by me alone', async () => {
  const lan = await signedIn([])
  const phone = server.browser()
  await phone.signIn(lan.person.staffCode)
  const list = async () => (await lan.browser.get('/v1/me/sessions')).body.items
  const sessions = await list()
  assert.deepEqual(Object.keys(sessions[0]).sort(), [
    'createdAt',
    'current',
    'device',
    'id',
    'lastSeenAt',
  ])
  assert.deepEqual(
    sessions.map((session: { device: string }) => session.device),
    ['Chrome · Windows', 'Chrome · Windows'],
  )
  const other = sessions.find((session: { current: boolean }) => !session.current)
  const path = `/v1/me/sessions/${other.id}`
  assert.equal((await clerk.browser.ask('DELETE', path)).status, 404)
  assert.equal((await phone.get('/v1/me')).status, 200)
  assert.equal((await lan.browser.ask('DELETE', path)).status, 204)
  assert.equal((await phone.get('/v1/me')).status, 401)
  await phone.signIn(lan.person.staffCode)
  assert.equal((await lan.browser.post('/v1/me/sessions/revoke-others')).status, 204)
  assert.equal((await lan.browser.post('/v1/me/sessions/revoke-others')).status, 204)
  assert.equal((await phone.get('/v1/me')).status, 401)
  assert.deepEqual(
    (await list()).map((session: { current: boolean }) => session.current),
    [true],
  )
})

test('an office is opened, listed and closed', async () => {
  const opened = await boss.browser.post('/v1/offices', {
    ...{ code: 'sg01', name: 'Bưu cục Bến Thành', kind: 'service_point', communeCode: '26743' },
  })
  assert.equal(opened.status, 201)
  const { id, communeName, ...rest } = opened.body
  assert.ok(communeName.includes('Bến Thành'))
  assert.deepEqual(rest, {
    organisationId,
    code: 'SG01',
    name: 'Bưu cục Bến Thành',
    kind: 'service_point',
    provinceCode: '79',
    communeCode: '26743',
    closedAt: null,
  })
  assert.equal((await boss.browser.post(`/v1/offices/${id}/close`)).status, 204)
  const { items } = (await clerk.browser.get('/v1/offices')).body
  const closed = items.find((found: { id: string }) => found.id === id)
  assert.equal(closed.closedAt, server.clock.at.toISOString())
})

test('a device is registered, listed with its office, and revoked', async () => {
  const device = { name: 'Máy quét 1', kind: 'scanner', officeId: office.id }
  const { status, body } = await boss.browser.post('/v1/devices', device)
  assert.equal(status, 201)
  assert.equal((await boss.browser.post(`/v1/devices/${body.id}/revoke`)).status, 204)
  const { items } = (await boss.browser.get('/v1/devices')).body
  const at = server.clock.at.toISOString()
  assert.deepEqual(items, [
    {
      ...{ id: body.id, name: 'Máy quét 1', kind: 'scanner', createdAt: at, revokedAt: at },
      office: { id: office.id, code: 'HN01', name: 'Quầy' },
    },
  ])
})

test('a key works as the duty it was issued for, until it is revoked or ends', async () => {
  const issue = async () =>
    (
      await boss.browser.post('/v1/api-keys', {
        ...{ name: 'Hệ thống kho', role: 'counter-clerk', officeId: office.id, expiresInDays: 2 },
      })
    ).body
  const issued = await issue()
  const ask = (key: string, path: string) =>
    server.app.inject({ url: `/v1${path}`, headers: { authorization: `Bearer ${key}` } })
  assert.equal((await ask(issued.key, '/offices')).statusCode, 200)
  assert.equal((await ask(issued.key, '/people')).json().code, 'policy.forbidden')
  assert.equal((await ask(issued.key, '/me')).json().code, 'directory.people_only')
  for (const wrong of [`${issued.key}x`, issued.key.slice(0, -1), 'bua_', issued.id])
    assert.equal((await ask(wrong, '/offices')).statusCode, 401)

  const { items } = (await boss.browser.get('/v1/api-keys')).body
  const line = items.find((key: { id: string }) => key.id === issued.id)
  assert.deepEqual(line, {
    ...{ id: issued.id, name: 'Hệ thống kho', role: 'counter-clerk', revokedAt: null },
    office: { id: office.id, code: 'HN01', name: 'Quầy' },
    createdAt: server.clock.at.toISOString(),
    expiresAt: issued.expiresAt,
    lastUsedAt: '2026-11-16',
  })

  assert.equal((await boss.browser.post(`/v1/api-keys/${issued.id}/revoke`)).status, 204)
  assert.equal((await ask(issued.key, '/offices')).statusCode, 401)
  const second = await issue()
  server.pass(2 * 24 * 60)
  assert.equal((await ask(second.key, '/offices')).statusCode, 401)
})

test('a key never stands in for a session, even beside its cookie', async () => {
  const lan = await signedIn([])
  const [cookie] = lan.browser.cookies
  const answer = await server.app.inject({
    url: '/v1/me',
    headers: { cookie: cookie!.join('='), authorization: 'Bearer bua_not-a-key' },
  })
  assert.equal(answer.statusCode, 401)
})

async function signedIn(duties: readonly DutyInput[]) {
  const person = await aMember(server, organisationId, { duties })
  const browser = server.browser()
  await browser.signIn(person.staffCode)
  return { person, browser }
}
