import { type Day, startOfDay } from '#core/time.ts'
import type { ParcelInput } from '#modules/acceptance/index.ts'
import type { ContractPart, OperatorPart } from './cast.ts'
import { inventDestination, inventPerson } from './people.ts'
import { seeded } from './random.ts'
import { party } from './visits.ts'
import { declare } from './wares.ts'

/** What a contract sender's system hands in, in one request. */
export type Batch = {
  readonly at: Date
  readonly operator: string
  readonly contract: string
  readonly office: string
  readonly parcels: readonly {
    readonly key: string
    readonly input: Omit<ParcelInput, 'identity'>
  }[]
}

/** Shops hand in the orders of the evening a minute after midnight, one after the other. */
export function batchesOf(operator: OperatorPart, day: Day): Batch[] {
  return operator.contracts.map((contract, i) => ({
    at: new Date(startOfDay(day).getTime() + (i + 1) * 60_000),
    operator: operator.code,
    contract: contract.code,
    office: contract.office,
    parcels: ordersOf(contract, day),
  }))
}

function ordersOf(contract: ContractPart, day: Day): Batch['parcels'] {
  const random = seeded(`${contract.code}/${day}`)
  return Array.from({ length: contract.daily + random.between(0, 2) }, (_, n) => {
    const item = { text: random.pick(contract.goods), ...ofAnOrder }
    return {
      key: `demo-${contract.code}-${day}-${n}`,
      input: {
        itemType: 'parcel',
        transportMode: 'road',
        facePresent: false,
        sender: party(contract),
        recipient: party(inventPerson(random, inventDestination(random))),
        contents: declare(item, { random, day }),
        inspection: null,
      },
    }
  })
}

const ofAnOrder = {
  grams: [300, 2_500],
  thousandVnd: [120, 900],
  papers: 'Hàng mới nguyên nhãn, hóa đơn điện tử của đơn hàng',
} as const
