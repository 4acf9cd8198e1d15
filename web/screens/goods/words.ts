import type { useTranslation } from 'react-i18next'
import { useQuery } from '@tanstack/react-query'
import {
  type Amendment,
  type AmendmentLine,
  type AmendmentState,
  type CategoryQuality,
  type Draft,
  readQuality,
} from '../../api/catalogue.ts'
import { date, dateTime } from '../../i18n/format.ts'
import type { Tone } from '../../ui/tag.tsx'
import { useNames } from '../public/goods-words.ts'

type Translate = ReturnType<typeof useTranslation>['t']

const tones: Readonly<Record<AmendmentState, Tone>> = {
  draft: 'plain',
  submitted: 'warn',
  approved: 'ok',
  refused: 'stop',
  withdrawn: 'plain',
}

/** How far an amendment is, in words and a colour. */
export function standingOf(
  t: Translate,
  { state, inForceAt }: Pick<AmendmentLine, 'state' | 'inForceAt'>,
): { text: string; tone: Tone } {
  if (state !== 'approved' || !inForceAt)
    return { text: t(`amendment_state.${state}`), tone: tones[state] }
  const begun = new Date(inForceAt) <= new Date()
  return begun
    ? { text: t('amendments.begun', { at: dateTime(inForceAt) }), tone: 'ok' }
    : { text: t('amendments.begins', { at: date(inForceAt) }), tone: 'brand' }
}

/** What an amendment is called: its number once it has one. */
export function titleOf(t: Translate, { number, draftedAt }: AmendmentLine): string {
  return number
    ? t('amendments.numbered', { number })
    : t('amendments.unnumbered', { at: date(draftedAt) })
}

/** The categories of the operator's list, and what each is called. */
export function useCategories() {
  const { nameOf } = useNames()
  const quality = useQuery({ queryKey: ['goods-quality'], queryFn: readQuality })
  const categories = quality.data?.categories ?? []
  const names = new Map(categories.map((one) => [one.id, nameOf(one)]))
  return {
    quality,
    categories: categories.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), 'vi')),
    nameOfId: (id: string | null) => (id === null ? null : (names.get(id) ?? id)),
  }
}

/** Found of those that were meant; null where none was. */
export function recallOf({ meant, found }: CategoryQuality['phrases']): number | null {
  return meant === 0 ? null : found / meant
}

/** Right of those that were found; null where none was. */
export function precisionOf({ found, wrong }: CategoryQuality['phrases']): number | null {
  return found + wrong === 0 ? null : found / (found + wrong)
}

/** Lists that any step of an amendment changes. */
export const touchedByAmendment = [
  ...['amendments', 'amendment', 'trial', 'goods-quality', 'goods-versions'],
]

/** A draft with other changes, to be in force as it was to be. */
export function draftOf({ from, urgency }: Amendment, changes: Amendment['lines']): Draft {
  return { changes, from, ...(urgency !== null && { urgency }) }
}
