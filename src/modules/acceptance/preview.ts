import type { AssuranceLevel } from '#core/identity/assurance.ts'
import { type RiskFacts, valueFrom } from '#core/risk/facts.ts'
import { rate, type Rating } from '#core/risk/rate.ts'
import { dayOf } from '#core/time.ts'
import type { Office } from '#modules/directory/index.ts'
import { listInForce, screen, type Screened } from '#modules/goods/index.ts'
import { standingOf } from '#modules/risk/index.ts'
import type { Ctx } from '#platform/context.ts'
import { DomainError } from '#platform/errors.ts'
import type { Vault } from '#platform/vault.ts'
import { atCounter } from './counter.ts'
import { readParty } from './assess.ts'
import { contractSenders } from './contract-sender.ts'
import { type History, historyOf, noHistory } from './history.ts'
import { type Identified, identify } from './identify.ts'
import type { PreviewInput } from './input.ts'
import { placeAndTime, provinceOf } from './rate-parcel.ts'

export type Preview = {
  readonly identity:
    | { readonly ok: true; readonly assurance: AssuranceLevel }
    | { readonly ok: false; readonly code: string; readonly reason: string }
    | null
  readonly screening: Screened | null
  readonly rating: Rating | null
}

/** What would be said of a parcel as far as it is filled in. Writes nothing. */
export async function previewParcel(ctx: Ctx, vault: Vault, input: PreviewInput): Promise<Preview> {
  const office = await atCounter(ctx, input.officeId, 'acceptance.accept')
  const identified = await tryIdentify(ctx, vault, input)
  const description = input.contents?.description
  const screening = description ? screen(description, await listInForce(ctx)) : null
  const good = identified instanceof DomainError ? undefined : identified
  return {
    identity: identityOf(identified),
    screening,
    rating: await tryRate(ctx, vault, { input, office, identified: good, screening }),
  }
}

async function tryIdentify(
  ctx: Ctx,
  vault: Vault,
  { identity, facePresent = false }: PreviewInput,
): Promise<Identified | DomainError | undefined> {
  if (!identity) return undefined
  const ids = identity.method === 'contract' ? [identity.contractSenderId] : []
  const senders = await contractSenders(ctx, vault, ids)
  const around = {
    today: dayOf(ctx.now),
    facePresent,
    phoneConfirmed: false,
    contractSender: senders.get(ids[0] ?? ''),
  }
  try {
    return identify(identity, around)
  } catch (error) {
    if (error instanceof DomainError) return error
    throw error
  }
}

function identityOf(identified: Identified | DomainError | undefined): Preview['identity'] {
  if (!identified) return null
  if (!(identified instanceof DomainError)) return { ok: true, assurance: identified.assurance }
  const { code, details } = identified
  return { ok: false, code, reason: typeof details['reason'] === 'string' ? details['reason'] : '' }
}

type Known = {
  readonly input: PreviewInput
  readonly office: Office
  readonly identified: Identified | undefined
  readonly screening: Screened | null
}

/** A rating of what is known: it may only grow while the form is filled in. Chance draws only when it is accepted. */
async function tryRate(ctx: Ctx, vault: Vault, known: Known): Promise<Rating | null> {
  const { input, identified, office } = known
  const [sender, recipient] = [input.sender?.address.commune, input.recipient?.address.commune]
  const fromProvince = provinceOf(sender)
  const toProvince = provinceOf(recipient)
  if (!identified || !fromProvince || !toProvince) return null
  const place = { operatorId: office.organisationId, officeId: office.id, day: dayOf(ctx.now) }
  const facts: RiskFacts = {
    ...placeAndTime({ office, channel: 'counter', now: ctx.now }),
    ...{ fromProvince, fromCommune: sender!, toProvince, toCommune: recipient! },
    assurance: identified.assurance,
    contractSender: identified.identity.method === 'contract',
    ...factsOfItem(known),
    ...(await tryHistory(ctx, vault, { input, identified })),
  }
  return rate(facts, { ...(await standingOf(ctx, place)), drawn: false }, place.day)
}

function factsOfItem({ input, screening }: Known) {
  const { itemType = 'parcel', transportMode = 'road', contents = unweighed } = input
  return {
    ...{ itemType, transportMode, weightGrams: contents.weightGrams },
    valueFrom: valueFrom(contents.declaredValueVnd),
    contentsClass: screening ? screening.class : 'allowed',
    contentsCategory: screening?.category?.id ?? null,
  } as const
}

/** Until it is typed, a parcel is taken for light and cheap. */
const unweighed = { declaredValueVnd: 0, weightGrams: 1 }

async function tryHistory(
  ctx: Ctx,
  vault: Vault,
  { input, identified }: { input: PreviewInput; identified: Identified },
): Promise<History> {
  if (!input.sender || !input.recipient) return noHistory
  try {
    const sender = readParty(input.sender, 'sender')
    const recipient = readParty(input.recipient, 'recipient')
    return await historyOf(ctx, vault, { identity: identified.identity, sender, recipient })
  } catch (error) {
    if (error instanceof DomainError) return noHistory
    throw error
  }
}
