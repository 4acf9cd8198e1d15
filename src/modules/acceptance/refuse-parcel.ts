import { dayOf } from '#core/time.ts'
import { newId } from '#core/uuid7.ts'
import { commune } from '#core/places/places.ts'
import type { Office } from '#modules/directory/index.ts'
import { type List, listInForce, screen } from '#modules/goods/index.ts'
import { keysForWriting, type NewParcel, type Party, storeParcels } from '#modules/parcels/index.ts'
import { recordOutcomes } from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import { DomainError } from '#platform/errors.ts'
import { record } from '#platform/ledger.ts'
import { atCounter } from './counter.ts'
import { readParty } from './assess.ts'
import { contractSenders } from './contract-sender.ts'
import { refuse } from './errors.ts'
import { type Identified, identify } from './identify.ts'
import type { RefusalInput } from './input.ts'
import { storeRefusedInspection } from './inspection.ts'
import type { PhotoStore } from './photo.ts'
import { assertPhotos, attachPhotos } from './photo-evidence.ts'
import { claimRequests, earlierRequests } from './request.ts'

export type Refused = { readonly parcelId: string; readonly refusedAt: Date }

/**
 * Keeps a refusal as a full record: its ground, and whatever was known of sender, recipient and
 * contents (Law on Post art. 29.4; rule R8). Parts that cannot be read are left out, never guessed.
 */
export async function refuseParcel(
  ctx: Ctx,
  { vault }: PhotoStore,
  request: { readonly key: string; readonly input: RefusalInput },
): Promise<Refused> {
  const { key, input } = request
  const office = await atCounter(ctx, input.officeId, 'acceptance.refuse')
  const earlier = (await earlierRequests(ctx, vault, [{ key, body: input }])).get(key)
  if (earlier) return repeat(ctx, earlier)

  const parcelId = newId(ctx.now)
  const keys = await keysForWriting(vault, office.organisationId, dayOf(ctx.now))
  const claimed = await claimRequests(ctx, keys.parcel, [{ key, body: input, parcelId }])
  if (!claimed.has(parcelId)) throw refuse('idempotency_conflict')
  const identified = await whoever(ctx, { vault, input })
  const parcel = toParcel({ parcelId, office, input, identified, list: await listInForce(ctx) })
  const [digest] = await storeParcels(ctx, [parcel], keys)
  const photoIds = input.inspection?.photoIds ?? []
  await storeRefusedInspection(ctx, { parcelId, checklist: input.inspection?.checklist, photoIds })
  const pictures = await assertPhotos(ctx, { officeId: office.id, photoIds })
  await attachPhotos(ctx, { parcelId, photos: pictures })
  const { ground } = input
  if (foundInside.has(ground)) await recordFound(ctx, parcel)
  const data = {
    ...{ ground, contents: parcel.contentsClass, category: parcel.contentsCategory },
    ...{ digest, pictures },
  }
  await record(ctx, { type: 'parcel.refused', subject: parcelId, officeId: office.id, data })
  return { parcelId, refusedAt: ctx.now }
}

/** Grounds that say the look inside found what should not be there: it counts in the sender's history. */
const foundInside: ReadonlySet<string> = new Set(['prohibited', 'contents_differ'])

async function recordFound(ctx: Ctx, { id, contentsCategory }: NewParcel): Promise<void> {
  await recordOutcomes(ctx, [
    {
      ...{ parcelId: id, operatorId: ctx.actor.organisationId, day: dayOf(ctx.now) },
      ...{ kind: 'joint_check', found: true, category: contentsCategory ?? undefined },
    },
  ])
}

async function repeat(
  ctx: Ctx,
  earlier: { same: true; parcelId: string } | { same: false },
): Promise<Refused> {
  if (!earlier.same) throw refuse('idempotency_conflict')
  const { at } = await ctx.tx
    .selectFrom('parcels.parcel')
    .select('at')
    .where('id', '=', earlier.parcelId)
    .executeTakeFirstOrThrow()
  return { parcelId: earlier.parcelId, refusedAt: at }
}

async function whoever(
  ctx: Ctx,
  { vault, input }: { vault: PhotoStore['vault']; input: RefusalInput },
): Promise<Identified | undefined> {
  const { identity } = input
  if (!identity) return undefined
  const ids = identity.method === 'contract' ? [identity.contractSenderId] : []
  const senders = await contractSenders(ctx, vault, ids)
  return readable(() =>
    identify(identity, {
      today: dayOf(ctx.now),
      facePresent: input.facePresent ?? false,
      phoneConfirmed: false,
      contractSender: senders.get(ids[0] ?? ''),
    }),
  )
}

type Parts = {
  readonly parcelId: string
  readonly office: Office
  readonly input: RefusalInput
  readonly identified: Identified | undefined
  readonly list: List
}

function toParcel({ parcelId, office, input, identified, list }: Parts): NewParcel {
  const sender = readable(() => input.sender && readParty(input.sender, 'sender'))
  const recipient = readable(() => input.recipient && readParty(input.recipient, 'recipient'))
  const { itemType = 'parcel', transportMode = 'road' } = input
  return {
    ...{ id: parcelId, officeId: office.id, channel: 'counter', itemType, transportMode },
    refusalGround: input.ground,
    fromProvince: provinceOf(sender),
    toCommune: recipient?.address.commune ?? null,
    toProvince: provinceOf(recipient),
    assurance: identified?.assurance ?? null,
    identity: identified?.identity ?? null,
    sender: sender ?? null,
    recipient: recipient ?? null,
    ...declared(input, list),
  }
}

/** What was said of the contents, with the catalogue's word on it; the clerk's note stays sealed beside it. */
function declared({ contents, note }: RefusalInput, list: List) {
  const { description = '', declaredValueVnd = 0, evidence = [] } = contents ?? {}
  const item = { number: '', description, declaredValueVnd, evidence, note }
  return { weightGrams: contents?.weightGrams ?? null, item, ...screened(description, list) }
}

function screened(description: string, list: List) {
  if (!description) return { contentsClass: null, contentsCategory: null, catalogueVersion: null }
  const found = screen(description, list)
  return {
    contentsClass: found.class,
    contentsCategory: found.category?.id ?? null,
    catalogueVersion: found.catalogueVersion,
  }
}

function provinceOf(party: Party | undefined): string | null {
  return party ? (commune(party.address.commune)?.province ?? null) : null
}

/** A part that cannot be read is not there; the refusal is kept all the same. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}
