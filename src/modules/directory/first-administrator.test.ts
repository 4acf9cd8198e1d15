import assert from 'node:assert/strict'
import { test } from 'node:test'
import { change } from '#platform/change.ts'
import { noon } from '#platform/testing.ts'
import { inviteFirstAdministrator } from './first-administrator.ts'
import { acceptInvitation } from './invitation.ts'
import { listPeople } from './person.ts'
import { founder, visitor } from './organisation.ts'
import { aBook, anAdministrator, anOrganisation, type Book, by, goodPassword } from './testing.ts'

const first = {
  kind: 'operator',
  code: 'SAOMAI',
  name: 'Bưu chính Sao Mai',
  staffCode: 'quan-tri',
  personName: 'Quản trị viên đầu tiên',
} as const

test('an account cannot make a first administrator', async () => {
  const book = await aBook()
  const admin = await anAdministrator(book, await anOrganisation(book))
  await assert.rejects(
    by(book, admin.actor, (ctx) => inviteFirstAdministrator(ctx, book.vault, first)),
    { code: 'directory.system_only' },
  )
})

test('servers that start at once on an empty directory make one organisation', async () => {
  const book = await aBook()
  await Promise.all([start(book), start(book), start(book)])
  const organisations = await book.db.selectFrom('directory.organisation').select('id').execute()
  const people = await book.db.selectFrom('directory.person').select('id').execute()
  assert.deepEqual([organisations.length, people.length], [1, 1])
})

test('until somebody has come in each start gives a fresh link, then none', async () => {
  const book = await aBook()
  const early = await start(book)
  const later = new Date(noon.getTime() + 100 * 3_600_000)
  const fresh = await start(book, later)
  const accept = (token: string) =>
    change(book.db, { actor: visitor, now: later }, (ctx) =>
      acceptInvitation(ctx, { token, password: goodPassword }),
    )
  await assert.rejects(accept(early!.token), { code: 'directory.invitation_invalid' })
  await accept(fresh!.token)
  assert.equal(await start(book, later), undefined)
})

test('the first administrator administers, whatever the kind of organisation', async () => {
  for (const kind of ['operator', 'police', 'provincial_department'] as const) {
    const book = await aBook()
    const input = { ...first, kind, ...(kind === 'operator' ? {} : { provinceCode: '01' }) }
    await by(book, visitor, (ctx) => inviteFirstAdministrator(ctx, book.vault, input))
    const organisation = await book.db
      .selectFrom('directory.organisation')
      .select('id')
      .executeTakeFirstOrThrow()
    const { items } = await by(book, founder(organisation.id), (ctx) =>
      listPeople(ctx, book.vault, { limit: 10 }),
    )
    assert.equal(items[0]?.name, 'Quản trị viên đầu tiên')
    assert.deepEqual(
      items[0].duties.map(({ role, office }) => [role, office]),
      [
        [
          {
            operator: 'operator-administrator',
            police: 'police-officer',
            provincial_department: 'department-officer',
          }[kind],
          null,
        ],
      ],
    )
  }
})

function start(book: Book, now = noon) {
  return change(book.db, { actor: visitor, now }, (ctx) =>
    inviteFirstAdministrator(ctx, book.vault, first),
  )
}
