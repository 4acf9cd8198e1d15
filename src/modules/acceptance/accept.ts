import { dayOf } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import type { Office } from '#modules/directory/index.ts'
import { listInForce } from '#modules/goods/index.ts'
import { getParcel, keysForWriting, openGroup } from '#modules/parcels/index.ts'
import { ratingsOf } from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import { DomainError } from '#platform/errors.ts'
import type { Vault } from '#platform/vault.ts'
import { atCounter } from './counter.ts'
import type { Accepted, Asked, Channel, Outcome, Ready, Shown } from './acceptance.ts'
import { assess } from './assess.ts'
import { isConfirmed } from './confirmation.ts'
import { contractSenders } from './contract-sender.ts'
import { refuse } from './errors.ts'
import { takeEvidence } from './evidence.ts'
import { historyOf } from './history.ts'
import { planInspection } from './inspection.ts'
import { openRater, rateParcel } from './rate-parcel.ts'
import { claimRequests, type Earlier, earlierRequests, releaseRequests } from './request.ts'
import { writeAccepted } from './write.ts'

/**
 * Accepts one parcel (CT02 I.4, I.5): identity, contents, rating, joint check, record, tokens and
 * ledger in one change. Throws the refusal of the first thing that is not in order.
 */
export async function acceptParcel(
  ctx: Ctx,
  vault: Vault,
  request: Asked & { readonly officeId: string },
): Promise<Accepted> {
  const [outcome] = await accept(ctx, vault, {
    officeId: request.officeId,
    channel: ctx.actor.kind === 'machine' ? 'api' : 'counter',
    asked: [request],
  })
  if ('refused' in outcome!) throw outcome.refused
  return outcome!.accepted
}

/** Accepts many in one change, each on its own: what is refused leaves no trace and spoils nothing. */
export async function acceptBatch(
  ctx: Ctx,
  vault: Vault,
  batch: { readonly officeId: string; readonly asked: readonly Asked[] },
): Promise<Outcome[]> {
  return accept(ctx, vault, { ...batch, channel: 'api' })
}

type Batch = {
  readonly officeId: string
  readonly channel: Channel
  readonly asked: readonly Asked[]
}

async function accept(ctx: Ctx, vault: Vault, batch: Batch): Promise<Outcome[]> {
  const office = await atCounter(ctx, batch.officeId, 'acceptance.accept')
  const outcomes = new Map<string, Outcome>()
  await answerEarlier(ctx, vault, { asked: batch.asked, outcomes })

  const fresh = batch.asked.filter(({ key }) => !outcomes.has(key))
  const assessed = await assessAll(ctx, vault, { office, channel: batch.channel, fresh, outcomes })
  const { won, lost } = await claim(ctx, vault, assessed)
  const ready = await withEvidence(ctx, vault, { officeId: office.id, won, outcomes })
  const accepted = await writeAccepted(ctx, vault, { office, channel: batch.channel, ready })
  accepted.forEach((one, i) => outcomes.set(ready[i]!.key, { key: ready[i]!.key, accepted: one }))

  // A key that another change won in the meantime, or that stands twice in one batch.
  await answerEarlier(ctx, vault, { asked: lost, outcomes })
  return batch.asked.map(({ key }) => outcomes.get(key)!)
}

type Outcomes = Map<string, Outcome>

async function answerEarlier(
  ctx: Ctx,
  vault: Vault,
  { asked, outcomes }: { asked: readonly Asked[]; outcomes: Outcomes },
): Promise<void> {
  const found = await earlierRequests(
    ctx,
    vault,
    asked.map(({ key, input }) => ({ key, body: input })),
  )
  for (const [key, earlier] of found) outcomes.set(key, await repeat(ctx, vault, { key, earlier }))
}

/** The same answer as the first time, or a conflict where the body is another. */
async function repeat(
  ctx: Ctx,
  vault: Vault,
  { key, earlier }: { key: string; earlier: Earlier },
): Promise<Outcome> {
  if (!earlier.same) return { key, refused: refuse('idempotency_conflict') }
  const parcel = await getParcel(ctx, earlier.parcelId)
  const item = await openGroup(vault, parcel, 'item')
  const rating = (await ratingsOf(ctx, [parcel.id])).get(parcel.id)
  if (!item || !rating) return { key, refused: refuse('idempotency_conflict') }
  const { id: parcelId, at: acceptedAt } = parcel
  return {
    key,
    accepted: { parcelId, itemNumber: item.number, acceptedAt, repeated: true, rating },
  }
}

type Assessing = {
  readonly office: Office
  readonly channel: Channel
  readonly fresh: readonly Asked[]
  readonly outcomes: Outcomes
}

/** Looks at each new item on its own; a refusal becomes its outcome. */
async function assessAll(
  ctx: Ctx,
  vault: Vault,
  { office, channel, fresh, outcomes }: Assessing,
): Promise<Ready[]> {
  if (fresh.length === 0) return []
  const around = {
    today: dayOf(ctx.now),
    list: await listInForce(ctx),
    contractSenders: await contractSenders(ctx, vault, contractIds(fresh)),
  }
  const rater = await openRater(ctx, office, channel)
  return keepGood(fresh, outcomes, async ({ key, input }) => {
    const phoneConfirmed = await confirmedByPhone(ctx, input.inspection?.confirmation)
    const assessed = assess(input, { ...around, phoneConfirmed })
    const plan = planInspection(input)
    const history = await historyOf(ctx, vault, assessed)
    const parcelId = newId(ctx.now)
    const rated = rateParcel(rater, { parcelId, assessed, history })
    if (rated.rating.measures.includes('refuse'))
      throw refuse('refused_by_policy', { reasons: rated.rating.reasons })
    return { key, input, parcelId, assessed, plan, ...rated }
  })
}

function contractIds(asked: readonly Asked[]): string[] {
  const ids = asked.flatMap(({ input: { identity } }) =>
    identity.method === 'contract' ? [identity.contractSenderId] : [],
  )
  return [...new Set(ids)]
}

async function confirmedByPhone(
  ctx: Ctx,
  confirmation: { method: 'signature' } | { method: 'code'; confirmationId: string } | undefined,
): Promise<boolean> {
  return confirmation?.method === 'code' && isConfirmed(ctx, confirmation.confirmationId)
}

async function claim(
  ctx: Ctx,
  vault: Vault,
  assessed: readonly Ready[],
): Promise<{ won: Ready[]; lost: Ready[] }> {
  if (assessed.length === 0) return { won: [], lost: [] }
  const keys = await keysForWriting(vault, ctx.actor.organisationId, dayOf(ctx.now))
  const claimed = await claimRequests(
    ctx,
    keys.parcel,
    assessed.map(({ key, input, parcelId }) => ({ key, body: input, parcelId })),
  )
  return {
    won: assessed.filter(({ parcelId }) => claimed.has(parcelId)),
    lost: assessed.filter(({ parcelId }) => !claimed.has(parcelId)),
  }
}

/** Ties photos and confirmations to their parcels; an item whose evidence is not there gives its key back. */
async function withEvidence(
  ctx: Ctx,
  vault: Vault,
  { officeId, won, outcomes }: { officeId: string; won: readonly Ready[]; outcomes: Outcomes },
): Promise<Shown[]> {
  const good = await keepGood(won, outcomes, async (one) => {
    const pictures = await takeEvidence(ctx, vault, { officeId, ready: one })
    return { ...one, pictures }
  })
  const kept = new Set(good.map(({ key }) => key))
  const dropped = won.filter(({ key }) => !kept.has(key))
  await releaseRequests(
    ctx,
    dropped.map(({ parcelId }) => parcelId),
  )
  return good
}

async function keepGood<In extends { readonly key: string }, Out>(
  items: readonly In[],
  outcomes: Outcomes,
  work: (item: In) => Promise<Out>,
): Promise<Out[]> {
  const good: Out[] = []
  for (const item of items) {
    try {
      good.push(await work(item))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      outcomes.set(item.key, { key: item.key, refused: error })
    }
  }
  return good
}
