import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Screening } from '../../api/types.ts'
import { draftOf, inputOf, obstacle, owed } from './complete.ts'
import { type Address, type Form, emptyForm } from './form.ts'

const placed: Address = {
  text: '25 Bạch Đằng, Hải Châu, Đà Nẵng',
  place: { code: '20242', name: 'Hải Châu', provinceCode: '48', provinceName: 'Đà Nẵng' },
  rest: '25 Bạch Đằng',
  candidates: [],
  state: 'resolved',
}

const person = { name: 'Nguyễn Văn An', birthDate: '1985-03-12' } as const

const filled: Form = {
  ...emptyForm(),
  identity: { method: 'card_qr', text: 'scan', read: person },
  sender: { name: person.name, phone: '0912 345 678', address: placed },
  recipient: { name: 'Trần Thị Bích', phone: '+84987654321', address: placed },
  description: '2 áo sơ mi',
  weight: '850',
  value: '0',
  checklist: {
    opened: true,
    matchesDeclaration: true,
    nothingProhibited: true,
    packedSafely: true,
  },
  photos: [
    { key: 'a', preview: 'blob:a', id: 'photo-1', progress: 1, paused: false, problem: null },
  ],
  confirmation: { method: 'signature', strokes: [Array.from({ length: 8 }, () => [1, 2])] },
}

const battery: Screening = {
  class: 'conditional',
  category: null,
  basis: null,
  conditions: [
    { id: 'battery.1', kind: 'evidence', vi: 'Khai loại pin', en: 'Name the kind' },
    { id: 'battery.2', kind: 'packing', vi: 'Cách điện', en: 'Insulate' },
  ],
  items: [],
  forbiddenByAir: true,
  catalogueVersion: '1',
}

test('an empty form owes everything, in the order of the page', () => {
  assert.deepEqual(owed(emptyForm(), null), [
    'identity',
    'sender-phone',
    'sender-address',
    'recipient-name',
    'recipient-phone',
    'recipient-address',
    'weight',
    'value',
    'description',
    'checklist',
    'photos',
    'confirmation',
  ])
})

test('a form with everything in it owes nothing', () => {
  assert.deepEqual(owed(filled, null), [])
})

test('an address without a house is still owed', () => {
  const recipient = { ...filled.recipient, address: { ...placed, rest: ' ' } }
  assert.deepEqual(owed({ ...filled, recipient }, null), ['recipient-address'])
})

test('a photo that the server refused does not count, one on its way does', () => {
  const onItsWay = filled.photos.map((photo) => ({ ...photo, id: null, progress: 0.4 }))
  assert.deepEqual(owed({ ...filled, photos: onItsWay }, null), [])
  const refused = onItsWay.map((photo) => ({ ...photo, problem: new Error('refused') }))
  assert.deepEqual(owed({ ...filled, photos: refused }, null), ['photos'])
})

test('a touch of the pad is no signature', () => {
  const confirmation = { method: 'signature', strokes: [[[1, 2]]] } as Form['confirmation']
  assert.deepEqual(owed({ ...filled, confirmation }, null), ['confirmation'])
})

test('conditional goods owe their papers, not their packing', () => {
  assert.deepEqual(owed(filled, battery), ['evidence'])
  assert.deepEqual(owed({ ...filled, evidence: { 'battery.1': '20 Wh' } }, battery), [])
})

test('a letter is sent without a check and without what is in it', () => {
  const letter: Form = {
    ...filled,
    itemType: 'letter',
    photos: [],
    checklist: emptyForm().checklist,
  }
  assert.deepEqual(owed(letter, null), [])
  const { inspection, contents } = inputOf(letter, 'office')
  assert.equal(inspection, null)
  assert.doesNotMatch(contents.description, /áo/)
})

test('a contract sender owes a check only once it was begun', () => {
  const { checklist, confirmation } = emptyForm()
  const contract: Form = {
    ...filled,
    identity: { method: 'contract', sender: aContract },
    photos: [],
    checklist,
    confirmation,
  }
  assert.deepEqual(owed(contract, null), [])
  assert.equal(inputOf(contract, 'office').inspection, null)
  const begun = { ...contract, checklist: { ...checklist, opened: true } }
  assert.deepEqual(owed(begun, null), ['checklist', 'photos', 'confirmation'])
})

const aContract = {
  id: 'c',
  code: 'HD-1',
  name: 'Sàn Chợ Lá',
  assurance: 'L2',
  identifiedOn: '2026-01-01',
  validTo: '2027-01-01',
} as const

test('prohibited and vague goods bar the parcel; batteries bar it only by air', () => {
  assert.equal(obstacle(filled, { ...battery, class: 'prohibited' }), 'prohibited')
  assert.equal(obstacle(filled, { ...battery, class: 'vague' }), 'vague')
  assert.equal(obstacle(filled, battery), null)
  assert.equal(obstacle({ ...filled, transportMode: 'air' }, battery), 'air')
  assert.equal(
    obstacle({ ...filled, itemType: 'letter' }, { ...battery, class: 'prohibited' }),
    null,
  )
})

test('a draft holds only parts that are whole, so the server can judge it', () => {
  const draft = draftOf({ ...filled, weight: '', recipient: emptyForm().recipient }, 'office')
  assert.ok('sender' in draft && 'identity' in draft)
  assert.ok(!('recipient' in draft) && !('contents' in draft))
})

test('phones leave as E.164 and a typed identity without blanks', () => {
  const identity = {
    method: 'declared',
    number: '001 085 012345',
    birthDate: '12/03/1985',
    sex: null,
  }
  const input = inputOf({ ...filled, identity: identity as Form['identity'] }, 'office')
  assert.equal(input.sender.phone, '+84912345678')
  assert.deepEqual(input.identity, {
    method: 'declared',
    name: 'Nguyễn Văn An',
    number: '001085012345',
    birthDate: '1985-03-12',
  })
})
