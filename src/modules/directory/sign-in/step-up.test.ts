import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#platform/context.ts'
import { look } from '#platform/change.ts'
import { aMember, anOrganisation, aServer, type Browser } from '../testing.ts'
import { Authenticator } from './authenticator.testing.ts'
import { assertSecondFactor } from './second-factor.ts'
import { answerTotp, codeOf, prepareTotp, turnTotpOn, wrongCodeOf } from './totp.testing.ts'

const origin = 'http://localhost:8080'
const server = await aServer({ perMinute: 1_000 })
// better-auth reads the machine's own clock when it asks how fresh a session is.
server.clock.at = new Date()
const organisationId = await anOrganisation(server)
// Not a change of the product: it stands for every route that asks for a second factor.
server.app.post('/test/asks', async (request) => {
  await request.look((ctx) => assertSecondFactor(ctx, { withinMinutes: 10 }))
  return {}
})

test('a machine and the program itself have no second factor to show', async () => {
  for (const kind of ['machine', 'system'] as const) {
    const secondFactorAt = server.clock.at
    const actor: Actor = {
      id: crypto.randomUUID(),
      kind,
      organisationId,
      duties: [],
      secondFactorAt,
    }
    const refused = look(server.db, { actor, now: server.clock.at }, (ctx) =>
      assertSecondFactor(ctx, { withinMinutes: 10 }),
    )
    await assert.rejects(refused, { code: 'directory.people_only' })
  }
})

test('who has no second factor is told so, and a password is none', async () => {
  const { browser } = await signedIn()
  assert.deepEqual(await asked(browser), ['directory.second_factor_missing', { withinMinutes: 10 }])
})

test('the refusal names the ways the person has', async () => {
  const { browser } = await withTotp()
  const needed = (ways: string[]) => ['directory.second_factor_needed', { withinMinutes: 10, ways }]
  assert.deepEqual(await asked(browser), needed(['totp']))
  await addPasskey(browser)
  assert.deepEqual(await asked(browser), needed(['totp', 'passkey']))
  const other = await signedIn()
  await addPasskey(other.browser)
  assert.deepEqual(await asked(other.browser), needed(['passkey']))
})

test('a second factor shown at sign-in counts for its minutes, in that session only', async () => {
  const { lan, browser, totpURI, backupCodes } = await withTotp()
  const device = await addPasskey(browser)
  const byCode = server.browser()
  await byCode.signIn(lan.staffCode)
  assert.equal(await answerTotp(byCode, totpURI), 200)
  const byBackup = server.browser()
  await byBackup.signIn(lan.staffCode)
  await byBackup.post('/auth/two-factor/verify-backup-code', { code: backupCodes[0]! })
  const byPasskey = server.browser()
  const response = device.get(await challengeFor(byPasskey))
  await byPasskey.post('/auth/passkey/verify-authentication', { response })
  for (const entered of [byCode, byBackup, byPasskey]) assert.equal(await asked(entered), 'fine')
  assert.notEqual(await asked(browser), 'fine')
})

test('a right code steps the session up for exactly its minutes, and the ledger says so', async () => {
  const { lan, browser, totpURI } = await withTotp()
  const { status, body } = await stepUp(browser, codeOf(totpURI))
  assert.deepEqual([status, body], [200, {}])
  const shown = server.clock.at
  assert.equal(await asked(browser), 'fine')
  server.clock.at = new Date(shown.getTime() + 10 * 60_000)
  assert.equal(await asked(browser), 'fine')
  server.clock.at = new Date(shown.getTime() + 10 * 60_000 + 1)
  assert.notEqual(await asked(browser), 'fine')
  server.clock.at = shown
  assert.deepEqual(await lastEntry(lan.id), ['step_up.given', { factor: 'totp' }])
})

test('a code without a session, or for an app that is not on, steps nothing up', async () => {
  const { totpURI } = await withTotp()
  assert.equal((await stepUp(server.browser(), codeOf(totpURI))).status, 401)
  const { browser } = await signedIn()
  const { status, body } = await stepUp(browser, codeOf(totpURI))
  assert.deepEqual([status, body.code], [409, 'directory.totp_off'])
})

test('an app that was set up and never confirmed steps nothing up, and is not confirmed by that', async () => {
  const { browser } = await signedIn()
  const { totpURI } = await prepareTotp(browser)
  const { status, body } = await stepUp(browser, codeOf(totpURI))
  assert.deepEqual([status, body.code], [409, 'directory.totp_off'])
  assert.equal((await browser.get('/v1/me')).body.twoFactor, false)
})

test('five wrong codes lock stepping up, right codes too, and leave sign-in open', async () => {
  const { lan, browser, totpURI } = await withTotp()
  const codes = []
  for (let i = 0; i < 5; i++) codes.push((await stepUp(browser, wrongCodeOf(totpURI))).body.code)
  const wrong = Array.from({ length: 4 }, () => 'directory.code_wrong')
  assert.deepEqual(codes, [...wrong, 'directory.locked'])
  assert.deepEqual(await lastEntry(lan.id), ['step_up.locked', { factor: 'totp', failures: 5 }])
  const right = await stepUp(browser, codeOf(totpURI))
  assert.deepEqual([right.status, right.body.code], [429, 'directory.locked'])
  assert.equal((await server.browser().signIn(lan.staffCode)).status, 200)
  const at = server.clock.at
  server.pass(15)
  assert.equal((await stepUp(browser, codeOf(totpURI))).status, 200)
  server.clock.at = at
})

test('many wrong codes at once are not heard more often than one after the other', async () => {
  const { browser, totpURI } = await withTotp()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => stepUp(browser, wrongCodeOf(totpURI))),
  )
  const heard = answers.filter(({ body }) => body.code === 'directory.code_wrong')
  assert.ok(heard.length <= 4, `${heard.length} heard`)
})

test('the person’s own passkey steps up, without another session and without a new cookie', async () => {
  const { lan, browser } = await signedIn()
  const device = await addPasskey(browser)
  const cookie = browser.cookies.get('buuan.session_token')
  const response = device.get(await challengeFor(browser))
  const { status, cookies } = await browser.post('/auth/step-up/passkey', { response })
  assert.deepEqual([status, cookies], [200, []])
  assert.equal(browser.cookies.get('buuan.session_token'), cookie)
  assert.equal(await asked(browser), 'fine')
  assert.equal(await sessionsOf(lan.id), 1)
  assert.deepEqual(await lastEntry(lan.id), ['step_up.given', { factor: 'passkey' }])
})

test('a colleague’s passkey steps nothing up and opens nothing', async () => {
  const { lan, browser } = await signedIn()
  await addPasskey(browser)
  const colleague = await signedIn()
  const device = await addPasskey(colleague.browser)
  const response = device.get(await challengeFor(browser))
  const { status, body } = await browser.post('/auth/step-up/passkey', { response })
  assert.deepEqual([status, body.code], [401, 'directory.passkey_refused'])
  assert.notEqual(await asked(browser), 'fine')
  assert.deepEqual([await sessionsOf(lan.id), await sessionsOf(colleague.lan.id)], [1, 1])
  assert.deepEqual(await lastEntry(lan.id), ['step_up.failed', { factor: 'passkey' }])
})

test('a passkey answers a challenge once, and by a verified person', async () => {
  const { browser } = await signedIn()
  const device = await addPasskey(browser)
  const attempt = async (response: object) =>
    (await browser.post('/auth/step-up/passkey', { response })).status
  assert.equal(await attempt(device.get(await challengeFor(browser), { verified: false })), 401)
  const response = device.get(await challengeFor(browser))
  assert.equal(await attempt(response), 200)
  assert.equal(await attempt(response), 401)
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

async function addPasskey(browser: Browser): Promise<Authenticator> {
  const device = new Authenticator(origin)
  const { body } = await browser.get('/auth/passkey/generate-register-options')
  const response = device.create(body.challenge)
  assert.equal((await browser.post('/auth/passkey/verify-registration', { response })).status, 200)
  return device
}

async function challengeFor(browser: Browser): Promise<string> {
  return (await browser.get('/auth/passkey/generate-authenticate-options')).body.challenge
}

function stepUp(browser: Browser, code: string) {
  return browser.post('/auth/step-up/totp', { code })
}

/** What a change that wants a second factor of the last ten minutes says to this session. */
async function asked(browser: Browser) {
  const { status, body } = await browser.post('/test/asks')
  return status === 200 ? 'fine' : [body.code, body.details]
}

async function sessionsOf(personId: string): Promise<number> {
  const rows = await server.db
    .selectFrom('auth.session')
    .select('id')
    .where('user_id', '=', personId)
    .execute()
  return rows.length
}

async function lastEntry(personId: string) {
  const { type, data } = await server.db
    .selectFrom('ledger.entry')
    .select(['type', 'data'])
    .where('subject_id', '=', personId)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  return [type, data]
}
