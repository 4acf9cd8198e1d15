import {
  acceptBatch,
  acceptParcel,
  type ParcelInput,
  type PhotoStore,
  refuseParcel,
  takePhoto,
} from '#modules/acceptance/index.ts'
import type { Actor, Ctx } from '#platform/context.ts'
import type { Batch } from './batches.ts'
import { operators } from './operators.ts'
import { signInRows, type SignInRow } from './sign-ins.ts'
import type { Visit } from './visits.ts'

/** What the days' work needs: keys, the place of pictures, the pictures themselves. */
export type Counters = PhotoStore & { readonly pictures: readonly Buffer[] }

/** Who works where, and who sends under contract, by the codes of the cast. */
export type Register = {
  readonly staff: ReadonlyMap<string, SignInRow>
  readonly contracts: ReadonlyMap<string, string>
}

export async function readRegister(ctx: Ctx): Promise<Register> {
  const rows = await signInRows(ctx)
  const contracts = await ctx.tx.selectFrom('demo.contract_sender').selectAll().execute()
  return {
    staff: new Map(rows.map((row) => [row.staffCode, row])),
    contracts: new Map(contracts.map(({ code, id }) => [code, id])),
  }
}

/** Takes in one visit as its clerk would: picture, signature, then accepted or refused. */
export async function receiveVisit(
  ctx: Ctx,
  counters: Counters,
  { visit, register }: { visit: Visit; register: Register },
): Promise<void> {
  const clerk = register.staff.get(visit.clerk)!
  const officeId = clerk.officeId!
  const at = { ...ctx, actor: actorOf(clerk), now: visit.at }
  const inspection = await inspect(at, counters, { visit, officeId })
  const { key, parcel, refusal } = visit
  if (refusal) {
    const input = { officeId, ...parcel, inspection, ...refusal }
    await refuseParcel(at, counters, { key, input })
  } else {
    const input = { ...parcel, inspection }
    await acceptParcel(at, counters.vault, { key, officeId, input })
  }
}

async function inspect(
  ctx: Ctx,
  counters: Counters,
  { visit, officeId }: { visit: Visit; officeId: string },
): Promise<ParcelInput['inspection']> {
  if (visit.picture === null) return null
  const upload = counters.pictures[visit.picture]!
  const photo = await takePhoto(ctx, counters, { officeId, upload })
  const good = visit.refusal === null
  return {
    checklist: {
      opened: true,
      matchesDeclaration: good || visit.refusal.ground !== 'contents_differ',
      nothingProhibited: good || visit.refusal.ground !== 'prohibited',
      packedSafely: good || visit.refusal.ground !== 'unsafe_packing',
    },
    photoIds: [photo.id],
    confirmation: { method: 'signature', strokes: visit.strokes },
  }
}

/** Takes in a contract sender's batch; the demo's goods are all in order, so a refusal is a bug. */
export async function receiveBatch(
  ctx: Ctx,
  counters: Counters,
  { batch, register }: { batch: Batch; register: Register },
): Promise<void> {
  const { sender, officeId } = batchSide(batch, register)
  const contractSenderId = register.contracts.get(batch.contract)!
  const identity = { method: 'contract', contractSenderId } as const
  const asked = batch.parcels.map(({ key, input }) => ({ key, input: { ...input, identity } }))
  const at = { ...ctx, actor: actorOf(sender), now: batch.at }
  const outcomes = await acceptBatch(at, counters.vault, { officeId, asked })
  for (const outcome of outcomes) if ('refused' in outcome) throw outcome.refused
}

function batchSide(batch: Batch, { staff }: Register) {
  const operator = operators.find(({ code }) => code === batch.operator)!
  const sender = operator.staff.find(({ role }) => role === 'contract-sender')!
  const someoneThere = operator.staff.find(({ office }) => office === batch.office)!
  return {
    sender: staff.get(sender.staffCode)!,
    officeId: staff.get(someoneThere.staffCode)!.officeId!,
  }
}

/** Somebody of the cast, with their one duty. */
export function actorOf({ personId, organisationId, role, officeId }: SignInRow): Actor {
  return { id: personId, kind: 'person', organisationId, duties: [{ role, officeId }] }
}
