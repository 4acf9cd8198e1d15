import type { Actor, Ctx } from '#platform/context.ts'
import { may, officesFor, permissionsOf } from '#platform/policy.ts'
import { getParcel, refuse } from './find.ts'
import type { Parcel } from './parcel.ts'

type Placed = Pick<Parcel, 'operator_id' | 'office_id' | 'entered_by'>

/**
 * Whether someone may see a parcel at all: staff those of their offices, a contract sender those it
 * entered itself.
 */
export function mayRead(actor: Actor, parcel: Placed): boolean {
  const place = { organisationId: parcel.operator_id, officeId: parcel.office_id }
  return (
    may(asStaff(actor), 'parcel.read', place) ||
    (parcel.entered_by === actor.id && may(actor, 'parcel.read', place))
  )
}

/** A parcel one may see. One that is not there and one that is not yours are refused alike. */
export async function getReadableParcel(ctx: Ctx, id: string): Promise<Parcel> {
  const parcel = await getParcel(ctx, id)
  if (!mayRead(ctx.actor, parcel)) throw refuse('not_found')
  return parcel
}

/** The parcels someone may list; refuses who may see none. */
export function readingScope(actor: Actor): {
  readonly operatorId: string
  readonly offices: 'all' | readonly string[]
  readonly enteredBy?: string
} {
  const operatorId = actor.organisationId
  const staff = asStaff(actor)
  if (permissionsOf(staff).includes('parcel.read'))
    return { operatorId, offices: officesFor(staff, 'parcel.read') }
  return { operatorId, offices: officesFor(actor, 'parcel.read'), enteredBy: actor.id }
}

/** The actor without a contract sender's duty, which reaches no further than its own parcels. */
function asStaff(actor: Actor): Actor {
  return { ...actor, duties: actor.duties.filter(({ role }) => role !== 'contract-sender') }
}
