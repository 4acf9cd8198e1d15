import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Duty } from '#platform/context.ts'
import { mayRead, readingScope } from './access.ts'

const parcel = { operator_id: 'star', office_id: 'hanoi', entered_by: 'lan' }

function someone(duties: readonly Duty[], id = 'mai', organisationId = 'star'): Actor {
  return { id, kind: 'person', organisationId, duties }
}

const clerkAt = (officeId: string | null): Duty => ({ role: 'counter-clerk', officeId })
const sender: Duty = { role: 'contract-sender', officeId: null }

test('a clerk of another office, another operator, or without this duty sees no parcel', () => {
  assert.equal(mayRead(someone([clerkAt('hue')]), parcel), false)
  assert.equal(mayRead(someone([clerkAt(null)], 'lan', 'moon'), parcel), false)
  assert.equal(mayRead(someone([{ role: 'courier', officeId: null }], 'lan'), parcel), false)
  assert.equal(mayRead(someone([], 'lan'), parcel), false)
})

test('a contract sender sees what it entered and nothing else', () => {
  assert.equal(mayRead(someone([sender]), parcel), false)
  assert.equal(mayRead(someone([sender], 'lan'), parcel), true)
  assert.equal(readingScope(someone([sender])).enteredBy, 'mai')
  const courierToo: Duty = { role: 'courier', officeId: null }
  assert.equal(readingScope(someone([sender, courierToo])).enteredBy, 'mai')
})

test('staff see the parcels of their offices, whoever entered them', () => {
  assert.equal(mayRead(someone([clerkAt('hanoi')]), parcel), true)
  assert.equal(mayRead(someone([clerkAt(null), sender]), parcel), true)
  assert.deepEqual(readingScope(someone([clerkAt('hue'), sender])), {
    operatorId: 'star',
    offices: ['hue'],
  })
})

test('a list is refused to who may see no parcel anywhere', () => {
  assert.throws(() => readingScope(someone([{ role: 'courier', officeId: null }])), {
    code: 'policy.forbidden',
  })
  assert.throws(() => readingScope(someone([])), { code: 'policy.forbidden' })
})
