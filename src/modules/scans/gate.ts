import type { Measure } from '#core/risk/policy.ts'
import { stopsOf, type StopReason } from '#modules/measures/index.ts'
import type { Parcel } from '#modules/parcels/index.ts'
import { lockOpenMeasures } from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { ScanEvent } from './event.ts'

/** Why a parcel is stopped at a scan. */
export const grounds = [
  'unreadable',
  'forged_label',
  'unknown_item',
  'refused_parcel',
  'found',
  'doubt',
  'open_measures',
] as const
export type Ground = (typeof grounds)[number]

/** `check`: it came in and is here, and something is to be done before it goes on. */
export const verdicts = ['pass', 'check', 'stop'] as const
export type Verdict = (typeof verdicts)[number]

export type GateAnswer = {
  readonly verdict: Verdict
  readonly stops: readonly Ground[]
  readonly openMeasures: readonly Measure[]
  /** Whether the scan moved the parcel. */
  readonly moved: boolean
}

/** What the gate knows of a parcel. */
export type Standing = {
  readonly accepted: boolean
  readonly openMeasures: readonly Measure[]
  readonly stopped: StopReason | undefined
}

/**
 * The one gate (CT02 I.5): nothing leaves an office, for another or for delivery, with a measure open or
 * against a stop. What has arrived is there whatever is asked of it. A legal hold keeps data, not parcels, and
 * does not stop the post.
 */
export function judge(event: ScanEvent, standing: Standing): GateAnswer {
  const { accepted, openMeasures, stopped } = standing
  if (!accepted) return stopAt(['refused_parcel'])
  const arrives = event === 'arrival'
  if (stopped) return { verdict: 'stop', stops: [stopped], openMeasures, moved: arrives }
  if (openMeasures.length === 0) return { verdict: 'pass', stops: [], openMeasures, moved: true }
  if (arrives) return { verdict: 'check', stops: [], openMeasures, moved: true }
  return { verdict: 'stop', stops: ['open_measures'], openMeasures, moved: false }
}

/** The answer for what is no parcel of ours, or not one that was taken. */
export function stopAt(stops: readonly Ground[]): GateAnswer {
  return { verdict: 'stop', stops, openMeasures: [], moved: false }
}

/**
 * Asks the gate of a parcel. Its rating stays locked until the change ends: a measure asked for at this
 * moment either stops the scan or finds the parcel gone.
 */
export async function askGate(ctx: Ctx, parcel: Parcel, event: ScanEvent): Promise<GateAnswer> {
  const locked = await lockOpenMeasures(ctx, parcel.id)
  const stopped = (await stopsOf(ctx, [parcel.id])).get(parcel.id)
  const accepted = parcel.state === 'accepted'
  return judge(event, { accepted, openMeasures: locked?.open ?? [], stopped })
}
