import { arms } from './catalogue-arms.ts'
import { danger } from './catalogue-danger.ts'
import type { CategoryEntry } from './catalogue-entry.ts'
import { nature } from './catalogue-nature.ts'
import { papers } from './catalogue-papers.ts'
import { substances } from './catalogue-substances.ts'
import { valuables } from './catalogue-valuables.ts'

/** Categories that a reader looks for together, under one heading. */
export type PublicGroup = { readonly id: string; readonly vi: string; readonly en: string }

const parts: readonly (PublicGroup & { readonly entries: readonly CategoryEntry[] })[] = [
  {
    ...{
      id: 'danger',
      vi: 'Dễ cháy, độc, pin và hàng bay',
      en: 'Flammable, toxic, batteries, air',
    },
    entries: danger,
  },
  { id: 'arms', vi: 'Vũ khí, pháo, thiết bị', en: 'Weapons, fireworks, devices', entries: arms },
  {
    ...{ id: 'substances', vi: 'Ma túy, thuốc, rượu, thuốc lá', en: 'Drugs, medicines, liquor' },
    entries: substances,
  },
  { id: 'papers', vi: 'Tiền, giấy tờ, hàng giả', en: 'Money, papers, fakes', entries: papers },
  { id: 'nature', vi: 'Động vật, cây, thực phẩm', en: 'Animals, plants, food', entries: nature },
  { id: 'valuables', vi: 'Vàng bạc, đồ quý', en: 'Gold and valuables', entries: valuables },
]

/** The headings of the public list, in the order they are shown. */
export const publicGroups: readonly PublicGroup[] = parts.map(({ id, vi, en }) => ({ id, vi, en }))

const groups = new Map(parts.flatMap(({ id, entries }) => entries.map((entry) => [entry.id, id])))

/** The heading a category stands under. Throws on an id that no heading has. */
export function groupOf(categoryId: string): string {
  const group = groups.get(categoryId)
  if (!group) throw new Error(`category ${categoryId} stands under no heading`)
  return group
}
