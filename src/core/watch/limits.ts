import type { Day } from '#core/time.ts'

/**
 * When looking becomes an alarm, and when it is cut off (requirement C4; rule R25). The law sets no
 * numbers: these are ours, of a day on which they began to hold.
 */
export const watchLimits = {
  validFrom: '2026-11-22' satisfies Day as Day,
  /** Strangers' parcels opened in the order they were accepted in. By chance 1 of 20! / 2. */
  enumeration: { run: 20, minutes: 30 },
  /** Strangers' parcels opened to serve a customer. One each four minutes; then one each two. */
  offRoute: { alarm: 15, cut: 30, minutes: 60 },
  /** The hours of Vietnam in which offices work. */
  workingHours: { from: 5, until: 22, reads: 3, minutes: 60 },
  /** So many robust deviations above the median day of peers; and never less than so many reads. */
  volume: { deviations: 6, least: 30, personDays: 20 },
  /** Different people at one parcel. */
  manyReaders: { people: 5, hours: 24 },
  /** The second canary within a day is no accident. */
  canaries: { cut: 2, hours: 24 },
  /** Parcel pages a machine may read, each parcel once. */
  machine: { pages: 50, minutes: 60 },
} as const
