import { type Day, dayOf } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'

export type ContractSender = {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly assurance: 'L2' | 'L3'
  readonly identifiedOn: Day
  readonly validTo: Day
}

type Details = { readonly name: string }

/**
 * Registers a contract sender that was identified by its papers and its representative's document
 * (CT02 I.4): the standing identification its parcels are accepted under.
 */
export async function addContractSender(
  ctx: Ctx,
  vault: Vault,
  input: {
    readonly code: string
    readonly name: string
    readonly assurance: 'L2' | 'L3'
    readonly validTo: Day
  },
): Promise<string> {
  const operatorId = ctx.actor.organisationId
  authorize(ctx.actor, 'contract_sender.manage', { organisationId: operatorId })
  const id = newId(ctx.now)
  const key = await vault.forWriting({ operatorId, class: 'standing', day: 'standing' })
  await ctx.tx
    .insertInto('acceptance.contract_sender')
    .values({
      id,
      operator_id: operatorId,
      code: input.code,
      sealed_details: key.record(id).seal('contract', { name: input.name } satisfies Details),
      assurance: input.assurance,
      identified_on: dayOf(ctx.now),
      valid_to: input.validTo,
    })
    .execute()
  const { code, assurance } = input
  await record(ctx, { type: 'contract_sender.added', subject: id, data: { code, assurance } })
  return id
}

/** The contract senders of the actor's operator whose contract holds today, by id or all (≤ 200). */
export async function contractSenders(
  ctx: Ctx,
  vault: Vault,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, ContractSender>> {
  if (ids?.length === 0) return new Map()
  const operatorId = ctx.actor.organisationId
  let query = ctx.tx
    .selectFrom('acceptance.contract_sender')
    .selectAll()
    .where('operator_id', '=', operatorId)
    .where('ended_at', 'is', null)
    .where('valid_to', '>=', dayOf(ctx.now))
    .orderBy('code')
    .limit(200)
  if (ids) query = query.where('id', 'in', [...ids])
  const rows = await query.execute()
  const key = await vault.find({ operatorId, class: 'standing', day: 'standing' })
  return new Map(
    rows.map((row) => {
      const { name } = key!.record(row.id).open('contract', row.sealed_details) as Details
      return [
        row.id,
        {
          id: row.id,
          code: row.code,
          name,
          // The column's check allows no other.
          assurance: row.assurance as 'L2' | 'L3',
          identifiedOn: row.identified_on,
          validTo: row.valid_to,
        },
      ]
    }),
  )
}
