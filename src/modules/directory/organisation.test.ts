import assert from 'node:assert/strict'
import { test } from 'node:test'
import { roles } from '#platform/context.ts'
import { actor } from '#platform/testing.ts'
import {
  addOrganisation,
  closeOrganisation,
  isAdministrator,
  listOrganisations,
  organisationKinds,
  rolesOf,
  visitor,
} from './organisation.ts'
import { aBook, anOrganisation, by } from './testing.ts'

const book = await aBook()

test('each kind of organisation has these duties and no others', () => {
  assert.deepEqual(rolesOf, {
    operator: [
      'counter-clerk',
      'courier',
      'sorting-hand',
      'security-lead',
      'compliance-officer',
      'operator-administrator',
      'contract-sender',
    ],
    postal_department: ['postal-department-officer'],
    central_post_office: ['central-post-officer'],
    provincial_department: ['department-officer'],
    steering_committee_389: ['committee-389-officer'],
    police: ['police-officer'],
  })
  assert.deepEqual(Object.values(rolesOf).flat().sort(), [...roles].sort())
})

test('every kind of organisation has somebody who can administer it', () => {
  for (const kind of organisationKinds) assert.ok(rolesOf[kind].some(isAdministrator), kind)
})

test('no account adds or closes an organisation', async () => {
  const organisationId = await anOrganisation(book)
  const administrator = actor(organisationId, 'operator-administrator')
  const input = { kind: 'operator', code: 'MINE', name: 'Của tôi' } as const
  await assert.rejects(
    by(book, administrator, (ctx) => addOrganisation(ctx, input)),
    { code: 'directory.system_only' },
  )
  await assert.rejects(
    by(book, administrator, (ctx) => closeOrganisation(ctx, organisationId)),
    { code: 'directory.system_only' },
  )
})

test('a code belongs to one organisation, in small or capital letters', async () => {
  await anOrganisation(book, 'operator', 'SAOMAI')
  await assert.rejects(anOrganisation(book, 'operator', 'saomai'), {
    code: 'directory.organisation_code_taken',
  })
})

test('a department stands for a province of the map in force', async () => {
  const add = (provinceCode: string | null) =>
    by(book, visitor, (ctx) =>
      addOrganisation(ctx, {
        ...{ kind: 'provincial_department', code: `S-${provinceCode}`, name: 'Sở KH&CN' },
        provinceCode,
      }),
    )
  for (const code of [null, '99'])
    await assert.rejects(add(code), { code: 'directory.province_unknown' })
  assert.equal((await add('79')).provinceCode, '79')
})

test('organisations are listed by code, page by page, closed ones left out', async () => {
  const own = await aBook()
  for (const code of ['CC', 'AA', 'BB', 'DD']) await anOrganisation(own, 'police', code)
  const closed = await anOrganisation(own, 'police', 'AB')
  await by(own, visitor, (ctx) => closeOrganisation(ctx, closed))
  const list = (page: { after?: string; limit: number }) =>
    by(own, visitor, (ctx) => listOrganisations(ctx, page))
  const first = await list({ limit: 3 })
  assert.deepEqual([first.items.map((o) => o.code), first.next], [['AA', 'BB', 'CC'], 'CC'])
  const rest = await list({ limit: 3, after: 'CC' })
  assert.deepEqual([rest.items.map((o) => o.code), rest.next], [['DD'], null])
})
