import { sql } from 'kysely'
import { type KeptModel, openModel, type RiskModel } from '#core/risk/model.ts'
import type { LaneBorders, PolicySettings, RiskPolicy } from '#core/risk/policy.ts'
import { riskPolicy, withSettings } from '#core/risk/rules.ts'
import type { Day } from '#core/time.ts'
import type { Ctx } from '#platform/context.ts'

/** What parcels of an office are rated by on a day. */
export type OfficeStanding = {
  readonly policy: RiskPolicy
  readonly model: RiskModel | undefined
  readonly borders: LaneBorders | undefined
  /** What chance draws by today; undefined until the first parcel of the day. */
  readonly seed: Buffer | undefined
}

/** One query a change says which policy, model and borders hold; their bodies are read once a process. */
export async function standingOf(
  ctx: Ctx,
  place: { readonly operatorId: string; readonly officeId: string; readonly day: Day },
): Promise<OfficeStanding> {
  const { rows } = await sql<Numbers>`
    select
      (select id from risk.policy where operator_id = ${place.operatorId} and state = 'approved'
         and valid_from <= ${place.day} order by valid_from desc, number desc limit 1) as policy_id,
      (select number from risk.model where operator_id = ${place.operatorId}
         and in_force_at is not null and ended_at is null) as model_number,
      (select root from risk.seed where day = ${place.day}) as seed, o.red_from, o.yellow_from
    from (select 1) one left join risk.office o on o.office_id = ${place.officeId}`.execute(ctx.tx)
  const { policy_id, model_number, seed, red_from, yellow_from } = rows[0]!
  return {
    policy: policy_id ? await policyOf(ctx, policy_id) : riskPolicy,
    model: model_number ? await modelOf(ctx, place.operatorId, model_number) : undefined,
    borders: red_from && yellow_from ? { redFrom: red_from, yellowFrom: yellow_from } : undefined,
    seed: seed ?? undefined,
  }
}

type Numbers = {
  policy_id: string | null
  model_number: number | null
  seed: Buffer | null
  red_from: number | null
  yellow_from: number | null
}

// What is approved or trained never changes, so it may be remembered; the oldest is forgotten first.
const remembered = 64
const policies = new Map<string, RiskPolicy>()
const models = new Map<string, RiskModel>()

async function policyOf(ctx: Ctx, id: string): Promise<RiskPolicy> {
  return remember(policies, id, async () => {
    const row = await ctx.tx
      .selectFrom('risk.policy')
      .select(['number', 'settings'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return withSettings(row.settings as unknown as PolicySettings, row.number)
  })
}

async function modelOf(ctx: Ctx, operatorId: string, number: number): Promise<RiskModel> {
  return remember(models, `${operatorId}/${number}`, async () => {
    const row = await ctx.tx
      .selectFrom('risk.model')
      .select(['body', 'trained_at'])
      .where('operator_id', '=', operatorId)
      .where('number', '=', number)
      .executeTakeFirstOrThrow()
    return openModel(row.body as unknown as KeptModel, modelVersion(number, row.trained_at))
  })
}

/** `m12/2026-11-22`: its number, and the day it was trained. */
export function modelVersion(number: number, trainedAt: Date): string {
  return `m${number}/${trainedAt.toISOString().slice(0, 10)}`
}

async function remember<T>(known: Map<string, T>, key: string, read: () => Promise<T>): Promise<T> {
  const old = known.get(key)
  if (old) return old
  const fresh = await read()
  known.set(key, fresh)
  if (known.size > remembered) known.delete(known.keys().next().value!)
  return fresh
}
