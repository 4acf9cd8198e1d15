import { setImmediate as breathe } from 'node:timers/promises'
import { type Static, Type } from 'typebox'
import { screenContents, type Screening } from '#core/goods/screen.ts'
import { dayOf } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import { asIfApproved, authorizePerson, getAmendment } from './amendment.ts'
import { openCorrectionTexts } from './corrections.ts'
import { CatalogueDiff, diffOf } from './diff.ts'
import { type List, listOfNumber, trialList } from './in-force.ts'
import { shippedPhrases } from './phrases-data.ts'

const answer = Type.Object({
  class: Type.Enum(['prohibited', 'conditional', 'allowed', 'vague']),
  category: Type.Union([Type.Null(), Type.String()]),
})

/** What an amendment would change: in the list, and in the answers to the phrases it is tried on. */
export const Trial = Type.Object({
  diff: CatalogueDiff,
  phrases: Type.Integer(),
  corrections: Type.Integer(),
  changedPhrases: Type.Integer(),
  changedCorrections: Type.Integer(),
  /** Of what changed, the first fifty; those of corrections first. */
  lines: Type.Array(
    Type.Object({
      of: Type.Enum(['phrase', 'correction']),
      ...{ text: Type.String(), before: answer, after: answer },
    }),
  ),
})
export type Trial = Static<typeof Trial>

const shownAtMost = 50
const correctionsAtMost = 200

/** Runs the list with and without an amendment over the shipped phrases and the open corrections. */
export async function tryAmendment(ctx: Ctx, vault: Vault, amendmentId: string): Promise<Trial> {
  authorizePerson(ctx, 'catalogue.draft')
  const row = await getAmendment(ctx, amendmentId)
  const amendment = asIfApproved(ctx.now, row)
  const day = dayOf(amendment.inForceAt)
  const after = trialList(amendment, day)
  const of = { operatorId: row.operator_id, number: row.base, day }
  const before = await listOfNumber(ctx.tx, of)
  const said = await openCorrectionTexts(ctx, vault, correctionsAtMost)
  const corrections = await changedIn(said, { before, after })
  const phrases = await changedIn(
    shippedPhrases.map(({ text }) => text),
    { before, after },
  )
  const lines = [
    ...corrections.map((line) => ({ of: 'correction' as const, ...line })),
    ...phrases.map((line) => ({ of: 'phrase' as const, ...line })),
  ]
  return {
    diff: diffOf(before.catalogue, after.catalogue),
    ...{ phrases: shippedPhrases.length, corrections: said.length },
    ...{ changedPhrases: phrases.length, changedCorrections: corrections.length },
    lines: lines.slice(0, shownAtMost),
  }
}

type Lists = { readonly before: List; readonly after: List }

async function changedIn(texts: readonly string[], lists: Lists) {
  const [old, now] = [lists.before.lexicon(), lists.after.lexicon()]
  const changed: Pick<Trial['lines'][number], 'text' | 'before' | 'after'>[] = []
  for (const [i, text] of texts.entries()) {
    if (i % 100 === 0) await breathe()
    const before = answerOf(screenContents(text, old))
    const after = answerOf(screenContents(text, now))
    if (before.class !== after.class || before.category !== after.category)
      changed.push({ text, before, after })
  }
  return changed
}

function answerOf({ class: its, categoryId }: Screening): Static<typeof answer> {
  return { class: its, category: categoryId }
}
