import { arms } from './catalogue-arms.ts'
import { danger } from './catalogue-danger.ts'
import type { CategoryEntry } from './catalogue-entry.ts'
import { nature } from './catalogue-nature.ts'
import { papers } from './catalogue-papers.ts'
import { substances } from './catalogue-substances.ts'
import { valuables } from './catalogue-valuables.ts'

/** Changes with the words and categories below; the law's own dates make the rest of a version. */
export const release = '2026.2'

/** The categories of the list, prohibited and conditional, as they were and are. */
export const catalogueEntries: readonly CategoryEntry[] = [
  ...substances,
  ...arms,
  ...danger,
  ...nature,
  ...papers,
  ...valuables,
]

/** What sending, accepting or carrying prohibited goods costs: the decree of its day. */
export const fines = {
  prohibited: ['ND15-2020 9.1', 'ND174-2026 11.1'],
  immoral: ['ND15-2020 9.2', 'ND174-2026 11.2'],
} as const
