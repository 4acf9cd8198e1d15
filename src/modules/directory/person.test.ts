import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { newId } from '#core/uuid7.ts'
import { noon, testVault } from '#platform/testing.ts'
import { founder } from './organisation.ts'
import { addPerson, listPeople, personNames } from './person.ts'
import { aBook, anAdministrator, anOrganisation, aPerson, by } from './testing.ts'

const book = await aBook()

test('a staff code is one person’s for good, in whatever organisation', async () => {
  const first = await anOrganisation(book)
  const second = await anOrganisation(book)
  await aPerson(book, first, { staffCode: 'hn01.lan' })
  for (const staffCode of ['hn01.lan', 'HN01.Lan'])
    await assert.rejects(aPerson(book, second, { staffCode }), {
      code: 'directory.staff_code_taken',
    })
})

test('a clerk adds nobody and does not see the list', async () => {
  const organisationId = await anOrganisation(book)
  const clerk = await aPerson(book, organisationId, {
    duties: [{ role: 'counter-clerk', officeId: null }],
  })
  const person = { staffCode: 'x.y', name: 'Trần Văn An', duties: [] }
  await assert.rejects(
    by(book, clerk.actor, (ctx) => addPerson(ctx, book.vault, person)),
    { code: 'policy.forbidden' },
  )
  await assert.rejects(
    by(book, clerk.actor, (ctx) => listPeople(ctx, book.vault, { limit: 10 })),
    { code: 'policy.forbidden' },
  )
})

test('a name that is empty once trimmed is refused', async () => {
  const organisationId = await anOrganisation(book)
  for (const name of ['', '   ', ' A ', 'x'.repeat(101)])
    await assert.rejects(aPerson(book, organisationId, { name }), {
      code: 'directory.name_invalid',
    })
})

test('one duty that cannot be given, and the person is not added either', async () => {
  const organisationId = await anOrganisation(book)
  const duties = [{ role: 'police-officer', officeId: null }] as const
  await assert.rejects(aPerson(book, organisationId, { staffCode: 'not.added', duties }), {
    code: 'directory.role_not_of_kind',
  })
  await aPerson(book, organisationId, { staffCode: 'not.added' })
})

test('a name is nowhere in the database, and reads back as it was given', async () => {
  const organisationId = await anOrganisation(book)
  const name = 'Phùng  Khánh\tHuyền'
  const { id } = await aPerson(book, organisationId, { name })
  const dump = await wholeDatabase()
  assert.ok(dump.includes(id), 'the dump holds what was written')
  for (const part of ['Phùng', 'Khánh', 'Huyền']) assert.ok(!dump.includes(part), part)
  const names = await by(book, founder(organisationId), (ctx) =>
    personNames(ctx, book.vault, [id, id, newId(noon)]),
  )
  assert.deepEqual([...names], [[id, 'Phùng Khánh Huyền']])
})

test('without an organisation’s standing key its people have no names', async () => {
  const organisationId = await anOrganisation(book)
  const { id } = await aPerson(book, organisationId)
  const elsewhere = testVault()
  const names = await by(book, founder(organisationId), (ctx) => personNames(ctx, elsewhere, [id]))
  assert.deepEqual([...names], [])
})

test('people are listed by staff code, page by page, and only one’s own', async () => {
  const organisationId = await anOrganisation(book)
  const admin = await anAdministrator(book, organisationId)
  await aPerson(book, await anOrganisation(book), { staffCode: 'aa.other' })
  const lan = await aPerson(book, organisationId, {
    staffCode: 'aa.lan',
    name: 'Nguyễn Thị Lan',
    duties: [{ role: 'courier', officeId: null }],
  })
  const list = (page: { after?: string; limit: number }) =>
    by(book, admin.actor, (ctx) => listPeople(ctx, book.vault, page))
  const { items, next } = await list({ limit: 1 })
  assert.equal(next, 'aa.lan')
  const [{ duties, ...rest }] = items as [(typeof items)[number]]
  assert.deepEqual(rest, {
    id: lan.id,
    staffCode: 'aa.lan',
    name: 'Nguyễn Thị Lan',
    state: 'active',
    lastSignInAt: null,
    twoFactor: false,
  })
  assert.deepEqual(
    duties.map(({ role, office }) => ({ role, office })),
    [{ role: 'courier', office: null }],
  )
  const second = await list({ limit: 1, after: 'aa.lan' })
  assert.deepEqual([second.items.map((p) => p.id), second.next], [[admin.id], null])
})

/** Every row of every table that the application writes, as text. */
async function wholeDatabase(): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('directory', 'auth', 'ledger')`.execute(book.db)
  const texts = await Promise.all(
    rows.map(async ({ name }) => {
      const { rows: lines } = await sql<{ line: string }>`
        select t::text as line from ${sql.raw(name)} t`.execute(book.db)
      return lines.map(({ line }) => line).join('\n')
    }),
  )
  return texts.join('\n')
}
