import { createHash } from 'node:crypto'
import { canonicalJson } from '#core/canonical.ts'
import { blocksOf, tidyText } from '#core/plain-text.ts'
import { addDays, type Day } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import { authorize } from '#platform/policy.ts'
import { refuse } from './errors.ts'
import { standard } from './standard-data.ts'

export const limits = { characters: 30_000, daysAhead: 366 } as const

/** What terms say; Vietnamese is the contract, English stands beside it where there is one. */
export type Texts = { readonly textVi: string; readonly textEn: string | null }

/** One version with the days it stands; `number` 0 is the standard text. */
export type Version = {
  readonly number: number
  readonly validFrom: Day
  /** Its last day; null while no other is announced. */
  readonly validTo: Day | null
  readonly digest: string
}

/** How a version is named wherever it is: `SAOMAI-2/2026-12-01`. */
export function versionName(operatorCode: string, { number, validFrom }: Version): string {
  return `${operatorCode}-${number}/${validFrom}`
}

/** SHA-256 of both texts as canonical JSON, in hex: what the ledger names and anybody can recompute. */
export function digestOf({ textVi, textEn }: Texts): string {
  return createHash('sha256').update(canonicalJson({ textEn, textVi })).digest('hex')
}

/** Texts as they are kept. Refuses what says nothing, or is longer than anybody reads. */
export function parseTexts(input: {
  readonly textVi: string
  readonly textEn?: string | null
}): Texts {
  const textVi = tidyText(input.textVi)
  const textEn = tidyText(input.textEn ?? '') || null
  if (Math.max(textVi.length, textEn?.length ?? 0) > limits.characters)
    throw refuse('text_too_long', { most: limits.characters })
  const kinds = new Set(blocksOf(textVi).map(({ kind }) => kind))
  if (!kinds.has('heading') || !kinds.has('paragraph')) throw refuse('text_required')
  return { textVi, textEn }
}

/** Published versions in order, after the standard text that stood before the first of them. */
export async function versionsOf(ctx: Ctx, operatorId: string): Promise<Version[]> {
  const own = await ctx.tx
    .selectFrom('terms.version')
    .select(['number', 'valid_from', 'digest'])
    .where('operator_id', '=', operatorId)
    .where('state', '=', 'published')
    .orderBy('number')
    .execute()
  const begun = own.map(({ number, valid_from, digest }) => ({
    // The check `published_is_whole` keeps both.
    ...{ number: number!, validFrom: valid_from!, digest },
  }))
  const all = [{ number: 0, validFrom: standard.validFrom, digest: digestOf(standard) }, ...begun]
  return all.map((one, i) => {
    const next = all[i + 1]
    return { ...one, validTo: next ? addDays(next.validFrom, -1) : null }
  })
}

/** The version that stands on a day; undefined before there was any. */
export function versionOn(versions: readonly Version[], day: Day): Version | undefined {
  return versions.findLast(({ validFrom }) => validFrom <= day)
}

/** What a version says. */
export async function textsOf(
  ctx: Ctx,
  operatorId: string,
  { number }: Pick<Version, 'number'>,
): Promise<Texts> {
  if (number === 0) return { textVi: standard.textVi, textEn: standard.textEn }
  const { text_vi: textVi, text_en: textEn } = await ctx.tx
    .selectFrom('terms.version')
    .select(['text_vi', 'text_en'])
    .where('operator_id', '=', operatorId)
    .where('number', '=', number)
    .executeTakeFirstOrThrow()
  return { textVi, textEn }
}

/** The operator whose terms the actor keeps, always their own; refuses everyone else, and machines. */
export function keeperOf({ actor }: Ctx): string {
  const { organisationId } = actor
  authorize(actor, 'terms.manage', { organisationId })
  if (actor.kind !== 'person') throw refuse('person_required')
  return organisationId
}
