import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  type Evidence,
  assuranceLevels,
  assuranceNames,
  assuranceOf,
  meetsAssurance,
} from './assurance.ts'

test('without evidence an identity is only declared', () => {
  assert.equal(assuranceOf([]), 'L0')
  assert.equal(assuranceOf([{ method: 'declared' }]), 'L0')
})

test('a scan counts only with the holder in front of the clerk', () => {
  for (const method of ['card_qr', 'mrz'] as const) {
    assert.equal(assuranceOf([{ method, faceToFace: false }]), 'L0')
    assert.equal(assuranceOf([{ method, faceToFace: true }]), 'L2')
  }
})

test('a picture of a card and a phone code together are worth the phone code', () => {
  assert.equal(
    assuranceOf([{ method: 'card_qr', faceToFace: false }, { method: 'phone_code' }]),
    'L1',
  )
})

test('a standing identification keeps its recorded level', () => {
  for (const level of assuranceLevels)
    assert.equal(assuranceOf([{ method: 'standing', level }]), level)
})

test('no pile of unsigned evidence reaches L3', () => {
  const unsigned = fc.oneof(
    fc.record({
      method: fc.constantFrom('card_qr' as const, 'mrz' as const),
      faceToFace: fc.boolean(),
    }),
    fc.constantFrom<Evidence>({ method: 'declared' }, { method: 'phone_code' }),
  )
  fc.assert(
    fc.property(fc.array(unsigned), (evidence) => {
      assert.ok(!meetsAssurance(assuranceOf(evidence), 'L3'))
    }),
  )
})

test('levels stand in their order and have their names', () => {
  assert.ok(meetsAssurance('L2', 'L1') && meetsAssurance('L1', 'L1') && !meetsAssurance('L1', 'L2'))
  assert.deepEqual(
    assuranceLevels.map((level) => assuranceNames[level]),
    ['declared', 'phone', 'scan', 'verified'],
  )
})
