import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aMember, anOrganisation, aServer, type Browser } from '../testing.ts'
import { Authenticator } from './authenticator.testing.ts'

const origin = 'http://localhost:8080'
const server = await aServer({ perMinute: 1_000 })
// better-auth reads the machine's own clock when it asks how fresh a session is.
server.clock.at = new Date()
const organisationId = await anOrganisation(server)

test('without a session there is no challenge for a new passkey, and none is added', async () => {
  const browser = server.browser()
  assert.equal((await browser.get('/auth/passkey/generate-register-options')).status, 401)
  const body = { response: new Authenticator(origin).create('x') }
  assert.equal((await browser.post('/auth/passkey/verify-registration', body)).status, 401)
  assert.equal((await browser.get('/auth/passkey/list-user-passkeys')).status, 401)
})

test('a session that has been open for a while adds no passkey', async () => {
  const { browser } = await signedIn()
  await server.db
    .updateTable('auth.session')
    .set({ created_at: new Date(Date.now() - 16 * 60_000) })
    .execute()
  const { status, body } = await browser.get('/auth/passkey/generate-register-options')
  assert.deepEqual([status, body.code], [403, 'directory.sign_in_again'])
})

test('a passkey is added only for the challenge that was given, once, by a verified person', async () => {
  const { browser } = await signedIn()
  const device = new Authenticator(origin)
  const refused = async (response: object) => {
    const answer = await browser.post('/auth/passkey/verify-registration', { response })
    assert.ok(
      ['directory.passkey_refused', 'directory.challenge_over'].includes(answer.body.code),
      answer.body.code,
    )
  }
  await newChallenge(browser)
  await refused(device.create('c29tZXRoaW5nIGVsc2U'))
  await refused(device.create(await newChallenge(browser), { verified: false }))
  await refused(new Authenticator('https://evil.example').create(await newChallenge(browser)))
  await refused({})
  const challenge = await newChallenge(browser)
  assert.equal(await add(browser, device, challenge), 200)
  await refused(new Authenticator(origin).create(challenge))
})

test('a passkey nobody registered opens nothing', async () => {
  const browser = server.browser()
  const response = new Authenticator(origin).get(await challengeFor(browser))
  const { status, body } = await browser.post('/auth/passkey/verify-authentication', { response })
  assert.deepEqual([status, body.code], [401, 'directory.passkey_refused'])
})

test('an answer to another challenge, of another device or of nobody verified opens nothing', async () => {
  const { device } = await withPasskey()
  const attempt = async (make: (challenge: string) => object) => {
    const browser = server.browser()
    const response = make(await challengeFor(browser))
    const { status } = await browser.post('/auth/passkey/verify-authentication', { response })
    assert.equal((await browser.get('/v1/me')).status, 401)
    return status
  }
  assert.equal(await attempt(() => device.get('c29tZXRoaW5nIGVsc2U')), 401)
  assert.equal(await attempt((challenge) => device.get(challenge, { verified: false })), 401)
  const forged = (challenge: string) => {
    const good = device.get(challenge)
    const { signature } = new Authenticator(origin).get(challenge).response
    return { ...good, response: { ...good.response, signature: signature! } }
  }
  assert.equal(await attempt(forged), 401)
  const browser = server.browser()
  const response = device.get('x')
  const { status } = await browser.post('/auth/passkey/verify-authentication', { response })
  assert.equal(status, 401)
})

test('a passkey signs in, again and again, and the ledger says by what', async () => {
  const { lan, device } = await withPasskey()
  for (let i = 0; i < 2; i++) {
    const browser = server.browser()
    assert.equal(await enter(browser, device), 200)
    assert.equal((await browser.get('/v1/me')).body.personId, lan.id)
  }
  const { type, data } = await server.db
    .selectFrom('ledger.entry')
    .select(['type', 'data'])
    .where('subject_id', '=', lan.id)
    .orderBy('seq', 'desc')
    .executeTakeFirstOrThrow()
  assert.deepEqual([type, data], ['session.opened', { factor: 'passkey' }])
})

test('passkeys are listed to their owner under the device’s name, and removed by nobody else', async () => {
  const { browser, device } = await withPasskey()
  const { body } = await browser.get('/auth/passkey/list-user-passkeys')
  assert.equal(body.length, 1)
  assert.deepEqual(Object.keys(body[0]).sort(), ['createdAt', 'deviceType', 'id', 'name'])
  assert.equal(body[0].name, 'Chrome · Windows')
  const stranger = await signedIn()
  const { id } = body[0]
  const remove = (who: Browser) => who.post('/auth/passkey/delete-passkey', { id })
  assert.equal((await remove(stranger.browser)).status, 404)
  assert.equal((await remove(browser)).status, 200)
  assert.equal((await remove(browser)).status, 404)
  assert.equal(await enter(server.browser(), device), 401)
})

async function signedIn() {
  const lan = await aMember(server, organisationId)
  const browser = server.browser()
  await browser.signIn(lan.staffCode)
  return { lan, browser }
}

async function withPasskey() {
  const { lan, browser } = await signedIn()
  const device = new Authenticator(origin)
  assert.equal(await add(browser, device, await newChallenge(browser)), 200)
  return { lan, browser, device }
}

async function newChallenge(browser: Browser): Promise<string> {
  const { status, body } = await browser.get('/auth/passkey/generate-register-options')
  assert.equal(status, 200)
  assert.equal(body.rp.id, 'localhost')
  assert.equal(body.authenticatorSelection.userVerification, 'required')
  return body.challenge
}

async function add(browser: Browser, device: Authenticator, challenge: string): Promise<number> {
  const body = { response: device.create(challenge), name: 'iPhone của Lan' }
  return (await browser.post('/auth/passkey/verify-registration', body)).status
}

async function challengeFor(browser: Browser): Promise<string> {
  const { status, body } = await browser.get('/auth/passkey/generate-authenticate-options')
  assert.equal(status, 200)
  return body.challenge
}

async function enter(browser: Browser, device: Authenticator): Promise<number> {
  const response = device.get(await challengeFor(browser))
  return (await browser.post('/auth/passkey/verify-authentication', { response })).status
}
