import { queryOptions } from '@tanstack/react-query'
import type { Catalogue, Category } from '#core/goods/catalogue.ts'
import { dayOf, addDays, startOfDay } from '#core/time.ts'
import { readPublicList } from '../offline/list-store.ts'
import { isUnreachable } from './problem.ts'

export interface Law {
  id: string
  short: string
  titleVi: string
  titleEn: string
  validFrom: string
  validTo: string | null
}

export interface PublicCategory extends Category {
  group: string
  laws: Law[]
  instead: { vi: string; en: string }
}

/** The list that anybody may have: what the matcher of `core` compiles, and what a reader is told. */
export interface PublicCatalogue extends Catalogue {
  groups: { id: string; vi: string; en: string }[]
  categories: PublicCategory[]
}

/** The catalogue, and since when this device has it where the server could not be asked. */
export interface ShownCatalogue extends PublicCatalogue {
  keptSince: string | null
}

const hourMs = 3_600_000

/** The catalogue of an operator, or the national one, in force today; asked again every hour and at midnight, for another may come into force. */
export const catalogueOf = (operator: string | undefined) =>
  queryOptions({
    queryKey: ['public-goods', operator],
    staleTime: hourMs,
    networkMode: 'always',
    retry: (count, thrown) => navigator.onLine && count < 2 && isUnreachable(thrown),
    refetchInterval: () => Math.min(hourMs, msToMidnight(new Date()) + 1_000),
    queryFn: async (): Promise<ShownCatalogue> => {
      const { catalogue, keptSince } = await readPublicList(operator ?? null)
      return { ...catalogue, keptSince }
    },
  })

/** The national list; in a deployment of one operator, theirs. */
export const catalogueQuery = catalogueOf(undefined)

function msToMidnight(now: Date): number {
  return startOfDay(addDays(dayOf(now), 1)).getTime() - now.getTime()
}
