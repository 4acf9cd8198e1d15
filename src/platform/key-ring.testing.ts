import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { type KeyId, keyName, type KeyRing, type KeyState } from '#platform/keys.ts'

const operatorId = 'op'
const monday: KeyId = { operatorId, class: 'parcel', day: '2026-11-16' }
const tuesday: KeyId = { operatorId, class: 'parcel', day: '2026-11-17' }
const standing: KeyId = { operatorId, class: 'standing' }
const hold: KeyId = { operatorId, class: 'hold', holdId: '019a8a2e-0000-7000-8000-000000000000' }

type Closable = KeyRing & { close?(): Promise<void> }

type Stage = {
  /** Opens the ring of this test, as often as it is called: as several servers would. */
  readonly open: () => Promise<KeyRing>
  /** A ring somewhere else. */
  readonly another: () => Promise<KeyRing>
}

/** What every key ring does, whatever it is made of; `found` makes a place for a new ring and returns what opens it. */
export function keyRingContract(
  kind: string,
  found: () => () => Promise<Closable> | Closable,
): void {
  const openable = () => {
    const open = found()
    return async () => {
      const ring = await open()
      after(() => ring.close?.())
      return ring
    }
  }
  for (const [title, check] of Object.entries(rules))
    void test(`${kind}: ${title}`, () => check({ open: openable(), another: () => openable()() }))
}

const rules: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  'a key that was never made is absent': async ({ open }) => {
    const ring = await open()
    assert.equal(await ring.state(monday), 'absent')
    assert.equal(await ring.unwrap(monday), undefined)
    assert.deepEqual(await listed(ring), {})
  },

  'a key is 32 bytes, the same at every opening, and no other key': async ({ open }) => {
    const ring = await open()
    for (const id of [monday, tuesday]) await ring.create(id)
    const secret = await ring.unwrap(monday)
    assert.equal(secret?.length, 32)
    assert.deepEqual(await (await open()).unwrap(monday), secret)
    assert.notDeepEqual(await ring.unwrap(tuesday), secret)
  },

  'making a key again changes nothing': async ({ open }) => {
    const ring = await open()
    await ring.create(monday)
    const secret = await ring.unwrap(monday)
    await ring.create(monday)
    assert.deepEqual(await ring.unwrap(monday), secret)
  },

  'who wipes the bytes it got wipes no one else’s': async ({ open }) => {
    const ring = await open()
    await ring.create(monday)
    const secret = (await ring.unwrap(monday))!
    const copy = Buffer.from(secret)
    secret.fill(0)
    assert.deepEqual(await ring.unwrap(monday), copy)
  },

  'of two servers that make a key at once both get the same': async ({ open }) => {
    const [a, b] = await Promise.all([open(), open()])
    await Promise.all([a.create(monday), b.create(monday), a.create(monday)])
    assert.ok(await a.unwrap(monday))
    assert.deepEqual(await a.unwrap(monday), await b.unwrap(monday))
  },

  'a destroyed key is gone for this and every later opening': async ({ open }) => {
    const ring = await open()
    for (const id of [monday, tuesday]) await ring.create(id)
    await ring.destroy(monday)
    await ring.destroy(monday)
    for (const opened of [ring, await open()]) {
      assert.equal(await opened.state(monday), 'destroyed')
      assert.equal(await opened.unwrap(monday), undefined)
      assert.equal((await opened.unwrap(tuesday))?.length, 32)
    }
  },

  'a destroyed key is never made again': async ({ open }) => {
    const ring = await open()
    await ring.create(monday)
    await ring.destroy(monday)
    await assert.rejects(ring.create(monday), { name: 'KeyDestroyed' })
    assert.equal(await ring.state(monday), 'destroyed')
  },

  'a key destroyed before it was made cannot be made': async ({ open }) => {
    const ring = await open()
    await ring.destroy(monday)
    assert.equal(await ring.state(monday), 'destroyed')
    await assert.rejects(ring.create(monday), { name: 'KeyDestroyed' })
  },

  'destroying a key while it is being made leaves none': async ({ open }) => {
    const [a, b] = await Promise.all([open(), open()])
    await Promise.allSettled([a.create(monday), b.destroy(monday), a.create(monday)])
    assert.equal(await a.state(monday), 'destroyed')
    assert.equal(await a.unwrap(monday), undefined)
  },

  'the list has every key once, with what became of it': async ({ open }) => {
    const ring = await open()
    for (const id of [monday, tuesday, standing, hold]) await ring.create(id)
    await ring.destroy(hold)
    await ring.destroy(tuesday)
    const expected = {
      [keyName(monday)]: 'live',
      [keyName(tuesday)]: 'destroyed',
      [keyName(standing)]: 'live',
      [keyName(hold)]: 'destroyed',
    }
    assert.deepEqual(await listed(ring), expected)
    assert.deepEqual(await listed(await open()), expected)
  },

  'a ring keeps its id, and no two rings share one': async ({ open, another }) => {
    const ids = [(await open()).id, (await open()).id, (await another()).id]
    assert.equal(ids[0], ids[1])
    assert.notEqual(ids[0], ids[2])
  },
}

async function listed(ring: KeyRing): Promise<Record<string, KeyState>> {
  const states: Record<string, KeyState> = {}
  for await (const { id, state } of ring.list()) {
    assert.equal(states[keyName(id)], undefined, 'listed twice')
    states[keyName(id)] = state
  }
  return states
}
