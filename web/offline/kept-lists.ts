import { addDays, type Day, dayOf } from '#core/time.ts'
import type { PublicCatalogue } from '../api/goods.ts'

/** A list of goods, and the first day for which the server named it. */
export interface KeptList {
  from: Day
  catalogue: PublicCatalogue
}

/** What a device keeps: the list of the day it asked, and those that it knows will follow. */
export interface KeptLists {
  /** Whose list it is; null: the national one. */
  operator: string | null
  askedAt: string
  lists: KeptList[]
}

/** A list that nobody asked after for longer is no longer believed: the law may have turned meanwhile. */
export const believedDays = 7

/**
 * The list to answer by on a day, or null: none is known for it, or the device has not asked for too long.
 * A clock that stands before the day of asking is wrong, so that day counts.
 */
export function listFor(
  { askedAt, lists }: Pick<KeptLists, 'askedAt' | 'lists'>,
  today: Day,
): PublicCatalogue | null {
  const asked = dayOf(new Date(askedAt))
  const day = today < asked ? asked : today
  if (day > addDays(asked, believedDays)) return null
  const last = lists.findLast(({ from }) => from <= day)?.catalogue
  if (!last || (last.validTo !== null && last.validTo < day)) return null
  return last
}

/** The server's list of a day; of its own today where none is named. Throws where there is no answer. */
export type Ask = (day?: Day) => Promise<{ catalogue: PublicCatalogue; askedAt: string }>

/** The tag of the list of a day, without the list. */
export type AskTag = (day?: Day) => Promise<string | null>

/** No law turns more often within a week. */
const mostLists = 4

/**
 * Fetches today's list and every other that a device may need before it asks again: tomorrow's, where it is
 * another, and the one after each end that is known.
 */
export async function fetchLists(
  ask: Ask,
  tagOf: AskTag,
): Promise<Pick<KeptLists, 'askedAt' | 'lists'>> {
  const { catalogue, askedAt } = await ask()
  const today = dayOf(new Date(askedAt))
  const lists: KeptList[] = [{ from: today, catalogue }]
  const tomorrow = addDays(today, 1)
  if ((await tagOf()) !== (await tagOf(tomorrow)))
    lists.push({ from: tomorrow, catalogue: (await ask(tomorrow)).catalogue })
  for (;;) {
    const end = lists.at(-1)!.catalogue.validTo
    if (end === null || lists.length >= mostLists) return { askedAt, lists }
    const from = addDays(end, 1)
    if (from > addDays(today, believedDays)) return { askedAt, lists }
    if (from <= lists.at(-1)!.from) return { askedAt, lists }
    lists.push({ from, catalogue: (await ask(from)).catalogue })
  }
}
