import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Role } from '#platform/context.ts'
import { newId } from '#core/uuid7.ts'
import { noon } from '#platform/testing.ts'
import { dutiesOf, endDuty, giveDuty } from './duty.ts'
import { closeOffice, openOffice } from './office.ts'
import { founder } from './organisation.ts'
import { aBook, anAdministrator, anOrganisation, aPerson, by } from './testing.ts'

const book = await aBook()

test('an organisation does not give a duty its kind does not have', async () => {
  const department = await anOrganisation(book, 'provincial_department')
  const operator = await anOrganisation(book, 'operator')
  const cases = [
    [department, 'counter-clerk'],
    [department, 'operator-administrator'],
    [operator, 'department-officer'],
    [operator, 'police-officer'],
  ] as const
  for (const [organisationId, role] of cases)
    await assert.rejects(give(organisationId, role), {
      code: 'directory.role_not_of_kind',
      details: {
        role,
        kind: organisationId === operator ? 'operator' : 'provincial_department',
      },
    })
})

test('nobody gives themselves a duty or ends one of their own', async () => {
  const { admin } = await anOffice()
  const own = { personId: admin.id, role: 'counter-clerk', officeId: null } as const
  await assert.rejects(
    by(book, admin.actor, (ctx) => giveDuty(ctx, own)),
    { code: 'directory.own_duties' },
  )
  const [held] = (await by(book, admin.actor, (ctx) => dutiesOf(ctx, [admin.id]))).get(admin.id)!
  await assert.rejects(
    by(book, admin.actor, (ctx) => endDuty(ctx, { personId: admin.id, dutyId: held!.id })),
    { code: 'directory.own_duties' },
  )
})

test('Postgres itself refuses a duty that somebody gives themselves', async () => {
  const { organisationId, admin } = await anOffice()
  const row = {
    id: newId(noon),
    organisation_id: organisationId,
    person_id: admin.id,
    role: 'courier',
    given_at: noon,
    given_by: admin.id,
  }
  await assert.rejects(book.db.insertInto('directory.duty').values(row).execute(), {
    code: '23514',
  })
})

test('a clerk gives no duties, and an administrator none outside their organisation', async () => {
  const { organisationId, admin } = await anOffice()
  const clerk = await aPerson(book, organisationId, {
    duties: [{ role: 'counter-clerk', officeId: null }],
  })
  const stranger = await anAdministrator(book, await anOrganisation(book))
  const input = { personId: clerk.id, role: 'courier', officeId: null } as const
  await assert.rejects(
    by(book, clerk.actor, (ctx) => giveDuty(ctx, { ...input, personId: admin.id })),
    { code: 'policy.forbidden' },
  )
  await assert.rejects(
    by(book, stranger.actor, (ctx) => giveDuty(ctx, input)),
    { code: 'directory.not_found' },
  )
})

test('nobody works at an office of another organisation, or at one that is closed', async () => {
  const { organisationId, admin, office } = await anOffice()
  const other = await anOffice()
  await assert.rejects(give(organisationId, 'courier', other.office.id), {
    code: 'directory.not_found',
  })
  await by(book, admin.actor, (ctx) => closeOffice(ctx, office.id))
  await assert.rejects(give(organisationId, 'courier', office.id), {
    code: 'directory.office_closed',
  })
})

test('Postgres itself refuses a duty at an office of another organisation', async () => {
  const { organisationId, admin } = await anOffice()
  const other = await anOffice()
  const row = {
    id: newId(noon),
    organisation_id: organisationId,
    person_id: admin.id,
    role: 'courier',
    office_id: other.office.id,
    given_at: noon,
    given_by: other.admin.id,
  }
  await assert.rejects(book.db.insertInto('directory.duty').values(row).execute(), {
    code: '23503',
  })
})

test('an administrator administers the whole organisation, not one office', async () => {
  const { organisationId, office } = await anOffice()
  await assert.rejects(give(organisationId, 'operator-administrator', office.id), {
    code: 'directory.role_needs_whole_organisation',
  })
})

test('a duty is held once, even when two administrators give it at once', async () => {
  const { organisationId, admin } = await anOffice()
  const { id: personId } = await aPerson(book, organisationId)
  const attempt = () =>
    by(book, admin.actor, (ctx) => giveDuty(ctx, { personId, role: 'courier', officeId: null }))
  const results = await Promise.allSettled([attempt(), attempt()])
  assert.deepEqual(refusals(results), ['directory.duty_held'])
})

test('the last administrator keeps the duty, even when two end each other’s at once', async () => {
  const { organisationId, admin } = await anOffice()
  const second = await anAdministrator(book, organisationId)
  const dutyOf = async (personId: string) =>
    (await by(book, admin.actor, (ctx) => dutiesOf(ctx, [personId]))).get(personId)![0]!.id
  const ids = { first: await dutyOf(admin.id), second: await dutyOf(second.id) }
  const results = await Promise.allSettled([
    by(book, admin.actor, (ctx) => endDuty(ctx, { personId: second.id, dutyId: ids.second })),
    by(book, second.actor, (ctx) => endDuty(ctx, { personId: admin.id, dutyId: ids.first })),
  ])
  assert.deepEqual(refusals(results), ['directory.last_administrator'])
})

test('a duty that ended can be given again, and both are in the ledger', async () => {
  const { organisationId, admin, office } = await anOffice()
  const { id: personId } = await aPerson(book, organisationId)
  const duty = { personId, role: 'courier', officeId: office.id } as const
  const { id: dutyId } = await by(book, admin.actor, (ctx) => giveDuty(ctx, duty))
  await by(book, admin.actor, (ctx) => endDuty(ctx, { personId, dutyId }))
  await assert.rejects(
    by(book, admin.actor, (ctx) => endDuty(ctx, { personId, dutyId })),
    { code: 'directory.not_found' },
  )
  await by(book, admin.actor, (ctx) => giveDuty(ctx, duty))
  const entries = await book.db
    .selectFrom('ledger.entry')
    .select(['type', 'office_id', 'actor_id'])
    .where('subject_id', '=', personId)
    .where('type', 'like', 'duty.%')
    .orderBy('seq')
    .execute()
  assert.deepEqual(
    entries.map((entry) => entry.type),
    ['duty.given', 'duty.ended', 'duty.given'],
  )
  for (const entry of entries)
    assert.deepEqual([entry.office_id, entry.actor_id], [office.id, admin.id])
})

async function anOffice() {
  const organisationId = await anOrganisation(book)
  const admin = await anAdministrator(book, organisationId)
  const office = await by(book, founder(organisationId), (ctx) =>
    openOffice(ctx, {
      code: 'HN01',
      name: 'Bưu cục Hoàn Kiếm',
      kind: 'service_point',
      communeCode: '00070',
    }),
  )
  return { organisationId, admin, office }
}

async function give(organisationId: string, role: Role, officeId: string | null = null) {
  const { id: personId } = await aPerson(book, organisationId)
  return by(book, founder(organisationId), (ctx) => giveDuty(ctx, { personId, role, officeId }))
}

function refusals(results: readonly PromiseSettledResult<unknown>[]): unknown[] {
  return results.filter((r) => r.status === 'rejected').map((r) => r.reason.code)
}
