import { withSettings } from '#core/risk/rules.ts'
import { dayOf } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'
import type { TrialBasis } from './backtest-trial.ts'
import { getPolicy } from './draft.ts'
import { standingOf } from './standing.ts'

/** What a draft is tried with: what is in force today beside it, and what each office can do. */
export async function trialBasis(ctx: Ctx, policyId: string): Promise<TrialBasis> {
  const draft = await getPolicy(ctx, policyId)
  const operatorId = draft.operator_id
  // Policy and model are the operator's: any id reads them.
  const day = dayOf(ctx.now)
  const { policy, model } = await standingOf(ctx, { operatorId, officeId: operatorId, day })
  const offices = await ctx.tx
    .selectFrom('risk.office')
    .select(['office_id', 'red_per_day', 'yellow_per_day', 'red_from', 'yellow_from'])
    .where('operator_id', '=', operatorId)
    .execute()
  return {
    ...{ before: policy, after: withSettings(draft.settings, draft.number), model },
    offices: new Map(
      offices.map((row) => [
        row.office_id,
        {
          capacity: { redPerDay: row.red_per_day, yellowPerDay: row.yellow_per_day },
          borders:
            row.red_from && row.yellow_from
              ? { redFrom: row.red_from, yellowFrom: row.yellow_from }
              : undefined,
        },
      ]),
    ),
  }
}
