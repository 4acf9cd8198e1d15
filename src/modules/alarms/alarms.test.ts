import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#core/uuid7.ts'
import {
  addOrganisation,
  addPerson,
  founder,
  openOffice,
  visitor,
} from '#modules/directory/index.ts'
import { change, look } from '#platform/change.ts'
import type { Actor, Ctx, Role } from '#platform/context.ts'
import { noon, testDatabase, testVault } from '#platform/testing.ts'
import { closeAlarm, takeAlarm } from './handle.ts'
import { type Alarm, raiseAlarm } from './index.ts'
import { alarmPage, listAlarms } from './list.ts'

const db = await testDatabase()
const vault = testVault()
let made = 0

const by = <T>(actor: Actor, work: (ctx: Ctx) => Promise<T>, now = noon) =>
  change(db, { actor, now }, work)
const see = <T>(actor: Actor, work: (ctx: Ctx) => Promise<T>, now = noon) =>
  look(db, { actor, now }, work)

async function anOperator() {
  const code = `AL${++made}`
  const { id } = await by(visitor, (ctx) =>
    addOrganisation(ctx, { kind: 'operator', code, name: `Bưu chính ${code}` }),
  )
  const office = await by(founder(id), (ctx) =>
    openOffice(ctx, {
      ...{ code: 'HN01', name: 'Ba Đình', kind: 'service_point', communeCode: '00004' },
    }),
  )
  return { id, officeId: office.id }
}

async function aPerson(organisationId: string, role: Role, officeId: string | null = null) {
  const duties = [{ role, officeId }]
  const staffCode = `al${++made}.x`
  const { id } = await by(founder(organisationId), (ctx) =>
    addPerson(ctx, vault, { staffCode, name: 'Đỗ Thị Lan', duties }),
  )
  return { id, kind: 'person', organisationId, duties } as const satisfies Actor
}

function about(operator: { id: string; officeId: string }, parts: Partial<Alarm> = {}): Alarm {
  const who = newId(noon)
  return {
    ...{ kind: 'enumeration', organisationId: operator.id, officeId: operator.officeId },
    ...{ about: who, key: who, data: { reads: 12 } },
    ...parts,
  }
}

const raise = (alarm: Alarm, now = noon) => by(visitor, (ctx) => raiseAlarm(ctx, alarm), now)
const open = (actor: Actor, now = noon) =>
  see(actor, (ctx) => listAlarms(ctx, vault, { state: 'open', limit: 50 }), now)

test('an alarm has an owner who is not the one it is about, and a deadline', async () => {
  const operator = await anOperator()
  const lead = await aPerson(operator.id, 'security-lead')
  const other = await aPerson(operator.id, 'compliance-officer')
  await raise(about(operator, { about: lead.id, key: lead.id }))
  const [line] = (await open(other)).items
  assert.equal(line!.owner!.id, other.id)
  assert.equal(line!.owner!.own, true)
  assert.equal(line!.about!.name, 'Đỗ Thị Lan')
  assert.equal(line!.dueAt, new Date(noon.getTime() + 4 * 3_600_000).toISOString())
  assert.equal(line!.overdue, false)
  const [later] = (await open(other, new Date(line!.dueAt))).items
  assert.equal(later!.overdue, true)
})

test('nobody sees or handles the case about themselves', async () => {
  const operator = await anOperator()
  const lead = await aPerson(operator.id, 'security-lead')
  const id = await raise(about(operator, { about: lead.id, key: lead.id }))
  assert.deepEqual((await open(lead)).items, [])
  await assert.rejects(
    see(lead, (ctx) => alarmPage(ctx, vault, id)),
    { code: 'alarms.not_found' },
  )
  await assert.rejects(
    by(lead, (ctx) => takeAlarm(ctx, id)),
    { code: 'alarms.not_found' },
  )
})

test('cases go to whoever has the fewest', async () => {
  const operator = await anOperator()
  const [a, b] = [
    await aPerson(operator.id, 'security-lead'),
    await aPerson(operator.id, 'security-lead'),
  ]
  for (let i = 0; i < 6; i++) await raise(about(operator))
  const owners = (await open(a)).items.map(({ owner }) => owner!.id)
  assert.equal(owners.filter((id) => id === a.id).length, 3)
  assert.equal(owners.filter((id) => id === b.id).length, 3)
})

test('the same again is counted to the open case, also by two at once; after it is closed it is a new one', async () => {
  const operator = await anOperator()
  const lead = await aPerson(operator.id, 'security-lead')
  const alarm = about(operator)
  const ids = await Promise.all([raise(alarm), raise(alarm), raise(alarm)])
  const again = await raise(alarm, new Date(noon.getTime() + 60_000))
  assert.equal(new Set([...ids, again]).size, 1)
  const [line] = (await open(lead)).items
  assert.equal(line!.times, 4)
  await by(lead, (ctx) =>
    closeAlarm(ctx, vault, { alarmId: again, outcome: 'explained', note: 'đã hỏi' }),
  )
  assert.notEqual(await raise(alarm), again)
})

test('open cases come by deadline, page by page, each once', async () => {
  const operator = await anOperator()
  const lead = await aPerson(operator.id, 'security-lead')
  const kinds = ['witness_silent', 'enumeration', 'off_route', 'canary_revealed'] as const
  for (let i = 0; i < 12; i++)
    await raise(about(operator, { kind: kinds[i % 4]! }), new Date(noon.getTime() + i * 1_000))
  const seen: string[] = []
  for (let after: string | undefined; ;) {
    const page = await see(lead, (ctx) =>
      listAlarms(ctx, vault, { state: 'open', limit: 5, ...(after ? { after } : {}) }),
    )
    seen.push(...page.items.map(({ dueAt }) => dueAt))
    if (!page.next) break
    after = page.next
  }
  assert.equal(seen.length, 12)
  assert.deepEqual(seen, [...seen].sort())
})

test('an office’s people see their office, another operator nothing, and the deployment’s are everyone’s', async () => {
  const operator = await anOperator()
  const other = await anOperator()
  const here = await aPerson(operator.id, 'security-lead', operator.officeId)
  const whole = await aPerson(operator.id, 'compliance-officer')
  const stranger = await aPerson(other.id, 'security-lead')
  await raise(about(operator))
  await raise(about(operator, { officeId: null }))
  const key = newId(noon)
  await raise({ kind: 'log_forked', organisationId: null, key, data: {} })
  const own = (lines: { deployment: boolean }[]) => lines.filter((line) => !line.deployment).length
  assert.deepEqual((await open(here)).items.length, 1)
  assert.equal(own((await open(whole)).items), 2)
  assert.equal(own((await open(stranger)).items), 0)
  for (const who of [whole, stranger])
    assert.ok((await open(who)).items.some(({ deployment }) => deployment))
  const clerk = await aPerson(operator.id, 'counter-clerk', operator.officeId)
  await assert.rejects(open(clerk), { code: 'policy.forbidden' })
})

test('a case is taken and closed once, by a person, with words that are sealed', async () => {
  const operator = await anOperator()
  const lead = await aPerson(operator.id, 'security-lead')
  const id = await raise(about(operator))
  await assert.rejects(
    by({ ...lead, kind: 'machine' }, (ctx) => takeAlarm(ctx, id)),
    {
      code: 'alarms.person_required',
    },
  )
  await by(lead, (ctx) => takeAlarm(ctx, id))
  const close = (note: string) =>
    by(lead, (ctx) => closeAlarm(ctx, vault, { alarmId: id, outcome: 'misuse', note }))
  await assert.rejects(close('  ok '), { code: 'alarms.note_required' })
  await close('Nhân viên Trần Bình tra cứu người quen')
  await assert.rejects(close('lần nữa'), { code: 'alarms.closed' })
  const page = await see(lead, (ctx) => alarmPage(ctx, vault, id))
  assert.equal(page.note, 'Nhân viên Trần Bình tra cứu người quen')
  assert.equal(page.closedBy, 'Đỗ Thị Lan')
  assert.deepEqual(
    page.story.map(({ type, by: who }) => [type, who]),
    [
      ['alarm.raised', null],
      ['alarm.taken', 'Đỗ Thị Lan'],
      ['alarm.closed', 'Đỗ Thị Lan'],
    ],
  )
  const row = await db
    .selectFrom('alarms.alarm')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  assert.ok(!row.sealed_note!.includes(Buffer.from('Trần Bình')))
  const entries = await db
    .selectFrom('ledger.entry')
    .select('data')
    .where('subject_id', '=', id)
    .execute()
  assert.ok(!JSON.stringify(entries).includes('Trần Bình'))
})
