import { watchLimits as limits } from './limits.ts'

/** One time somebody opened a parcel. */
export type Read = {
  readonly at: Date
  /** In the order of acceptance (UUID v7). */
  readonly parcelId: string
  /** Whether they had entered the parcel themselves. */
  readonly own: boolean
  readonly purpose: string
}

/** What a person's day is held against: the days of the people with the same duty. */
export type PeerDay = { readonly days: number; readonly median: number; readonly spread: number }

/** What is known when somebody has just opened a parcel. */
export type Situation = {
  readonly now: Date
  /** Their reads of the last hour, the one just made among them, oldest first. */
  readonly reads: readonly Read[]
  /** Reads since the day began. */
  readonly today: number
  /** Undefined while too few days are known. */
  readonly peers: PeerDay | undefined
  /** People who opened this parcel within a day. */
  readonly readers: number
  /** Canary parcels they opened within a day, when this is one; otherwise 0. */
  readonly canaries: number
}

export type WatchKind =
  | 'canary_revealed'
  | 'enumeration'
  | 'many_readers'
  | 'off_route'
  | 'out_of_hours'
  | 'unusual_volume'

/** An alarm to raise; `cut` also takes from them what can be seen in clear. */
export type Verdict = {
  readonly kind: WatchKind
  readonly cut: boolean
  readonly data: Readonly<Record<string, number>>
}

/** Everything that is wrong with what somebody just did; nothing, as a rule. */
export function judge(situation: Situation): Verdict[] {
  return [canary, enumeration, offRoute, outOfHours, volume, manyReaders].flatMap(
    (rule) => rule(situation) ?? [],
  )
}

type Rule = (situation: Situation) => Verdict | undefined

const canary: Rule = ({ canaries }) => {
  if (canaries === 0) return undefined
  return { kind: 'canary_revealed', cut: canaries >= limits.canaries.cut, data: { canaries } }
}

/** One's own parcels come in the order of acceptance by themselves: only strangers' count. */
const enumeration: Rule = ({ now, reads }) => {
  const { run: longest, minutes } = limits.enumeration
  const strange = within(reads, now, minutes).filter(({ own }) => !own)
  const run = lastRun(distinct(strange.map(({ parcelId }) => parcelId)))
  return run >= longest ? { kind: 'enumeration', cut: true, data: { run } } : undefined
}

const serving: readonly string[] = ['delivery', 'customer_service']

const offRoute: Rule = ({ now, reads }) => {
  const { alarm, cut, minutes } = limits.offRoute
  const strange = within(reads, now, minutes).filter(
    ({ own, purpose }) => !own && serving.includes(purpose),
  )
  const parcels = new Set(strange.map(({ parcelId }) => parcelId)).size
  return parcels >= alarm
    ? { kind: 'off_route', cut: parcels >= cut, data: { parcels } }
    : undefined
}

const outOfHours: Rule = ({ now, reads }) => {
  const { from, until, reads: least, minutes } = limits.workingHours
  const late = within(reads, now, minutes).filter(({ at }) => !isBetween(hourOf(at), from, until))
  return late.length >= least
    ? { kind: 'out_of_hours', cut: false, data: { reads: late.length } }
    : undefined
}

/** 1.4826 × the median distance estimates a standard deviation that outliers do not move. */
const volume: Rule = ({ today, peers }) => {
  const { deviations, least, personDays } = limits.volume
  if (!peers || peers.days < personDays) return undefined
  const usual = peers.median + deviations * 1.4826 * Math.max(peers.spread, 1)
  if (today < Math.max(usual, least)) return undefined
  return {
    kind: 'unusual_volume',
    cut: false,
    data: { reads: today, peersMedian: Math.round(peers.median) },
  }
}

const manyReaders: Rule = ({ readers }) =>
  readers >= limits.manyReaders.people
    ? { kind: 'many_readers', cut: false, data: { people: readers } }
    : undefined

function within(reads: readonly Read[], now: Date, minutes: number): Read[] {
  const from = now.getTime() - minutes * 60_000
  return reads.filter(({ at }) => at.getTime() > from)
}

/** Each parcel where it stands first. */
function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}

/** How many at the end go only up, or only down. */
export function lastRun(ids: readonly string[]): number {
  return Math.max(
    runOf(ids, (a, b) => a < b),
    runOf(ids, (a, b) => a > b),
  )
}

function runOf(ids: readonly string[], inOrder: (a: string, b: string) => boolean): number {
  let run = Math.min(1, ids.length)
  for (let i = ids.length - 1; i > 0 && inOrder(ids[i - 1]!, ids[i]!); i--) run++
  return run
}

/** The hour in Vietnam, which has one time of UTC+7 and no summer time. */
function hourOf(at: Date): number {
  return (at.getUTCHours() + 7) % 24
}

function isBetween(hour: number, from: number, until: number): boolean {
  return hour >= from && hour < until
}
