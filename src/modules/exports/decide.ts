import type { Ctx } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'
import {
  assertTrusted,
  authorizePerson,
  type Export,
  type ExportState,
  lockExport,
  parseText,
  placeOf,
  stateAt,
} from './export.ts'

/** Lets a table leave the house, as a second person who saw how many parcels, for what and for whom. */
export async function approveExport(ctx: Ctx, exportId: string): Promise<void> {
  const asked = await lockAsked(ctx, exportId)
  await assertTrusted(ctx, 'export.approve', placeOf(asked))
  await decide(ctx, asked, { state: 'approved' })
}

/** Says no, and why. Refusing takes no second factor: nothing leaves. */
export async function refuseExport(
  ctx: Ctx,
  vault: Vault,
  refusal: { readonly exportId: string; readonly reason: string },
): Promise<void> {
  const asked = await lockAsked(ctx, refusal.exportId)
  authorizePerson(ctx, 'export.approve', placeOf(asked))
  const reason = parseText('reason', refusal.reason)
  const key = await vault.forWriting({ operatorId: asked.operator_id, class: 'standing' })
  const sealed_answer = key.record(asked.id).seal('answer', reason)
  await decide(ctx, asked, { state: 'refused', sealed_answer })
}

/** Takes back one's own request, or what was approved of it: from this commit on it opens no more. */
export async function withdrawExport(ctx: Ctx, exportId: string): Promise<void> {
  const own = await lockExport(ctx, exportId)
  if (own.asked_by !== ctx.actor.id) throw refuse('not_yours')
  const state = stateAt(own, ctx.now)
  if (state !== 'asked' && state !== 'approved') throw refuse('not_asked', { state })
  await move(ctx, own, { state: 'withdrawn' })
}

/** One that waits, for another than who asked. */
async function lockAsked(ctx: Ctx, exportId: string): Promise<Export> {
  const asked = await lockExport(ctx, exportId)
  const state = stateAt(asked, ctx.now)
  if (state !== 'asked') throw refuse('not_asked', { state })
  if (asked.asked_by === ctx.actor.id) throw refuse('own_request')
  return asked
}

type Decision =
  { readonly state: 'approved' } | { readonly state: 'refused'; readonly sealed_answer: Buffer }

async function decide(ctx: Ctx, asked: Export, decision: Decision): Promise<void> {
  await move(ctx, asked, { ...decision, decided_by: ctx.actor.id, decided_at: ctx.now })
}

/** The one way an export changes; the ledger says which. */
export async function move(
  ctx: Ctx,
  { id, number, office_id: officeId }: Export,
  set: {
    readonly state: ExportState
    readonly decided_by?: string
    readonly decided_at?: Date
    readonly sealed_answer?: Buffer
  },
): Promise<void> {
  await ctx.tx.updateTable('exports.export').set(set).where('id', '=', id).execute()
  await record(ctx, { type: `export.${set.state}`, subject: id, officeId, data: { number } })
}
