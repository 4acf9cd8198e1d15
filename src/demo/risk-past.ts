import { communesOf, provinces } from '#core/places/places.ts'
import { isDrawn } from '#core/risk/draw.ts'
import { noRecipient, noSender, type RiskFacts, valueSteps } from '#core/risk/facts.ts'
import { rate } from '#core/risk/rate.ts'
import { riskPolicy } from '#core/risk/rules.ts'
import { addDays, type Day, dayOf, daysUntil, startOfDay } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import {
  chooseSeed,
  type Outcome,
  type RatedParcel,
  recordOutcomes,
  storeRatings,
} from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { operators } from './operators.ts'
import { type Random, seeded } from './random.ts'

const daysOfPast = 42
const parcelsADay = 80

type PastOffice = {
  readonly id: string
  readonly operatorId: string
  readonly provinceCode: string
  readonly communeCode: string
}

/** What was rated, drawn and found on one day: ratings and outcomes only, their parcels are not in the demo. */
async function liveThroughRatings(
  ctx: Ctx,
  { day, offices }: { readonly day: Day; readonly offices: readonly PastOffice[] },
): Promise<void> {
  const seed = await chooseSeed(ctx, day)
  const random = seeded(`risk-past/${ctx.actor.organisationId}/${day}`)
  const rated: RatedParcel[] = []
  const outcomes: Outcome[] = []
  for (let i = 0; i < parcelsADay; i++) {
    const office = random.pick(offices)
    const facts = factsAt(office, { random, day })
    const parcelId = newId(new Date(startOfDay(day).getTime() + facts.hour * 3_600_000 + i))
    const drawn = isDrawn(seed, parcelId, riskPolicy.settings.drawShare)
    const rating = rate(
      facts,
      { policy: riskPolicy, model: undefined, borders: undefined, drawn },
      day,
    )
    const { operatorId } = office
    const place = { parcelId, operatorId, day }
    rated.push({ ...place, officeId: office.id, facts, rating, openMeasures: [], waivedBy: null })
    outcomes.push(...outcomeOf({ place, facts, rating }, random))
  }
  await storeRatings(ctx, rated)
  await recordOutcomes(ctx, outcomes)
  const data = { day, ratings: rated.length, outcomes: outcomes.length }
  await record(ctx, { type: 'demo.rated', subject: ctx.actor.organisationId, data })
}

/** Six weeks of one operator's counters, up to yesterday. */
export async function liveSixWeeksOfRatings(ctx: Ctx, end: Date): Promise<void> {
  const offices = await countersOf(ctx)
  const actor = { ...ctx.actor, organisationId: offices[0]!.operatorId }
  for (const day of daysUntil(addDays(dayOf(end), -1), daysOfPast).reverse()) {
    const now = new Date(startOfDay(day).getTime() + 20 * 3_600_000)
    await liveThroughRatings({ ...ctx, actor, now }, { day, offices })
  }
}

async function countersOf(ctx: Ctx): Promise<PastOffice[]> {
  return ctx.tx
    .selectFrom('directory.office as o')
    .innerJoin('directory.organisation as d', 'd.id', 'o.organisation_id')
    .select(['o.id', 'd.id as operatorId', 'o.province_code as provinceCode'])
    .select('o.commune_code as communeCode')
    .where('d.code', '=', operators[0]!.code)
    .where('o.kind', '=', 'service_point')
    .orderBy('o.code')
    .execute()
}

const categories = [
  ...[
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    'lithium-batteries',
    'liquor',
    'tobacco',
    'medicines',
  ],
] as const

function factsAt(office: PastOffice, { random, day }: { random: Random; day: Day }): RiskFacts {
  const to = random.chance(0.4) ? random.pick(['01', '79']) : random.pick(provinces()).code
  const regular = random.chance(0.25)
  return {
    ...{ channel: regular ? 'api' : 'counter', contractSender: regular },
    ...{ pickup: 'office', officeId: office.id, officeProvince: office.provinceCode },
    ...{ fromProvince: office.provinceCode, fromCommune: office.communeCode },
    ...{ toProvince: to, toCommune: random.pick(communesOf(to)).code },
    transportMode: random.chance(0.15) ? 'air' : 'road',
    assurance: random.chance(0.07) ? 'L1' : 'L2',
    valueFrom: valueSteps[random.pick([1, 2, 3, 3, 3, 4, 4, 4, 5, 6, 7, 8])]!,
    // Batches of contract senders come at night.
    hour: random.chance(0.08) ? 2 : random.between(8, 18),
    ...{ weekday: new Date(`${day}T00:00:00Z`).getUTCDay() },
    ...itemOf(random),
    sender: senderOf(random),
    recipient: random.chance(0.02) ? { ...noRecipient, sendersWeek: 9 } : noRecipient,
  }
}

type Item = Pick<RiskFacts, 'itemType' | 'weightGrams' | 'contentsClass' | 'contentsCategory'>

function itemOf(random: Random): Item {
  if (random.chance(0.12))
    return {
      ...{ itemType: 'letter', weightGrams: random.between(10, 200) },
      ...{ contentsClass: 'allowed', contentsCategory: null },
    }
  const contentsCategory = random.pick(categories)
  return {
    itemType: random.chance(0.3) ? 'packet' : 'parcel',
    weightGrams: random.between(150, 9_000),
    contentsClass: contentsCategory ? 'conditional' : 'allowed',
    contentsCategory,
  }
}

function senderOf(random: Random): RiskFacts['sender'] {
  const busy = random.chance(0.03) ? { today: 11, week: 14, recipientsToday: 9 } : {}
  const known = random.chance(0.5) ? { knownDays: random.between(1, 30) } : {}
  return { ...noSender, ...busy, ...known }
}

// What the demo's world hides: how likely something is in a parcel, for reasons rules know in part.
const base = 0.03
const causes: readonly (readonly [(facts: RiskFacts) => boolean, number])[] = [
  [(f) => f.sender.recipientsToday >= 7, 0.35],
  [(f) => f.assurance === 'L1', 0.16],
  [(f) => f.fromProvince === '20' && ['01', '79'].includes(f.toProvince), 0.14],
  [(f) => f.contentsCategory === 'medicines' && f.valueFrom >= 2_000_000, 0.2],
  [(f) => f.recipient.sendersWeek >= 7, 0.3],
]

/** What was found where somebody looked: by chance where it was drawn and not forgotten, and where the lane asked. */
function outcomeOf(
  of: { place: Pick<Outcome, 'parcelId' | 'operatorId' | 'day'> } & Pick<
    RatedParcel,
    'facts' | 'rating'
  >,
  random: Random,
): Outcome[] {
  const { place, facts, rating } = of
  const hidden = causes.reduce((sum, [applies, more]) => sum + (applies(facts) ? more : 0), base)
  const found = facts.itemType !== 'letter' && random.chance(hidden)
  if (rating.drawn && random.chance(0.93)) return [{ ...place, kind: 'second_check', found }]
  if (rating.measures.includes('open_check') && random.chance(0.9))
    return [{ ...place, kind: 'open_check', found }]
  return found && random.chance(0.1) ? [{ ...place, kind: 'claim', found }] : []
}
