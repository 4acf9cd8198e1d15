import type { Selectable } from 'kysely'
import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { TermsVersion } from '#platform/tables.ts'
import { refuse } from './errors.ts'
import { digestOf, keeperOf, parseTexts } from './terms.ts'

export type Draft = Selectable<TermsVersion>

/** Keeps the operator's one draft as it stands now; nobody outside sees it. Answers its digest. */
export async function saveDraft(
  ctx: Ctx,
  input: { readonly textVi: string; readonly textEn?: string | null },
): Promise<{ digest: string }> {
  const operator_id = keeperOf(ctx)
  const texts = parseTexts(input)
  const digest = digestOf(texts)
  const written = {
    ...{ text_vi: texts.textVi, text_en: texts.textEn, digest },
    ...{ written_by: ctx.actor.id, written_at: ctx.now },
  }
  const { id } = await ctx.tx
    .insertInto('terms.version')
    .values({ id: newId(ctx.now), operator_id, ...written })
    .onConflict((conflict) =>
      conflict.column('operator_id').where('state', '=', 'draft').doUpdateSet(written),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await record(ctx, { type: 'terms.drafted', subject: id, data: { digest } })
  return { digest }
}

/** Throws the draft away; what was published stays. */
export async function dropDraft(ctx: Ctx): Promise<void> {
  const { id, digest } = await lockDraft(ctx)
  await ctx.tx.deleteFrom('terms.version').where('id', '=', id).execute()
  await record(ctx, { type: 'terms.draft_dropped', subject: id, data: { digest } })
}

/** The draft of the actor's operator, locked: whoever comes second finds none. */
export async function lockDraft(ctx: Ctx): Promise<Draft> {
  const operatorId = keeperOf(ctx)
  const draft = await draftOf(ctx, operatorId).forUpdate().executeTakeFirst()
  if (!draft) throw refuse('no_draft')
  return draft
}

/** The draft of an operator, where there is one. */
export async function findDraft(ctx: Ctx, operatorId: string): Promise<Draft | undefined> {
  return draftOf(ctx, operatorId).executeTakeFirst()
}

function draftOf(ctx: Ctx, operatorId: string) {
  return ctx.tx
    .selectFrom('terms.version')
    .selectAll()
    .where('operator_id', '=', operatorId)
    .where('state', '=', 'draft')
}
