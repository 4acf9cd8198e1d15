import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aRandom } from '#core/learn/boost.ts'
import { communesOf, provinces } from '#core/places/places.ts'
import { dayOf } from '#core/time.ts'
import { acceptParcel, takePhoto } from '#modules/acceptance/index.ts'
import {
  aCounter,
  aParcelInput,
  aPicture,
  type Counter,
} from '#modules/acceptance/acceptance.testing.ts'
import { recordOutcomes, riskJobs } from '#modules/risk/index.ts'
import { change } from '#platform/change.ts'
import { openDatabase } from '#platform/database.ts'
import { record } from '#platform/ledger.ts'
import { noon, testBlobs, testDatabaseUrl, testVault } from '#platform/testing.ts'

// A week at one counter. On Wednesday one man sends 22 swords to 22 people (Hà Nội, 2019); every day two parcels of toys
// with drugs in them go to invented names at one phone, each time from another sender (the pattern of 2022). Everything
// comes in through acceptance, with scanned cards and joint checks that see nothing. In the evening someone looks into the
// five parcels rated highest and, in one of two weeks, into those drawn by chance. Then the night learns.
const db = openDatabase(await testDatabaseUrl())
after(() => db.destroy())
const store = { vault: testVault(), blobs: testBlobs() }
const picture = await aPicture(320, 240)
const [honestADay, looksADay, wednesday] = [30, 5, 2]
const communes = provinces().map(({ code }) => communesOf(code)[0]!.code)

type Cargo = 'honest' | 'sword' | 'drugs'
type Sent = {
  readonly cargo: Cargo
  readonly sender: number
  readonly recipientPhone: string
  readonly to: string
  readonly description: string
  readonly weightGrams: number
}

/** What people send on a day, in the order they come. */
function dayOfPost(day: number, random: () => number): Sent[] {
  const any = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]!
  const phone = (n: number) => `09${String(20_000_000 + n)}`
  const honest = Array.from({ length: honestADay }, (_, n): Sent => {
    const sender = day * 1_000 + n
    const description = any(['áo thun cotton', 'sách giáo khoa', 'bánh quy', 'đồ chơi gỗ'])
    const weightGrams = 300 + Math.floor(random() * 4_000)
    return {
      ...{ cargo: 'honest', sender, recipientPhone: phone(sender), to: any(communes) },
      ...{ description, weightGrams },
    }
  })
  const swords = Array.from({ length: day === wednesday ? 22 : 0 }, (_, n): Sent => ({
    ...{ cargo: 'sword', sender: 777_777, recipientPhone: phone(500_000 + n), to: communes[n]! },
    ...{ description: 'khung tranh gỗ', weightGrams: 1_800 },
  }))
  const drugs = [0, 1].map((n): Sent => ({
    ...{ cargo: 'drugs', sender: 800_000 + day * 10 + n, recipientPhone: phone(900_000) },
    ...{ to: communes[20]!, description: 'gấu bông', weightGrams: 1_500 },
  }))
  return [...honest, ...swords, ...drugs].sort(() => random() - 0.5)
}

type Rated = {
  readonly parcelId: string
  readonly cargo: Cargo
  readonly rank: number
  readonly drawn: boolean
}

async function accept(counter: Counter, sent: Sent, now: Date) {
  const { officeId, clerk } = counter
  const photo = await change(db, { actor: clerk, now }, (ctx) =>
    takePhoto(ctx, store, { officeId, upload: picture }),
  )
  const plain = aParcelInput([photo.id])
  const number = `001093${String(sent.sender).padStart(6, '0')}`
  const person = { name: 'Nguyễn Văn An', phone: `09${String(60_000_000 + sent.sender)}` }
  const input = {
    ...plain,
    identity: {
      method: 'card_qr' as const,
      text: `${number}|012345678|Nguyễn Văn An|15081993|Nam|Số 12 ngõ 34 Hàng Bài, Hoàn Kiếm, Hà Nội|22042021`,
    },
    sender: { ...plain.sender, ...person },
    recipient: {
      name: `Người nhận ${sent.sender}`,
      phone: sent.recipientPhone,
      address: { commune: sent.to, rest: 'Số 8' },
    },
    contents: { ...plain.contents, description: sent.description, weightGrams: sent.weightGrams },
  }
  const key = `week-${officeId}-${sent.sender}-${sent.recipientPhone}`
  return change(db, { actor: clerk, now }, (ctx) =>
    acceptParcel(ctx, store.vault, { key, officeId, input }),
  )
}

async function acceptDay(counter: Counter, day: number, random: () => number): Promise<Rated[]> {
  const accepted: Omit<Rated, 'rank'>[] = []
  for (const [n, sent] of dayOfPost(day, random).entries()) {
    const now = new Date(noon.getTime() + day * 86_400_000 + n * 60_000)
    const { parcelId, rating } = await accept(counter, sent, now)
    accepted.push({ parcelId, cargo: sent.cargo, drawn: rating.drawn })
  }
  const ranks = await rankOf(accepted.map(({ parcelId }) => parcelId))
  return accepted.map((one) => ({ ...one, rank: ranks.get(one.parcelId)! }))
}

/** 1 for the highest score of the day; who has the same score shares the worst place of them. */
async function rankOf(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('risk.rating')
    .select(['parcel_id', 'score'])
    .where('parcel_id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ parcel_id, score }) => [
      parcel_id,
      rows.filter((other) => other.score >= score).length,
    ]),
  )
}

async function look(counter: Counter, parcels: readonly Rated[], day: number): Promise<void> {
  const now = new Date(noon.getTime() + day * 86_400_000 + 8 * 3_600_000)
  await change(db, { actor: counter.clerk, now }, async (ctx) => {
    await recordOutcomes(
      ctx,
      parcels.map(({ parcelId, cargo }) => ({
        ...{ parcelId, operatorId: counter.operatorId, day: dayOf(now) },
        ...{ kind: 'second_check' as const, found: cargo !== 'honest' },
      })),
    )
    await record(ctx, { type: 'test.looked', subject: counter.officeId, data: { day } })
  })
  await riskJobs({ db, now: () => now })['risk.night']!({})
}

type Caught = { readonly day: number; readonly rank: number }
type Week = { readonly caught: ReadonlyMap<Cargo, Caught>; readonly days: readonly Rated[][] }

async function week(byChance: boolean): Promise<Week> {
  const counter = await aCounter(db)
  const random = aRandom(2019)
  const caught = new Map<Cargo, Caught>()
  const days: Rated[][] = []
  for (let day = 0; day < 7; day++) {
    const parcels = await acceptDay(counter, day, random)
    days.push(parcels)
    // Whoever shares a place with most of the day does not stand out, and nobody looks.
    const standsOut = parcels.filter(({ rank }) => rank <= parcels.length / 2)
    const highest = standsOut.toSorted((a, b) => a.rank - b.rank).slice(0, looksADay)
    const drawn = byChance ? parcels.filter((one) => one.drawn && !highest.includes(one)) : []
    for (const { cargo, rank } of [...highest, ...drawn])
      if (cargo !== 'honest' && !caught.has(cargo)) caught.set(cargo, { day, rank })
    await look(counter, [...highest, ...drawn], day)
  }
  return { caught, days }
}

const rated = await week(false)
const drawn = await week(true)

test('22 swords of one sender are met the day they come, at the top of it', () => {
  for (const { caught } of [rated, drawn]) {
    assert.equal(caught.get('sword')!.day, wednesday)
    assert.ok(caught.get('sword')!.rank <= 22, String(caught.get('sword')!.rank))
  }
})

test('drugs to one phone from many senders are met on the fourth day by rating alone, when eight have sent', () => {
  assert.ok(rated.caught.get('drugs')!.day <= 4, String(rated.caught.get('drugs')!.day))
  assert.ok(rated.caught.get('drugs')!.rank <= 5)
})

test('chance meets them no later, and mostly not much sooner: it is there for what no rule names', () => {
  assert.ok(drawn.caught.get('drugs')!.day <= rated.caught.get('drugs')!.day)
})

test('what was met once stays at the top: every later parcel to that phone comes first', () => {
  const { day } = rated.caught.get('drugs')!
  for (const later of rated.days.slice(day + 1))
    for (const { cargo, rank } of later) if (cargo === 'drugs') assert.ok(rank <= 2, String(rank))
})
