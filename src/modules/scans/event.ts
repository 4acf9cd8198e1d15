import type { OfficeKind } from '#modules/directory/index.ts'

export const scanEvents = ['arrival', 'departure', 'out_for_delivery'] as const
export type ScanEvent = (typeof scanEvents)[number]

/**
 * The code of an event in UPU EMSEVT version 3 (messaging standard M40). EMA, posting, is the acceptance; EMC and
 * EMD are of offices of exchange, of which there are none here; leaving the office of posting has no code.
 */
export function emsevtCode(event: ScanEvent, office: OfficeKind): string | null {
  if (event === 'out_for_delivery') return 'EDG'
  if (office === 'service_point') return event === 'arrival' ? 'EMG' : null
  return event === 'arrival' ? 'EDD' : 'EDE'
}

const minuteMs = 60_000
/** How far a device's clock may be ahead, and how long one may be without network. */
export const tolerance = { aheadMs: 5 * minuteMs, behindMs: 7 * 24 * 60 * minuteMs }

/** Whether an instant that a device states can be believed. */
export function isCredible(at: Date, now: Date): boolean {
  const late = now.getTime() - at.getTime()
  return late >= -tolerance.aheadMs && late <= tolerance.behindMs
}
