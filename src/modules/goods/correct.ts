import { dayOf } from '#core/time.ts'
import type { GoodsClass } from '#core/goods/catalogue.ts'
import { newId } from '#core/uuid7.ts'
import { getOffice } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { authorizePerson, getAmendment } from './amendment.ts'
import { refuse } from './errors.ts'
import { type List, listInForce } from './in-force.ts'
import { parseReason } from './parse-changes.ts'
import { screen } from './screening.ts'

/** What the declaration really was. */
export type Right = { readonly class: GoodsClass; readonly category: string | null }

export type Correction = {
  /** The declared contents, as they were screened. */
  readonly text: string
  readonly right: Right
  readonly note?: string
  /** Left out: the whole operator. */
  readonly officeId?: string
}

/** Sealed as one under the day's key, as declarations are. */
export type CorrectionWords = { readonly text: string; readonly note: string | null }

/**
 * Says that a screening was wrong (requirement B1). It changes no list: whoever keeps the list looks at it. What was
 * shown is screened anew here, not believed; the same said twice is one correction.
 */
export async function correctScreening(
  ctx: Ctx,
  vault: Vault,
  said: Correction,
): Promise<{ id: string; repeated: boolean }> {
  const officeId = await authorizeAt(ctx, said.officeId)
  const { organisationId: operatorId, id: saidBy } = ctx.actor
  const text = said.text.normalize('NFC').trim()
  const note = said.note?.normalize('NFC').trim() || null
  const list = await listInForce(ctx)
  const shown = shownBy(list, text)
  assertRight(said.right, shown, list)
  const day = dayOf(ctx.now)
  const key = await vault.forWriting({ operatorId, class: 'parcel', day })
  const id = newId(ctx.now)
  const words: CorrectionWords = { text, note }
  const token = key.token('body', JSON.stringify(['correction', text, said.right]))
  const { numInsertedOrUpdatedRows } = await ctx.tx
    .insertInto('goods.correction')
    .values({
      ...{ id, day, operator_id: operatorId, office_id: officeId },
      ...{ sealed_words: key.record(id).seal('words', words), words_token: token },
      ...{ catalogue_version: list.catalogue.version },
      ...{ shown_class: shown.class, shown_category: shown.category },
      ...{ right_class: said.right.class, right_category: said.right.category },
      ...{ said_by: saidBy, said_at: ctx.now },
    })
    .onConflict((c) => c.columns(['operator_id', 'said_by', 'words_token']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return repeated(ctx, token)
  const data = { version: list.catalogue.version, shown, right: said.right }
  await record(ctx, { type: 'correction.said', subject: id, officeId, data })
  return { id, repeated: false }
}

async function authorizeAt(ctx: Ctx, officeId: string | undefined): Promise<string | null> {
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
  const organisationId = officeId
    ? (await getOffice(ctx, officeId)).organisationId
    : ctx.actor.organisationId
  authorize(ctx.actor, 'catalogue.correct', { organisationId, officeId: officeId ?? null })
  return officeId ?? null
}

async function repeated(ctx: Ctx, token: Buffer): Promise<{ id: string; repeated: boolean }> {
  const { id } = await ctx.tx
    .selectFrom('goods.correction')
    .select('id')
    .where('operator_id', '=', ctx.actor.organisationId)
    .where('said_by', '=', ctx.actor.id)
    .where('words_token', '=', token)
    .executeTakeFirstOrThrow()
  return { id, repeated: true }
}

function shownBy(list: List, text: string): Right {
  const { class: its, category } = screen(text, list)
  return { class: its, category: category?.id ?? null }
}

function assertRight(right: Right, shown: Right, { catalogue }: List): void {
  const named = catalogue.categories.find(({ id }) => id === right.category)
  const needsOne = right.class === 'prohibited' || right.class === 'conditional'
  if (needsOne ? !named : right.category !== null) throw refuse('right_incomplete')
  if (right.class === shown.class && right.category === shown.category) throw refuse('same_answer')
}

export type Decision =
  | { readonly verdict: 'taken'; readonly amendmentId: string; readonly reason: string }
  | { readonly verdict: 'dismissed'; readonly reason: string }

/** Takes a correction into one's own draft, or dismisses it, and says why. The draft itself is not touched. */
export async function decideCorrection(
  ctx: Ctx,
  vault: Vault,
  { correctionId, ...decision }: Decision & { readonly correctionId: string },
): Promise<void> {
  authorizePerson(ctx, 'catalogue.draft')
  const reason = parseReason(decision.reason)
  const { organisationId: operatorId } = ctx.actor
  const open = await ctx.tx
    .selectFrom('goods.correction')
    .select(['id', 'state', 'office_id'])
    .where('id', '=', correctionId)
    .where('operator_id', '=', operatorId)
    .forUpdate()
    .executeTakeFirst()
  if (!open) throw refuse('correction_not_found')
  if (open.state !== 'open') throw refuse('decided_already')
  const amendmentId = decision.verdict === 'taken' ? decision.amendmentId : null
  if (amendmentId) await assertOwnDraft(ctx, amendmentId)
  const key = await vault.forWriting({ operatorId, class: 'standing' })
  await ctx.tx
    .updateTable('goods.correction')
    .set({
      ...{ state: decision.verdict, amendment_id: amendmentId },
      ...{ decided_by: ctx.actor.id, decided_at: ctx.now },
      sealed_answer: key.record(open.id).seal('answer', reason),
    })
    .where('id', '=', open.id)
    .execute()
  await record(ctx, {
    ...{ type: `correction.${decision.verdict}`, subject: open.id, officeId: open.office_id },
    data: { amendment: amendmentId },
  })
}

async function assertOwnDraft(ctx: Ctx, id: string): Promise<void> {
  const { state, drafted_by: author } = await getAmendment(ctx, id)
  if (state !== 'draft' || author !== ctx.actor.id) throw refuse('not_a_draft')
}
