import { noHistory, type SenderHistory } from '#core/risk/policy.ts'
import { dayOf } from '#core/time.ts'
import { senderHistory } from '#modules/parcels/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import type { Assessed } from './assess.ts'

/** A contract sender sends many by nature; its history says nothing the contract does not. */
export async function historyOf(
  ctx: Ctx,
  vault: Vault,
  { identity, sender }: Pick<Assessed, 'identity' | 'sender'>,
): Promise<SenderHistory> {
  if (identity.method === 'contract') return noHistory
  return senderHistory(ctx, vault, {
    operatorId: ctx.actor.organisationId,
    number: identity.number ?? identity.documentNumber,
    phone: sender.phone,
    today: dayOf(ctx.now),
  })
}
