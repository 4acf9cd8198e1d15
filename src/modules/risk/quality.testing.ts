import { noRecipient, noSender, type RiskFacts } from '#core/risk/facts.ts'
import type { Lane } from '#core/risk/policy.ts'
import { type Day, startOfDay } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import {
  addOrganisation,
  addPerson,
  founder,
  openOffice,
  visitor,
} from '#modules/directory/index.ts'
import { change } from '#platform/change.ts'
import type { Actor, Ctx, Role } from '#platform/context.ts'
import type { Database } from '#platform/database.ts'
import { record } from '#platform/ledger.ts'
import { noon } from '#platform/testing.ts'
import type { Vault } from '#platform/vault.ts'
import { type OutcomeKind, recordOutcomes } from './outcome.ts'
import { storeRatings } from './rating.ts'

export const plainFacts: RiskFacts = {
  ...{ itemType: 'parcel', transportMode: 'road', channel: 'counter', pickup: 'office' },
  ...{ officeId: 'office', officeProvince: '01', fromProvince: '01', fromCommune: '00004' },
  ...{ toProvince: '79', toCommune: '26743', assurance: 'L2', contractSender: false },
  ...{ contentsClass: 'allowed', contentsCategory: null, valueFrom: 200_000, weightGrams: 800 },
  ...{ hour: 10, weekday: 1, sender: noSender, recipient: noRecipient },
}

let made = 0

/** An operator with one office and people over the whole of it. */
export async function aRatingOperator(db: Database, vault: Vault) {
  const code = `RQ${++made}X${newId(noon).slice(-4)}`.toUpperCase()
  const by = <T>(actor: Actor, work: (ctx: Ctx) => Promise<T>, now = noon) =>
    change(db, { actor, now }, work)
  const { id } = await by(visitor, (ctx) =>
    addOrganisation(ctx, { kind: 'operator', code, name: `Bưu chính ${code}` }),
  )
  const office = await by(founder(id), (ctx) =>
    openOffice(ctx, {
      ...{ code: 'HN01', name: 'Ba Đình', kind: 'service_point', communeCode: '00004' },
    }),
  )
  const person = async (role: Role, officeId: string | null = null): Promise<Actor> => {
    const duties = [{ role, officeId }]
    const staffCode = `rq${++made}.x`
    const added = await by(founder(id), (ctx) =>
      addPerson(ctx, vault, { staffCode, name: 'Đỗ Thị Lan', duties }),
    )
    return { id: added.id, kind: 'person', organisationId: id, duties }
  }
  return { id, officeId: office.id, by, person }
}

export type RatingOperator = Awaited<ReturnType<typeof aRatingOperator>>

export type Past = {
  readonly day: Day
  readonly score?: number
  readonly lane?: Lane
  readonly drawn?: boolean
  readonly facts?: Partial<RiskFacts>
  readonly reasons?: readonly string[]
  /** What came of it, and by what; left out where nobody looked. */
  readonly found?: boolean
  readonly kind?: OutcomeKind
}

/** Ratings of past days with what came of them; returns the parcels' ids in their order. */
export async function pastRatings(
  { id: operatorId, officeId, by }: RatingOperator,
  past: readonly Past[],
): Promise<string[]> {
  const rows = past.map((one) => ({ ...one, parcelId: newId(startOfDay(one.day)) }))
  await by(founder(operatorId), async (ctx) => {
    await storeRatings(
      ctx,
      rows.map(({ parcelId, day, score = 0, lane = 'green', drawn = false, ...rest }) => ({
        ...{ parcelId, operatorId, officeId, day, openMeasures: [], waivedBy: null },
        facts: { ...plainFacts, officeId, ...rest.facts },
        rating: {
          ...{ lane, score, drawn, reasons: rest.reasons ?? [], measures: [], factors: [] },
          ...{ probability: null, modelVersion: null, policyVersion: 'test', drawShare: 0.02 },
        },
      })),
    )
    await recordOutcomes(
      ctx,
      rows.flatMap(({ parcelId, day, found, kind = 'second_check' }) =>
        found === undefined ? [] : [{ parcelId, operatorId, day, kind, found }],
      ),
    )
    await record(ctx, { type: 'test.past', subject: operatorId, data: { rows: rows.length } })
  })
  return rows.map(({ parcelId }) => parcelId)
}

/** The same thing so many times. */
export function times(count: number, one: Past): Past[] {
  return Array.from({ length: count }, () => one)
}
