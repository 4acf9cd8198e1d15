import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { blocksOf } from '#core/plain-text.ts'
import { aBook, anOrganisation, aPerson } from '#modules/directory/testing.ts'
import { clauseOf, lawInForce } from '#modules/law/index.ts'
import { change, look } from '#platform/change.ts'
import type { Actor, Ctx } from '#platform/context.ts'
import { actor, noon } from '#platform/testing.ts'
import { dropDraft, saveDraft } from './draft.ts'
import { publishTerms } from './publish.ts'
import { readDesk, readTerms } from './read.ts'
import { standard } from './standard-data.ts'
import { digestOf, parseTexts } from './terms.ts'

const book = await aBook()
const day = 24 * 3_600_000
const text = (about: string) => ({ textVi: `# 1. Hợp đồng\n${about}.`, textEn: null })

/** An operator with its administrator, and ways to act at an instant. */
async function aKeeper() {
  const operatorId = await anOrganisation(book)
  const { id } = await aPerson(book, operatorId, { name: 'Đỗ Khánh' })
  const keeper: Actor = { ...actor(operatorId, 'operator-administrator'), id }
  const { code } = await book.db
    .selectFrom('directory.organisation')
    .select('code')
    .where('id', '=', operatorId)
    .executeTakeFirstOrThrow()
  const by = <T>(work: (ctx: Ctx) => Promise<T>, who = keeper, now = noon) =>
    change(book.db, { actor: who, now }, work)
  const save = (about: string, now = noon) => by((ctx) => saveDraft(ctx, text(about)), keeper, now)
  const publish = (validFrom: string, digest: string, now = noon) =>
    by((ctx) => publishTerms(ctx, { validFrom, digest }), keeper, now)
  const on = async (date: string) => {
    const who = { actor: keeper, now: noon }
    return (await look(book.db, who, (ctx) => readTerms(ctx, { code, day: date }))).terms!
  }
  const desk = () => look(book.db, { actor: keeper, now: noon }, (ctx) => readDesk(ctx, book.vault))
  const entries = () =>
    book.db
      .selectFrom('ledger.entry')
      .select(['type', 'actor_id', 'data'])
      .where('organisation_id', '=', operatorId)
      .where('type', 'like', 'terms.%')
      .orderBy('seq')
      .execute()
  return { operatorId, keeper, code, by, save, publish, on, desk, entries }
}

const refused = (code: string) => ({ name: 'DomainError', code: `terms.${code}` })

test('nobody but a person who administers the operator writes, publishes or drops terms', async () => {
  const { by, operatorId, keeper } = await aKeeper()
  const works = [
    (ctx: Ctx) => saveDraft(ctx, text('một')),
    (ctx: Ctx) => publishTerms(ctx, { validFrom: '2026-12-01', digest: '0'.repeat(64) }),
    dropDraft,
    (ctx: Ctx) => readDesk(ctx, book.vault),
  ]
  for (const work of works) {
    for (const role of ['counter-clerk', 'security-lead', 'compliance-officer'] as const)
      await assert.rejects(by<unknown>(work, actor(operatorId, role)), {
        code: 'policy.forbidden',
      })
    await assert.rejects(
      by<unknown>(work, { ...keeper, kind: 'machine' }),
      refused('person_required'),
    )
  }
})

test('a text without a heading, without a paragraph or too long is refused', () => {
  for (const textVi of ['', '   ', 'Chỉ có một đoạn.', '# Chỉ có mục', '# Mục\n- và danh sách'])
    assert.throws(() => parseTexts({ textVi }), refused('text_required'), textVi)
  const long = 'a'.repeat(30_001)
  assert.throws(() => parseTexts({ textVi: `# a\n${long}` }), refused('text_too_long'))
  assert.throws(() => parseTexts({ textVi: '# a\nb', textEn: long }), refused('text_too_long'))
  assert.equal(parseTexts({ textVi: '# a\nb', textEn: ' \n' }).textEn, null)
})

test('before an operator has published, the standard text stands, and names the catalogue of the day', async () => {
  const { on, code } = await aKeeper()
  const terms = await on('2026-11-16')
  assert.equal(terms.version, `${code}-0/2026-07-01`)
  assert.deepEqual([terms.standard, terms.validFrom, terms.validTo], [true, '2026-07-01', null])
  assert.equal(terms.textVi, standard.textVi)
  assert.match(terms.catalogueVersion, /^2026\.\d+\/2026-07-01/)
  await assert.rejects(on('2026-06-30'), refused('no_terms'))
  for (const wrong of ['', '2026-02-30', 'today'])
    await assert.rejects(on(wrong), refused('no_terms'))
})

test('on the day before, the old terms stand; on the first day, the new; and the old stay readable', async () => {
  const { save, publish, on, code } = await aKeeper()
  const first = await publish('2026-12-01', (await save('bản một')).digest)
  assert.deepEqual(first, { version: `${code}-1/2026-12-01` })
  await publish('2027-01-01', (await save('bản hai')).digest)
  const seen = async (date: string) => {
    const { version, textVi, validTo } = await on(date)
    return [version, textVi.split('\n').at(-1), validTo]
  }
  const law = standard.textVi.split('\n').at(-1)
  assert.deepEqual(await seen('2026-11-30'), [`${code}-0/2026-07-01`, law, '2026-11-30'])
  assert.deepEqual(await seen('2026-12-01'), [`${code}-1/2026-12-01`, 'bản một.', '2026-12-31'])
  assert.deepEqual(await seen('2026-12-31'), [`${code}-1/2026-12-01`, 'bản một.', '2026-12-31'])
  assert.deepEqual(await seen('2027-01-01'), [`${code}-2/2027-01-01`, 'bản hai.', null])
  assert.deepEqual(
    (await on('2026-11-16')).versions.map(({ version, validTo }) => [version, validTo]),
    [
      [`${code}-2/2027-01-01`, null],
      [`${code}-1/2026-12-01`, '2026-12-31'],
      [`${code}-0/2026-07-01`, '2026-11-30'],
    ],
  )
})

test('the terms of one operator are not those of another', async () => {
  const [one, other] = [await aKeeper(), await aKeeper()]
  await one.publish('2026-12-01', (await one.save('của riêng')).digest)
  assert.equal((await other.on('2026-12-01')).standard, true)
  assert.equal((await other.desk()).draft, null)
  await assert.rejects(other.publish('2026-12-01', '0'.repeat(64)), refused('no_draft'))
})

test('a day that is today, past, too far, unreal or not after the version before is refused', async () => {
  const { save, publish } = await aKeeper()
  const { digest } = await save('bản một')
  for (const validFrom of ['2026-11-16', '2026-11-15', '2027-11-18', '2026-13-01', 'mai'])
    await assert.rejects(publish(validFrom, digest), refused('date_invalid'), validFrom)
  await publish('2026-12-01', digest)
  const next = (await save('bản hai')).digest
  for (const validFrom of ['2026-11-20', '2026-12-01'])
    await assert.rejects(publish(validFrom, next), refused('date_invalid'), validFrom)
  await publish('2026-12-02', next)
})

test('what was changed after it was read, and what says nothing new, is not published', async () => {
  const { save, publish } = await aKeeper()
  const { digest } = await save('bản một')
  await save('bản một, sửa')
  await assert.rejects(publish('2026-12-01', digest), refused('draft_changed'))
  const again = (await save('bản một')).digest
  assert.equal(again, digest)
  await publish('2026-12-01', digest)
  await save('bản một')
  await assert.rejects(publish('2026-12-02', digest), refused('nothing_new'))
})

test('of two who publish at once one finds no draft', async () => {
  const { save, publish, on } = await aKeeper()
  const { digest } = await save('bản một')
  const done = await Promise.allSettled(['2026-12-01', '2026-12-02'].map((d) => publish(d, digest)))
  assert.deepEqual(done.map(({ status }) => status).sort(), ['fulfilled', 'rejected'])
  const late = done.find((one) => one.status === 'rejected')!
  assert.equal((late.reason as { code: string }).code, 'terms.no_draft')
  assert.equal((await on('2026-12-02')).versions.length, 2)
})

test('the ledger names who published what, by its digest, and not what it says', async () => {
  const { save, publish, by, keeper, entries, desk } = await aKeeper()
  const { digest } = await save('bản một')
  await by(dropDraft)
  await assert.rejects(by(dropDraft), refused('no_draft'))
  await save('bản một')
  await publish('2026-12-01', digest)
  const written = await entries()
  assert.deepEqual(
    written.map(({ type, data }) => [type, data]),
    [
      ['terms.drafted', { digest }],
      ['terms.draft_dropped', { digest }],
      ['terms.drafted', { digest }],
      ['terms.published', { number: 1, validFrom: '2026-12-01', digest }],
    ],
  )
  assert.ok(written.every(({ actor_id }) => actor_id === keeper.id))
  const [published, before] = (await desk()).versions
  assert.deepEqual(
    [published!.publishedBy, published!.publishedAt, published!.digest],
    ['Đỗ Khánh', noon.toISOString(), digest],
  )
  assert.deepEqual([before!.publishedBy, before!.standard], [null, true])
})

test('what was published is what its digest says, and Postgres lets nobody change or remove it', async () => {
  const { save, publish, on, by, operatorId } = await aKeeper()
  const { digest } = await save('bản một')
  await publish('2026-12-01', digest)
  const { textVi, textEn } = await on('2026-12-01')
  assert.equal(digestOf({ textVi, textEn }), digest)
  const attempts = [
    sql`update terms.version set text_vi = 'khác' where operator_id = ${operatorId}`,
    sql`update terms.version set valid_from = '2026-12-05' where operator_id = ${operatorId}`,
    sql`update terms.version set state = 'draft', number = null, valid_from = null, published_by = null,
      published_at = null where operator_id = ${operatorId}`,
    sql`delete from terms.version where operator_id = ${operatorId}`,
  ]
  for (const attempt of attempts)
    await assert.rejects(
      by((ctx) => attempt.execute(ctx.tx)),
      /published terms never change/,
    )
})

test('Postgres takes no version that begins today, comes out of turn or was never a draft', async () => {
  const { save, by, operatorId, keeper, publish } = await aKeeper()
  await publish('2026-12-01', (await save('bản một')).digest)
  await save('bản hai')
  const force = (number: number, from: string, at = noon) =>
    by((ctx) =>
      sql`update terms.version set state = 'published', number = ${number}, valid_from = ${from},
      published_by = ${keeper.id}, published_at = ${at}
      where operator_id = ${operatorId} and state = 'draft'`.execute(ctx.tx),
    )
  const late = new Date(noon.getTime() + 20 * day)
  await assert.rejects(force(2, '2026-12-06', late), /known_before/)
  await assert.rejects(force(1, '2026-12-05'), /follows those before/)
  await assert.rejects(force(2, '2026-12-01'), /follows those before/)
  await assert.rejects(
    by((ctx) =>
      ctx.tx
        .insertInto('terms.version')
        .values({
          ...{ id: crypto.randomUUID(), operator_id: operatorId, state: 'published' },
          ...{ text_vi: 'a', digest: '0'.repeat(64), written_by: keeper.id, written_at: noon },
          ...{ number: 2, valid_from: '2026-12-05', published_by: keeper.id, published_at: noon },
        })
        .execute(),
    ),
    /begin as a draft/,
  )
})

test('the standard text rests on law in force on its first day, and says in both languages the same sections', () => {
  for (const id of standard.bases) assert.ok(lawInForce(id, standard.validFrom), clauseOf(id).short)
  const headings = (said: string) =>
    blocksOf(said).flatMap((block) =>
      block.kind === 'heading' ? [/^\d+/.exec(block.text)?.[0]] : [],
    )
  assert.deepEqual(headings(standard.textVi), headings(standard.textEn))
  const shape = (said: string) =>
    blocksOf(said).map((block) => (block.kind === 'list' ? block.items.length : block.kind))
  assert.deepEqual(shape(standard.textVi), shape(standard.textEn))
  const { textVi, textEn } = standard
  assert.deepEqual(parseTexts(standard), { textVi, textEn })
  for (const article of [8, 12, 29, 40]) {
    assert.match(standard.textVi, new RegExp(`Điều ${article}\\b`))
    assert.match(standard.textEn, new RegExp(`articles? (?:\\d+ and )?${article}\\b`))
  }
})
