import { queryOptions } from '@tanstack/react-query'
import type { Catalogue, Category } from '#core/goods/catalogue.ts'
import { door } from './client.ts'
import { problemOf } from './problem.ts'

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

/** The catalogue in force today; asked again after an hour, for another may come into force. */
export const catalogueQuery = queryOptions({
  queryKey: ['public-goods'],
  staleTime: 3_600_000,
  queryFn: async (): Promise<PublicCatalogue> => {
    const { data, error, response } = await door.GET('/v1/public/goods/catalogue.json')
    if (!data) throw problemOf(response, error)
    return data
  },
})
