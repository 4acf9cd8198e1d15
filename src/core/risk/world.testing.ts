import { aRandom } from '#core/learn/boost.ts'
import { noRecipient, noSender, type RiskFacts, valueSteps } from './facts.ts'
import type { Example } from './train.ts'

const pick = <T>(random: () => number, items: readonly T[]): T =>
  items[Math.floor(random() * items.length)]!

/** A parcel of an ordinary day: nothing about it stands out. */
export function honestFacts(random: () => number): RiskFacts {
  const fromProvince = pick(random, ['01', '20', '31', '40', '79', '91'])
  const toProvince = pick(random, ['01', '31', '48', '79', '92'])
  return {
    itemType: pick(random, ['packet', 'parcel']),
    transportMode: pick(random, ['road', 'road', 'air']),
    channel: 'counter',
    pickup: 'office',
    officeId: `office-${fromProvince}`,
    officeProvince: fromProvince,
    fromProvince,
    fromCommune: `${fromProvince}00${Math.floor(random() * 9)}`,
    toProvince,
    toCommune: `${toProvince}00${Math.floor(random() * 9)}`,
    assurance: pick(random, ['L1', 'L2', 'L2', 'L3']),
    contractSender: false,
    contentsClass: 'allowed',
    contentsCategory: pick(random, [null, null, 'cosmetics', 'toys']),
    valueFrom: pick(random, valueSteps.slice(1, 8)),
    weightGrams: 200 + Math.floor(random() * 4_000),
    hour: 8 + Math.floor(random() * 10),
    weekday: Math.floor(random() * 7),
    sender: { ...noSender, knownDays: Math.floor(random() * 30) },
    recipient: noRecipient,
  }
}

/** Toys that weigh too much, from one border commune to the south, by senders nobody knows. */
export function smugglerFacts(random: () => number): RiskFacts {
  return {
    ...honestFacts(random),
    ...{ officeId: 'office-40', officeProvince: '40', fromProvince: '40', fromCommune: '40007' },
    ...{ toProvince: '79', contentsCategory: 'toys', valueFrom: 200_000 },
    weightGrams: 6_000 + Math.floor(random() * 2_000),
    sender: noSender,
  }
}

/** Parcels that were looked into over some weeks; `share` of them smuggled. */
export function madeExamples(
  count: number,
  { share, seed }: { share: number; seed: number },
): Example[] {
  const random = aRandom(seed)
  return Array.from({ length: count }, (_, i) => {
    const isSmuggled = random() < share
    const facts = isSmuggled ? smugglerFacts(random) : honestFacts(random)
    // One in fifty of the honest has something too, for no reason a model could know.
    return { facts, found: isSmuggled || random() < 0.02, ageDays: Math.floor((i / count) * 60) }
  })
}
