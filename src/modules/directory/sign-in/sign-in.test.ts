import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aMember, anOrganisation, aPerson, aServer, by, goodPassword } from '../testing.ts'
import { closeOrganisation, visitor } from '../organisation.ts'

const server = await aServer({ perMinute: 1_000 })
const organisationId = await anOrganisation(server)

test('a wrong password and a code nobody has are answered alike', async () => {
  const lan = await aMember(server, organisationId)
  const invited = await aPerson(server, organisationId)
  const browser = server.browser()
  const answers = [
    await browser.signIn(lan.staffCode, 'not the password'),
    await browser.signIn(invited.staffCode, goodPassword),
    await browser.signIn('nobody.at.all', goodPassword),
    await browser.signIn('---', goodPassword),
    await browser.signIn('x', goodPassword),
    await browser.signIn('a name with spaces <b>', "' or 1=1 --"),
  ]
  for (const { status, body, cookies } of answers) {
    assert.deepEqual([status, body.code, body.details], [401, 'directory.sign_in_failed', {}])
    assert.deepEqual(cookies, [])
  }
})

test('the fifth wrong password locks, right ones too, and only for that code', async () => {
  const lan = await aMember(server, organisationId)
  const other = await aMember(server, organisationId)
  const browser = server.browser()
  const codes = []
  for (let i = 0; i < 5; i++)
    codes.push((await browser.signIn(lan.staffCode, `wrong ${i}`)).body.code)
  assert.deepEqual(codes, [
    ...Array.from({ length: 4 }, () => 'directory.sign_in_failed'),
    'directory.locked',
  ])
  const { status, body } = await browser.signIn(lan.staffCode)
  assert.deepEqual([status, body.code], [429, 'directory.locked'])
  assert.equal(body.details.retryAfter, 900)
  assert.equal((await browser.signIn(other.staffCode)).status, 200)
})

test('a code nobody has is locked just the same', async () => {
  const browser = server.browser()
  for (let i = 0; i < 5; i++) await browser.signIn('nobody.here', `wrong ${i}`)
  const { status, body } = await browser.signIn('Nobody.HERE', 'wrong')
  assert.deepEqual([status, body.code], [429, 'directory.locked'])
})

test('the lock ends after 15 minutes', async () => {
  const lan = await aMember(server, organisationId)
  const browser = server.browser()
  for (let i = 0; i < 5; i++) await browser.signIn(lan.staffCode, `wrong ${i}`)
  server.pass(14)
  assert.equal((await browser.signIn(lan.staffCode)).status, 429)
  server.pass(1)
  assert.equal((await browser.signIn(lan.staffCode)).status, 200)
})

test('a right password clears the count', async () => {
  const lan = await aMember(server, organisationId)
  const browser = server.browser()
  for (let round = 0; round < 3; round++) {
    for (let i = 0; i < 4; i++) await browser.signIn(lan.staffCode, `wrong ${i}`)
    assert.equal((await browser.signIn(lan.staffCode)).status, 200)
  }
})

test('many guesses at once are not heard more often than one after the other', async () => {
  const lan = await aMember(server, organisationId)
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => server.browser().signIn(lan.staffCode, 'wrong')),
  )
  const heard = answers.filter(({ body }) => body.code === 'directory.sign_in_failed')
  assert.ok(heard.length <= 4, `${heard.length} heard`)
  const { failed_at: failedAt } = await server.db
    .selectFrom('directory.sign_in_failure')
    .select('failed_at')
    .orderBy('failed_at', 'desc')
    .executeTakeFirstOrThrow()
  assert.ok(failedAt.length <= 5)
})

test('every wrong password and the lock are in the ledger, without what was typed', async () => {
  const lan = await aMember(server, organisationId)
  const browser = server.browser()
  for (let i = 0; i < 5; i++) await browser.signIn(lan.staffCode, 'wrong')
  const entries = await server.db
    .selectFrom('ledger.entry')
    .select(['type', 'data', 'organisation_id', 'actor_id'])
    .where('subject_id', '=', lan.id)
    .where('type', 'like', 'sign_in.%')
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    entries.map(({ type, data }) => [type, data]),
    [1, 2, 3, 4, 5].map((failures) => [
      failures === 5 ? 'sign_in.locked' : 'sign_in.failed',
      { factor: 'password', failures },
    ]),
  )
  for (const entry of entries)
    assert.deepEqual([entry.organisation_id, entry.actor_id], [organisationId, visitor.id])
})

test('one address guesses so often a minute; right passwords do not count', async () => {
  const slow = await aServer({ perMinute: 3 })
  const lan = await aMember(slow, await anOrganisation(slow))
  const browser = slow.browser()
  for (let i = 0; i < 5; i++) assert.equal((await browser.signIn(lan.staffCode)).status, 200)
  for (const code of ['a1', 'a2', 'a3']) assert.equal((await browser.signIn(code)).status, 401)
  const { status, body } = await browser.signIn(lan.staffCode)
  assert.deepEqual([status, body.code], [429, 'request.too_many'])
  const invitation = await browser.get(`/v1/invitations/${'A'.repeat(43)}`)
  assert.equal(invitation.status, 429)
})

test('a sign-in that another site sends is refused, whoever it is for', async () => {
  const lan = await aMember(server, organisationId)
  for (const username of [lan.staffCode, 'nobody.whatever']) {
    const answer = await server.app.inject({
      method: 'POST',
      url: '/auth/sign-in/username',
      headers: { origin: 'https://evil.example' },
      payload: { username, password: goodPassword },
    })
    assert.deepEqual([answer.statusCode, answer.json().code], [403, 'directory.origin_refused'])
  }
})

test('what better-auth offers and we do not use is not there', async () => {
  const browser = server.browser()
  for (const path of [
    '/auth/sign-up/email',
    '/auth/sign-in/email',
    '/auth/sign-in/social',
    '/auth/is-username-available',
    '/auth/request-password-reset',
    '/auth/reset-password',
    '/auth/change-email',
    '/auth/update-user',
    '/auth/delete-user',
    '/auth/list-sessions',
    '/auth/revoke-session',
    '/auth/two-factor/send-otp',
    '/auth/two-factor/get-totp-uri',
    '/auth/passkey/update-passkey',
  ])
    assert.equal((await browser.post(path)).status, 404, path)
  assert.equal((await browser.get('/auth/get-session')).status, 404)
  assert.equal((await browser.get('/auth/ok')).status, 404)
})

test('a body that is too large or not JSON is refused before anything is heard', async () => {
  const url = '/auth/sign-in/username'
  const large = { username: 'a', password: 'b', more: 'x'.repeat(70_000) }
  const answers = [
    await server.app.inject({ method: 'POST', url, payload: large }),
    await server.app.inject({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'username=a&password=b',
    }),
    await server.app.inject({ method: 'POST', url, payload: { username: ['a'], password: {} } }),
  ]
  assert.deepEqual(
    answers.map((a) => [a.statusCode, a.json().code]),
    [
      [413, 'request.too_large'],
      [415, 'request.unsupported_type'],
      [400, 'request.invalid'],
    ],
  )
})

test('nobody of an organisation that closed comes in, and who was in is out', async () => {
  const closing = await anOrganisation(server)
  const lan = await aMember(server, closing)
  const browser = server.browser()
  await browser.signIn(lan.staffCode)
  assert.equal((await browser.get('/v1/me')).status, 200)
  await by(server, visitor, (ctx) => closeOrganisation(ctx, closing))
  const { status, body } = await browser.get('/v1/me')
  assert.deepEqual([status, body.code], [401, 'session.required'])
  assert.equal((await browser.signIn(lan.staffCode)).status, 401)
})

test('a session ends 12 hours after it was last used', async () => {
  const lan = await aMember(server, organisationId)
  const browser = server.browser()
  await browser.signIn(lan.staffCode)
  server.pass(11 * 60)
  assert.equal((await browser.get('/v1/me')).status, 200)
  server.pass(11 * 60)
  assert.equal((await browser.get('/v1/me')).status, 200)
  server.pass(12 * 60)
  assert.equal((await browser.get('/v1/me')).status, 401)
})

test('a session ends 7 days after it began, however busy', async () => {
  const lan = await aMember(server, organisationId)
  const browser = server.browser()
  await browser.signIn(lan.staffCode)
  for (let hours = 10; hours < 168; hours += 10) {
    server.pass(10 * 60)
    assert.equal((await browser.get('/v1/me')).status, 200, `${hours}`)
  }
  server.pass(8 * 60)
  assert.equal((await browser.get('/v1/me')).status, 401)
})

test('a cookie with another signature, or somebody’s bare token, opens nothing', async () => {
  const lan = await aMember(server, organisationId)
  const browser = server.browser()
  await browser.signIn(lan.staffCode)
  const { token } = await server.db
    .selectFrom('auth.session')
    .select('token')
    .where('user_id', '=', lan.id)
    .executeTakeFirstOrThrow()
  for (const value of [token, `${token}.`, `${token}.${Buffer.alloc(32).toString('base64')}`]) {
    browser.cookies.set('buuan.session_token', encodeURIComponent(value))
    assert.equal((await browser.get('/v1/me')).status, 401)
  }
})

test('the cookie is out of reach of scripts and other sites, and of plain http behind https', async () => {
  const lan = await aMember(server, organisationId)
  const [plain] = (await server.browser().signIn(lan.staffCode)).cookies
  assert.deepEqual(
    [plain!.name, plain!.httpOnly, plain!.sameSite, plain!.secure, plain!.path],
    ['buuan.session_token', true, 'Lax', undefined, '/'],
  )
  const behind = await aServer({ publicUrl: 'https://buuan.example' })
  const member = await aMember(behind, await anOrganisation(behind))
  const browser = behind.browser()
  const [cookie] = (await browser.signIn(member.staffCode)).cookies
  assert.deepEqual([cookie!.name, cookie!.secure], ['__Secure-buuan.session_token', true])
  assert.equal((await browser.get('/v1/me')).status, 200)
})

test('of whoever signs in, the database keeps neither address nor user agent', async () => {
  const lan = await aMember(server, organisationId)
  await server.browser().signIn(lan.staffCode)
  const session = await server.db
    .selectFrom('auth.session')
    .select(['ip_address', 'user_agent'])
    .where('user_id', '=', lan.id)
    .executeTakeFirstOrThrow()
  assert.deepEqual(session, { ip_address: '', user_agent: 'Chrome · Windows' })
})

test('signing in says nothing but whether a second factor is owed', async () => {
  const lan = await aMember(server, organisationId)
  const browser = server.browser()
  assert.deepEqual((await browser.signIn(lan.staffCode.toUpperCase())).body, {
    twoFactorRedirect: false,
  })
  const { body } = await browser.get('/v1/me')
  assert.deepEqual([body.personId, body.staffCode], [lan.id, lan.staffCode])
})

test('after signing out the cookie is gone, and a copy of it opens nothing', async () => {
  const lan = await aMember(server, organisationId)
  const browser = server.browser()
  await browser.signIn(lan.staffCode)
  const copy = server.browser()
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
  assert.equal((await browser.post('/auth/sign-out')).status, 200)
  assert.equal(browser.cookies.size, 0)
  assert.equal((await copy.get('/v1/me')).status, 401)
  assert.equal((await copy.post('/auth/sign-out')).status, 200)
  assert.equal((await server.browser().post('/auth/sign-out')).status, 200)
  const types = await server.db
    .selectFrom('ledger.entry')
    .select('type')
    .where('actor_id', '=', lan.id)
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    types.map(({ type }) => type),
    ['invitation.accepted', 'session.opened', 'session.closed'],
  )
})
