import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Role, roles } from '#platform/context.ts'
import { allowed } from '#platform/policy.ts'
import {
  maySearchFor,
  type Purpose,
  purposes,
  purposesFor,
  purposeWords,
  revealGroups,
} from './purposes.ts'

/** The whole table, written out: a right that grows is a line that changes here. */
const table = `
counter-clerk      sender    customer_service complaint correction
counter-clerk      recipient delivery customer_service complaint correction
counter-clerk      contents  customer_service complaint
counter-clerk      photos    complaint
security-lead      sender    verification authority_request
security-lead      recipient verification authority_request
security-lead      contents  verification authority_request quality_check
security-lead      identity  verification authority_request
security-lead      photos    verification authority_request quality_check
compliance-officer sender    complaint authority_request correction
compliance-officer recipient complaint authority_request correction
compliance-officer contents  complaint authority_request quality_check
compliance-officer identity  authority_request correction
compliance-officer photos    complaint authority_request quality_check`

test('every role opens for every purpose exactly what the table says, and no other role anything', () => {
  const lines = roles.flatMap((role) =>
    revealGroups.flatMap((group) => {
      const found = purposesFor([role], group)
      return found.length > 0 ? [[role, group, ...found].join(' ')] : []
    }),
  )
  const expected = table.trim().replace(/ +/g, ' ').split('\n')
  assert.deepEqual(lines.sort(), expected.sort())
})

test('nobody has a purpose without the permission to reveal', () => {
  const revealing: readonly Role[] = allowed['parcel.reveal']
  const withPurpose = roles.filter((role) =>
    revealGroups.some((group) => purposesFor([role], group).length > 0),
  )
  assert.deepEqual([...withPurpose].sort(), [...revealing].sort())
})

test('a search needs a purpose that opens something to the role', () => {
  assert.equal(maySearchFor(['counter-clerk'], 'verification'), false)
  assert.equal(maySearchFor(['counter-clerk', 'security-lead'], 'verification'), true)
  assert.equal(maySearchFor(['courier'], 'delivery'), false)
})

test('each purpose has words in both languages and the clause it stands on', () => {
  for (const purpose of purposes) {
    const { vi, en, basis, validFrom } = purposeWords[purpose]
    assert.ok(vi && en && vi !== en && /\d/.test(basis))
    assert.match(validFrom, /^\d{4}-\d{2}-\d{2}$/)
  }
})

test('an authority and a data subject are named in a note', () => {
  const noted = purposes.filter((purpose: Purpose) => purposeWords[purpose].needsNote)
  assert.deepEqual(noted, ['authority_request', 'correction'])
})
