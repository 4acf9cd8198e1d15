import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { houseSettings } from '#core/risk/rules.ts'
import { addDays, dayOf } from '#core/time.ts'
import { acceptParcel, takePhoto } from '#modules/acceptance/index.ts'
import { countNight } from '#modules/risk/index.ts'
import { aParcelInput, aPicture } from '../src/modules/acceptance/acceptance.testing.ts'
import { anOperator, Person, wholeApp } from './whole-app.ts'

const whole = await wholeApp()
const { by, vault, blobs, clock, db } = whole
const operator = await anOperator(whole, ['counter-clerk', 'security-lead', 'compliance-officer'])
const signedIn = (role: 'counter-clerk' | 'security-lead' | 'compliance-officer') =>
  Person.signedIn(whole, operator.people.get(role)!)
const clerk = await signedIn('counter-clerk')
let lead = await signedIn('security-lead')
let officer = await signedIn('compliance-officer')

/** A night passes; who worked yesterday signs in again. */
async function sleep(): Promise<void> {
  clock.at = new Date(clock.at.getTime() + day)
  lead = await signedIn('security-lead')
  officer = await signedIn('compliance-officer')
}

const day = 86_400_000
let key = 0

/** A parcel over the counter, taken in now; the rating it was given. */
async function accepted() {
  const actor = {
    ...({ id: operator.boss.id, kind: 'person', organisationId: operator.organisationId } as const),
    duties: [{ role: 'counter-clerk', officeId: operator.office.id } as const],
  }
  return by(actor, async (ctx) => {
    const officeId = operator.office.id
    const upload = await aPicture()
    const photo = await takePhoto(ctx, { vault, blobs }, { officeId, upload })
    const asked = { key: `risk-test-${++key}`, officeId, input: aParcelInput([photo.id]) }
    return acceptParcel(ctx, vault, asked)
  })
}

const stricter = {
  ...houseSettings,
  rules: { 'sender.away_from_home': { score: 15, measures: ['video'] } },
  blueFrom: 5,
  drawShare: 0.2,
}
const draft = (settings: object = stricter, who?: Person) =>
  (who ?? lead).post('/v1/risk/policies', { settings, note: 'thử siết chặt' })
const codeOf = async (answer: ReturnType<Person['get']>) => {
  const { statusCode, body } = await answer
  const said = body === '' ? null : (JSON.parse(body) as { code?: string } | null)
  return [statusCode, said?.code ?? '']
}

type PolicyPage = {
  state: string
  running: object | null
  differences: { vi: string; en: string }[]
  backtest: {
    parcels: number
    share: number
    offices: { before: PerDay; after: PerDay; capacity: object; name: string }[]
    lanes: { from: string; to: string; parcels: number; known: number; found: number }[]
  } | null
}
type PerDay = { lanes: Record<string, number>; measures: Record<string, number> }

async function measured(id: string): Promise<PolicyPage> {
  for (let i = 0; i < 200; i++) {
    const page = (await lead.get(`/v1/risk/policies/${id}`)).json<PolicyPage>()
    if (page.backtest && !page.running) return page
    await wait(100)
  }
  throw new Error('the trial never ended')
}

test('who has no duty for the whole operator sees no figures and drafts nothing', async () => {
  for (const path of [
    'overview',
    'quality',
    'drift',
    'map',
    'factors',
    'rates?name=route',
    'models',
    'policies',
    'offices',
  ])
    assert.deepEqual(await codeOf(clerk.get(`/v1/risk/${path}`)), [403, 'policy.forbidden'], path)
  assert.deepEqual(await codeOf(draft(stricter, clerk)), [403, 'policy.forbidden'])
})

test('settings out of bounds, of unknown rules, out of order or of no change are refused', async () => {
  const { red, rules } = {
    red: houseSettings.red,
    rules: { 'sender.unheard_of': { score: 1, measures: [] } },
  }
  for (const parts of [
    { drawShare: 0 },
    { drawShare: 0.5 },
    { learnedPoints: 61 },
    { drawMeasures: [] },
    { rules: { 'area.border': { score: 101, measures: [] } } },
    { rules: { 'area.border': { score: 1, measures: ['burn'] } } },
    { red: { ...red, most: 500 } },
  ])
    assert.deepEqual(await codeOf(draft({ ...stricter, ...parts })), [400, 'request.invalid'])
  for (const parts of [
    { red: { ...red, least: 60 } },
    { red: { ...red, usual: 81 } },
    { yellow: { ...houseSettings.yellow, most: 90 } },
  ])
    assert.deepEqual(await codeOf(draft({ ...stricter, ...parts })), [422, 'risk.borders_order'])
  assert.deepEqual(await codeOf(draft({ ...stricter, rules })), [422, 'risk.rule_unknown'])
  assert.deepEqual(await codeOf(draft(houseSettings)), [422, 'risk.nothing_changed'])
})

test('a policy is tried on past parcels, decided by another person, and rates from its day on', async () => {
  const before = await Promise.all([accepted(), accepted()])
  assert.deepEqual(
    before.map(({ rating }) => rating.lane),
    ['green', 'green'],
  )
  const outcome = (id: string, found: boolean) =>
    lead.post(
      `/v1/parcels/${id}/outcomes`,
      { kind: 'claim', found },
      { 'idempotency-key': `kết-quả-${id}` },
    )
  assert.equal((await outcome(before[0].parcelId, true)).statusCode, 201)
  await sleep()

  const { id } = (await draft()).json<{ id: string }>()
  assert.deepEqual(await codeOf(lead.post(`/v1/risk/policies/${id}/submission`)), [
    409,
    'risk.not_measured',
  ])
  assert.deepEqual(await codeOf(officer.post(`/v1/risk/policies/${id}/submission`)), [
    403,
    'risk.not_yours',
  ])
  assert.deepEqual(await codeOf(lead.post(`/v1/risk/policies/${id}/backtest`, { days: 7 })), [
    202,
    '',
  ])
  const { backtest, differences } = await measured(id)
  assert.deepEqual(
    differences.map(({ vi }) => vi),
    [
      '“Địa chỉ người gửi ở tỉnh khác với bưu cục”: điểm: 5 → 15',
      '“Địa chỉ người gửi ở tỉnh khác với bưu cục”: thêm quay video',
      'Luồng lam từ (điểm): 10 → 5',
      'Tỷ lệ rút ngẫu nhiên: 2 % → 20 %',
    ],
  )
  assert.equal(backtest!.parcels, 2)
  assert.equal(backtest!.offices[0]!.name, 'Bưu cục Ba Đình')
  assert.equal(backtest!.offices[0]!.before.lanes['green'], 2)
  assert.deepEqual(backtest!.lanes, [
    { from: 'green', to: 'green', parcels: 2, known: 1, found: 1 },
  ])

  assert.deepEqual(await codeOf(lead.post(`/v1/risk/policies/${id}/submission`)), [204, ''])
  const approve = (who: Person, validFrom: string) =>
    codeOf(who.post(`/v1/risk/policies/${id}/approval`, { validFrom }))
  const today = dayOf(clock.at)
  assert.deepEqual(await approve(lead, addDays(today, 1)), [403, 'risk.own_policy'])
  assert.deepEqual(await approve(officer, today), [422, 'risk.from_day'])
  assert.deepEqual(await approve(officer, addDays(today, 1)), [204, ''])
  assert.deepEqual(await approve(officer, addDays(today, 1)), [409, 'risk.wrong_state'])

  const lastDay = await accepted()
  assert.match(lastDay.rating.policyVersion, /^[^+]+$/)
  await sleep()
  const firstDay = await accepted()
  assert.match(firstDay.rating.policyVersion, /\+1$/)
  const factors = (await lead.get('/v1/risk/factors')).json<{
    policyVersion: string
    rules: { id: string; score: number; measures: string[] }[]
  }>()
  const rule = factors.rules.find((one) => one.id === 'sender.away_from_home')!
  assert.deepEqual(
    [rule.score, rule.measures, factors.policyVersion],
    [...[15, ['video'], firstDay.rating.policyVersion]],
  )
})

test('a draft may be let go, and is refused with a reason that lies sealed', async () => {
  const settings = { ...stricter, drawShare: 0.1 }
  const { id: gone } = (await draft(settings)).json<{ id: string }>()
  assert.deepEqual(await codeOf(officer.post(`/v1/risk/policies/${gone}/withdrawal`)), [
    403,
    'risk.not_yours',
  ])
  assert.deepEqual(await codeOf(lead.post(`/v1/risk/policies/${gone}/withdrawal`)), [204, ''])
  assert.deepEqual(await codeOf(lead.post(`/v1/risk/policies/${gone}/backtest`, {})), [
    409,
    'risk.wrong_state',
  ])

  const { id } = (await draft(settings)).json<{ id: string }>()
  await lead.post(`/v1/risk/policies/${id}/backtest`, { days: 7 })
  await measured(id)
  await lead.post(`/v1/risk/policies/${id}/submission`)
  const reason = 'Chị Trần Thị Bích thấy quá nhiều bưu gửi đỏ'
  assert.deepEqual(await codeOf(lead.post(`/v1/risk/policies/${id}/refusal`, { reason })), [
    403,
    'risk.own_policy',
  ])
  assert.deepEqual(await codeOf(officer.post(`/v1/risk/policies/${id}/refusal`, { reason })), [
    204,
    '',
  ])
  const page = (await lead.get(`/v1/risk/policies/${id}`)).json<{ answer: string; note: string }>()
  assert.deepEqual([page.answer, page.note], [reason, 'thử siết chặt'])
  const row = await db
    .selectFrom('risk.policy')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.ok(!row.sealed_answer!.includes(Buffer.from('Bích')))
})

test('an outcome is written once, however often and however many at once it is sent', async () => {
  const { parcelId } = await accepted()
  const send = (body: object, sentKey = 'khieu-nai-0001') =>
    lead.post(`/v1/parcels/${parcelId}/outcomes`, body, { 'idempotency-key': sentKey })
  const body = { kind: 'return', found: false }
  const answers = await Promise.all([send(body), send(body), send(body)])
  assert.deepEqual(answers.map(({ statusCode }) => statusCode).sort(), [200, 200, 201])
  assert.equal(new Set(answers.map((answer) => answer.json<{ id: string }>().id)).size, 1)
  assert.deepEqual(await codeOf(send({ ...body, found: true })), [409, 'risk.idempotency_conflict'])
  assert.deepEqual(await codeOf(send({ ...body, category: 'liquor' }, 'khieu-nai-0002')), [
    422,
    'risk.category_unknown',
  ])
  assert.deepEqual(await codeOf(send({ kind: 'xray', found: true }, 'khieu-nai-0003')), [
    400,
    'request.invalid',
  ])
  const rows = await db
    .selectFrom('risk.outcome')
    .select('kind')
    .where('parcel_id', '=', parcelId)
    .execute()
  assert.deepEqual(rows, [{ kind: 'return' }])
})

test('another operator’s parcel and policy are as if they were not there', async () => {
  const other = await anOperator(whole, ['security-lead'])
  const stranger = await Person.signedIn(whole, other.people.get('security-lead')!)
  const { parcelId } = await accepted()
  const sent = stranger.post(
    `/v1/parcels/${parcelId}/outcomes`,
    { kind: 'claim', found: true },
    { 'idempotency-key': 'nguoi-la-0001' },
  )
  assert.deepEqual(await codeOf(sent), [404, 'risk.parcel_not_found'])
  const { id } = (await draft({ ...stricter, drawShare: 0.05 })).json<{ id: string }>()
  assert.deepEqual(await codeOf(stranger.get(`/v1/risk/policies/${id}`)), [
    404,
    'risk.policy_not_found',
  ])
  assert.deepEqual(
    await codeOf(
      stranger.ask({
        ...{ method: 'PUT', url: `/v1/offices/${operator.office.id}/capacity` },
        payload: { redPerDay: 3, yellowPerDay: 9, hasXray: false },
      }),
    ),
    [403, 'policy.forbidden'],
  )
})

test('an office says what it can do in a day, and the desk shows it beside its day', async () => {
  const set = (payload: object) =>
    officer.ask({ method: 'PUT', url: `/v1/offices/${operator.office.id}/capacity`, payload })
  assert.equal((await set({ redPerDay: -1, yellowPerDay: null, hasXray: true })).statusCode, 400)
  assert.equal((await set({ redPerDay: 5, yellowPerDay: 20, hasXray: true })).statusCode, 204)
  const { items } = (await lead.get('/v1/risk/offices')).json<{
    items: Record<string, unknown>[]
  }>()
  assert.deepEqual(
    items.map(({ code, redPerDay, yellowPerDay, hasXray }) => [
      code,
      redPerDay,
      yellowPerDay,
      hasXray,
    ]),
    [['HN01', 5, 20, true]],
  )
  const entry = await db
    .selectFrom('ledger.entry')
    .select('data')
    .where('type', '=', 'risk.capacity_set')
    .executeTakeFirstOrThrow()
  assert.deepEqual(entry.data, { redPerDay: 5, yellowPerDay: 20, hasXray: true })
})

test('every figure is answered, counted by the night that is over', async () => {
  await sleep()
  await countNight({ db, now: () => clock.at })
  const get = async (path: string) => {
    const answer = await lead.get(`/v1/risk/${path}`)
    assert.equal(answer.statusCode, 200, path)
    return answer.json<Record<string, never>>()
  }
  const { last30, months } = (await get('quality')) as unknown as {
    last30: { parcels: number; all: { known: number; found: number } }
    months: { month: string }[]
  }
  assert.deepEqual([last30.parcels, last30.all.known, last30.all.found], [6, 2, 1])
  assert.deepEqual(
    months.map(({ month }) => month),
    ['2026-11-01'],
  )
  const map = (await get('map?by=to')) as unknown as {
    provinces: { code: string; parcels: number }[]
    routes: { from: string; to: string; parcels: number }[]
  }
  assert.equal(map.provinces.length, 34)
  assert.deepEqual(
    map.routes.map(({ from, to, parcels }) => [from, to, parcels]),
    [['01', '79', 6]],
  )
  assert.equal(map.provinces.find(({ code }) => code === '79')!.parcels, 6)
  for (const path of ['overview', 'drift', 'factors', 'rates?name=kind', 'models', 'policies'])
    await get(path)
})
