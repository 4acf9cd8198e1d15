import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#core/uuid7.ts'
import { aParcelInput } from '#modules/acceptance/acceptance.testing.ts'
import { aContractSender, anOperator, Person, wholeApp } from '../whole-app.ts'

const whole = await wholeApp()
const { app, clock } = whole
const start = clock.at.getTime()

type Machine = { readonly key: string; readonly contractSenderId: string }

/** Sends letters as a contract sender's system does, a hundred a batch; returns their ids, newest first. */
async function sendLetters(officeId: string, machine: Machine, count: number): Promise<string[]> {
  const { contractSenderId } = machine
  const item = {
    ...{ ...aParcelInput([]), itemType: 'letter', inspection: null },
    identity: { method: 'contract', contractSenderId },
  }
  const ids: string[] = []
  for (let sent = 0; sent < count; sent += 100) {
    const items = Array.from({ length: 100 }, () => ({ ...item, idempotencyKey: newId(clock.at) }))
    const answer = await byKey(machine.key, {
      ...{ method: 'POST', url: '/v1/acceptances:batch' },
      payload: { officeId, items },
    })
    assert.equal(answer.statusCode, 200, answer.body)
    for (const { parcelId } of answer.json<{ items: { parcelId: string }[] }>().items)
      ids.push(parcelId)
    clock.at = new Date(clock.at.getTime() + 1_000)
  }
  return ids.reverse()
}

function byKey(key: string, request: { method: 'GET' | 'POST'; url: string; payload?: object }) {
  return app.inject({ ...request, headers: { authorization: `Bearer ${key}` } })
}

async function alarms(person: Person) {
  const answer = await person.get('/v1/alarms')
  return answer.json<{ items: { kind: string; raisedAt: string; about: { name: string } }[] }>()
    .items
}

test('a stolen, valid key walks ten thousand parcel pages: cut off at fifty, alarm within the minute (Coupang, 2025)', async () => {
  const operator = await anOperator(whole, ['security-lead'])
  const machine = await aContractSender(whole, operator)
  const ids = await sendLetters(operator.office.id, machine, 1_000)
  const began = clock.at.getTime()
  let opened = 0
  let refused = 0
  for (let i = 0; i < 10_000; i++) {
    clock.at = new Date(began + i * 20)
    const { statusCode, body } = await byKey(machine.key, {
      method: 'GET',
      url: `/v1/parcels/${ids[i % 1_000]!}`,
    })
    if (statusCode === 200) opened++
    else {
      assert.equal(statusCode, 403, body)
      assert.match(body, /reveals\.pages_spent/)
      refused++
    }
  }
  assert.equal(opened, 50)
  assert.equal(refused, 9_950)
  const lead = await Person.signedIn(whole, operator.people.get('security-lead')!)
  const [alarm, ...more] = await alarms(lead)
  assert.deepEqual([alarm!.kind, alarm!.about.name, more.length], ['machine_walk', 'shop', 0])
  assert.ok(Date.parse(alarm!.raisedAt) - began < 60_000)
  // Its own work goes on: what is cut off is looking, not sending.
  await sendLetters(operator.office.id, machine, 100)
})

test('a stolen session of a security lead opens at most fifty, wherever it begins', async () => {
  const operator = await anOperator(whole, ['security-lead', 'compliance-officer'])
  const machine = await aContractSender(whole, operator)
  const ids = await sendLetters(operator.office.id, machine, 200)
  const thief = await Person.signedIn(whole, operator.people.get('security-lead')!)
  // Whoever stole a whole session may have stolen the second factor's moment with it.
  await whole.db.updateTable('auth.session').set({ second_factor_at: clock.at }).execute()
  let opened = 0
  const codes = new Set<string>()
  for (const [i, id] of shuffled(ids).entries()) {
    clock.at = new Date(clock.at.getTime() + 2_000)
    const answer = await thief.post(`/v1/parcels/${id}/reveals`, {
      ...{ group: 'recipient', purpose: 'verification' },
    })
    if (answer.statusCode === 200) opened++
    else codes.add(answer.json<{ code: string }>().code)
    if (i > 120) break
  }
  assert.ok(opened <= 50, `${opened} opened`)
  assert.deepEqual([...codes], ['reveals.budget_spent'])
})

test('a clerk’s honest busiest day, six hundred parcels, raises nothing and is never in the way', async () => {
  const operator = await anOperator(whole, ['counter-clerk', 'security-lead'])
  const random = aRandom(7)
  const ids: { id: string; own: boolean }[] = []
  const machine = await aContractSender(whole, operator)
  for (const id of await sendLetters(operator.office.id, machine, 200)) ids.push({ id, own: false })
  // The day begins at 07:00 in Hanoi; a parcel each 70 seconds until 18:40.
  clock.at = new Date(Math.ceil(start / 86_400_000) * 86_400_000 + 86_400_000)
  const clerk = await Person.signedIn(whole, operator.people.get('counter-clerk')!)
  let opened = 0
  for (let i = 0; i < 600; i++) {
    clock.at = new Date(clock.at.getTime() + 70_000)
    const answer = await clerk.post(
      '/v1/acceptances',
      { ...aParcelInput([]), itemType: 'letter', inspection: null, officeId: operator.office.id },
      { 'idempotency-key': newId(clock.at) },
    )
    assert.equal(answer.statusCode, 201, answer.body)
    ids.push({ id: answer.json<{ parcelId: string }>().parcelId, own: true })
    // Every tenth customer comes back: mostly with a parcel of today, some with one of a colleague.
    if (random() < 0.1) {
      const { id } = ids[Math.floor(random() * ids.length)]!
      const purpose = random() < 0.5 ? 'customer_service' : 'complaint'
      const seen = await clerk.post(`/v1/parcels/${id}/reveals`, { group: 'recipient', purpose })
      assert.equal(seen.statusCode, 200, seen.body)
      opened++
    }
  }
  assert.ok(opened > 45, `${opened} opened`)
  const lead = await Person.signedIn(whole, operator.people.get('security-lead')!)
  assert.deepEqual(await alarms(lead), [])
})

function aRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state / 2 ** 32
  }
}

function shuffled<T>(items: readonly T[]): T[] {
  const random = aRandom(11)
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
