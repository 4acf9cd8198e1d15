import { type Day, dayOf } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'

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
  if (input.validTo <= dayOf(ctx.now)) throw refuse('contract_ends_too_soon')
  const id = newId(ctx.now)
  const key = await vault.forWriting({ operatorId, class: 'standing' })
  const { numInsertedOrUpdatedRows } = await ctx.tx
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
    .onConflict((conflict) => conflict.columns(['operator_id', 'code']).doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) throw refuse('contract_code_taken')
  const { code, assurance } = input
  await record(ctx, { type: 'contract_sender.added', subject: id, data: { code, assurance } })
  return id
}

/** Ends a contract: from this commit on nothing is accepted under it. */
export async function endContractSender(ctx: Ctx, id: string): Promise<void> {
  const organisationId = ctx.actor.organisationId
  authorize(ctx.actor, 'contract_sender.manage', { organisationId })
  const { numUpdatedRows } = await ctx.tx
    .updateTable('acceptance.contract_sender')
    .set({ ended_at: ctx.now })
    .where('id', '=', id)
    .where('operator_id', '=', organisationId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) throw refuse('contract_unknown')
  await record(ctx, { type: 'contract_sender.ended', subject: id, data: {} })
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
  const key = await vault.find({ operatorId, class: 'standing' })
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
