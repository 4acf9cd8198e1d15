import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import { startOfDay } from '#core/time.ts'
import { aParcelInput } from '../src/modules/acceptance/acceptance.testing.ts'
import { textOfPdf } from '../src/modules/labels/decode-pdf.testing.ts'
import { anOperator, Person, wholeApp } from './whole-app.ts'

const whole = await wholeApp()
const { app, clock, db } = whole
const roles = ['counter-clerk', 'security-lead', 'compliance-officer'] as const
const operator = await anOperator(whole, roles)
const other = await anOperator(whole, roles)
const at = (day: string, hour = 12) => new Date(startOfDay(day).getTime() + hour * 3_600_000)
const national = '2026.2/2026-07-01'
const reason = 'Khách phản ánh nhiều lần'
const said = { basis: { house: 'Quy định 15/QĐ-BA' }, reason }

type Role = (typeof roles)[number]
const enter = (role: Role, of = operator) => Person.signedIn(whole, of.people.get(role)!)
type Answer = Awaited<ReturnType<Person['get']>>
const codeOf = (answer: Answer) => answer.json<{ code: string }>().code

async function ok(answer: Promise<Answer>, status = 204): Promise<Answer> {
  const found = await answer
  assert.equal(found.statusCode, status, found.body)
  return found
}

async function refused(answer: Promise<Answer>, status: number, code: string): Promise<void> {
  const found = await answer
  assert.deepEqual([found.statusCode, codeOf(found)], [status, code], found.body)
}

type Draft = { changes: object[]; from?: string; urgency?: string }

/** A draft of the security lead with these changes, not yet submitted. */
async function drafted(draft: Draft, of = operator): Promise<{ id: string; lead: Person }> {
  const lead = await enter('security-lead', of)
  const { id } = (await ok(lead.post('/v1/goods/amendments'), 200)).json<{ id: string }>()
  await ok(write(lead, id, draft))
  return { id, lead }
}

function write(person: Person, id: string, draft: Draft): Promise<Answer> {
  const payload = { from: '2026-11-17', ...draft }
  return person.ask({ method: 'PUT', url: `/v1/goods/amendments/${id}`, payload })
}

/** The same, submitted and approved by the compliance officer. */
async function brought(draft: Draft, of = operator): Promise<string> {
  const { id, lead } = await drafted(draft, of)
  await ok(lead.post(`/v1/goods/amendments/${id}/submission`))
  const officer = await enter('compliance-officer', of)
  await ok(officer.post(`/v1/goods/amendments/${id}/approval`))
  return id
}

/** What acceptance says of a declaration, by its refusal: none is taken without photos. */
async function accepts(description: string, of = operator): Promise<string> {
  const clerk = await enter('counter-clerk', of)
  const parcel = aParcelInput([])
  const body = {
    ...{ ...parcel, officeId: of.office.id, inspection: null },
    contents: { ...parcel.contents, description },
  }
  const answer = await clerk.post('/v1/acceptances', body, { 'idempotency-key': randomUUID() })
  return codeOf(answer)
}

async function screened(text: string, of = operator) {
  const clerk = await enter('counter-clerk', of)
  const answer = await ok(clerk.post('/v1/goods/screen', { text }), 200)
  return answer.json<{ class: string; catalogueVersion: string; basis: string | null }>()
}

const codeOfOperator = async (of = operator) => {
  const { code } = await db
    .selectFrom('directory.organisation')
    .select('code')
    .where('id', '=', of.organisationId)
    .executeTakeFirstOrThrow()
  return code
}

test('both sides of the law on e-cigarettes and of the decree on fines, through acceptance', async () => {
  const now = clock.at
  clock.at = at('2024-12-31', 23)
  assert.equal(await accepts('vape'), 'acceptance.evidence_missing')
  clock.at = at('2025-01-01', 0)
  assert.equal(await accepts('vape'), 'acceptance.prohibited')
  clock.at = at('2026-06-30', 23)
  assert.match((await screened('súng ngắn')).basis!, /NĐ 15\/2020/)
  assert.equal((await screened('súng ngắn')).catalogueVersion, '2026.2/2026-03-01')
  clock.at = at('2026-07-01', 0)
  assert.match((await screened('súng ngắn')).basis!, /NĐ 174\/2026/)
  assert.equal((await screened('súng ngắn')).catalogueVersion, national)
  clock.at = now
})

test('who has no such duty, or is no person, neither drafts, reads a draft nor approves', async () => {
  const clerk = await enter('counter-clerk')
  await refused(clerk.post('/v1/goods/amendments'), 403, 'policy.forbidden')
  const { id, lead } = await drafted({ changes: [] })
  for (const path of ['', '/trial'])
    await refused(clerk.get(`/v1/goods/amendments/${id}${path}`), 403, 'policy.forbidden')
  await ok(lead.post(`/v1/goods/amendments/${id}/submission`))
  await refused(clerk.post(`/v1/goods/amendments/${id}/approval`), 403, 'policy.forbidden')
  const stranger = await enter('compliance-officer', other)
  await refused(stranger.post(`/v1/goods/amendments/${id}/approval`), 404, 'goods.not_found')
  await refused(stranger.get(`/v1/goods/amendments/${id}`), 404, 'goods.not_found')
  await ok(lead.post(`/v1/goods/amendments/${id}/withdrawal`))
})

test('nobody approves or refuses their own amendment', async () => {
  const { id, lead } = await drafted({ changes: [] })
  await refused(lead.post(`/v1/goods/amendments/${id}/approval`), 409, 'goods.wrong_state')
  await ok(lead.post(`/v1/goods/amendments/${id}/submission`))
  await refused(lead.post(`/v1/goods/amendments/${id}/approval`), 403, 'goods.own_amendment')
  const no = lead.post(`/v1/goods/amendments/${id}/refusal`, { reason })
  await refused(no, 403, 'goods.own_amendment')
  await assert.rejects(
    sql`update goods.amendment set state = 'refused', decided_by = drafted_by, decided_at = ${clock.at},
      sealed_answer = 'x' where id = ${id}`.execute(db),
    /four_eyes/,
  )
  await ok(lead.post(`/v1/goods/amendments/${id}/withdrawal`))
})

test('what would be laxer is refused when it is written, and the database is left as it was', async () => {
  const { id, lead } = await drafted({ changes: [] })
  for (const words of [['súng nước hoa quả'], ['heroin'], ['rượu vang nho']])
    await refused(
      write(lead, id, { changes: [{ kind: 'harmless', words, ...said }] }),
      422,
      'goods.laxer',
    )
  const page = await ok(lead.get(`/v1/goods/amendments/${id}`), 200)
  assert.deepEqual(page.json<{ lines: unknown[] }>().lines, [])
  await ok(lead.post(`/v1/goods/amendments/${id}/withdrawal`))
})

test('it begins tomorrow at the earliest, and within a year', async () => {
  const { id, lead } = await drafted({ changes: [] })
  for (const from of ['2026-11-16', '2020-01-01', '2027-11-17'])
    await refused(write(lead, id, { changes: [], from }), 422, 'goods.from_day')
  await ok(write(lead, id, { changes: [], from: '2027-11-16' }))
  await ok(write(lead, id, { changes: [] }))
  await ok(lead.post(`/v1/goods/amendments/${id}/submission`))
  clock.at = at('2026-11-17', 0)
  const officer = await enter('compliance-officer')
  await refused(officer.post(`/v1/goods/amendments/${id}/approval`), 422, 'goods.from_day')
  const again = await enter('security-lead')
  await ok(again.post(`/v1/goods/amendments/${id}/withdrawal`))
  clock.at = at('2026-11-16')
})

const cake = { kind: 'term', category: 'perishables', words: ['bánh zzyzx'], ...said }

test('a word in force from a day: the day before and the day itself, through acceptance', async () => {
  const id = await brought({ changes: [cake] })
  clock.at = at('2026-11-16', 23)
  assert.equal(await accepts('bánh zzyzx'), 'acceptance.inspection_required')
  assert.equal((await screened('bánh zzyzx')).catalogueVersion, national)
  clock.at = at('2026-11-17', 0)
  assert.equal(await accepts('bánh zzyzx'), 'acceptance.evidence_missing')
  const { class: its, catalogueVersion, basis } = await screened('banh zzyzx')
  assert.deepEqual([its, catalogueVersion], ['conditional', `${national}+1`])
  assert.match(basis!, /Quy định 15\/QĐ-BA$/)
  // Another operator keeps the national list.
  assert.equal(await accepts('bánh zzyzx', other), 'acceptance.inspection_required')
  assert.equal((await screened('bánh zzyzx', other)).catalogueVersion, national)

  const officer = await enter('compliance-officer')
  await refused(officer.post(`/v1/goods/amendments/${id}/approval`), 409, 'goods.wrong_state')
  await refused(officer.post(`/v1/goods/amendments/${id}/withdrawal`), 409, 'goods.in_force_already') // prettier-ignore
})

test('acceptance, refusal, screening, JSON, table and poster name one version', async () => {
  const clerk = await enter('counter-clerk')
  const code = await codeOfOperator()
  const refusal = await ok(
    clerk.post(
      '/v1/refusals',
      {
        ...{ officeId: operator.office.id, ground: 'contents_differ', note: 'Khách đổi ý' },
        contents: {
          description: 'bánh zzyzx',
          weightGrams: 100,
          declaredValueVnd: 1,
          evidence: [],
        },
      },
      { 'idempotency-key': randomUUID() },
    ),
    201,
  )
  const { catalogue_version: kept } = await db
    .selectFrom('parcels.parcel')
    .select('catalogue_version')
    .where('id', '=', refusal.json<{ parcelId: string }>().parcelId)
    .executeTakeFirstOrThrow()
  const preview = await ok(
    clerk.post('/v1/acceptances/preview', {
      ...{ officeId: operator.office.id },
      contents: { description: 'bánh zzyzx', weightGrams: 100, declaredValueVnd: 1, evidence: [] },
    }),
    200,
  )
  const json = await app.inject(`/v1/public/goods/catalogue.json?operator=${code.toLowerCase()}`)
  const csv = await app.inject(`/v1/public/goods/catalogue.csv?operator=${code}`)
  const poster = await app.inject(`/v1/public/goods/poster.pdf?operator=${code}`)
  const [text] = await textOfPdf(poster.rawPayload)
  const versions = [
    kept,
    preview.json<{ screening: { catalogueVersion: string } }>().screening.catalogueVersion,
    (await screened('áo')).catalogueVersion,
    json.json<{ version: string }>().version,
    csv.body.split('\r\n')[1]!.split(',')[0],
    /Danh mục (\S+)/.exec(text!)![1],
  ]
  assert.deepEqual(versions, Array<string>(6).fill(`${national}+1`))
  assert.match(text!, new RegExp(`hang-cam-gui\\?operator=${code}`))
})

test('anybody has the national list, and an operator’s own where its code is given', async () => {
  const code = await codeOfOperator()
  const url = '/v1/public/goods/catalogue.json'
  type Listed = {
    version: string
    operator: { code: string } | null
    categories: { id: string; words: { terms: string[] }; laws: { short: string }[] }[]
  }
  const all = (await app.inject(url)).json<Listed>()
  assert.deepEqual([all.version, all.operator], [national, null])
  const own = (await app.inject(`${url}?operator=${code}`)).json<Listed>()
  assert.equal(own.operator!.code, code)
  const food = own.categories.find(({ id }) => id === 'perishables')!
  assert.ok(food.words.terms.includes('bánh zzyzx'))
  assert.equal(food.laws.at(-1)!.short, 'Quy định 15/QĐ-BA')
  const before = await app.inject(`${url}?operator=${code}&date=2026-11-16`)
  assert.equal(before.json<Listed>().version, national)
  const unknown = await app.inject(`${url}?operator=NOBODY`)
  assert.deepEqual([unknown.statusCode, codeOf(unknown)], [404, 'goods.no_operator'])
})

test('an urgent one is in force from its approval, not a moment before', async () => {
  clock.at = at('2026-11-17', 9)
  const ban = { kind: 'prohibit', category: 'liquor', ...said }
  const { id, lead } = await drafted({ changes: [cake, ban], urgency: 'Rượu giả gây ngộ độc' })
  await ok(lead.post(`/v1/goods/amendments/${id}/submission`))
  assert.equal(await accepts('rượu vang'), 'acceptance.evidence_missing')
  clock.at = at('2026-11-17', 10)
  const officer = await enter('compliance-officer')
  await ok(officer.post(`/v1/goods/amendments/${id}/approval`))
  assert.equal(await accepts('rượu vang'), 'acceptance.prohibited')
  assert.equal((await screened('rượu vang')).catalogueVersion, `${national}+2`)
  clock.at = at('2026-11-17', 9)
  assert.equal((await screened('rượu vang')).catalogueVersion, `${national}+1`)
  clock.at = at('2026-11-17', 11)
})

test('one that was written on another base is refused until its author looks again', async () => {
  const { id, lead } = await drafted({ changes: [cake], from: '2026-11-20' })
  await ok(lead.post(`/v1/goods/amendments/${id}/submission`))
  const officer = await enter('compliance-officer')
  const { id: theirs } = (await ok(officer.post('/v1/goods/amendments'), 200)).json<{
    id: string
  }>()
  await ok(write(officer, theirs, { changes: [cake], from: '2026-11-19' }))
  await ok(officer.post(`/v1/goods/amendments/${theirs}/submission`))
  await ok(lead.post(`/v1/goods/amendments/${theirs}/approval`))
  await refused(officer.post(`/v1/goods/amendments/${id}/approval`), 409, 'goods.base_moved')
  await refused(officer.post(`/v1/goods/amendments/${id}/return`), 403, 'goods.not_yours')
  await ok(lead.post(`/v1/goods/amendments/${id}/return`))
  // The one that waits begins on the 19th: nothing comes before it.
  await ok(write(lead, id, { changes: [cake], from: '2026-11-18' }))
  await ok(lead.post(`/v1/goods/amendments/${id}/submission`))
  await refused(officer.post(`/v1/goods/amendments/${id}/approval`), 409, 'goods.planned_later')
  await ok(officer.post(`/v1/goods/amendments/${theirs}/withdrawal`))
  clock.at = at('2026-11-19', 0)
  assert.equal((await screened('rượu vang')).catalogueVersion, `${national}+2`)
  clock.at = at('2026-11-17', 11)
  await refused(officer.post(`/v1/goods/amendments/${id}/approval`), 409, 'goods.base_moved')
  await ok(lead.post(`/v1/goods/amendments/${id}/withdrawal`))
})

test('an amendment without changes ends the one before, and its number is never given again', async () => {
  await brought({ changes: [], from: '2026-11-18' })
  clock.at = at('2026-11-18', 0)
  assert.equal(await accepts('rượu vang'), 'acceptance.evidence_missing')
  assert.equal((await screened('rượu vang')).catalogueVersion, national)
  const id = await brought({ changes: [cake], from: '2026-11-19' })
  const lead = await enter('security-lead')
  // 3 was withdrawn before it began; 4 ended the list.
  const page = await ok(lead.get(`/v1/goods/amendments/${id}`), 200)
  assert.equal(page.json<{ number: number }>().number, 5)
})

test('versions are listed with when they begin, and any two are compared', async () => {
  const clerk = await enter('counter-clerk')
  type Lines = { items: { version: string; inForce: boolean; at: string }[] }
  const { items } = (await ok(clerk.get('/v1/goods/versions'), 200)).json<Lines>()
  assert.deepEqual(
    items.slice(0, 5).map(({ version }) => version.replace(national, '')),
    ['+5', '', '+2', '+1', ''],
  )
  assert.deepEqual(items.filter(({ inForce }) => inForce).length, 1)
  type Diff = { categories: { id: string; class: object; words: { added: string[] } }[] }
  const query = new URLSearchParams({ from: national, to: `${national}+2` })
  const diff = (await ok(clerk.get(`/v1/goods/diff?${query.toString()}`), 200)).json<Diff>()
  assert.deepEqual(diff.categories.map(({ id }) => id).sort(), ['liquor', 'perishables'])
  assert.deepEqual(diff.categories.find(({ id }) => id === 'liquor')!.class, {
    ...{ before: 'conditional', after: 'prohibited' },
  })
  const none = clerk.get('/v1/goods/diff?from=1&to=2')
  await refused(none, 404, 'goods.no_version')
})

test('a trial says what would change, of phrases and of corrections', async () => {
  const clerk = await enter('counter-clerk')
  const text = 'chảo zzyzx'
  await ok(
    clerk.post('/v1/goods/corrections', {
      ...{ text, officeId: operator.office.id },
      right: { class: 'conditional', category: 'perishables' },
    }),
    201,
  )
  const changes = [
    { kind: 'prohibit', category: 'liquor', ...said },
    { ...cake, words: [text] },
  ]
  const { id, lead } = await drafted({ changes, from: '2026-11-25' })
  type Trial = {
    changedPhrases: number
    phrases: number
    lines: { of: string; text: string; before: object; after: object }[]
    diff: { categories: { id: string }[] }
  }
  const trial = (await ok(lead.get(`/v1/goods/amendments/${id}/trial`), 200)).json<Trial>()
  assert.deepEqual(trial.lines[0], {
    ...{ of: 'correction', text },
    before: { class: 'allowed', category: null },
    after: { class: 'conditional', category: 'perishables' },
  })
  assert.ok(trial.changedPhrases > 10 && trial.changedPhrases < 200, String(trial.changedPhrases))
  assert.ok(trial.lines.length <= 50)
  assert.deepEqual(trial.diff.categories.map((c) => c.id).sort(), ['liquor', 'perishables'])
  await ok(lead.post(`/v1/goods/amendments/${id}/withdrawal`))
})

test('asking for a draft twice gives one, and what is submitted is not edited', async () => {
  const { id, lead } = await drafted({ changes: [cake], from: '2026-11-25' })
  const again = (await ok(lead.post('/v1/goods/amendments'), 200)).json<{ id: string }>()
  assert.equal(again.id, id)
  const officer = await enter('compliance-officer')
  await refused(write(officer, id, { changes: [] }), 403, 'goods.not_yours')
  await ok(lead.post(`/v1/goods/amendments/${id}/submission`))
  await refused(write(lead, id, { changes: [] }), 409, 'goods.wrong_state')
  await refused(lead.post(`/v1/goods/amendments/${id}/submission`), 409, 'goods.wrong_state')
  await assert.rejects(
    db.updateTable('goods.amendment').set({ changes: '[]' }).where('id', '=', id).execute(),
    /never changes/,
  )
  await ok(officer.post(`/v1/goods/amendments/${id}/refusal`, { reason: 'Chưa có căn cứ' }))
  const page = await ok(lead.get(`/v1/goods/amendments/${id}`), 200)
  assert.equal(page.json<{ answer: string }>().answer, 'Chưa có căn cứ')
})
