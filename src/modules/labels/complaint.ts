/** Months within which a complaint is raised, and answered. */
export interface ComplaintPeriods {
  readonly lossOrDelay: number
  readonly damageOrPrice: number
  readonly answer: number
  readonly basis: string
  readonly validFrom: string
}

/**
 * Complaints about domestic items: six months from the end of the announced transit time for loss
 * or delay, one from delivery for damage or price; answered within two.
 */
export const complaintPeriods = {
  lossOrDelay: 6,
  damageOrPrice: 1,
  answer: 2,
  basis: 'Luật Bưu chính 49/2010/QH12, Điều 38',
  validFrom: '2011-01-01',
} as const satisfies ComplaintPeriods
