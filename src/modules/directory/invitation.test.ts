import assert from 'node:assert/strict'
import { test } from 'node:test'
import { change } from '#platform/change.ts'
import { noon } from '#platform/testing.ts'
import { acceptInvitation, invitationUrl, invite, readInvitation } from './invitation.ts'
import { leave } from './leave.ts'
import { visitor } from './organisation.ts'
import { aBook, anAdministrator, anOrganisation, aPerson, by, goodPassword } from './testing.ts'

const book = await aBook()
const organisationId = await anOrganisation(book, 'operator', 'SAOMAI')
const admin = await anAdministrator(book, organisationId)
const hour = 3_600_000

test('a token that nobody was given is refused', async () => {
  await assert.rejects(read('A'.repeat(43)), { code: 'directory.invitation_invalid' })
  await assert.rejects(accept('A'.repeat(43)), { code: 'directory.invitation_invalid' })
})

test('a password that is too short leaves the invitation as it was', async () => {
  const { invitation } = await aPerson(book, organisationId)
  await assert.rejects(accept(invitation.token, 'ngắn quá'), { code: 'directory.password_length' })
  await accept(invitation.token)
})

test('an invitation works once', async () => {
  const { invitation } = await aPerson(book, organisationId)
  await accept(invitation.token)
  await assert.rejects(accept(invitation.token), { code: 'directory.invitation_invalid' })
  await assert.rejects(read(invitation.token), { code: 'directory.invitation_invalid' })
})

test('an invitation works once, even when two use it at once', async () => {
  const { invitation } = await aPerson(book, organisationId)
  const results = await Promise.allSettled([accept(invitation.token), accept(invitation.token)])
  const refused = results.filter((r) => r.status === 'rejected').map((r) => r.reason.code)
  assert.deepEqual(refused, ['directory.invitation_invalid'])
})

test('an invitation ends after 72 hours', async () => {
  const { invitation } = await aPerson(book, organisationId)
  const end = new Date(noon.getTime() + 72 * hour)
  assert.deepEqual(invitation.expiresAt, end)
  await assert.rejects(accept(invitation.token, goodPassword, end), {
    code: 'directory.invitation_invalid',
  })
  await accept(invitation.token, goodPassword, new Date(end.getTime() - 1))
})

test('a new invitation takes the place of the one before', async () => {
  const lan = await aPerson(book, organisationId)
  const second = await by(book, admin.actor, (ctx) => invite(ctx, lan.id))
  await assert.rejects(accept(lan.invitation.token), { code: 'directory.invitation_invalid' })
  await accept(second.token)
})

test('nobody invites a person of another organisation, or one who left', async () => {
  const lan = await aPerson(book, organisationId)
  const stranger = await anAdministrator(book, await anOrganisation(book))
  await assert.rejects(
    by(book, stranger.actor, (ctx) => invite(ctx, lan.id)),
    { code: 'directory.not_found' },
  )
  await by(book, admin.actor, (ctx) =>
    leave(ctx, book.vault, { personId: lan.id, reason: 'Hết hợp đồng' }),
  )
  await assert.rejects(
    by(book, admin.actor, (ctx) => invite(ctx, lan.id)),
    { code: 'directory.already_left' },
  )
})

test('neither token nor password is in the database', async () => {
  const { id, invitation } = await aPerson(book, organisationId)
  await accept(invitation.token)
  const row = await book.db
    .selectFrom('directory.invitation')
    .selectAll()
    .where('person_id', '=', id)
    .executeTakeFirstOrThrow()
  assert.equal(row.token_hash.length, 32)
  assert.ok(!JSON.stringify(row).includes(invitation.token))
  const account = await book.db
    .selectFrom('auth.account')
    .select('password')
    .where('user_id', '=', id)
    .executeTakeFirstOrThrow()
  assert.match(account.password, /^\$argon2id\$/)
})

test('an invitation says whom it is for, and leads to a page of ours', async () => {
  const lan = await aPerson(book, organisationId, { staffCode: 'hn01.lan' })
  assert.deepEqual(await read(lan.invitation.token), {
    staffCode: 'hn01.lan',
    organisationName: 'Đơn vị SAOMAI',
    expiresAt: new Date(noon.getTime() + 72 * hour),
  })
  assert.equal(
    invitationUrl('https://buuan.example', lan.invitation),
    `https://buuan.example/moi/${lan.invitation.token}`,
  )
})

async function read(token: string) {
  const { staffCode, organisationName, expiresAt } = await by(book, visitor, (ctx) =>
    readInvitation(ctx, token),
  )
  return { staffCode, organisationName, expiresAt }
}

function accept(token: string, password = goodPassword, now = noon) {
  return change(book.db, { actor: visitor, now }, (ctx) =>
    acceptInvitation(ctx, { token, password }),
  )
}
