import type { Selectable } from 'kysely'
import { type Static, Type } from 'typebox'
import { personNames } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { GoodsCorrection } from '#platform/tables.ts'
import type { Vault } from '#platform/vault.ts'
import { authorizePerson } from './amendment.ts'
import type { CorrectionWords } from './correct.ts'

const Id = Type.String({ format: 'uuid' })
const maybe = Type.Union([Type.Null(), Type.String()])
const answer = Type.Object({
  class: Type.Enum(['prohibited', 'conditional', 'allowed', 'vague']),
  category: maybe,
})

/** What a clerk said of a screening. Text and note are free text of staff; null once their day is erased. */
export const CorrectionLine = Type.Object({
  id: Id,
  state: Type.Enum(['open', 'taken', 'dismissed']),
  ...{ text: maybe, note: maybe, version: Type.String(), shown: answer, right: answer },
  ...{ saidBy: maybe, saidAt: Type.String(), decidedBy: maybe, decidedAt: maybe },
  amendmentId: Type.Union([Type.Null(), Id]),
  reason: maybe,
})
export type CorrectionLine = Static<typeof CorrectionLine>

export type CorrectionFilter = {
  readonly state: 'open' | 'decided'
  readonly amendmentId?: string
  readonly after?: string
  readonly limit: number
}

/** The corrections of the actor's operator, newest first, for who keeps the list. */
export async function listCorrections(
  ctx: Ctx,
  vault: Vault,
  filter: CorrectionFilter,
): Promise<{ items: CorrectionLine[]; next: string | null }> {
  authorizePerson(ctx, 'catalogue.draft')
  let query = ctx.tx
    .selectFrom('goods.correction')
    .selectAll()
    .where('operator_id', '=', ctx.actor.organisationId)
    .where('state', filter.state === 'open' ? '=' : '<>', 'open')
    .orderBy('id', 'desc')
    .limit(filter.limit + 1)
  if (filter.after) query = query.where('id', '<', filter.after)
  if (filter.amendmentId) query = query.where('amendment_id', '=', filter.amendmentId)
  const rows = await query.execute()
  const shown = rows.slice(0, filter.limit)
  return {
    items: await linesOf(ctx, vault, shown),
    next: rows.length > filter.limit ? shown.at(-1)!.id : null,
  }
}

/** The declarations of the open corrections, the latest first: what a trial of a draft is run over too. */
export async function openCorrectionTexts(
  ctx: Ctx,
  vault: Vault,
  atMost: number,
): Promise<string[]> {
  const rows = await ctx.tx
    .selectFrom('goods.correction')
    .selectAll()
    .where('operator_id', '=', ctx.actor.organisationId)
    .where('state', '=', 'open')
    .orderBy('id', 'desc')
    .limit(atMost)
    .execute()
  const words = await Promise.all(rows.map((row) => wordsOf(vault, row)))
  return words.flatMap((one) => (one ? [one.text] : []))
}

type Row = Selectable<GoodsCorrection>

async function linesOf(ctx: Ctx, vault: Vault, rows: readonly Row[]): Promise<CorrectionLine[]> {
  const people = rows.flatMap((row) => [row.said_by, ...(row.decided_by ? [row.decided_by] : [])])
  const names = await personNames(ctx, vault, people)
  const nameOf = (id: string | null) => (id && names.get(id)) ?? null
  return Promise.all(
    rows.map(async (row) => {
      const words = await wordsOf(vault, row)
      return {
        id: row.id,
        ...{ text: words?.text ?? null, note: words?.note ?? null, version: row.catalogue_version },
        ...answersOf(row),
        ...{ saidBy: nameOf(row.said_by), saidAt: row.said_at.toISOString() },
        ...{ decidedBy: nameOf(row.decided_by), decidedAt: row.decided_at?.toISOString() ?? null },
        ...{ amendmentId: row.amendment_id, reason: await reasonOf(vault, row) },
      }
    }),
  )
}

/** The columns' checks allow no other. */
function answersOf(row: Row): Pick<CorrectionLine, 'state' | 'shown' | 'right'> {
  return {
    state: row.state as CorrectionLine['state'],
    shown: {
      class: row.shown_class as CorrectionLine['shown']['class'],
      category: row.shown_category,
    },
    right: {
      class: row.right_class as CorrectionLine['right']['class'],
      category: row.right_category,
    },
  }
}

async function wordsOf(vault: Vault, row: Row): Promise<CorrectionWords | undefined> {
  const { operator_id: operatorId, day } = row
  const key = await vault.find({ operatorId, class: 'parcel', day })
  // Sealed by `correctScreening`, at this place only.
  return key?.record(row.id).open('words', row.sealed_words) as CorrectionWords | undefined
}

async function reasonOf(vault: Vault, row: Row): Promise<string | null> {
  if (!row.sealed_answer) return null
  const key = await vault.find({ operatorId: row.operator_id, class: 'standing' })
  // Sealed by `decideCorrection`, at this place only.
  return (key?.record(row.id).open('answer', row.sealed_answer) as string | undefined) ?? null
}
