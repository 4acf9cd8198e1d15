import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aMember, anOrganisation, aServer, goodPassword } from '../testing.ts'
import { answerTotp, codeOf, prepareTotp, secretOf, turnTotpOn } from './totp.testing.ts'

const server = await aServer({ perMinute: 1_000 })
const organisationId = await anOrganisation(server)

test('without a session nothing about the second factor can be changed', async () => {
  const browser = server.browser()
  for (const path of [
    'two-factor/enable',
    'two-factor/disable',
    'two-factor/generate-backup-codes',
  ])
    assert.equal((await browser.post(`/auth/${path}`, { password: goodPassword })).status, 401)
  const body = { currentPassword: goodPassword, newPassword: 'mật khẩu khác hẳn' }
  assert.equal((await browser.post('/auth/change-password', body)).status, 401)
})

test('an open session without the password changes nothing, and wrong ones lock', async () => {
  const { browser, lan } = await signedIn()
  for (let i = 0; i < 4; i++) {
    const { status, body } = await browser.post('/auth/two-factor/enable', { password: 'wrong' })
    assert.deepEqual([status, body.code], [403, 'directory.password_wrong'])
  }
  const change = { currentPassword: 'wrong', newPassword: 'mật khẩu khác hẳn' }
  assert.equal((await browser.post('/auth/change-password', change)).body.code, 'directory.locked')
  const right = await browser.post('/auth/two-factor/enable', { password: goodPassword })
  assert.deepEqual([right.status, right.body.code], [429, 'directory.locked'])
  assert.equal((await server.browser().signIn(lan.staffCode)).status, 429)
})

test('a second factor counts only after its first right code', async () => {
  const { browser, lan } = await signedIn()
  const { totpURI } = await prepareTotp(browser)
  const wrong = await browser.post('/auth/two-factor/verify-totp', { code: '000000' })
  assert.deepEqual([wrong.status, wrong.body.code], [401, 'directory.code_wrong'])
  assert.equal((await browser.get('/v1/me')).body.twoFactor, false)
  assert.deepEqual((await server.browser().signIn(lan.staffCode)).body, {
    twoFactorRedirect: false,
  })
  assert.equal(await answerTotp(browser, totpURI), 200)
  assert.equal((await browser.get('/v1/me')).body.twoFactor, true)
})

test('the secret leaves the server once and is nowhere in the database', async () => {
  const { browser, lan } = await signedIn()
  const { totpURI, backupCodes } = await prepareTotp(browser)
  assert.match(totpURI, new RegExp(`^otpauth://totp/.*${lan.staffCode}`))
  assert.equal(backupCodes.length, 10)
  const row = await server.db
    .selectFrom('auth.two_factor')
    .selectAll()
    .where('user_id', '=', lan.id)
    .executeTakeFirstOrThrow()
  const stored = JSON.stringify(row)
  assert.ok(!stored.includes(secretOf(totpURI).toString()))
  for (const code of backupCodes) assert.ok(!stored.includes(code))
})

test('with the second factor on, the password alone opens no session', async () => {
  const { lan } = await withTotp()
  const browser = server.browser()
  const { body } = await browser.signIn(lan.staffCode)
  assert.deepEqual(body, { twoFactorRedirect: true })
  assert.equal((await browser.get('/v1/me')).status, 401)
  const { length } = await sessionsOf(lan.id)
  assert.equal(length, 1)
})

test('password and right code open a session; the code is asked for again next time', async () => {
  const { lan, totpURI } = await withTotp()
  for (let i = 0; i < 2; i++) {
    const browser = server.browser()
    assert.deepEqual((await browser.signIn(lan.staffCode)).body, { twoFactorRedirect: true })
    assert.equal(await answerTotp(browser, totpURI), 200)
    assert.equal((await browser.get('/v1/me')).body.personId, lan.id)
  }
  assert.equal((await lastEntry(lan.id)).type, 'session.opened')
})

test('a code without a right password before it is not heard', async () => {
  const { totpURI } = await withTotp()
  const stranger = server.browser()
  stranger.cookies.set('buuan.two_factor', '2fa-made-up.c2lnbmF0dXJl')
  assert.equal(await answerTotp(stranger, totpURI), 401)
  assert.equal(await answerTotp(server.browser(), totpURI), 401)
})

test('the cookie of a session that is over does not stand in the way of a new one', async () => {
  const { lan, browser, totpURI } = await withTotp()
  const name = 'buuan.session_token'
  const stale = browser.cookies.get(name)!
  server.pass(12 * 60)
  assert.equal((await browser.get('/v1/me')).status, 401)
  await browser.signIn(lan.staffCode)
  browser.cookies.set(name, stale)
  assert.equal(await answerTotp(browser, totpURI), 200)
  assert.equal((await browser.get('/v1/me')).body.personId, lan.id)
})

test('five wrong codes lock this way in, for every later attempt', async () => {
  const { lan, totpURI } = await withTotp()
  const browser = server.browser()
  await browser.signIn(lan.staffCode)
  const codes = []
  for (let i = 0; i < 6; i++)
    codes.push((await browser.post('/auth/two-factor/verify-totp', { code: '000000' })).body.code)
  assert.deepEqual(
    codes.slice(0, 4),
    Array.from({ length: 4 }, () => 'directory.code_wrong'),
  )
  assert.equal(codes[4], 'directory.locked')
  assert.ok(['directory.locked', 'directory.challenge_over'].includes(codes[5]))
  const again = server.browser()
  await again.signIn(lan.staffCode)
  const { status, body } = await again.post('/auth/two-factor/verify-totp', {
    code: codeOf(totpURI),
  })
  assert.deepEqual([status, body.code], [429, 'directory.locked'])
  assert.equal((await lastEntry(lan.id)).type, 'sign_in.locked')
})

test('a backup code opens a session once', async () => {
  const { lan, backupCodes } = await withTotp()
  const [code] = backupCodes
  const statuses = []
  for (let i = 0; i < 2; i++) {
    const browser = server.browser()
    await browser.signIn(lan.staffCode)
    statuses.push((await browser.post('/auth/two-factor/verify-backup-code', { code })).status)
  }
  assert.deepEqual(statuses, [200, 401])
})

test('new backup codes end the old ones', async () => {
  const { lan, browser, backupCodes } = await withTotp()
  const renewed = await browser.post('/auth/two-factor/generate-backup-codes', {
    password: goodPassword,
  })
  assert.equal(renewed.status, 200)
  const enter = async (code: string) => {
    const fresh = server.browser()
    await fresh.signIn(lan.staffCode)
    return (await fresh.post('/auth/two-factor/verify-backup-code', { code })).status
  }
  assert.equal(await enter(backupCodes[0]!), 401)
  assert.equal(await enter(renewed.body.backupCodes[0]), 200)
})

test('once the second factor is on, an open session is no place to guess its codes', async () => {
  const { browser, totpURI } = await withTotp()
  for (const code of [codeOf(totpURI), '000000']) {
    const { status, body } = await browser.post('/auth/two-factor/verify-totp', { code })
    assert.deepEqual([status, body.code], [409, 'directory.totp_on'])
  }
})

test('turned off, the password is enough again', async () => {
  const { lan, browser } = await withTotp()
  const off = await browser.post('/auth/two-factor/disable', { password: goodPassword })
  assert.deepEqual([off.status, off.body], [200, {}])
  assert.equal((await browser.get('/v1/me')).body.twoFactor, false)
  assert.deepEqual((await server.browser().signIn(lan.staffCode)).body, {
    twoFactorRedirect: false,
  })
})

test('set up twice, the second factor stays as it was', async () => {
  const { browser } = await withTotp()
  const { status, body } = await browser.post('/auth/two-factor/enable', { password: goodPassword })
  assert.deepEqual([status, body.code], [409, 'directory.totp_on'])
})

test('a new password ends every other session and the old password', async () => {
  const { browser, lan } = await signedIn()
  const other = server.browser()
  await other.signIn(lan.staffCode)
  const newPassword = 'nắng lên trên sông Hương'
  const short = await browser.post('/auth/change-password', {
    currentPassword: goodPassword,
    newPassword: 'ngắn',
  })
  assert.deepEqual([short.status, short.body.code], [422, 'directory.password_length'])
  const changed = await browser.post('/auth/change-password', {
    currentPassword: goodPassword,
    newPassword,
  })
  assert.deepEqual([changed.status, changed.body], [200, {}])
  assert.equal((await browser.get('/v1/me')).status, 200)
  assert.equal((await other.get('/v1/me')).status, 401)
  assert.equal((await other.signIn(lan.staffCode)).status, 401)
  assert.equal((await other.signIn(lan.staffCode, newPassword)).status, 200)
})

async function signedIn() {
  const lan = await aMember(server, organisationId)
  const browser = server.browser()
  await browser.signIn(lan.staffCode)
  return { lan, browser }
}

async function withTotp() {
  const { lan, browser } = await signedIn()
  return { lan, browser, ...(await turnTotpOn(browser)) }
}

function sessionsOf(personId: string) {
  return server.db.selectFrom('auth.session').select('id').where('user_id', '=', personId).execute()
}

function lastEntry(personId: string) {
  return server.db
    .selectFrom('ledger.entry')
    .selectAll()
    .where('subject_id', '=', personId)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
}
