import type { RateAndCount } from '#core/learn/rates.ts'
import type { RiskFacts } from './facts.ts'

/** The factors a rating is explained by, in words anyone can read. */
export const factorWords = {
  route: { vi: 'Tuyến', en: 'Route' },
  area: { vi: 'Nơi gửi', en: 'Sending area' },
  office: { vi: 'Bưu cục nhận gửi', en: 'Office of acceptance' },
  destination: { vi: 'Nơi nhận', en: 'Destination' },
  item: { vi: 'Loại hàng', en: 'Kind of goods' },
  weight: { vi: 'Khối lượng so với hàng khai', en: 'Weight against contents' },
  value: { vi: 'Giá trị khai', en: 'Declared value' },
  time: { vi: 'Giờ gửi', en: 'Time of day and week' },
  channel: { vi: 'Cách gửi và vận chuyển', en: 'Channel and transport' },
  assurance: { vi: 'Mức xác minh người gửi', en: 'Assurance of the sender' },
  sender: { vi: 'Lịch sử người gửi', en: 'History of the sender' },
  recipient: { vi: 'Lịch sử người nhận', en: 'History of the recipient' },
  likeness: {
    vi: 'Giống bưu gửi đã bị phát hiện vi phạm',
    en: 'Like parcels in which something was found',
  },
} as const satisfies Record<string, { vi: string; en: string }>

export type FactorId = keyof typeof factorWords

/** How many rows a rate is drawn towards its prior by: a place seen thirty times says half for itself. */
export const strength = 30

type RateKey = {
  readonly name: string
  readonly factor: FactorId
  readonly key: (facts: RiskFacts) => string
  /** Index of the broader key whose rate is the prior; the base rate where there is none. */
  readonly within?: number
}

const kind = (f: RiskFacts) => f.contentsCategory ?? `${f.itemType}/${f.contentsClass}`
const weightBand = (f: RiskFacts) => Math.round(Math.log2(Math.max(1, f.weightGrams)))

/** What is counted: how often something was found where it was looked for. Broader keys come first. */
export const rateKeys: readonly RateKey[] = [
  { name: 'fromProvince', factor: 'area', key: (f) => f.fromProvince },
  { name: 'fromCommune', factor: 'area', key: (f) => f.fromCommune, within: 0 },
  { name: 'route', factor: 'route', key: (f) => `${f.fromProvince}>${f.toProvince}`, within: 0 },
  { name: 'office', factor: 'office', key: (f) => f.officeId },
  { name: 'toProvince', factor: 'destination', key: (f) => f.toProvince },
  { name: 'toCommune', factor: 'destination', key: (f) => f.toCommune, within: 4 },
  { name: 'kind', factor: 'item', key: kind },
  { name: 'kindWeight', factor: 'weight', key: (f) => `${kind(f)}/${weightBand(f)}`, within: 6 },
  { name: 'kindValue', factor: 'value', key: (f) => `${kind(f)}/${f.valueFrom}`, within: 6 },
  { name: 'time', factor: 'time', key: (f) => `${f.weekday}/${Math.floor(f.hour / 4)}` },
  {
    name: 'channel',
    factor: 'channel',
    key: (f) => `${f.channel}/${f.pickup}/${f.transportMode}`,
  },
]

/**
 * Parcels that look alike: same commune, same kind of goods, about the same weight. Trees need many finds before they
 * speak; one find among parcels this alike is reason to look at the next, and a few clean ones take it back.
 */
export function likenessKey(facts: RiskFacts): string {
  return `${facts.fromCommune}/${kind(facts)}/${weightBand(facts)}`
}

/** How many rows what is alike is drawn towards the base rate by. */
export const likenessStrength = 2

type Feature = {
  readonly factor: FactorId
  readonly value: (facts: RiskFacts, rates: readonly RateAndCount[]) => number
}

const number = (factor: FactorId, value: (facts: RiskFacts) => number): Feature => ({
  factor,
  value,
})

/** What the trees see: each rate and how often it was seen, and the numbers as they are. The order is the model's format. */
export const features: readonly Feature[] = [
  ...rateKeys.flatMap(({ factor }, i): Feature[] => [
    { factor, value: (_, rates) => rates[i]![0] },
    { factor, value: (_, rates) => rates[i]![1] },
  ]),
  number('weight', (f) => f.weightGrams),
  number('value', (f) => f.valueFrom),
  number('value', (f) => (f.valueFrom / f.weightGrams) * 1_000),
  number('time', (f) => f.hour),
  number('assurance', (f) => Number(f.assurance.slice(1))),
  number('assurance', (f) => Number(f.contractSender)),
  number('sender', (f) => f.sender.today),
  number('sender', (f) => f.sender.week),
  number('sender', (f) => f.sender.recipientsToday),
  number('sender', (f) => f.sender.phones),
  number('sender', (f) => f.sender.identities),
  number('sender', (f) => f.sender.routesToday),
  number('sender', (f) => f.sender.knownDays),
  number('sender', (f) => f.sender.checked),
  number('sender', (f) => f.sender.found),
  number('area', (f) => Number(f.fromProvince !== f.officeProvince)),
  number('recipient', (f) => f.recipient.today),
  number('recipient', (f) => f.recipient.week),
  number('recipient', (f) => f.recipient.sendersWeek),
  number('recipient', (f) => f.recipient.found),
]
