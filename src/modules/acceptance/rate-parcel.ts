import { commune } from '#core/places/places.ts'
import { isDrawn } from '#core/risk/draw.ts'
import { type RiskFacts, valueFrom } from '#core/risk/facts.ts'
import { rate, type Rating } from '#core/risk/rate.ts'
import { clockOf, type Day, dayOf } from '#core/time.ts'
import type { Office } from '#modules/directory/index.ts'
import { chooseSeed, type OfficeStanding, standingOf } from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Channel } from './acceptance.ts'
import type { Assessed } from './assess.ts'
import type { History } from './history.ts'

/** What all parcels of one change are rated by. */
export type Rater = {
  readonly office: Office
  readonly channel: Channel
  readonly day: Day
  readonly now: Date
  readonly standing: OfficeStanding
  readonly seed: Buffer
}

/** Reads once a change what holds at an office today; the first parcel of a day chooses what chance draws by. */
export async function openRater(ctx: Ctx, office: Office, channel: Channel): Promise<Rater> {
  const day = dayOf(ctx.now)
  const standing = await standingOf(ctx, {
    operatorId: office.organisationId,
    officeId: office.id,
    day,
  })
  const seed = standing.seed ?? (await chooseSeed(ctx, day))
  return { office, channel, day, now: ctx.now, standing, seed }
}

export type Rated = { readonly facts: RiskFacts; readonly rating: Rating }

/** Rates an assessed parcel by the policy and model in force, and draws. */
export function rateParcel(
  rater: Rater,
  { parcelId, assessed, history }: { parcelId: string; assessed: Assessed; history: History },
): Rated {
  const facts = factsOf(rater, assessed, history)
  const { standing, seed, day } = rater
  const drawn = isDrawn(seed, parcelId, standing.policy.settings.drawShare)
  return { facts, rating: rate(facts, { ...standing, drawn }, day) }
}

function factsOf(rater: Rater, assessed: Assessed, history: History): RiskFacts {
  const { input, verdict } = assessed
  return {
    ...placeAndTime(rater),
    itemType: input.itemType,
    transportMode: input.transportMode,
    fromProvince: assessed.fromProvince,
    fromCommune: assessed.sender.address.commune,
    toProvince: assessed.toProvince,
    toCommune: assessed.recipient.address.commune,
    assurance: assessed.assurance,
    contractSender: input.identity.method === 'contract',
    contentsClass: verdict.class,
    contentsCategory: verdict.category,
    valueFrom: valueFrom(input.contents.declaredValueVnd),
    weightGrams: input.contents.weightGrams,
    ...history,
  }
}

/** Where and when a parcel is taken in. */
export function placeAndTime({ office, channel, now }: Pick<Rater, 'office' | 'channel' | 'now'>) {
  return {
    channel,
    pickup: 'office' as const,
    officeId: office.id,
    officeProvince: office.provinceCode,
    ...clockOf(now),
  }
}

export function provinceOf(code: string | undefined): string | undefined {
  return code ? commune(code)?.province : undefined
}
