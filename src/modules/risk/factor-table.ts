import { smoothed } from '#core/learn/rates.ts'
import { factorWords, rateKeys, strength } from '#core/risk/features.ts'
import type { RiskModel } from '#core/risk/model.ts'
import { addDays, dayOf } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import { standingOf } from './standing.ts'

const daysBack = 30

/** A rule as it stands for an operator, and how often it spoke in the last thirty days. */
export type RuleLine = {
  readonly id: string
  readonly kind: string
  readonly vi: string
  readonly en: string
  readonly basis: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly score: number
  readonly measures: readonly string[]
  readonly spoke: number
}

/** A learned factor, and of how many ratings it was among the three that raised them most. */
export type FactorLine = {
  readonly id: string
  readonly vi: string
  readonly en: string
  readonly raised: number
}

export type FactorTable = {
  readonly policyVersion: string
  readonly modelVersion: string | null
  readonly parcels: number
  readonly rules: readonly RuleLine[]
  readonly factors: readonly FactorLine[]
}

/** Everything a rating may be made of, in words, as it is in force today. */
export async function factorTable(ctx: Ctx, operatorId: string): Promise<FactorTable> {
  const { policy, model } = await standing(ctx, operatorId)
  const said = await saidOf(ctx, operatorId)
  return {
    ...{ policyVersion: policy.version, modelVersion: model?.version ?? null },
    parcels: said.parcels,
    rules: policy.rules.map((rule) => ({
      ...{ id: rule.id, kind: rule.kind, vi: rule.vi, en: rule.en, basis: rule.basis },
      ...{ validFrom: rule.validFrom, validTo: rule.validTo },
      ...{ score: rule.score, measures: rule.measures },
      spoke: said.times.get(`rule/${rule.id}`) ?? 0,
    })),
    factors: Object.entries(factorWords).map(([id, words]) => ({
      ...{ id, ...words },
      raised: said.times.get(`factor/${id}`) ?? 0,
    })),
  }
}

async function standing(ctx: Ctx, operatorId: string) {
  return standingOf(ctx, { operatorId, officeId: operatorId, day: dayOf(ctx.now) })
}

async function saidOf(ctx: Ctx, operatorId: string) {
  const today = dayOf(ctx.now)
  const rows = await ctx.tx
    .selectFrom('risk.fact_tally')
    .select(({ fn }) => ['fact', 'value', fn.sum<string>('parcels').as('parcels')])
    .where('operator_id', '=', operatorId)
    .where('day', '>=', addDays(today, -daysBack))
    .where('day', '<', today)
    .where('fact', 'in', ['rule', 'factor', 'channel'])
    .groupBy(['fact', 'value'])
    .execute()
  // Every parcel has one channel: together they are all parcels.
  const parcels = rows.reduce(
    (sum, row) => sum + (row.fact === 'channel' ? Number(row.parcels) : 0),
    0,
  )
  return {
    parcels,
    times: new Map(rows.map((row) => [`${row.fact}/${row.value}`, Number(row.parcels)])),
  }
}

/** The kinds of learned rates a person may look through; those of single offices and hours say little alone. */
export const rateNames = [
  ...['fromProvince', 'fromCommune', 'route', 'toProvince', 'toCommune', 'kind'],
] as const
export type RateName =
  'fromProvince' | 'fromCommune' | 'route' | 'toProvince' | 'toCommune' | 'kind'

export type LearnedRate = {
  readonly key: string
  /** Found and looked into, as they count today: what is a month old counts half. */
  readonly found: number
  readonly rows: number
  readonly rate: number
}

/** The learned rates of one kind, the highest first, page by page; none without a model. */
export async function learnedRates(
  ctx: Ctx,
  operatorId: string,
  page: { readonly name: RateName; readonly from: number; readonly limit: number },
): Promise<{ base: number | null; items: LearnedRate[]; next: number | null }> {
  const { model } = await standing(ctx, operatorId)
  if (!model) return { base: null, items: [], next: null }
  const all = ratesOf(model, page.name)
  const end = page.from + page.limit
  return {
    base: model.base,
    items: all.slice(page.from, end),
    next: end < all.length ? end : null,
  }
}

const sortedRates = new WeakMap<RiskModel, Map<string, LearnedRate[]>>()

/** Sorted once for each model: a page of ten thousand communes sorts none of them again. */
function ratesOf(model: RiskModel, name: RateName): LearnedRate[] {
  const known = sortedRates.get(model) ?? new Map<string, LearnedRate[]>()
  sortedRates.set(model, known)
  const old = known.get(name)
  if (old) return old
  const fresh = [...(model.rates.get(name) ?? [])]
    .map(([key, [found, rows]]) => {
      const [rate] = smoothed([found, rows], { prior: priorOf(model, name, key), strength }, rows)
      return { key, found, rows, rate }
    })
    .sort((a, b) => b.rate - a.rate)
  known.set(name, fresh)
  return fresh
}

/** What a rate is drawn towards: that of the broader key, where this key says which that is. */
function priorOf(model: RiskModel, name: RateName, key: string): number {
  const { within } = rateKeys.find((one) => one.name === name)!
  const broader = within === undefined ? undefined : rateKeys[within]!.name
  const broad = name === 'route' ? key.split('>')[0] : undefined
  const counted = broader && broad ? model.rates.get(broader)?.get(broad) : undefined
  if (!counted) return model.base
  return smoothed(counted, { prior: model.base, strength }, counted[1])[0]
}
