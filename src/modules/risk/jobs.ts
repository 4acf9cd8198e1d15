import { visitor } from '#modules/directory/index.ts'
import { change } from '#platform/change.ts'
import type { JobHandlers, Recurring } from '#platform/jobs.ts'
import { setBorders } from './borders.ts'
import { trainOperator, type TrainingDeps } from './training.ts'

/** Every night each operator's lanes are put where its capacity lies, and what was found is learned from. */
export function riskJobs(deps: TrainingDeps): JobHandlers {
  return {
    'risk.night': async () => {
      for (const operatorId of await operatorsWithOffices(deps))
        await change(
          deps.db,
          { actor: { ...visitor, organisationId: operatorId }, now: deps.now() },
          setBorders,
        )
      for (const operatorId of await operatorsWithOutcomes(deps))
        await trainOperator(deps, operatorId)
    },
  }
}

export const riskRecurring: readonly Recurring[] = [
  // 01:37 in Vietnam.
  { job: 'risk.night', match: '37 18 * * *' },
]

async function operatorsWithOffices({ db }: TrainingDeps): Promise<string[]> {
  const rows = await db.selectFrom('risk.office').select('operator_id').distinct().execute()
  return rows.map((row) => row.operator_id)
}

async function operatorsWithOutcomes({ db }: TrainingDeps): Promise<string[]> {
  const rows = await db.selectFrom('risk.outcome').select('operator_id').distinct().execute()
  return rows.map((row) => row.operator_id)
}
