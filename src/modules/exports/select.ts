import type { Day } from '#core/time.ts'
import type { Parcel } from '#modules/parcels/index.ts'
import { type Purpose, purposesFor, stageOf } from '#modules/reveals/index.ts'
import type { Ctx, Role } from '#platform/context.ts'
import { refuse } from './errors.ts'
import { type ExportGroup, limits } from './export.ts'

/** What an export is to have in it. */
export type Selection = {
  readonly operatorId: string
  readonly officeId: string | null
  readonly from: Day
  readonly to: Day
  readonly purpose: Purpose
  readonly groups: readonly ExportGroup[]
  /** When it was asked for: what came later is not in it, and stages are those of then. */
  readonly at: Date
}

/**
 * The parcels of a selection that these roles may open for its purpose, oldest first. Refuses a purpose that
 * does not open every group to them, and days with more parcels than may leave at once.
 */
export async function parcelsOf(
  ctx: Ctx,
  selection: Selection,
  roles: readonly Role[],
): Promise<Parcel[]> {
  const { purpose, groups, at } = selection
  for (const group of groups)
    if (!purposesFor(roles, group).includes(purpose))
      throw refuse('purpose_not_allowed', { group, purpose })
  const found = await inDays(ctx, selection)
  if (found.length > limits.parcels) throw refuse('too_many', { most: limits.parcels })
  const open = found.filter((parcel) =>
    groups.every((group) => purposesFor(roles, group, stageOf(parcel, at)).includes(purpose)),
  )
  if (open.length === 0) throw refuse('nothing_to_export')
  return open
}

async function inDays(ctx: Ctx, selection: Selection): Promise<Parcel[]> {
  const { operatorId, officeId, from, to, at } = selection
  let query = ctx.tx
    .selectFrom('parcels.parcel')
    .selectAll()
    .where('operator_id', '=', operatorId)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('at', '<=', at)
    .orderBy('id')
    .limit(limits.parcels + 1)
  if (officeId) query = query.where('office_id', '=', officeId)
  return query.execute()
}
