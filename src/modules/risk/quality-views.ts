import { type Static, type TSchema, Type } from 'typebox'
import { lanes } from '#core/risk/policy.ts'
import type { Backtest } from './backtest-trial.ts'

const nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])
const text = Type.String()
const count = Type.Integer()
const share = Type.Number()
export const Id = Type.String({ format: 'uuid' })
export const Day = Type.String({ format: 'date' })
export const maybeText = nullable(text)

/** A share with the interval that holds the true one in 95 of 100 cases. */
const EstimateView = Type.Object({ value: share, low: share, high: share })

const GradedView = Type.Object({
  ...{ known: count, found: count, base: nullable(EstimateView), auc: nullable(EstimateView) },
  at: Type.Array(
    Type.Object({
      percent: count,
      precision: nullable(EstimateView),
      recall: nullable(EstimateView),
    }),
  ),
})

const QualityView = Type.Object({
  ...{ from: Day, to: Day, parcels: count, drawn: count, followed: nullable(EstimateView) },
  ...{ random: GradedView, all: GradedView },
})

export const QualityPage = Type.Object({
  last30: QualityView,
  months: Type.Array(Type.Object({ month: Day, closedAt: maybeText, quality: QualityView })),
})

const Window = Type.Object({ from: Day, to: Day, parcels: count })
const Hits = Type.Object({ found: count, rows: count })

export const DriftView = Type.Object({
  ...{ recent: Window, earlier: Window },
  facts: Type.Array(
    Type.Object({
      ...{ fact: text, psi: share, chance: share, drifts: Type.Boolean() },
      moved: Type.Array(
        Type.Object({ value: text, label: maybeText, before: share, after: share }),
      ),
    }),
  ),
  hitRate: Type.Object({ recent: Hits, earlier: Hits, change: nullable(EstimateView) }),
})

const Lanes = Type.Object({ green: share, blue: share, yellow: share, red: share })

export const OverviewView = Type.Object({
  ...{ day: Day, countedAt: maybeText, lanes: Lanes, openMeasures: count },
  ...{ openMeasuresCapped: Type.Boolean(), drawn: count },
  ...{ followed: nullable(EstimateView), base: nullable(EstimateView) },
})

export const OfficeDayView = Type.Object({
  ...{ officeId: Id, code: text, name: text },
  ...{ redPerDay: nullable(count), yellowPerDay: nullable(count), hasXray: Type.Boolean() },
  ...{ redFrom: nullable(count), yellowFrom: nullable(count), lanes: Lanes },
  ...{ drawn: count, followed: count },
})

const RatedView = {
  ...{ parcels: count, meanScore: share, measured: count, known: count },
  found: nullable(EstimateView),
}

export const MapView = Type.Object({
  ...{ from: Day, to: Day },
  provinces: Type.Array(Type.Object({ code: text, name: text, ...RatedView })),
  routes: Type.Array(Type.Object({ from: text, to: text, ...RatedView })),
})

export const FactorsView = Type.Object({
  ...{ policyVersion: text, modelVersion: maybeText, parcels: count },
  rules: Type.Array(
    Type.Object({
      ...{ id: text, kind: text, vi: text, en: text, basis: text },
      ...{ validFrom: Day, validTo: nullable(Day), score: count, measures: Type.Array(text) },
      spoke: count,
    }),
  ),
  factors: Type.Array(Type.Object({ id: text, vi: text, en: text, raised: count })),
})

export const RatesView = Type.Object({
  base: nullable(share),
  items: Type.Array(
    Type.Object({ key: text, label: text, found: share, rows: share, rate: share }),
  ),
  next: nullable(count),
})

/** On days the model had not seen, beside the rules alone; `trees` where they were worth having. */
const Judged = Type.Object({
  ...{ days: count, rows: count, found: count, trees: Type.Boolean() },
  ...{ auc: nullable(share), rulesAuc: nullable(share) },
})

export const ModelsView = Type.Object({
  items: Type.Array(
    Type.Object({
      ...{ number: count, version: text, trainedAt: text, from: Day, to: Day },
      ...{ rows: count, found: count, quality: Judged },
      ...{ inForce: Type.Boolean(), inForceAt: maybeText, endedAt: maybeText },
    }),
  ),
  next: nullable(count),
})

const PerDay = Type.Object({ lanes: Lanes, measures: Type.Record(text, share) })
const Cell = Type.Object({
  ...{ from: Type.Enum([...lanes]), to: Type.Enum([...lanes]) },
  ...{ parcels: count, known: count, found: count },
})

export const BacktestView = Type.Object({
  ...{ from: Day, to: Day, parcels: count, share, modelVersion: maybeText, beforeVersion: text },
  offices: Type.Array(
    Type.Object({
      ...{ officeId: Id, code: text, name: text, before: PerDay, after: PerDay },
      capacity: Type.Object({ redPerDay: nullable(count), yellowPerDay: nullable(count) }),
    }),
  ),
  lanes: Type.Array(Cell),
  moved: Type.Array(Cell),
})
export type BacktestView = Static<typeof BacktestView>

/** A kept trial, its offices named. */
export function backtestView(
  backtest: Backtest,
  offices: ReadonlyMap<string, { readonly code: string; readonly name: string }>,
): BacktestView {
  return {
    ...backtest,
    lanes: [...backtest.lanes],
    moved: [...backtest.moved],
    offices: backtest.offices
      .map((one) => ({
        ...{ officeId: one.officeId, capacity: one.capacity },
        ...{
          code: offices.get(one.officeId)?.code ?? '',
          name: offices.get(one.officeId)?.name ?? '',
        },
        before: { lanes: one.before.lanes, measures: { ...one.before.measures } },
        after: { lanes: one.after.lanes, measures: { ...one.after.measures } },
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  }
}
