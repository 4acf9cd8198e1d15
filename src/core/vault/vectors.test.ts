import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { test } from 'node:test'
import days from '../../../vectors/vault/days.json' with { type: 'json' }
import heldKeys from '../../../vectors/vault/held-keys.json' with { type: 'json' }
import keys from '../../../vectors/vault/keys.json' with { type: 'json' }
import digests from '../../../vectors/vault/record-digests.json' with { type: 'json' }
import seals from '../../../vectors/vault/seals.json' with { type: 'json' }
import streams from '../../../vectors/vault/streams.json' with { type: 'json' }
import tokens from '../../../vectors/vault/tokens.json' with { type: 'json' }
import { parsePhone } from '#core/phone.ts'
import { dayOf } from '#core/time.ts'
import { dayOfId } from '#core/uuid7.ts'
import * as page from './by-the-page.testing.ts'
import { DayKey, RecordKey, type TokenKind } from './day-key.ts'
import { recordDigest } from './record-digest.ts'
import { openRange, openWhole, plainLength, sealedLength, sealWhole } from './stream.ts'
import { type DayClass, erasableFrom } from './term.ts'
import { bytes, hex, invalidStreams, plaintext, validStream } from './vectors.testing.ts'

for (const { note, input, expect } of keys.valid)
  test(`keys: ${note}`, () => {
    const day = new DayKey(bytes(input.dayKey))
    assert.equal(hex(day.commitment()), expect.dayCommitment)
    assert.equal(hex(day.record(input.id).commitment()), expect.recordCommitment)
    // Neither key leaves its object: they show in what is made with them.
    assert.equal(hex(day.token('name', 'x')), tokenUnder(expect.tokenKey))
    const sealed = new RecordKey(bytes(expect.recordKey), input.id).sealBytes('a', Buffer.of(7))
    assert.deepEqual(day.record(input.id).openBytes('a', sealed), Buffer.of(7))
  })

for (const { note, input } of keys.invalid)
  test(`keys, refused: ${note}`, () => {
    assert.throws(() => new DayKey(bytes(input.dayKey)), RangeError)
  })

test('days and terms', () => {
  for (const { input, expect } of days.instants) {
    assert.equal(dayOf(new Date(input.at)), expect.day)
    assert.equal(dayOfId(input.id), expect.day)
  }
  for (const { note, input, expect } of days.terms)
    assert.equal(
      erasableFrom(input.class as DayClass, input.day, input.months),
      expect.erasableFrom,
      note,
    )
})

for (const { note, input, expect } of seals.valid)
  test(`seals: ${note}`, async () => {
    const key = new DayKey(bytes(input.dayKey)).record(input.id)
    assert.equal(hex(key.openBytes(input.group, bytes(expect.sealed))), input.plaintext)
    // What we seal, a stranger opens.
    const at = { ...input, dayKey: bytes(input.dayKey) }
    const ours = Uint8Array.from(key.sealBytes(input.group, bytes(input.plaintext)))
    assert.equal(hex(await page.open(at, ours)), input.plaintext)
  })

for (const { note, input, code } of seals.invalid)
  test(`seals, refused as ${code}: ${note}`, () => {
    const key = new DayKey(bytes(input.dayKey)).record(input.id)
    assert.throws(() => key.openBytes(input.group, bytes(input.sealed)), {
      name: 'BrokenSeal',
      code,
    })
  })

for (const { note, input } of streams.valid)
  test(`streams: ${note}`, async () => {
    const key = new DayKey(bytes(input.dayKey)).record(input.id)
    const plain = plaintext(input.length)
    const sealed = await validStream(note)
    assert.equal(sealedLength(input.length), sealed.length)
    assert.equal(plainLength(sealed.length), input.length)
    assert.equal(hex(openWhole(key, input.group, sealed)), hex(plain))
    // What we seal, a stranger opens.
    const at = { ...input, dayKey: bytes(input.dayKey) }
    const ours = Uint8Array.from(sealWhole(key, input.group, plain))
    assert.equal(hex(await page.openStream(at, ours)), hex(plain))
  })

for (const { note, code, place, sealed } of invalidStreams)
  test(`streams, refused as ${code}: ${note}`, async () => {
    const key = new DayKey(place.dayKey).record(place.id)
    const broken = await sealed()
    const refused = { name: 'BrokenSeal', code }
    assert.throws(() => openWhole(key, place.group, broken), refused)
    const source = {
      size: broken.length,
      read: async (from: number, length: number) => broken.subarray(from, from + length),
    }
    await assert.rejects(async () => {
      const parts = openRange(key, place.group, { source, start: 0, end: plainLength(source.size) })
      while (!(await parts.next()).done);
    }, refused)
  })

for (const { note, input, expect } of tokens.valid)
  test(`tokens: ${note}`, () => {
    const kind = input.kind as TokenKind
    const day = new DayKey(bytes(input.dayKey))
    assert.equal(hex(day.token(kind, expect.value)), expect.token)
    if (kind !== 'phone') return
    const reading = parsePhone(input.written)
    assert.equal(reading.ok && reading.e164, expect.value)
  })

for (const { note, input, code } of tokens.invalid)
  test(`tokens, refused as ${code}: ${note}`, () => {
    const reading = parsePhone(input.written)
    assert.equal(!reading.ok && reading.code, code)
  })

for (const { note, input, expect } of heldKeys.valid)
  test(`held keys: ${note}`, () => {
    const keeper = new DayKey(bytes(input.holdKey)).record(`${input.class}/${input.id}`)
    const held = RecordKey.held(input.id, bytes(expect.held), keeper)
    const key = new RecordKey(bytes(expect.recordKey), input.id)
    assert.deepEqual(held.commitment(), key.commitment())
    const day = new DayKey(bytes(input.dayKey))
    const ours = RecordKey.held(input.id, day.holdRecord(input.id, keeper), keeper)
    assert.deepEqual(ours.commitment(), key.commitment())
  })

for (const { note, input, code } of heldKeys.invalid)
  test(`held keys, refused as ${code}: ${note}`, () => {
    const keeper = new DayKey(bytes(input.holdKey)).record(`${input.class}/${input.id}`)
    assert.throws(() => RecordKey.held(input.id, bytes(input.held), keeper), {
      name: 'BrokenSeal',
      code,
    })
  })

for (const { note, input, expect } of digests.valid)
  test(`record digests: ${note}`, () => {
    const digest = recordDigest({
      id: input.id,
      commitments: input.commitments.map(bytes),
      sealed: input.sealed.map((part) => (part === null ? null : bytes(part))),
    })
    assert.equal(digest, expect.digest)
  })

function tokenUnder(tokenKey: string): string {
  return createHmac('sha256', bytes(tokenKey)).update('name\0x').digest('hex').slice(0, 32)
}
