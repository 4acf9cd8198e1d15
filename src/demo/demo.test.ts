import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { sql } from 'kysely'
import { dayOf, daysUntil } from '#core/time.ts'
import { photosOf } from '#modules/acceptance/index.ts'
import { addOrganisation, createSignIn, visitor } from '#modules/directory/index.ts'
import type { BlobStore } from '#platform/blobs.ts'
import { change, look } from '#platform/change.ts'
import { roles } from '#platform/context.ts'
import { type Database, openDatabase } from '#platform/database.ts'
import { createHttp } from '#platform/http.ts'
import { silentLog } from '#platform/log.ts'
import { createMetrics } from '#platform/metrics.ts'
import { noon, testBlobs, testDatabase, testDatabaseUrl, testFolder, testVault } from '#platform/testing.ts' // prettier-ignore
import { type DemoCountry, hasDemoSignIns, openDemo } from './index.ts'
import { formsOf, personalStrings } from './testing.ts'
import { weekUntil } from './week.ts'

const now = () => noon
const publicUrl = 'http://localhost:8080'

/** A data folder in which nobody has started a server yet. */
async function aDeployment() {
  return { db: await testDatabase(), vault: testVault(), blobs: testBlobs(), now, log: silentLog }
}

/** How many rows each table has. */
async function counts(db: Database): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('acceptance', 'auth', 'demo', 'directory', 'ledger', 'parcels', 'risk')
    order by 1`.execute(db)
  const found: Record<string, number> = {}
  for (const { name } of rows) {
    const { rows: answer } = await sql<{ n: number }>`
      select count(*)::int as n from ${sql.raw(name)}`.execute(db)
    found[name] = answer[0]!.n
  }
  return found
}

const url = await testDatabaseUrl()
const db = openDatabase(url)
after(() => db.destroy())

const deployment = { db, vault: testVault(), blobs: testBlobs(), now, log: silentLog }
let country: DemoCountry

before(async () => {
  assert.equal(await hasDemoSignIns(db), false)
  country = (await openDemo(deployment))!
})

test('an empty deployment gets operators, the Ministry, 34 departments and police', async () => {
  const { rows } = await sql<{ kind: string; n: number }>`
    select kind, count(*)::int as n from directory.organisation group by kind`.execute(db)
  assert.deepEqual(Object.fromEntries(rows.map(({ kind, n }) => [kind, n])), {
    operator: 2,
    postal_department: 1,
    central_post_office: 1,
    steering_committee_389: 1,
    provincial_department: 34,
    police: 4,
  })
})

test('each operator has counters in three provinces, a warehouse and a sorting centre', async () => {
  const { rows } = await sql<{ provinces: number; kinds: number }>`
    select count(distinct province_code) filter (where kind = 'service_point')::int as provinces,
           count(distinct kind)::int as kinds
    from directory.office group by organisation_id`.execute(db)
  assert.deepEqual(rows, [
    { provinces: 3, kinds: 3 },
    { provinces: 3, kinds: 3 },
  ])
})

test('every role has a sign-in that the published password opens', async () => {
  const app = await aServer()
  const { signIns } = (await app.inject('/v1/demo')).json()
  for (const role of roles) {
    const { staffCode, password } = signIns.find((line: { role: string }) => line.role === role)
    const answer = await app.inject({
      method: 'POST',
      url: '/auth/sign-in/username',
      headers: { origin: publicUrl },
      payload: { username: staffCode, password },
    })
    assert.equal(answer.statusCode, 200, `${role}: ${staffCode}`)
  }
  assert.equal(await hasDemoSignIns(db), true)
})

async function aServer() {
  const signIn = createSignIn({ db, now, keyFolder: join(testFolder(), 'keys'), publicUrl })
  const { authenticate } = signIn
  const metrics = createMetrics()
  const app = createHttp({ db, now, log: silentLog, metrics, authenticate, secure: false })
  await app.register(signIn.routes)
  await app.register(async (v1) => country.routes(v1), { prefix: '/v1' })
  after(() => app.close())
  return app
}

test('the public page shows what the one phone received, and of its number three digits', async () => {
  const app = await aServer()
  await country.notifier.send({ to: '+84990012345', text: 'Ma xac nhan: 123456' })
  const { messages } = (await app.inject('/v1/demo')).json()
  assert.deepEqual(messages, [
    { to: '••• ••• 345', text: 'Ma xac nhan: 123456', at: noon.toISOString() },
  ])
})

test('each of the last seven days has parcels of both operators, and none is from the future', async () => {
  const { rows } = await sql<{ day: string; operators: number; n: number; last: Date }>`
    select day, count(distinct operator_id)::int as operators, count(*)::int as n, max(at) as last
    from parcels.parcel group by day order by day desc`.execute(db)
  assert.deepEqual(
    rows.map(({ day, operators }) => ({ day, operators })),
    daysUntil(dayOf(noon), 7).map((day) => ({ day, operators: 2 })),
  )
  for (const { day, n } of rows.slice(1)) assert.ok(n >= 35 && n <= 65, `${day}: ${n}`)
  assert.ok(rows[0]!.last <= noon)
})

test('ids carry the day their parcels came in, so that keys are found', async () => {
  const { rows } = await sql`
    select id from parcels.parcel
    where to_timestamp(('x' || replace(left(id::text, 13), '-', ''))::bit(48)::bigint / 1000.0)
      <> date_trunc('milliseconds', at)`.execute(db)
  assert.deepEqual(rows, [])
})

test('all lanes appear, and the rules that look at a sender have spoken', async () => {
  const lanes = await db.selectFrom('risk.rating').select(['lane', 'reasons']).execute()
  assert.deepEqual([...new Set(lanes.map(({ lane }) => lane))].sort(), [
    ...['blue', 'green', 'red', 'yellow'],
  ])
  const spoke = new Set(lanes.flatMap(({ reasons }) => reasons))
  for (const rule of ['sender.fan_out', 'sender.velocity_day', 'sender.many_phones'])
    assert.ok(spoke.has(rule), rule)
})

test('parcels came by card, passport, word and contract; some were conditional, some refused', async () => {
  const rows = await db
    .selectFrom('parcels.parcel')
    .select(['identity_method', 'contents_class', 'state', 'item_type', 'transport_mode'])
    .execute()
  const values = (of: keyof (typeof rows)[number]) => new Set(rows.map((row) => row[of]))
  assert.deepEqual([...values('identity_method')].sort(), [
    'card_qr',
    'contract',
    'declared',
    'mrz',
  ])
  assert.deepEqual([...values('item_type')].sort(), ['document', 'letter', 'packet', 'parcel'])
  assert.deepEqual([...values('transport_mode')].sort(), ['air', 'road'])
  assert.ok(values('contents_class').has('conditional'))
  assert.ok(values('contents_class').has('prohibited'))
  assert.ok(values('state').has('refused'))
})

test('a joint check has a photo that opens as a picture', async () => {
  const { parcel_id: parcelId } = await db
    .selectFrom('acceptance.inspection')
    .select('parcel_id')
    .where('mode', '=', 'joint')
    .where('confirmation', '=', 'signature')
    .executeTakeFirstOrThrow()
  const photos = await look(db, { actor: visitor, now: noon }, (ctx) =>
    photosOf(ctx, deployment, parcelId),
  )
  assert.equal(photos.length, 1)
  assert.equal(photos[0]!.thumbnail.toString('hex', 0, 3), 'ffd8ff')
})

test('a start that finds the country makes nothing anew', async () => {
  const before = await counts(db)
  await openDemo({ ...deployment, now: () => new Date(noon.getTime() + 3 * 86_400_000) })
  assert.deepEqual(await counts(db), before)
})

test('no name, phone, number or address of anybody stands in a table in clear', async () => {
  const owner = openDatabase(url, {})
  after(() => owner.destroy())
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(owner)
  const personal = personalStrings(weekUntil(noon))
  assert.ok(personal.length > 1_000)
  const dumps = new Map<string, string>()
  for (const { name } of rows) {
    const { rows: dumped } = await sql<{ dump: string | null }>`
      select string_agg(t::text, E'\n') as dump from ${sql.raw(name)} t`.execute(owner)
    dumps.set(name, dumped[0]!.dump ?? '')
  }
  // What is no secret is found, so the search can find.
  assert.ok(dumps.get('directory.organisation')!.includes('Bưu chính Sao Mai'))
  for (const [name, dump] of dumps)
    assert.equal(
      personal.find((text) => dump.includes(text)),
      undefined,
      name,
    )
})

test('the terminal is told the address and every sign-in', async () => {
  const text = country.welcome('http://127.0.0.1:8080')
  const people = await db.selectFrom('demo.sign_in').select('staff_code').execute()
  assert.ok(people.length >= 30)
  assert.match(text, /http:\/\/127\.0\.0\.1:8080/)
  for (const { staff_code } of people) assert.ok(text.includes(staff_code), staff_code)
})

test('a start that was cut off goes on where it stopped, with the week of the first start', async () => {
  const deployment = await aDeployment()
  await assert.rejects(openDemo({ ...deployment, blobs: fullAfter(120, deployment.blobs) }))
  const half = await counts(deployment.db)
  assert.ok(half['parcels.parcel']! > 0)

  const tomorrow = () => new Date(noon.getTime() + 86_400_000)
  await openDemo({ ...deployment, now: tomorrow })
  const whole = await counts(deployment.db)
  assert.equal(whole['parcels.parcel'], formsOf(weekUntil(noon)).length)
  assert.equal(whole['demo.sign_in'], half['demo.sign_in'])
  const photos = await deployment.db
    .selectFrom('acceptance.photo')
    .select('id')
    .where('parcel_id', 'is', null)
    .execute()
  assert.deepEqual(photos, [])
})

/** A disk that takes so many blobs and then no more. */
function fullAfter(limit: number, blobs: BlobStore): BlobStore {
  let taken = 0
  return {
    ...blobs,
    async put(name, bytes) {
      if ((taken += 1) > limit) throw new Error('no space left on the disk')
      await blobs.put(name, bytes)
    },
  }
}

test('a deployment with an organisation of its own stays as it is and is no demo', async () => {
  const deployment = await aDeployment()
  const { db } = deployment
  await change(db, { actor: visitor, now: noon }, (ctx) =>
    addOrganisation(ctx, { kind: 'operator', code: 'THAT', name: 'Doanh nghiệp thật' }),
  )
  const before = await counts(db)

  assert.equal(await openDemo(deployment), undefined)
  assert.deepEqual(await counts(db), before)
  assert.equal(await hasDemoSignIns(db), false)
})

test('the security desk finds an afternoon of prying: two alarms about one clerk, each with an owner', async () => {
  const alarms = await db
    .selectFrom('alarms.alarm as a')
    .innerJoin('directory.person as p', 'p.id', 'a.about_id')
    .select(['a.kind', 'p.staff_code', 'a.owner_id'])
    .orderBy('a.kind')
    .execute()
  assert.deepEqual(
    alarms.map(({ kind, staff_code }) => [kind, staff_code]),
    [
      ['canary_revealed', 'hn01.quang'],
      ['off_route', 'hn01.quang'],
    ],
  )
  for (const { owner_id } of alarms) assert.ok(owner_id)
})

test('each sorting office has parcels with something still to be done, and a waiver to decide', async () => {
  const { rows } = await sql<{ waiting: number }>`
    select count(*)::int as waiting from measures.place join risk.rating r using (parcel_id)
    where r.open_measures <> '{}' group by measures.place.office_id`.execute(db)
  assert.equal(rows.length, 2)
  for (const { waiting } of rows) assert.ok(waiting >= 1 && waiting <= 6, String(waiting))
  const verdicts = await db.selectFrom('scans.scan').select('verdict').distinct().execute()
  assert.deepEqual(verdicts.map(({ verdict }) => verdict).sort(), ['check', 'pass'])
  const asked = await db.selectFrom('measures.request').select('state').execute()
  assert.deepEqual(
    asked.map(({ state }) => state),
    ['open', 'open'],
  )
})

test('six weeks of ratings with what came of them are counted, also by chance', async () => {
  const { rows } = await sql<{ days: number; parcels: number; followed: number; found: number }>`
    select count(distinct day)::int as days, sum(parcels)::int as parcels,
      sum(followed) filter (where drawn)::int as followed,
      sum(followed_found) filter (where drawn)::int as found
    from risk.tally`.execute(db)
  const [past] = rows
  assert.ok(past!.days >= 42 && past!.parcels > 3_000, JSON.stringify(past))
  assert.ok(past!.followed > 30, JSON.stringify(past))
})
