import assert from 'node:assert/strict'
import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { encodeLabelCode, labelKeyId } from '#core/label/code.ts'
import { newId } from '#core/uuid7.ts'
import { acceptParcel } from '#modules/acceptance/index.ts'
import { aCounter, aParcelInput, type Counter } from '#modules/acceptance/acceptance.testing.ts'
import { look } from '#platform/change.ts'
import type { Actor, Role } from '#platform/context.ts'
import { actor, as, noon, testDatabase, testVault } from '#platform/testing.ts'
import { signingKey } from './keys.ts'
import { misreadings, readLabel } from './read.ts'

const db = await testDatabase()
const vault = testVault()
const counter = await aCounter(db)
const other = await aCounter(db)
const parcel = await aLetter(counter)
const foreign = await aLetter(other)
const code = await codeOf(counter, parcel)

async function aLetter({ clerk, officeId }: Counter) {
  const input = { ...aParcelInput([]), itemType: 'letter', inspection: null } as const
  return as(db, clerk, (ctx) => acceptParcel(ctx, vault, { key: newId(noon), officeId, input }))
}

async function codeOf(at: Counter, { parcelId, itemNumber }: typeof parcel): Promise<string> {
  // The first use of a key leaves its own record; a later one writes nothing.
  const { keyId, privateKey } = await as(db, at.clerk, (ctx) => signingKey(ctx, vault))
  return encodeLabelCode({ parcelId, itemNumber, keyId }, privateKey)
}

function read(who: Actor, text: string) {
  return look(db, { actor: who, now: noon }, (ctx) => readLabel(ctx, vault, text))
}

const scanner = (role: Role, officeId: string | null = counter.officeId) =>
  actor(counter.operatorId, role, officeId)

const found = { ok: true, parcelId: parcel.parcelId, itemNumber: parcel.itemNumber }

test('who neither reads labels nor parcels is refused', async () => {
  await assert.rejects(read(scanner('operator-administrator', null), code), {
    code: 'policy.forbidden',
  })
})

test('a forged code is refused: another key, another parcel, another signature', async () => {
  const { privateKey } = generateKeyPairSync('ed25519')
  const keyId = labelKeyId(createPublicKey(privateKey))
  const strange = encodeLabelCode({ ...parcel, keyId }, privateKey)
  assert.deepEqual(await read(counter.clerk, strange), { ok: false, code: 'unknown_key' })

  const own = await as(db, counter.clerk, (ctx) => signingKey(ctx, vault))
  const underOurName = encodeLabelCode({ ...parcel, keyId: own.keyId }, privateKey)
  assert.deepEqual(await read(counter.clerk, underOurName), { ok: false, code: 'bad_signature' })

  const altered = code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
  assert.deepEqual(await read(counter.clerk, altered), { ok: false, code: 'bad_signature' })
})

test('a genuine label of another operator is not ours, nor is its number', async () => {
  const theirs = await codeOf(other, foreign)
  assert.deepEqual(await read(counter.clerk, theirs), { ok: false, code: 'unknown_key' })
  assert.deepEqual(await read(counter.clerk, foreign.itemNumber), { ok: false, code: 'not_found' })
  assert.equal((await read(other.clerk, theirs)).ok, true)
})

test('our own signature on another operator’s parcel still opens nothing', async () => {
  const mixed = await codeOf(counter, foreign)
  assert.deepEqual(await read(counter.clerk, mixed), { ok: false, code: 'not_found' })
})

test('a typing slip in a number is told from a number that is not there', async () => {
  const slip = parcel.itemNumber.replace(/\d(?=VN$)/, (digit) => String((Number(digit) + 1) % 10))
  assert.deepEqual(await read(counter.clerk, slip), { ok: false, code: 'wrong_check_digit' })
  assert.deepEqual(await read(counter.clerk, 'PA473124829VN'), { ok: false, code: 'not_found' })
  assert.deepEqual(await read(counter.clerk, 'xin chào'), { ok: false, code: 'malformed' })
})

test('whoever handles parcels reads a label at any office of the operator', async () => {
  for (const role of ['courier', 'sorting-hand', 'counter-clerk'] as const)
    assert.deepEqual(await read(scanner(role, newId(noon)), code), found)
})

test('who sees parcels but handles none reads those of their offices', async () => {
  assert.deepEqual(await read(scanner('compliance-officer', null), code), found)
  const elsewhere = scanner('compliance-officer', newId(noon))
  assert.deepEqual(await read(elsewhere, code), { ok: false, code: 'not_found' })
})

test('a number is read as printed, spaced or typed small', async () => {
  const spaced = parcel.itemNumber.replace(/(.{2})(.{3})(.{3})(.{3})/, '$1 $2 $3 $4 ')
  for (const text of [parcel.itemNumber, spaced, ` ${parcel.itemNumber.toLowerCase()}\n`])
    assert.deepEqual(await read(counter.clerk, text), found)
})

test('no scanned text makes reading fail', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 400 }),
        fc.string({ maxLength: 144 }).map((tail) => `BUUAN1.${tail}`),
      ),
      async (text) => {
        const reading = await read(counter.clerk, text)
        return !reading.ok && misreadings.includes(reading.code)
      },
    ),
    { numRuns: 50 },
  )
})
