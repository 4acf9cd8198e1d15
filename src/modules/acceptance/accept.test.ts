import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { founder } from '#modules/directory/index.ts'
import { getParcel, openGroup } from '#modules/parcels/index.ts'
import { ratingsOf } from '#modules/risk/index.ts'
import { change } from '#platform/change.ts'
import { openDatabase } from '#platform/database.ts'
import { actor, as, noon, testBlobs, testDatabaseUrl, testVault } from '#platform/testing.ts'
import { acceptBatch, acceptParcel } from './accept.ts'
import { aContractSender, aCounter, aParcelInput, aPhoto } from './acceptance.testing.ts'
import { answerConfirmation, askConfirmation, openChallenge } from './confirmation.ts'
import { addContractSender, endContractSender } from './contract-sender.ts'
import type { ParcelInput } from './input.ts'
import { inspectionOf } from './inspection.ts'

const url = await testDatabaseUrl()
const [db, owner] = [openDatabase(url), openDatabase(url, {})]
after(() => Promise.all([db.destroy(), owner.destroy()]))
const store = { vault: testVault(), blobs: testBlobs() }
const counter = await aCounter(db)
const { officeId, clerk } = counter
let keys = 0

const accept = (input: ParcelInput, key = `key-${++keys}-acceptance`, who = clerk) =>
  as(db, who, (ctx) => acceptParcel(ctx, store.vault, { key, officeId, input }))
const photo = () => aPhoto(db, store, counter)
const good = async () => aParcelInput([await photo()])

async function refused(change: (input: ParcelInput) => ParcelInput, code: string): Promise<void> {
  const input = change(await good())
  await assert.rejects(accept(input), { code: `acceptance.${code}` })
}

test('nothing is accepted from a sender whose card does not read', () =>
  refused(
    (input) => ({ ...input, identity: { method: 'card_qr', text: '001093012345|cut' } }),
    'identity_rejected',
  ))

test('a typed number that contradicts the birth date is refused (R2)', () =>
  refused(
    (input) => ({
      ...input,
      identity: {
        method: 'declared',
        name: 'Nguyễn Văn An',
        number: '001093012345',
        birthDate: '1994-08-15',
      },
    }),
    'number_contradiction',
  ))

test('goods without a joint check are refused (R10)', () =>
  refused((input) => ({ ...input, inspection: null }), 'inspection_required'))

test('a checklist with an open point is refused', () =>
  refused(
    (input) => ({
      ...input,
      inspection: {
        ...input.inspection!,
        checklist: { ...input.inspection!.checklist, nothingProhibited: false },
      },
    }),
    'checklist_incomplete',
  ))

test('goods without a photo are refused (R7)', () =>
  refused(
    (input) => ({ ...input, inspection: { ...input.inspection!, photoIds: [] } }),
    'photo_required',
  ))

test('an empty signature is refused', () =>
  refused(
    (input) => ({
      ...input,
      inspection: { ...input.inspection!, confirmation: { method: 'signature', strokes: [] } },
    }),
    'signature_empty',
  ))

test('a letter with a content check is refused: letters are never opened (R7)', () =>
  refused((input) => ({ ...input, itemType: 'letter' }), 'letter_not_opened'))

test('a commune that is not in the list in force is refused (R46)', () =>
  refused(
    (input) => ({
      ...input,
      recipient: { ...input.recipient, address: { commune: '99999', rest: 'x' } },
    }),
    'commune_unknown',
  ))

test('a phone outside the plan is refused (R47)', () =>
  refused(
    (input) => ({ ...input, recipient: { ...input.recipient, phone: '0123' } }),
    'phone_invalid',
  ))

for (const [description, code] of [
  ['súng hơi và đạn chì', 'prohibited'],
  ['vape pod 2 cái', 'prohibited'],
  ['hàng hóa', 'contents_vague'],
  ['thuốc kháng sinh amoxicillin', 'evidence_missing'],
  ['văn bản tối mật', 'state_secret'],
] as const)
  test(`contents “${description}” are refused as ${code} (R8)`, () =>
    refused((input) => ({ ...input, contents: { ...input.contents, description } }), code))

test('a lithium battery alone never goes by air (R9)', () =>
  refused(
    (input) => ({
      ...input,
      transportMode: 'air',
      contents: { ...input.contents, description: 'pin sạc dự phòng 20000mAh' },
    }),
    'air_forbidden',
  ))

test('a clerk of another office is refused', async () => {
  const other = await aCounter(db)
  await assert.rejects(accept(await good(), 'key-other-office', other.clerk), {
    code: 'policy.forbidden',
  })
})

test('a courier without the duty is refused', async () => {
  const courier = actor(counter.operatorId, 'courier', officeId)
  await assert.rejects(accept(await good(), 'key-courier-0001', courier), {
    code: 'policy.forbidden',
  })
})

test('a photo of another clerk, or one that is used, does not count', async () => {
  const other = await aCounter(db)
  const foreign = await aPhoto(db, store, other)
  await assert.rejects(accept(aParcelInput([foreign])), { code: 'acceptance.photo_unknown' })
  const once = await photo()
  await accept(aParcelInput([once]))
  await assert.rejects(accept(aParcelInput([once])), { code: 'acceptance.photo_unknown' })
})

test('an accepted parcel is complete, sealed, tokenised, rated and recorded in one change', async () => {
  const input = await good()
  const accepted = await accept(input)
  await as(db, clerk, async (ctx) => {
    const parcel = await getParcel(ctx, accepted.parcelId)
    assert.equal(parcel.state, 'accepted')
    assert.equal(parcel.identity_assurance, 'L2')
    assert.deepEqual(await openGroup(store.vault, parcel, 'sender'), {
      name: 'Nguyễn Văn An',
      phone: '+84912345678',
      address: { commune: '00004', rest: 'Số 12 ngõ 34 Phan Đình Phùng' },
    })
    const identity = await openGroup(store.vault, parcel, 'identity')
    assert.equal(identity?.number, '001093012345')
    assert.equal((await openGroup(store.vault, parcel, 'item'))?.number, accepted.itemNumber)
    assert.equal((await ratingsOf(ctx, [parcel.id])).get(parcel.id)?.lane, 'green')
    assert.equal((await inspectionOf(ctx, parcel.id))?.mode, 'joint')
    const entries = await ctx.tx
      .selectFrom('ledger.entry')
      .selectAll()
      .where('subject_id', '=', parcel.id)
      .execute()
    assert.deepEqual(
      entries.map(({ type, actor_id }) => [type, actor_id]),
      [['parcel.accepted', clerk.id]],
    )
    assert.doesNotMatch(JSON.stringify(entries), /Nguyễn|912345678|001093012345|Bạch Đằng/)
  })
})

test('a printed card is never believed above "scan", and only face to face', async () => {
  const input = await good()
  const absent = await accept({ ...input, facePresent: false })
  const parcel = await as(db, clerk, (ctx) => getParcel(ctx, absent.parcelId))
  assert.equal(parcel.identity_assurance, 'L0')
  assert.ok(absent.rating.reasons.includes('sender.not_scanned'))
  assert.deepEqual(absent.rating.openMeasures, ['second_check'])
})

test('the same key and body twice is one parcel, the same key and another body a conflict', async () => {
  const input = await good()
  const first = await accept(input, 'key-twice-000001')
  const again = await accept(input, 'key-twice-000001')
  assert.deepEqual([again.parcelId, again.itemNumber], [first.parcelId, first.itemNumber])
  assert.equal(again.repeated, true)
  const other = { ...input, contents: { ...input.contents, weightGrams: 851 } }
  await assert.rejects(accept(other, 'key-twice-000001'), {
    code: 'acceptance.idempotency_conflict',
  })
})

test('five clicks at once are one parcel', async () => {
  const input = await good()
  const results = await Promise.all(
    Array.from({ length: 5 }, () => accept(input, 'key-five-at-once')),
  )
  assert.equal(new Set(results.map(({ parcelId }) => parcelId)).size, 1)
})

test('a letter goes without a content check', async () => {
  const letter: ParcelInput = {
    ...aParcelInput([]),
    itemType: 'letter',
    contents: { description: 'thư', weightGrams: 20, declaredValueVnd: 0, evidence: [] },
    inspection: null,
  }
  const accepted = await accept(letter)
  const inspection = await as(db, clerk, (ctx) => inspectionOf(ctx, accepted.parcelId))
  assert.deepEqual([inspection?.mode, inspection?.photos], ['letter', 0])
})

test('the sender confirms by a code to their own phone, once, and it counts as phone assurance', async () => {
  const asked = await as(db, clerk, (ctx) =>
    askConfirmation(ctx, store.vault, { officeId, phone: '0912345678' }),
  )
  const row = await db
    .selectFrom('acceptance.confirmation')
    .selectAll()
    .where('id', '=', asked.id)
    .executeTakeFirstOrThrow()
  const { code } = (await openChallenge(store.vault, row))!
  const answer = (text: string) =>
    as(db, clerk, (ctx) => answerConfirmation(ctx, store.vault, { id: asked.id, code: text }))
  const wrong = code === '000000' ? '000001' : '000000'
  assert.deepEqual(await answer(wrong), { attemptsLeft: 4 })
  assert.equal(await answer(code), 'confirmed')

  const byCode = async (): Promise<ParcelInput> => {
    const input = await good()
    const confirmation = { method: 'code', confirmationId: asked.id } as const
    return {
      ...input,
      identity: { method: 'declared', name: 'Nguyễn Văn An' },
      inspection: { ...input.inspection!, confirmation },
    }
  }
  const elsewhere = await byCode()
  await assert.rejects(
    accept({ ...elsewhere, sender: { ...elsewhere.sender, phone: '0933333333' } }),
    { code: 'acceptance.confirmation_unknown' },
  )
  const accepted = await accept(await byCode())
  const parcel = await as(db, clerk, (ctx) => getParcel(ctx, accepted.parcelId))
  assert.equal(parcel.identity_assurance, 'L1')
  await assert.rejects(accept(await byCode()), { code: 'acceptance.confirmation_unknown' })
})

test('five wrong codes end a confirmation, though the right one comes next', async () => {
  const who = { actor: clerk, now: new Date(noon.getTime() + 5 * 60_000) }
  const asked = await change(db, who, (ctx) =>
    askConfirmation(ctx, store.vault, { officeId, phone: '0912345678' }),
  )
  const answer = (code: string) =>
    change(db, who, (ctx) => answerConfirmation(ctx, store.vault, { id: asked.id, code }))
  for (let left = 4; left >= 0; left--)
    assert.deepEqual(await answer('not-it'), { attemptsLeft: left })
  await assert.rejects(answer('000000'), { code: 'acceptance.code_expired' })
})

test('the tenth parcel of one person today is rated for it', async () => {
  const busy = await aCounter(db)
  const results = []
  for (let n = 0; n < 10; n++) {
    const input = aParcelInput([await aPhoto(db, store, busy)])
    const recipient = { ...input.recipient, phone: `098765430${n}` }
    results.push(
      await as(db, busy.clerk, (ctx) =>
        acceptParcel(ctx, store.vault, {
          key: `busy-${n}-000000`,
          officeId: busy.officeId,
          input: { ...input, recipient },
        }),
      ),
    )
  }
  assert.deepEqual(results[6]!.rating.reasons, [])
  assert.deepEqual(results[7]!.rating.reasons, ['sender.fan_out'])
  assert.deepEqual(results[9]!.rating.reasons, ['sender.velocity_day', 'sender.fan_out'])
})

test('a third phone under one identity is rated for it', async () => {
  const busy = await aCounter(db)
  const results = []
  for (const phone of ['0912345671', '0912345672', '0912345673']) {
    const input = aParcelInput([await aPhoto(db, store, busy)])
    const accepted = await as(db, busy.clerk, (ctx) =>
      acceptParcel(ctx, store.vault, {
        key: `phones-${phone}`,
        officeId: busy.officeId,
        input: { ...input, sender: { ...input.sender, phone } },
      }),
    )
    results.push(accepted.rating.reasons)
  }
  assert.deepEqual(results, [[], [], ['sender.many_phones']])
})

test('in a batch each item stands for itself', async () => {
  const { machine, contractSenderId } = await aContractSender(db, store, counter)
  const item: ParcelInput = {
    ...aParcelInput([]),
    identity: { method: 'contract', contractSenderId },
    inspection: null,
  }
  const banned = { ...item, contents: { ...item.contents, description: 'pháo nổ' } }
  const batch = () =>
    as(db, machine, (ctx) =>
      acceptBatch(ctx, store.vault, {
        officeId,
        asked: [
          { key: 'batch-0000001', input: item },
          { key: 'batch-0000002', input: banned },
          { key: 'batch-0000001', input: item },
        ],
      }),
    )
  const [first, second, third] = await batch()
  assert.ok(
    first && 'accepted' in first && second && 'refused' in second && third && 'accepted' in third,
  )
  assert.equal(second.refused.code, 'acceptance.prohibited')
  assert.equal(third.accepted.parcelId, first.accepted.parcelId)
  assert.equal(first.accepted.rating.waivedBy, 'sender.standing_contract')
  assert.ok(first.accepted.rating.openMeasures.includes('photo'))

  const repeated = await batch()
  assert.ok('accepted' in repeated[0]! && repeated[0].accepted.repeated)
  const { n } = await db
    .selectFrom('parcels.parcel')
    .select((eb) => eb.fn.countAll<string>().as('n'))
    .where('entered_by', '=', machine.id)
    .executeTakeFirstOrThrow()
  assert.equal(Number(n), 1)
})

test('a contract that is ended, unknown or of another operator identifies nobody', async () => {
  const own = await aCounter(db)
  const { contractSenderId } = await aContractSender(db, store, own)
  const input: ParcelInput = {
    ...aParcelInput([]),
    identity: { method: 'contract', contractSenderId },
    inspection: null,
  }
  const send = (key: string, who = own.clerk, at = own.officeId) =>
    as(db, who, (ctx) => acceptParcel(ctx, store.vault, { key, officeId: at, input }))
  await assert.rejects(send('other-operator-1', clerk, officeId), {
    code: 'acceptance.contract_unknown',
  })
  await send('while-it-holds-1')
  await as(db, founder(own.operatorId), (ctx) => endContractSender(ctx, contractSenderId))
  await assert.rejects(send('after-its-end-01'), { code: 'acceptance.contract_unknown' })
})

test('a contract code is given once, and only an administrator gives it', async () => {
  const own = await aCounter(db)
  await aContractSender(db, store, own)
  await assert.rejects(aContractSender(db, store, own), { code: 'acceptance.contract_code_taken' })
  const { clerk: notBoss } = own
  const input = { code: 'NEW', name: 'Cửa hàng', assurance: 'L2', validTo: '2027-01-01' } as const
  await assert.rejects(
    as(db, notBoss, (ctx) => addContractSender(ctx, store.vault, input)),
    { code: 'policy.forbidden' },
  )
  const past = { ...input, validTo: '2026-11-16' }
  await assert.rejects(
    as(db, founder(own.operatorId), (ctx) => addContractSender(ctx, store.vault, past)),
    { code: 'acceptance.contract_ends_too_soon' },
  )
})

test('Postgres refuses an accepted parcel without identity, whatever the code does (R1)', async () => {
  const accepted = await accept(await good())
  await assert.rejects(
    db.updateTable('parcels.parcel').set({ sealed_identity: null }).execute(),
    /permission denied/,
  )
  await assert.rejects(
    owner
      .updateTable('parcels.parcel')
      .set({ sealed_identity: null })
      .where('id', '=', accepted.parcelId)
      .execute(),
    { constraint: 'accepted_is_complete' },
  )
  await assert.rejects(
    owner
      .updateTable('parcels.parcel')
      .set({ contents_class: 'prohibited' })
      .where('id', '=', accepted.parcelId)
      .execute(),
    { constraint: 'accepted_is_allowed' },
  )
})
