/** What is known of a parcel when it is rated: codes, bands and counts. Nothing here names a person, so it may be kept. */
export type RiskFacts = {
  readonly itemType: 'letter' | 'document' | 'packet' | 'parcel'
  readonly transportMode: 'road' | 'air'
  readonly channel: 'counter' | 'api'
  /** Where it was taken in: at the office, or at the sender's address. */
  readonly pickup: 'office' | 'address'
  readonly officeId: string
  readonly officeProvince: string
  readonly fromProvince: string
  readonly fromCommune: string
  readonly toProvince: string
  readonly toCommune: string
  readonly assurance: 'L0' | 'L1' | 'L2' | 'L3'
  readonly contractSender: boolean
  readonly contentsClass: 'prohibited' | 'conditional' | 'allowed' | 'vague'
  readonly contentsCategory: string | null
  /** Declared value in VND, down to the step below it (`valueSteps`): the value itself is sealed. */
  readonly valueFrom: number
  readonly weightGrams: number
  /** Vietnam time, 0–23; Sunday is 0. */
  readonly hour: number
  readonly weekday: number
  readonly sender: SenderHistory
  readonly recipient: RecipientHistory
}

/** The sender's parcels within the days that tokens allow, this one left out. */
export type SenderHistory = {
  readonly today: number
  readonly week: number
  /** Different recipient phones today. */
  readonly recipientsToday: number
  /** The most different phones one day showed for this identity, the present one counted. */
  readonly phones: number
  /** The most different identities one day showed for this phone, the present one counted. */
  readonly identities: number
  /** Different pairs of provinces today, the present one left out. */
  readonly routesToday: number
  /** Days since the first parcel within thirty days; 0 for who is new. */
  readonly knownDays: number
  /** Earlier parcels that were looked into, and those in which something was found. */
  readonly checked: number
  readonly found: number
}

/** Parcels to the same recipient phone, this one left out. */
export type RecipientHistory = {
  readonly today: number
  readonly week: number
  /** Different sender phones within seven days. */
  readonly sendersWeek: number
  readonly found: number
}

export const noSender: SenderHistory = {
  ...{ today: 0, week: 0, recipientsToday: 0, phones: 1, identities: 1, routesToday: 0 },
  ...{ knownDays: 0, checked: 0, found: 0 },
}

export const noRecipient: RecipientHistory = { today: 0, week: 0, sendersWeek: 0, found: 0 }

const thousand = 1_000
const million = 1_000_000

/** Steps of declared value in VND that a rating may know. */
export const valueSteps: readonly number[] = [
  ...[0, 50, 100, 200, 500].map((step) => step * thousand),
  ...[1, 2, 5, 10, 20, 50, 100].map((step) => step * million),
]

/** The step at or below a declared value. */
export function valueFrom(declaredValueVnd: number): number {
  return valueSteps.findLast((step) => step <= declaredValueVnd) ?? 0
}
