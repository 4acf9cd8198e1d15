import type { LaneBorder, LaneBorders, PolicySettings } from './policy.ts'

/** What an office can look at in a day; null where it has not said. */
export type Capacity = { readonly redPerDay: number | null; readonly yellowPerDay: number | null }

/** How many parcels of an office had each score (0–100) on how many days. */
export type Scores = { readonly days: number; readonly counts: readonly number[] }

/**
 * Puts the borders of an office's lanes where about as many parcels lie above as it can look at, within what the policy
 * allows (ASYCUDA: an expected rate a lane). Without a capacity or a past the usual border holds.
 */
export function laneBorders(
  settings: PolicySettings,
  capacity: Capacity,
  scores: Scores,
): LaneBorders {
  const redFrom = borderFor(settings.red, capacity.redPerDay, scores)
  const both = sumOf(capacity.redPerDay, capacity.yellowPerDay)
  const yellowFrom = Math.min(borderFor(settings.yellow, both, scores), redFrom)
  return { redFrom, yellowFrom }
}

function sumOf(red: number | null, yellow: number | null): number | null {
  return yellow === null ? null : (red ?? 0) + yellow
}

function borderFor(border: LaneBorder, perDay: number | null, { days, counts }: Scores): number {
  if (perDay === null || days === 0) return border.usual
  let above = 0
  let from = 101
  while (from > border.least && above + (counts[from - 1] ?? 0) <= perDay * days) {
    from--
    above += counts[from] ?? 0
  }
  return Math.min(border.most, Math.max(border.least, from))
}
