import { commune, province } from '#core/places/places.ts'
import { dayOf } from '#core/time.ts'
import { officesByIds } from '#modules/directory/index.ts'
import { catalogueInForce } from '#modules/goods/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Drift } from './quality-drift.ts'
import type { RateName } from './factor-table.ts'

/** The name of a place or a category; null for codes that a screen has its own words for. */
export function placeName(code: string): string | null {
  return province(code)?.name ?? commune(code)?.name ?? null
}

/** What the key of a learned rate is called. */
export function rateLabel(now: Date): (name: RateName, key: string) => string {
  const categories = new Map(
    catalogueInForce(dayOf(now)).categories.map(({ id, nameVi }) => [id, nameVi]),
  )
  return (name, key) => {
    if (name === 'route')
      return key
        .split('>')
        .map((code) => placeName(code) ?? code)
        .join(' → ')
    if (name === 'kind') return categories.get(key) ?? key
    const home = name.endsWith('Commune') ? commune(key)?.province : undefined
    return [placeName(key) ?? key, home && placeName(home)].filter(Boolean).join(', ')
  }
}

/** The same drift with the names of offices, provinces and categories beside their codes. */
export async function labelled(ctx: Ctx, drift: Drift) {
  const offices = await officesByIds(
    ctx,
    drift.facts.flatMap(({ fact, moved }) =>
      fact === 'office' ? moved.map(({ value }) => value) : [],
    ),
  )
  const categories = rateLabel(ctx.now)
  const labelOf = (fact: string, value: string): string | null => {
    if (fact === 'office') return offices.get(value)?.name ?? null
    if (fact.endsWith('_province')) return placeName(value)
    if (fact === 'contents_category' && value !== '-') return categories('kind', value)
    return null
  }
  return {
    ...drift,
    facts: drift.facts.map((one) => ({
      ...one,
      moved: one.moved.map((value) => ({ ...value, label: labelOf(one.fact, value.value) })),
    })),
  }
}
