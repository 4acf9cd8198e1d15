import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Actor, roles } from '#platform/context.ts'
import { allowed, authorize, may, officesFor, type Permission } from '#platform/policy.ts'
import { actor } from '#platform/testing.ts'

const here = '019358c0-0000-7000-8000-000000000001'
const there = '019358c0-0000-7000-8000-000000000002'
const office = '019358c0-0000-7000-8000-00000000000a'
const otherOffice = '019358c0-0000-7000-8000-00000000000b'

/** Role × permission, written out: a widened permission is always a visible line here. */
const table: Record<string, readonly Permission[]> = {
  'counter-clerk': [
    'acceptance.accept',
    'acceptance.refuse',
    'catalogue.correct',
    'catalogue.read',
    'contract_sender.read',
    'label.print',
    'label.read',
    'measure.ask_waiver',
    'measure.perform',
    'measure.read',
    'parcel.read',
    'parcel.reveal',
    'parcel.search',
    'scan.record',
  ],
  courier: ['label.read', 'scan.record'],
  'sorting-hand': [
    'label.read',
    'measure.ask_waiver',
    'measure.perform',
    'measure.read',
    'scan.record',
    'xray.deliver',
    'xray.judge',
    'xray.read',
  ],
  'security-lead': [
    'alarm.handle',
    'alarm.read',
    'canary.manage',
    'catalogue.approve',
    'catalogue.correct',
    'catalogue.draft',
    'catalogue.read',
    'cut_off.lift',
    'directory.read',
    'export.approve',
    'export.request',
    'export.trace',
    'hold.place',
    'hold.read',
    'hold.release',
    'label.read',
    'measure.ask_waiver',
    'measure.decide_waiver',
    'measure.perform',
    'measure.read',
    'outcome.record',
    'parcel.read',
    'parcel.reveal',
    'parcel.search',
    'retention.confirm_clock',
    'retention.read',
    'retention.set',
    'reveal.audit',
    'risk.approve',
    'risk.draft',
    'risk.read',
    'witness.read',
    'xray.judge',
    'xray.read',
  ],
  'compliance-officer': [
    'alarm.handle',
    'alarm.read',
    'catalogue.approve',
    'catalogue.correct',
    'catalogue.draft',
    'catalogue.read',
    'cut_off.lift',
    'directory.read',
    'export.approve',
    'export.request',
    'export.trace',
    'hold.place',
    'hold.read',
    'hold.release',
    'measure.read',
    'outcome.record',
    'parcel.read',
    'parcel.reveal',
    'parcel.search',
    'retention.confirm_clock',
    'retention.read',
    'retention.set',
    'reveal.audit',
    'risk.approve',
    'risk.draft',
    'risk.read',
    'witness.read',
    'xray.read',
  ],
  'operator-administrator': [
    'contract_sender.manage',
    'contract_sender.read',
    'directory.manage',
    'directory.read',
    'retention.read',
    'terms.manage',
    'witness.read',
    'xray.manage',
  ],
  'contract-sender': ['acceptance.accept', 'label.print', 'parcel.read'],
  'department-officer': ['directory.manage', 'directory.read'],
  'postal-department-officer': [
    'alarm.handle',
    'alarm.read',
    'directory.manage',
    'directory.read',
    'witness.read',
  ],
  'central-post-officer': ['directory.manage', 'directory.read'],
  'committee-389-officer': ['directory.manage', 'directory.read'],
  'police-officer': ['directory.manage', 'directory.read'],
}

const permissions = Object.keys(allowed) as Permission[]

test('the table names every role', () => {
  assert.deepEqual(Object.keys(table).sort(), [...roles].sort())
})

for (const role of roles)
  test(`${role} may do exactly what the table says`, () => {
    const who = actor(here, role)
    const can = permissions.filter((permission) => may(who, permission, { organisationId: here }))
    assert.deepEqual(can.sort(), table[role])
  })

test('a person without duties may do nothing', () => {
  const nobody: Actor = { ...actor(here, 'courier'), duties: [] }
  for (const permission of permissions)
    assert.throws(() => authorize(nobody, permission, { organisationId: here }), {
      code: 'policy.forbidden',
    })
})

test('no duty reaches into another organisation', () => {
  for (const role of roles)
    for (const permission of permissions)
      assert.equal(may(actor(here, role), permission, { organisationId: there }), false)
})

test('a duty at one office holds there and nowhere else', () => {
  const clerk = actor(here, 'counter-clerk', office)
  assert.ok(may(clerk, 'acceptance.accept', { organisationId: here, officeId: office }))
  assert.ok(!may(clerk, 'acceptance.accept', { organisationId: here, officeId: otherOffice }))
  assert.ok(!may(clerk, 'acceptance.accept', { organisationId: here }))
  assert.deepEqual(officesFor(clerk, 'acceptance.accept'), [office])
})

test('a list is refused to an actor who has the permission nowhere', () => {
  assert.throws(() => officesFor(actor(here, 'courier'), 'parcel.search'), {
    code: 'policy.forbidden',
  })
})
