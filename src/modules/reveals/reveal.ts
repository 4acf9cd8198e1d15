import { dayOfId, newId } from '#core/uuid7.ts'
import {
  inspectionOf,
  photosOf,
  type PhotoStore,
  type PhotoThumbnail,
} from '#modules/acceptance/index.ts'
import { assertSecondFactor } from '#modules/directory/index.ts'
import { getReadableParcel, type Parcel } from '#modules/parcels/index.ts'
import type { Actor, Ctx, Role } from '#platform/context.ts'
import { record } from '#platform/ledger.ts'
import { authorize } from '#platform/policy.ts'
import type { Vault } from '#platform/vault.ts'
import { assertBudget, takeTurn } from './budget.ts'
import { assertNotCutOff } from './cut-off.ts'
import { parseEmbargo } from './embargo.ts'
import { refuse } from './errors.ts'
import { openFields, type RevealedFields } from './fields.ts'
import { notePlace, parseNote } from './note.ts'
import { type Purpose, type RevealGroup, roleFor } from './purposes.ts'
import { stageOf } from './stage.ts'
import { watchReveal } from './watch.ts'

/** What was opened, to be hidden again by whoever shows it. */
export type Revealed = {
  /** Photos are opened in full under it; see photo.ts. */
  readonly id: string
  readonly group: RevealGroup
  readonly fields?: RevealedFields
  readonly photos?: readonly PhotoThumbnail[]
}

/** So many reveals an hour need a password; each further one a second factor shown lately. */
export const stepUp = { after: 10, withinMinutes: 30 }

export type Asked = {
  readonly parcelId: string
  readonly group: RevealGroup
  readonly purpose: Purpose
  readonly note?: string
  /** Of an authority's request: until when the data subject is not to learn of it. */
  readonly embargoUntil?: string
}

/**
 * Opens one field group of a parcel to a person whose duty has this purpose for it at this stage (CV509
 * 1; rules R4, R25). Who, what and why go to the ledger in the same change, stand on the parcel's page,
 * and are watched: an alarm or a cut-off commits with the reveal that set it off.
 */
export async function revealGroup(ctx: Ctx, store: PhotoStore, asked: Asked): Promise<Revealed> {
  const { group, purpose } = asked
  const { parcel, roles, role } = await allowedParcel(ctx, asked)
  const note = parseNote(purpose, asked.note)
  const embargoUntil = parseEmbargo(ctx.now, asked)
  await takeTurn(ctx, 'reveal')
  await assertNotCutOff(ctx)
  const { hour, day } = await assertBudget(ctx, 'reveal', roles)
  if (hour >= stepUp.after) await assertSecondFactor(ctx, stepUp)

  const opened = await open(ctx, store, { parcel, group })
  const id = newId(ctx.now)
  await keep(ctx, store.vault, { id, parcel, group, purpose, role, note, embargoUntil })
  await record(ctx, {
    type: 'parcel.revealed',
    subject: parcel.id,
    officeId: parcel.office_id,
    data: {
      ...{ reveal: id, group, purpose, role, fields: countOf(opened) },
      ...(embargoUntil ? { embargoUntil: embargoUntil.toISOString() } : {}),
    },
  })
  await watchReveal(ctx, { parcel, role, today: day + 1 })
  return { id, ...opened }
}

/** The parcel, and the duty under which it is opened; refuses whoever has none for it. */
async function allowedParcel(ctx: Ctx, { parcelId, group, purpose }: Asked) {
  const parcel = await getReadableParcel(ctx, parcelId)
  const place = { organisationId: parcel.operator_id, officeId: parcel.office_id }
  authorize(ctx.actor, 'parcel.reveal', place)
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
  const roles = rolesAt(ctx.actor, parcel)
  const stage = stageOf(parcel, ctx.now)
  const role = roleFor(roles, { group, purpose, stage })
  if (!role) throw refuse('purpose_not_allowed', { group, purpose, stage })
  return { parcel, roles, role }
}

type Opened = Omit<Revealed, 'id'>

async function open(
  ctx: Ctx,
  store: PhotoStore,
  { parcel, group }: { parcel: Parcel; group: RevealGroup },
): Promise<Opened> {
  if (group === 'photos') return { group, photos: await openPhotos(ctx, store, parcel) }
  return { group, fields: await openFields(store.vault, parcel, group) }
}

function countOf({ photos, fields }: Opened): number {
  return photos?.length ?? Object.keys(fields ?? {}).length
}

/** The roles someone has at the parcel's office. */
export function rolesAt(actor: Actor, parcel: Parcel): Role[] {
  if (actor.organisationId !== parcel.operator_id) return []
  return actor.duties
    .filter(({ officeId }) => officeId === null || officeId === parcel.office_id)
    .map(({ role }) => role)
}

async function openPhotos(ctx: Ctx, store: PhotoStore, parcel: Parcel) {
  const inspection = await inspectionOf(ctx, parcel.id)
  if (!inspection?.photos) throw refuse('nothing_to_show', { group: 'photos' })
  const photos = await photosOf(ctx, store, parcel.id)
  if (photos.length === 0) throw refuse('erased', { group: 'photos' })
  return photos
}

async function keep(
  ctx: Ctx,
  vault: Vault,
  reveal: {
    id: string
    parcel: Parcel
    group: RevealGroup
    purpose: Purpose
    role: Role
    note: string | undefined
    embargoUntil: Date | undefined
  },
): Promise<void> {
  const { id, parcel, group, purpose, role, note, embargoUntil } = reveal
  await ctx.tx
    .insertInto('reveals.reveal')
    .values({
      ...{ id, purpose, role, at: ctx.now },
      parcel_id: parcel.id,
      person_id: ctx.actor.id,
      field_group: group,
      own: parcel.entered_by === ctx.actor.id,
      sealed_note: note ? await sealNote(vault, parcel, { id, note }) : null,
      embargo_until: embargoUntil ?? null,
    })
    .execute()
}

async function sealNote(
  vault: Vault,
  parcel: Parcel,
  { id, note }: { id: string; note: string },
): Promise<Buffer> {
  const day = dayOfId(parcel.id)
  const key = await vault.record(
    { operatorId: parcel.operator_id, class: 'parcel', day },
    parcel.id,
  )
  if (!key) throw refuse('erased')
  return key.seal(notePlace(id), note)
}
