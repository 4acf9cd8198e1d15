import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { afterEach, test } from 'node:test'
import { addDays, type Day } from '#core/time.ts'
import { dayOfId, newId } from '#core/uuid7.ts'
import { acceptParcel } from '#modules/acceptance/index.ts'
import { aParcelInput } from '#modules/acceptance/acceptance.testing.ts'
import { findByToken, getParcel, openGroup } from '#modules/parcels/index.ts'
import { aDesk, anotherDesk, type Desk, letter } from '#modules/reveals/desk.testing.ts'
import { change, look } from '#platform/change.ts'
import { type DayKeyId, keyName, type KeyRing, type KeyState } from '#platform/keys.ts'
import { Vault } from '#platform/vault.ts'

const monday: DayKeyId = { operatorId: 'op', class: 'parcel', day: '2026-11-16' }
const longAfter = new Date('2027-06-01T05:00:00Z')
const minuteMs = 60_000

const desk = await aDesk()
const ownZone = process.env['TZ']
afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ']
  else process.env['TZ'] = ownZone
})

/** The last and the first millisecond around a Vietnamese midnight. */
const midnights = {
  'an ordinary day': ['2026-11-16T16:59:59.999Z', '2026-11-16T17:00:00.000Z'],
  'the day New York turns its clocks back': [
    '2026-11-01T16:59:59.999Z',
    '2026-11-01T17:00:00.000Z',
  ],
  'the day New York turns its clocks forward': [
    '2026-03-08T16:59:59.999Z',
    '2026-03-08T17:00:00.000Z',
  ],
  'the end of a year': ['2026-12-31T16:59:59.999Z', '2026-12-31T17:00:00.000Z'],
  'a leap day': ['2028-02-28T16:59:59.999Z', '2028-02-28T17:00:00.000Z'],
} as const

for (const [what, [before, after]] of Object.entries(midnights))
  test(`in New York’s time zone, ${what}: two parcels around Vietnam’s midnight lie under two days`, async () => {
    process.env['TZ'] = 'America/New_York'
    assert.notEqual(new Date(before).getTimezoneOffset(), -420)
    const shop = await anotherDesk(desk)
    const [late, early] = [await acceptAt(shop, before), await acceptAt(shop, after)]
    const [first, second] = [await stored(shop, late), await stored(shop, early)]
    assert.equal(second.day, addDays(first.day, 1))
    assert.deepEqual([first.day, second.day], [dayOfId(late), dayOfId(early)])
    assert.equal(first.day, before.slice(0, 10))
    assert.notDeepEqual(first.recipient_phone_token, second.recipient_phone_token)
    assert.equal((await openGroup(desk.store.vault, first, 'sender'))?.name, 'Nguyễn Văn An')
    const found = await find(shop, [second.day, first.day])
    assert.deepEqual(found, [early, late])
    await desk.store.vault.destroy(
      dayOfShop(shop, first.day),
      new Date(`${addDays(first.day, 100)}T05:00:00Z`),
    )
    assert.equal(await openGroup(desk.store.vault, first, 'sender'), undefined)
    assert.equal((await openGroup(desk.store.vault, second, 'sender'))?.name, 'Nguyễn Văn An')
  })

test('the hour New York has twice is one hour in Vietnam: its parcels have one day and one key', async () => {
  process.env['TZ'] = 'America/New_York'
  const shop = await anotherDesk(desk)
  const [once, again] = ['2026-11-01T05:30:00Z', '2026-11-01T06:30:00Z']
  assert.equal(new Date(once).getHours(), new Date(again).getHours())
  const ids = [await acceptAt(shop, once), await acceptAt(shop, again)]
  const rows = [await stored(shop, ids[0]!), await stored(shop, ids[1]!)]
  assert.equal(rows[0]!.day, rows[1]!.day)
  assert.deepEqual(rows[0]!.recipient_phone_token, rows[1]!.recipient_phone_token)
})

test('a clock that goes back over midnight uses the key the day before already had', async () => {
  const shop = await anotherDesk(desk)
  const instants = ['16:59:59.500', '17:00:00.500', '16:59:59.900', '17:00:01.000']
  const ids: string[] = []
  for (const time of instants) ids.push(await acceptAt(shop, `2026-11-16T${time}Z`))
  const rows = await Promise.all(ids.map((id) => stored(shop, id)))
  assert.deepEqual(
    rows.map(({ day }) => day),
    ['2026-11-16', '2026-11-17', '2026-11-16', '2026-11-17'],
  )
  for (const row of rows) assert.ok(await openGroup(desk.store.vault, row, 'recipient'))
  assert.deepEqual(await find(shop, ['2026-11-17', '2026-11-16']), ids.toSorted().reverse())
})

test('a clock that goes back to a day that was erased accepts nothing, rather than raise it again', async () => {
  const shop = await anotherDesk(desk)
  await acceptAt(shop, '2026-11-16T05:00:00Z')
  for (const kind of ['identity', 'parcel'] as const)
    await desk.store.vault.destroy({ ...dayOfShop(shop, '2026-11-16'), class: kind }, longAfter)
  await assert.rejects(acceptAt(shop, '2026-11-16T06:00:00Z'), { name: 'KeyDestroyed' })
  await acceptAt(shop, '2026-11-17T06:00:00Z')
})

test('a key is kept for ten minutes of the monotonic clock, whatever the wall clock does', async (t) => {
  t.mock.timers.enable({ apis: ['Date'] })
  const { ring, vault, time } = watched()
  await vault.forWriting(monday)
  ring.unwraps = 0
  for (const at of [0, 1, 9 * minuteMs, 10 * minuteMs - 1]) {
    time.ms = at
    t.mock.timers.setTime(at % 2 ? 0 : Date.parse('2030-01-01') + at)
    assert.ok(await vault.find(monday))
  }
  assert.equal(ring.unwraps, 0)
  time.ms = 10 * minuteMs
  assert.ok(await vault.find(monday))
  assert.equal(ring.unwraps, 1)
})

test('a key destroyed elsewhere is used for ten minutes at most', async () => {
  const { ring, vault, time } = watched()
  await vault.forWriting(monday)
  await ring.destroy(monday)
  assert.ok(await vault.find(monday))
  time.ms = 10 * minuteMs
  assert.equal(await vault.find(monday), undefined)
  assert.deepEqual(await vault.findAll([monday]), [])
})

test('a key that is not there is asked for once a minute, however many look', async () => {
  const { ring, vault, time } = watched()
  const days = Array.from({ length: 50 }, (_, i) => ({ ...monday, day: addDays(monday.day, -i) }))
  await vault.forWriting(days[3]!)
  ring.unwraps = 0
  for (let i = 0; i < 5; i++) {
    const found = await vault.findAll(days)
    assert.deepEqual(
      found.map(({ id }) => id),
      [days[3]],
    )
  }
  assert.equal(ring.unwraps, 49)
  time.ms = minuteMs
  await vault.findAll(days)
  assert.equal(ring.unwraps, 98)
})

test('a key this vault makes is found at once, though it was just not there', async () => {
  const { vault } = watched()
  assert.deepEqual(await vault.findAll([monday]), [])
  const made = await vault.forWriting(monday)
  const [found] = await vault.findAll([monday])
  assert.deepEqual(found?.key.commitment(), made.commitment())
})

test('a key that is made while it is looked for is not taken for absent afterwards', async () => {
  const { ring, vault } = watched()
  const slow = ring.holdNextUnwrap()
  const looking = vault.findAll([monday])
  await vault.forWriting(monday)
  slow.goOn()
  await looking
  assert.equal((await vault.findAll([monday])).length, 1)
})

test('a key that is destroyed while it is announced is not kept', async () => {
  const { ring } = watched()
  const vault: Vault = new Vault(ring, { made: () => vault.destroy(monday, longAfter) })
  await vault.forWriting(monday)
  assert.equal(await vault.find(monday), undefined)
})

test('two who write the first record of a day at once write under one key, announced once', async () => {
  const { ring } = watched()
  const told: string[] = []
  const vault = new Vault(ring, { made: async (id) => void told.push(keyName(id)) })
  const keys = await Promise.all([vault.forWriting(monday), vault.forWriting(monday)])
  assert.deepEqual(keys[0].commitment(), keys[1].commitment())
  assert.deepEqual(told, [keyName(monday)])
})

test('a key whose announcement fails is not used, and is announced again', async () => {
  const { ring } = watched()
  let fails = 1
  const vault = new Vault(ring, {
    made: async () => {
      if (fails-- > 0) throw new Error('the registry is not there')
    },
  })
  await assert.rejects(vault.forWriting(monday), /registry/)
  await vault.forWriting(monday)
  assert.equal(fails, -1)
})

async function acceptAt(shop: Desk, instant: string): Promise<string> {
  const now = new Date(instant)
  const input = { ...aParcelInput([]), ...letter }
  const asked = { key: newId(now), officeId: shop.officeId, input }
  const who = { actor: shop.clerk, now }
  const accepted = await change(shop.db, who, (ctx) => acceptParcel(ctx, shop.store.vault, asked))
  return accepted.parcelId
}

function stored(shop: Desk, id: string) {
  return look(shop.db, { actor: shop.clerk, now: new Date() }, (ctx) => getParcel(ctx, id))
}

async function find(shop: Desk, days: readonly Day[]): Promise<string[]> {
  const asked = { kind: 'phone', value: '+84987654321', days, limit: 9, offices: 'all' } as const
  const found = await look(shop.db, { actor: shop.clerk, now: new Date() }, (ctx) =>
    findByToken(ctx, shop.store.vault, { ...asked, operatorId: shop.operatorId }),
  )
  return found.map(({ id }) => id)
}

function dayOfShop({ operatorId }: Desk, day: Day) {
  return { operatorId, class: 'parcel', day } as const
}

class MemoryRing implements KeyRing {
  readonly id = 'memory'
  readonly #keys = new Map<string, Buffer>()
  readonly #gone = new Set<string>()
  #before: Promise<unknown> = Promise.resolve()
  unwraps = 0

  async create(id: DayKeyId): Promise<void> {
    if (!this.#keys.has(keyName(id))) this.#keys.set(keyName(id), randomBytes(32))
  }

  async unwrap(id: DayKeyId): Promise<Buffer | undefined> {
    this.unwraps++
    const key = this.#keys.get(keyName(id))
    const before = this.#before
    this.#before = Promise.resolve()
    await before
    return key && Buffer.from(key)
  }

  async destroy(id: DayKeyId): Promise<void> {
    this.#keys.delete(keyName(id))
    this.#gone.add(keyName(id))
  }

  async state(id: DayKeyId): Promise<KeyState> {
    if (this.#gone.has(keyName(id))) return 'destroyed'
    return this.#keys.has(keyName(id)) ? 'live' : 'absent'
  }

  // eslint-disable-next-line require-yield -- nobody here asks what there is
  async *list(): AsyncGenerator<never> {
    throw new Error('not asked here')
  }

  /** The next one to unwrap sees what is there now, and hears of it when told to go on. */
  holdNextUnwrap(): { goOn(): void } {
    const { promise, resolve } = Promise.withResolvers<undefined>()
    this.#before = promise
    return { goOn: () => resolve(undefined) }
  }
}

/** A ring of memory that counts, a vault on it, and the time that only goes on when told. */
function watched() {
  const ring = new MemoryRing()
  const time = { ms: 0 }
  return { ring, time, vault: new Vault(ring, { monotonicMs: () => time.ms }) }
}
