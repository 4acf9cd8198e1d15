import { getOffice, type Office } from '#modules/directory/index.ts'
import type { Ctx } from '#platform/context.ts'
import { authorize, type Permission } from '#platform/policy.ts'
import { refuse } from './errors.ts'

/** The open office something is done at, by someone who may do it there. */
export async function atCounter(
  ctx: Ctx,
  officeId: string,
  permission: Extract<Permission, `acceptance.${string}`>,
): Promise<Office> {
  const office = await getOffice(ctx, officeId)
  authorize(ctx.actor, permission, { ...office, officeId: office.id })
  if (office.closedAt) throw refuse('office_closed')
  return office
}
