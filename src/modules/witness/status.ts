import type { Kysely } from 'kysely'
import type { Policy } from '#core/tlog/policy.ts'
import { formatVerifier } from '#core/tlog/note.ts'
import { type Head, headOf, logStatus, type LogStatus } from '#modules/ledger/index.ts'
import type { Ctx } from '#platform/context.ts'
import { authorize } from '#platform/policy.ts'
import type { Tables } from '#platform/tables.ts'
import { lastCosigned } from './cosigned.ts'
import { addressOf, type Witness } from './witness.ts'

export type WitnessedLog = {
  readonly origin: string
  /** Below `/witness/`: where its last checkpoint with our cosignature is read. */
  readonly address: string
  readonly cosigned: Head | null
  readonly refused: { readonly times: number; readonly last: string } | null
}

export type Status = {
  readonly log: LogStatus | null
  readonly witnessing: {
    readonly name: string
    /** The key, as a policy names it. */
    readonly key: string
    readonly logs: WitnessedLog[]
  } | null
}

/** This deployment's log, who witnesses it, and which logs it witnesses. For those whose duty is organisation-wide. */
export async function witnessStatus(
  ctx: Ctx,
  {
    witness,
    policy,
  }: { readonly witness?: Witness | undefined; readonly policy?: Policy | undefined },
): Promise<Status> {
  authorize(ctx.actor, 'witness.read', { organisationId: ctx.actor.organisationId })
  const log = (await logStatus(ctx.tx, policy)) ?? null
  if (!witness) return { log, witnessing: null }
  const logs: WitnessedLog[] = []
  for (const origin of witness.logs.keys()) logs.push(await witnessedLog(ctx.tx, origin))
  const { key } = witness
  return { log, witnessing: { name: key.name, key: formatVerifier(key), logs } }
}

async function witnessedLog(db: Kysely<Tables>, origin: string): Promise<WitnessedLog> {
  const last = await lastCosigned(db, origin)
  const { times, at } = await db
    .selectFrom('witness.refused')
    .select((eb) => [eb.fn.countAll<string>().as('times'), eb.fn.max('at').as('at')])
    .where('origin', '=', origin)
    .executeTakeFirstOrThrow()
  return {
    origin,
    address: addressOf(origin),
    cosigned: last ? headOf(last) : null,
    refused: Number(times) > 0 ? { times: Number(times), last: at.toISOString() } : null,
  }
}
