import assert from 'node:assert/strict'
import { test } from 'node:test'
import days from '../../../vectors/vault/days.json' with { type: 'json' }
import heldKeys from '../../../vectors/vault/held-keys.json' with { type: 'json' }
import keys from '../../../vectors/vault/keys.json' with { type: 'json' }
import digests from '../../../vectors/vault/record-digests.json' with { type: 'json' }
import seals from '../../../vectors/vault/seals.json' with { type: 'json' }
import streams from '../../../vectors/vault/streams.json' with { type: 'json' }
import tokens from '../../../vectors/vault/tokens.json' with { type: 'json' }
import * as page from './by-the-page.testing.ts'
import { bytes, hex, invalidStreams, plaintext, validStream } from './vectors.testing.ts'

for (const { note, input, expect } of keys.valid)
  test(`keys: ${note}`, async () => {
    const dayKey = bytes(input.dayKey)
    const recordKey = await page.recordKey(dayKey, input.id)
    assert.deepEqual(
      {
        recordKey: hex(recordKey),
        recordCommitment: hex(await page.commitment(recordKey)),
        dayCommitment: hex(await page.commitment(dayKey)),
        tokenKey: hex(await page.tokenKey(dayKey)),
      },
      expect,
    )
  })

test('days and terms', () => {
  for (const { input, expect } of days.instants) {
    assert.equal(page.dayOf(input.at), expect.day)
    assert.equal(page.dayOfId(input.id), expect.day)
  }
  for (const { note, input, expect } of days.terms)
    assert.equal(page.erasableFrom(input), expect.erasableFrom, note)
})

for (const { note, input, expect } of tokens.valid)
  test(`tokens: ${note}`, async () => {
    const value = page.normal(input.kind, input.written)
    assert.equal(value, expect.value)
    assert.equal(hex(await page.token(bytes(input.dayKey), input.kind, value)), expect.token)
  })

for (const { note, input, expect } of seals.valid)
  test(`seals: ${note}`, async () => {
    const at = { ...input, dayKey: bytes(input.dayKey) }
    const sealed = await page.seal(at, bytes(input.nonce), bytes(input.plaintext))
    assert.equal(hex(sealed), expect.sealed)
    assert.equal(hex(await page.open(at, sealed)), input.plaintext)
  })

for (const { note, input, code } of seals.invalid)
  test(`seals, refused as ${code}: ${note}`, async () => {
    const at = { ...input, dayKey: bytes(input.dayKey) }
    await assert.rejects(page.open(at, bytes(input.sealed)), { code })
  })

for (const row of streams.valid)
  test(`streams: ${row.note}`, async () => {
    const sealed = await validStream(row.note)
    assert.equal(sealed.length, row.expect.sealedLength)
    assert.equal(hex(sealed.slice(0, 65)), row.expect.header)
    const sha256 = await crypto.subtle.digest('SHA-256', sealed)
    assert.equal(hex(new Uint8Array(sha256)), row.expect.sha256)
    if ('sealed' in row.expect) assert.equal(hex(sealed), row.expect.sealed)
    const at = { ...row.input, dayKey: bytes(row.input.dayKey) }
    assert.equal(hex(await page.openStream(at, sealed)), hex(plaintext(row.input.length)))
  })

for (const { note, code, place, sealed } of invalidStreams)
  test(`streams, refused as ${code}: ${note}`, async () => {
    await assert.rejects(async () => page.openStream(place, await sealed()), { code })
  })

for (const { note, input, expect } of heldKeys.valid)
  test(`held keys: ${note}`, async () => {
    const kept = { ...input, holdKey: bytes(input.holdKey) }
    const recordKey = await page.recordKey(bytes(input.dayKey), input.id)
    assert.equal(hex(recordKey), expect.recordKey)
    assert.equal(hex(await page.hold(kept, bytes(input.nonce), recordKey)), expect.held)
    assert.equal(hex(await page.openHeld(kept, bytes(expect.held))), expect.recordKey)
  })

for (const { note, input, code } of heldKeys.invalid)
  test(`held keys, refused as ${code}: ${note}`, async () => {
    const kept = { ...input, holdKey: bytes(input.holdKey) }
    await assert.rejects(page.openHeld(kept, bytes(input.held)), { code })
  })

for (const { note, input, expect } of digests.valid)
  test(`record digests: ${note}`, async () => {
    const digest = await page.recordDigest({
      id: input.id,
      commitments: input.commitments.map(bytes),
      sealed: input.sealed.map((part) => (part === null ? null : bytes(part))),
    })
    assert.equal(hex(digest), expect.digest)
  })
