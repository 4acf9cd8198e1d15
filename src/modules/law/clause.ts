import type { Day } from '#core/time.ts'

/** One citable clause with the days it is in force. Law is data with dates, never a constant. */
export type Clause = {
  /** How code, tests and `docs/law` name it: `LBC 12`, `CT02 I.4`. */
  readonly id: string
  /** How it is cited to a reader. */
  readonly short: string
  readonly titleVi: string
  readonly titleEn: string
  readonly issuedOn?: Day
  readonly validFrom: Day
  /** Last day in force; null while no end is known. */
  readonly validTo: Day | null
  readonly replacedBy?: string
  readonly summaryVi: string
  readonly summaryEn: string
  /** Seen in published material; false means from memory: check against Công báo before relying. */
  readonly confirmed: boolean
}
