import type { Day } from '#core/time.ts'
import { addDays } from '#core/time.ts'

/** Why data may be kept beyond its period. */
export const grounds = [
  'authority_request',
  'complaint',
  'claim',
  'violating_item',
  'data_breach',
  'internal_investigation',
  'inspection',
] as const
export type Ground = (typeof grounds)[number]

type GroundWords = {
  readonly vi: string
  readonly en: string
  /** Ids of the clauses it stands on (`modules/law`); those in force on the day are cited. */
  readonly basis: readonly string[]
}

/** Each ground in words, and the law it stands on (R55). */
export const groundWords: Readonly<Record<Ground, GroundWords>> = {
  authority_request: {
    vi: 'Yêu cầu bằng văn bản của cơ quan có thẩm quyền',
    en: 'Written request of an authority',
    basis: ['LBC 14.2', 'LBC 14.3', 'CT02 I.8'],
  },
  complaint: { vi: 'Khiếu nại chưa giải quyết xong', en: 'Open complaint', basis: ['LBC 38'] },
  claim: { vi: 'Yêu cầu bồi thường', en: 'Claim for compensation', basis: ['LBC 40'] },
  violating_item: {
    vi: 'Bưu gửi vi phạm bị đình chỉ',
    en: 'Violating item, suspended',
    basis: ['LBC 14.1', 'CT02 I.9'],
  },
  data_breach: {
    vi: 'Vi phạm quy định bảo vệ dữ liệu cá nhân',
    en: 'Breach of personal data',
    basis: ['LBVDLCN2025', 'ND356-2025'],
  },
  internal_investigation: {
    vi: 'Xác minh nội bộ về lộ, mất thông tin',
    en: 'Internal investigation of a leak or loss',
    basis: ['CV509 1', 'CT02 I.7'],
  },
  inspection: {
    vi: 'Thanh tra, kiểm tra',
    en: 'Inspection by the State',
    basis: ['CT02 III.3', 'CT02 IV.2'],
  },
}

/**
 * How long a hold may stand before somebody says again that it is needed: personal data is kept as
 * long as its purpose needs and no longer. The law names no number of days; this one is ours.
 */
export const reviewPeriod = { days: 90, basis: 'LBVDLCN2025', validFrom: '2026-01-01' } as const

/** The latest day of the next review of a hold placed or reviewed on a day. */
export function latestReview(today: Day): Day {
  return addDays(today, reviewPeriod.days)
}
