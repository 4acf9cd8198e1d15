import { commune } from '#core/places/places.ts'
import type { AssuranceLevel } from '#core/identity/assurance.ts'
import { noHistory, type RiskFacts } from '#core/risk/policy.ts'
import { rate, type Rating } from '#core/risk/rate.ts'
import { riskPolicy } from '#core/risk/rules.ts'
import { dayOf } from '#core/time.ts'
import { screen, type Screened } from '#modules/goods/index.ts'
import type { Ctx } from '#platform/context.ts'
import { DomainError } from '#platform/errors.ts'
import type { Vault } from '#platform/vault.ts'
import { atCounter } from './counter.ts'
import { readParty } from './assess.ts'
import { contractSenders } from './contract-sender.ts'
import { historyOf } from './history.ts'
import { type Identified, identify } from './identify.ts'
import type { PreviewInput } from './input.ts'

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
  await atCounter(ctx, input.officeId, 'acceptance.accept')
  const identified = await tryIdentify(ctx, vault, input)
  const description = input.contents?.description
  const screening = description ? screen(description, dayOf(ctx.now)) : null
  const good = identified instanceof DomainError ? undefined : identified
  return {
    identity: identityOf(identified),
    screening,
    rating: await tryRate(ctx, vault, { input, identified: good, screening }),
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
  readonly identified: Identified | undefined
  readonly screening: Screened | null
}

/** A rating of what is known: it may only grow while the form is filled in. */
async function tryRate(ctx: Ctx, vault: Vault, known: Known): Promise<Rating | null> {
  const { input, identified } = known
  const fromProvince = provinceOf(input.sender?.address.commune)
  const toProvince = provinceOf(input.recipient?.address.commune)
  if (!identified || !fromProvince || !toProvince) return null
  const history = input.sender ? await tryHistory(ctx, vault, { input, identified }) : noHistory
  const facts: RiskFacts = {
    ...{ fromProvince, toProvince, history },
    assurance: identified.assurance,
    contractSender: identified.identity.method === 'contract',
    ...factsOfItem(known),
  }
  return rate(facts, riskPolicy, dayOf(ctx.now))
}

function factsOfItem({ input, screening }: Known) {
  const { itemType = 'parcel', transportMode = 'road', contents = unweighed } = input
  const { declaredValueVnd, weightGrams } = contents
  return {
    ...{ itemType, transportMode, declaredValueVnd, weightGrams },
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
) {
  try {
    const sender = readParty(input.sender!, 'sender')
    return await historyOf(ctx, vault, { identity: identified.identity, sender })
  } catch (error) {
    if (error instanceof DomainError) return noHistory
    throw error
  }
}

function provinceOf(code: string | undefined): string | undefined {
  return code ? commune(code)?.province : undefined
}
