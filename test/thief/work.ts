import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Client } from './client.ts'
import type { DemoServer } from './demo-server.ts'
import type { Secrets } from './invent.ts'

const communes = ['00070', '25747', '26743', '16681', '06184']

export type Counter = {
  readonly clerk: Client
  readonly officeId: string
  readonly secrets: Secrets
}

let sent = 0
const commune = () => communes[sent++ % communes.length]!

function contents(secrets: Secrets) {
  return {
    description: `2 áo thun cotton ${secrets.sentence('a description of contents')}`,
    weightGrams: 850,
    declaredValueVnd: 350_000,
    evidence: [{ condition: 'packaging', note: secrets.sentence('a note on evidence') }],
  }
}

const letter = { itemType: 'letter', inspection: null } as const

function base(secrets: Secrets) {
  return {
    ...{ transportMode: 'road', facePresent: true },
    sender: secrets.party('a sender', commune()),
    recipient: secrets.party('a recipient', commune()),
    contents: contents(secrets),
  }
}

type Body = ReturnType<typeof base> & Record<string, unknown>

async function accept({ clerk, officeId }: Counter, body: Body): Promise<string> {
  const headers = { 'idempotency-key': randomUUID() }
  const answer = await clerk.post('/v1/acceptances', { officeId, ...body }, headers)
  assert.equal(answer.status, 201, answer.text)
  return answer.body.parcelId
}

/** Letters of people who show a card, say who they are, or show a passport. */
export async function letters(counter: Counter, count: number): Promise<string[]> {
  const { secrets } = counter
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    const body = base(secrets)
    ids.push(await accept(counter, { ...body, ...letter, ...identified(secrets, body, i) }))
  }
  return ids
}

function identified(secrets: Secrets, { sender }: Body, i: number) {
  if (i % 3 === 0) return { identity: { method: 'card_qr', text: secrets.card(sender.name) } }
  if (i % 3 === 1) {
    const person = { number: secrets.personalNumber(), birthDate: '1993-08-15', sex: 'male' }
    return { identity: { method: 'declared', name: sender.name, ...person } }
  }
  const { text, name } = secrets.passport()
  return { identity: { method: 'mrz', text }, sender: { ...sender, name } }
}

/** Parcels opened together with the sender: photos, then a signature or a one-time code. */
export async function parcels(counter: Counter, count: number): Promise<string[]> {
  const ids: string[] = []
  for (let i = 0; i < count; i++) {
    const body = base(counter.secrets)
    const identity = { method: 'card_qr', text: counter.secrets.card(body.sender.name) }
    const photoIds = [await photo(counter), i % 5 === 0 ? await upload(counter) : '']
    const confirmation =
      i % 8 === 0
        ? await code(counter, body.sender.phone)
        : { method: 'signature', strokes: counter.secrets.strokes() }
    const checklist = { opened: true, matchesDeclaration: true, nothingProhibited: true }
    const inspection = {
      checklist: { ...checklist, packedSafely: true },
      photoIds: photoIds.filter(Boolean),
      confirmation,
    }
    ids.push(await accept(counter, { ...body, itemType: 'parcel', identity, inspection }))
  }
  return ids
}

async function photo({ clerk, officeId, secrets }: Counter): Promise<string> {
  const taken = await clerk.post(`/v1/photos?officeId=${officeId}`, await secrets.photo())
  assert.equal(taken.status, 201, taken.text)
  const kept = await clerk.get(`/v1/photos/${taken.body.id}`)
  assert.equal(kept.status, 200, kept.text)
  secrets.bytes('a photo as it is kept', kept.bytes)
  return taken.body.id
}

/** A photo sent in two pieces, and another of which only the first one ever arrives. */
async function upload(counter: Counter): Promise<string> {
  await begin(counter, async () => undefined)
  return begin(counter, (rest) => rest())
}

async function begin(
  { clerk, officeId, secrets }: Counter,
  goOn: (rest: () => Promise<void>) => Promise<void>,
): Promise<string> {
  const bytes = await secrets.photo()
  const half = Math.floor(bytes.length / 2)
  const tus = { 'tus-resumable': '1.0.0' }
  const begun = await clerk.ask(`/v1/photo-uploads?officeId=${officeId}`, {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(bytes.length) },
  })
  assert.equal(begun.status, 201, begun.text)
  const location = begun.headers.get('location')!
  const send = async (from: number, to: number) => {
    const answer = await clerk.ask(location, {
      method: 'PATCH',
      headers: {
        ...{ ...tus, 'upload-offset': String(from) },
        'content-type': 'application/offset+octet-stream',
      },
      body: new Uint8Array(bytes.subarray(from, to)),
    })
    assert.equal(answer.status, 204, answer.text)
  }
  await send(0, half)
  await goOn(() => send(half, bytes.length))
  return location.split('/').at(-1)!
}

async function code({ clerk, officeId, secrets }: Counter, phone: string) {
  const asked = await clerk.post('/v1/confirmations', { officeId, phone })
  assert.equal(asked.status, 201, asked.text)
  const confirmationId = asked.body.id
  const message = await untilSent(clerk, asked.body.sentTo)
  secrets.text('a message with a one-time code', message)
  const digits = /(\d{6})/.exec(message)![1]!
  const url = `/v1/confirmations/${confirmationId}/verify`
  const answer = await clerk.post(url, { code: digits })
  assert.equal(answer.status, 200, answer.text)
  return { method: 'code', confirmationId }
}

const seen = new Set<string>()

async function untilSent(clerk: Client, to: string): Promise<string> {
  for (let i = 0; i < 300; i++) {
    const { body } = await clerk.get('/v1/demo')
    const fresh = body.messages.find(
      (one: { to: string; text: string }) => one.to === to && !seen.has(one.text),
    )
    if (fresh) {
      seen.add(fresh.text)
      return fresh.text
    }
    await new Promise((later) => setTimeout(later, 100))
  }
  throw new Error('no one-time code arrived')
}

/** What a shop's system sends at night. */
export async function batch(
  admin: Client,
  { secrets, officeId }: Counter,
  { demo, count }: { demo: DemoServer; count: number },
): Promise<string[]> {
  const sender = await admin.post('/v1/contract-senders', {
    ...{ code: 'TRAM-7', validTo: '2099-12-31' },
    name: secrets.name('a contract sender'),
  })
  assert.equal(sender.status, 201, sender.text)
  const key = await admin.post('/v1/api-keys', {
    ...{ name: 'shop', role: 'contract-sender', officeId: null, expiresInDays: 1 },
  })
  assert.equal(key.status, 201, key.text)
  secrets.text('an API key', key.body.key)
  const items = Array.from({ length: count }, () => ({
    ...base(secrets),
    ...{ itemType: 'parcel', inspection: null, idempotencyKey: randomUUID() },
    identity: { method: 'contract', contractSenderId: sender.body.id },
  }))
  const answer = await demo.machine(key.body.key).post('/v1/acceptances:batch', { officeId, items })
  assert.equal(answer.status, 200, answer.text)
  const refused = answer.body.items.filter((item: { ok: boolean }) => !item.ok)
  assert.deepEqual(refused, [])
  return answer.body.items.map((item: { parcelId: string }) => item.parcelId)
}

/** What was not taken, with the clerk's own words. */
export async function refusals(
  { clerk, officeId, secrets }: Counter,
  count: number,
): Promise<void> {
  for (let i = 0; i < count; i++) {
    const note = secrets.sentence('the note of a refusal')
    const body = { officeId, ...base(secrets), itemType: 'parcel', ground: 'other', note }
    const answer = await clerk.post('/v1/refusals', body, { 'idempotency-key': randomUUID() })
    assert.equal(answer.status, 201, answer.text)
  }
}
