import {
  noRecipient,
  noSender,
  type RecipientHistory,
  type SenderHistory,
} from '#core/risk/facts.ts'
import { dayOf } from '#core/time.ts'
import { pairHistory, type Party } from '#modules/parcels/index.ts'
import { outcomesOf } from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import type { Identified } from './identify.ts'

export type History = { readonly sender: SenderHistory; readonly recipient: RecipientHistory }

export const noHistory: History = { sender: noSender, recipient: noRecipient }

type Asked = Pick<Identified, 'identity'> & { readonly sender: Party; readonly recipient: Party }

/** A contract sender sends many by nature; its history says nothing the contract does not. */
export async function historyOf(ctx: Ctx, vault: Vault, asked: Asked): Promise<History> {
  const { identity, sender, recipient } = asked
  if (identity.method === 'contract') return noHistory
  const counted = await pairHistory(ctx, vault, {
    operatorId: ctx.actor.organisationId,
    number: identity.number ?? identity.documentNumber,
    senderPhone: sender.phone,
    recipientPhone: recipient.phone,
    today: dayOf(ctx.now),
  })
  const came = await outcomesOf(ctx, [...counted.senderParcels, ...counted.recipientParcels])
  const of = (ids: readonly string[]) => ids.flatMap((id) => came.get(id) ?? [])
  const [sent, received] = [of(counted.senderParcels), of(counted.recipientParcels)]
  return {
    sender: {
      ...counted.sender,
      checked: sent.length,
      found: sent.filter((found) => found).length,
    },
    recipient: { ...counted.recipient, found: received.filter((found) => found).length },
  }
}
