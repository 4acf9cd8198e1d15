import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { emptyRooms } from '../../session/empty-rooms.ts'
import { emptyForm, fill, fillParty, form, isBegun } from './form.ts'

const signed = {
  method: 'signature',
  strokes: [Array.from({ length: 8 }, (): [number, number] => [1, 2])],
} as const

beforeEach(() => {
  form.set(emptyForm())
  fill({ confirmation: { method: 'signature', strokes: [...signed.strokes] } })
})

test('a signature does not outlive the declaration it confirmed', () => {
  fill({ description: 'một thứ khác' })
  assert.deepEqual(form.get().confirmation, { method: 'signature', strokes: [] })
  assert.equal(form.get().confirmationLapsed, true)
})

test('nor another sender, another recipient or another kind of item', () => {
  const changes = [
    () => fill({ identity: { method: 'declared', number: '', birthDate: '', sex: null } }),
    () => fillParty('recipient', { name: 'Trần Thị Bích' }),
    () => fill({ itemType: 'document' }),
  ]
  for (const change of changes) {
    fill({ confirmation: { method: 'signature', strokes: [...signed.strokes] } })
    change()
    assert.equal(form.get().confirmationLapsed, true)
  }
})

test('a signature outlives a new photo and a new phone, a code does not outlive the phone', () => {
  fill({
    photos: [{ key: 'a', preview: 'blob:a', id: null, progress: 0, paused: false, problem: null }],
  })
  fillParty('sender', { phone: '0912345678' })
  assert.equal(form.get().confirmationLapsed, false)
  fill({ confirmation: { method: 'code', id: 'c', sentTo: '••• ••• 678', confirmed: true } })
  fillParty('sender', { phone: '0987654321' })
  assert.equal(form.get().confirmationLapsed, true)
})

test('what one person typed is gone when they sign out', () => {
  fillParty('sender', { name: 'Nguyễn Văn An' })
  assert.equal(isBegun(form.get()), true)
  emptyRooms()
  assert.equal(isBegun(form.get()), false)
})

test('each form has a key of its own', () => {
  assert.notEqual(emptyForm().key, emptyForm().key)
  assert.match(emptyForm().key, /^[0-9a-f]{32}$/)
})
