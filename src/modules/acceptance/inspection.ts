import { standingContractWaiver } from '#core/risk/rules.ts'
import { dayOf } from '#core/time.ts'
import type { DayKey } from '#core/vault/day-key.ts'
import type { Ctx } from '#platform/context.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'
import type { Inspection, ParcelInput } from './input.ts'

/** How the contents were checked, or which rule said they need not be. */
export type InspectionPlan =
  | { readonly mode: 'joint'; readonly inspection: Inspection }
  | { readonly mode: 'letter' }
  | { readonly mode: 'waived'; readonly waivedBy: string }

/**
 * No goods come in without a joint check (CT02 I.5, R10), but for a contract sender, whose rule is
 * named in the record. A letter has none and must have none (R7).
 */
export function planInspection({ itemType, identity, inspection }: ParcelInput): InspectionPlan {
  if (itemType === 'letter') {
    if (inspection) throw refuse('letter_not_opened')
    return { mode: 'letter' }
  }
  if (!inspection) {
    if (identity.method !== 'contract') throw refuse('inspection_required')
    return { mode: 'waived', waivedBy: standingContractWaiver }
  }
  assertComplete(inspection)
  return { mode: 'joint', inspection }
}

function assertComplete({ checklist, photoIds, confirmation }: Inspection): void {
  const open = Object.entries(checklist).flatMap(([point, done]) => (done ? [] : [point]))
  if (open.length > 0) throw refuse('checklist_incomplete', { open })
  if (photoIds.length === 0) throw refuse('photo_required')
  if (confirmation.method === 'signature' && points(confirmation.strokes) < 8)
    throw refuse('signature_empty')
}

function points(strokes: readonly (readonly unknown[])[]): number {
  return strokes.reduce((sum, stroke) => sum + stroke.length, 0)
}

export type PlannedInspection = { readonly parcelId: string; readonly plan: InspectionPlan }

/** Writes the checks of one change in one statement; signatures are sealed as evidence. */
export async function storeInspections(
  ctx: Ctx,
  vault: Vault,
  { operatorId, planned }: { operatorId: string; planned: readonly PlannedInspection[] },
): Promise<void> {
  const signed = planned.some(({ plan }) => signatureOf(plan))
  const evidence = signed
    ? await vault.forWriting({ operatorId, class: 'evidence', day: dayOf(ctx.now) })
    : undefined
  await ctx.tx
    .insertInto('acceptance.inspection')
    .values(planned.map((one) => toRow(ctx, one, evidence)))
    .execute()
}

function signatureOf(plan: InspectionPlan) {
  if (plan.mode !== 'joint') return undefined
  const { confirmation } = plan.inspection
  return confirmation.method === 'signature' ? confirmation.strokes : undefined
}

function toRow(ctx: Ctx, { parcelId, plan }: PlannedInspection, evidence: DayKey | undefined) {
  const joint = plan.mode === 'joint' ? plan.inspection : undefined
  const signature = signatureOf(plan)
  return {
    parcel_id: parcelId,
    mode: plan.mode,
    checklist: joint ? Object.keys(joint.checklist) : [],
    photo_count: joint?.photoIds.length ?? 0,
    confirmation: joint?.confirmation.method ?? null,
    sealed_signature: signature ? evidence!.record(parcelId).seal('signature', signature) : null,
    waived_by: plan.mode === 'waived' ? plan.waivedBy : null,
    clerk_id: ctx.actor.id,
    at: ctx.now,
  }
}

/** What had been checked when the parcel was refused. */
export async function storeRefusedInspection(
  ctx: Ctx,
  input: {
    readonly parcelId: string
    readonly checklist: Inspection['checklist'] | undefined
    readonly photoIds: readonly string[]
  },
): Promise<void> {
  const done = Object.entries(input.checklist ?? {}).flatMap(([point, yes]) => (yes ? [point] : []))
  await ctx.tx
    .insertInto('acceptance.inspection')
    .values({
      parcel_id: input.parcelId,
      mode: 'refused',
      checklist: done,
      photo_count: input.photoIds.length,
      clerk_id: ctx.actor.id,
      at: ctx.now,
    })
    .execute()
}

export type StoredInspection = {
  readonly mode: string
  readonly checklist: readonly string[]
  readonly photos: number
  readonly confirmation: string | null
  readonly waivedBy: string | null
  readonly clerkId: string
  readonly at: Date
}

/** How a parcel was checked; undefined where it never came to that. */
export async function inspectionOf(
  ctx: Ctx,
  parcelId: string,
): Promise<StoredInspection | undefined> {
  const row = await ctx.tx
    .selectFrom('acceptance.inspection')
    .selectAll()
    .where('parcel_id', '=', parcelId)
    .executeTakeFirst()
  return (
    row && {
      mode: row.mode,
      checklist: row.checklist,
      photos: row.photo_count,
      confirmation: row.confirmation,
      waivedBy: row.waived_by,
      clerkId: row.clerk_id,
      at: row.at,
    }
  )
}
