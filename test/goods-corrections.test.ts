import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anOperator, Person, wholeApp } from './whole-app.ts'

const whole = await wholeApp()
const { db, vault } = whole
const roles = ['counter-clerk', 'security-lead', 'compliance-officer'] as const
const operator = await anOperator(whole, roles)
const other = await anOperator(whole, roles)
const clerk = await Person.signedIn(whole, operator.people.get('counter-clerk')!)
const lead = await Person.signedIn(whole, operator.people.get('security-lead')!)
const stranger = await Person.signedIn(whole, other.people.get('security-lead')!)
const officeId = operator.office.id
const reason = 'Đúng là hàng dễ hỏng'

type Answer = Awaited<ReturnType<Person['get']>>
const refusal = (answer: Answer) => [answer.statusCode, answer.json<{ code: string }>().code]
const say = (text: string, right: object, more: object = {}) =>
  clerk.post('/v1/goods/corrections', { text, right, officeId, ...more })
const right = { class: 'conditional', category: 'perishables' }
const open = async (person = lead) =>
  (await person.get('/v1/goods/corrections')).json<{
    items: { id: string; text: string | null; note: string | null; shown: object }[]
  }>().items

test('what the list says already, and goods without a category, are refused', async () => {
  assert.deepEqual(refusal(await say('áo thun', { class: 'allowed', category: null })), [
    ...[422, 'goods.same_answer'],
  ])
  for (const wrong of [
    { class: 'prohibited', category: null },
    { class: 'prohibited', category: 'nothing' },
    { class: 'vague', category: 'liquor' },
  ])
    assert.deepEqual(refusal(await say('áo thun', wrong)), [422, 'goods.right_incomplete'])
})

test('nobody corrects at an office of others, and a clerk reads no corrections', async () => {
  const elsewhere = await say('bánh', right, { officeId: other.office.id })
  assert.deepEqual(refusal(elsewhere), [403, 'policy.forbidden'])
  const everywhere = await clerk.post('/v1/goods/corrections', { text: 'bánh', right })
  assert.deepEqual(refusal(everywhere), [403, 'policy.forbidden'])
  const asStranger = { text: 'bánh', right, officeId }
  const theirs = await stranger.post('/v1/goods/corrections', asStranger)
  assert.deepEqual(refusal(theirs), [403, 'policy.forbidden'])
  assert.deepEqual(refusal(await clerk.get('/v1/goods/corrections')), [403, 'policy.forbidden'])
})

const words = 'chảo zzyzx của cô Nhàn'

test('the same said twice is one correction; its words stand nowhere in clear', async () => {
  const first = await say(words, right, { note: 'cô Nhàn gửi mãi' })
  const second = await say(words, right, { note: 'cô Nhàn gửi mãi' })
  assert.deepEqual([first.statusCode, second.statusCode], [201, 200])
  assert.equal(first.json<{ id: string }>().id, second.json<{ id: string }>().id)
  const rows = await db.selectFrom('goods.correction').selectAll().execute()
  assert.equal(rows.length, 1)
  const entries = await db.selectFrom('ledger.entry').selectAll().execute()
  const spoken = entries.filter(({ type }) => type === 'correction.said')
  assert.equal(spoken.length, 1)
  const everything = JSON.stringify([rows, spoken, rows.map((row) => row.sealed_words.toString('latin1'))]) // prettier-ignore
  assert.doesNotMatch(everything, /zzyzx|Nhàn/)
  const [line] = await open()
  assert.deepEqual([line!.text, line!.note], [words, 'cô Nhàn gửi mãi'])
  assert.deepEqual(line!.shown, { class: 'allowed', category: null })
  assert.deepEqual(await open(stranger), [])
})

test('a correction changes no list', async () => {
  const answer = await clerk.post('/v1/goods/screen', { text: words })
  assert.equal(answer.json<{ class: string }>().class, 'allowed')
})

test('it is taken into one’s own draft or dismissed, once, with a reason', async () => {
  const [line] = await open()
  const decide = (person: Person, payload: object) =>
    person.post(`/v1/goods/corrections/${line!.id}/decision`, payload)
  assert.deepEqual(refusal(await decide(clerk, { verdict: 'dismissed', reason })), [
    ...[403, 'policy.forbidden'],
  ])
  assert.deepEqual(refusal(await decide(stranger, { verdict: 'dismissed', reason })), [
    ...[404, 'goods.correction_not_found'],
  ])
  const theirs = (await stranger.post('/v1/goods/amendments')).json<{ id: string }>()
  const taken = { verdict: 'taken', reason }
  assert.deepEqual(refusal(await decide(lead, { ...taken, amendmentId: theirs.id })), [
    ...[404, 'goods.not_found'],
  ])
  const { id: amendmentId } = (await lead.post('/v1/goods/amendments')).json<{ id: string }>()
  assert.deepEqual(refusal(await decide(lead, { verdict: 'dismissed', reason: 'a' })), [
    ...[422, 'goods.text_required'],
  ])
  assert.equal((await decide(lead, { ...taken, amendmentId })).statusCode, 204)
  assert.deepEqual(refusal(await decide(lead, { ...taken, amendmentId })), [
    ...[409, 'goods.decided_already'],
  ])
  assert.deepEqual(await open(), [])
  const into = await lead.get(`/v1/goods/corrections?state=decided&amendmentId=${amendmentId}`)
  const { items } = into.json<{ items: { state: string; reason: string }[] }>()
  assert.deepEqual(items.map(({ state, reason: why }) => [state, why]), [['taken', reason]]) // prettier-ignore
})

test('quality counts what was taken and dismissed, for each category', async () => {
  await say('rượu vang zzyzx', { class: 'allowed', category: null })
  const [line] = await open()
  const dismissed = { verdict: 'dismissed', reason }
  await lead.post(`/v1/goods/corrections/${line!.id}/decision`, dismissed)
  const answer = await clerk.get('/v1/goods/quality')
  type Counts = { meant: number; found: number; wrong: number }
  const quality = answer.json<{
    corrections: object
    phrases: number
    right: number
    categories: { id: string; phrases: Counts; corrections: Counts }[]
  }>()
  assert.deepEqual(quality.corrections, { open: 0, taken: 1, dismissed: 1 })
  assert.ok(quality.right / quality.phrases > 0.95)
  const of = (id: string) => quality.categories.find((one) => one.id === id)!
  assert.deepEqual(of('perishables').corrections, { meant: 1, found: 0, wrong: 0 })
  assert.deepEqual(of('liquor').corrections, { meant: 1, found: 1, wrong: 0 })
  const { meant, found, wrong } = of('narcotics').phrases
  assert.ok(found / meant > 0.9 && found / (found + wrong) > 0.9)
})

test('the words of a correction are gone with the key of its day; that it was said stays', async () => {
  await say('ấm zzyzx', right)
  const day = '2026-11-16'
  const id = { operatorId: operator.organisationId, class: 'parcel', day } as const
  await vault.destroy(id, new Date('2027-03-01T00:00:00Z'))
  const lines = await open()
  assert.deepEqual(
    lines.map(({ text, note }) => [text, note]),
    [[null, null]],
  )
})
