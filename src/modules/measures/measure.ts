import type { Measure } from '#core/risk/policy.ts'
import type { ItemType } from '#modules/parcels/index.ts'
import { refuse } from './errors.ts'

/** What somebody can do to a parcel; to refuse one is done at the counter. */
export const performable = [
  'open_check',
  'second_check',
  'xray',
  'video',
  'photo',
  'escort',
] as const satisfies readonly Measure[]
export type Performable = (typeof performable)[number]

export const results = ['clear', 'suspicious', 'found'] as const
export type Result = (typeof results)[number]

type Look = Extract<Measure, 'open_check' | 'second_check' | 'xray'>
const looks: ReadonlySet<Measure> = new Set<Look>(['open_check', 'second_check', 'xray'])

/**
 * Whether it shows what is in a parcel: only that is an outcome. A second check of a letter is from outside,
 * for nobody opens one (Constitution art. 21).
 */
export function looksInside(measure: Measure, itemType: ItemType): measure is Look {
  return looks.has(measure) && !(itemType === 'letter' && measure === 'second_check')
}

/** What a suspicion leads to: further measures, or that the parcel stands until two persons decide. */
export type FollowUp = readonly Performable[] | 'stop'

const afterSuspicion: Readonly<Record<Performable, FollowUp>> = {
  open_check: ['second_check'],
  // Two persons looked inside and a doubt is left.
  second_check: 'stop',
  xray: ['open_check', 'second_check'],
  video: ['open_check'],
  photo: ['open_check'],
  escort: ['open_check', 'second_check'],
}

/** A letter is X-rayed and seen by a second person from outside; then it stands. */
const afterSuspicionOfLetter: Readonly<Record<Performable, FollowUp>> = {
  ...{ open_check: 'stop', second_check: 'stop', xray: ['second_check'] },
  ...{ video: ['xray'], photo: ['xray'], escort: ['xray'] },
}

export function followUp(measure: Performable, itemType: ItemType): FollowUp {
  return (itemType === 'letter' ? afterSuspicionOfLetter : afterSuspicion)[measure]
}

/** Refuses what opens a letter, and a find by what does not look inside. */
export function assertFits(
  measure: Performable,
  { itemType, result }: { readonly itemType: ItemType; readonly result: Result },
): void {
  if (measure === 'open_check' && itemType === 'letter') throw refuse('letter_not_opened')
  if (result === 'found' && !looksInside(measure, itemType)) throw refuse('not_a_look', { measure })
}

export type Statement = { readonly note?: string; readonly station?: string }

const leastLength = 5

/**
 * What somebody wrote of a measure. An X-ray names its station; what leaves nothing behind that
 * one could look at again (video, photo, escort) says what was done.
 */
export function parseStatement(measure: Performable, given: Statement): Statement | undefined {
  const note = words(given.note)
  const station = words(given.station)
  if (measure === 'xray' && station === undefined) throw refuse('station_required')
  if (!looks.has(measure) && (note?.length ?? 0) < leastLength) throw refuse('statement_required')
  if (note === undefined && station === undefined) return undefined
  return { ...(note !== undefined && { note }), ...(station !== undefined && { station }) }
}

/** A reason in words; refuses too few to mean anything. */
export function parseReason(text: string | undefined): string {
  const reason = words(text)
  if (reason === undefined || reason.length < leastLength) throw refuse('reason_required')
  return reason
}

function words(text: string | undefined): string | undefined {
  const trimmed = text?.normalize('NFC').replace(/\s+/g, ' ').trim()
  return trimmed === '' ? undefined : trimmed
}
