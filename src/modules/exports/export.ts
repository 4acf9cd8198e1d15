import type { Selectable } from 'kysely'
import { assertSecondFactor } from '#modules/directory/index.ts'
import { assertNotCutOff, type Purpose } from '#modules/reveals/index.ts'
import type { Actor, Ctx, Role } from '#platform/context.ts'
import { authorize, type Permission, type Place } from '#platform/policy.ts'
import type { ExportsExport } from '#platform/tables.ts'
import type { Vault } from '#platform/vault.ts'
import { refuse } from './errors.ts'

export const exportGroups = ['sender', 'recipient', 'contents'] as const
export type ExportGroup = (typeof exportGroups)[number]

export const exportStates = ['asked', 'approved', 'refused', 'withdrawn', 'expired'] as const
export type ExportState = (typeof exportStates)[number]

/** A table that was asked for. */
export type Export = Omit<Selectable<ExportsExport>, 'purpose' | 'groups' | 'state'> & {
  readonly purpose: Purpose
  readonly groups: readonly ExportGroup[]
  readonly state: ExportState
}

/** Sealed as one: who receives the file, and why. */
export type Statement = { readonly recipient: string; readonly note: string }

/** How much of the house may leave it at once, and how soon after whose word. */
export const limits = {
  parcels: 1_000,
  days: 92,
  /** Asks of one person that wait. */
  openAsks: 3,
  openings: 3,
  hoursToAnswer: 72,
  hoursToOpen: 24,
  secondFactorMinutes: 10,
  ...{ basis: 'CV 509/BTTTT-BC, 1; CT 02/CT-BKHCN, I.7', validFrom: '2026-11-22' },
} as const

const hourMs = 3_600_000

/** When an export that waits or may be opened is over; undefined for one that is over already. */
export function endsAt(of: Pick<Export, 'state' | 'asked_at' | 'decided_at'>): Date | undefined {
  if (of.state === 'asked') return new Date(of.asked_at.getTime() + limits.hoursToAnswer * hourMs)
  if (of.state !== 'approved' || !of.decided_at) return undefined
  return new Date(of.decided_at.getTime() + limits.hoursToOpen * hourMs)
}

/** Its state at an instant: one whose time is over is expired, whether the job has said so or not. */
export function stateAt(of: Pick<Export, 'state' | 'asked_at' | 'decided_at'>, now: Date) {
  const end = endsAt(of)
  return end && end < now ? 'expired' : of.state
}

/**
 * Refuses whoever may not do this where an export is of: machines, people without the duty, who is cut
 * off, and who has not shown a second factor lately.
 */
export async function assertTrusted(ctx: Ctx, permission: Permission, place: Place): Promise<void> {
  authorizePerson(ctx, permission, place)
  await assertNotCutOff(ctx)
  await assertSecondFactor(ctx, { withinMinutes: limits.secondFactorMinutes })
}

export function authorizePerson(ctx: Ctx, permission: Permission, place: Place): void {
  authorize(ctx.actor, permission, place)
  if (ctx.actor.kind !== 'person') throw refuse('person_required')
}

/** The roles someone has at an office, or over the whole operator. */
export function rolesOver(actor: Actor, officeId: string | null): Role[] {
  return actor.duties
    .filter((duty) => duty.officeId === null || duty.officeId === officeId)
    .map(({ role }) => role)
}

/** Where an export is of. */
export function placeOf(of: Pick<Export, 'operator_id' | 'office_id'>): Place {
  return { organisationId: of.operator_id, officeId: of.office_id }
}

/** An export of the actor's operator; another's is answered as none. */
export async function getExport(ctx: Ctx, id: string): Promise<Export> {
  return orRefuse(await exportOf(ctx, id).executeTakeFirst())
}

/** The same, locked for a change of its state. */
export async function lockExport(ctx: Ctx, id: string): Promise<Export> {
  return orRefuse(await exportOf(ctx, id).forUpdate().executeTakeFirst())
}

function exportOf(ctx: Ctx, id: string) {
  return ctx.tx
    .selectFrom('exports.export')
    .selectAll()
    .where('id', '=', id)
    .where('operator_id', '=', ctx.actor.organisationId)
}

function orRefuse(row: Selectable<ExportsExport> | undefined): Export {
  if (!row) throw refuse('not_found')
  return toExport(row)
}

/** A row as what its checks let it be. */
export function toExport(row: Selectable<ExportsExport>): Export {
  return row as Export
}

/** Who receives it and why; undefined when the operator's key is gone. */
export async function statementOf(vault: Vault, of: Export): Promise<Statement | undefined> {
  const key = await vault.find({ operatorId: of.operator_id, class: 'standing' })
  // Sealed by `askExport`, at this place only.
  return key?.record(of.id).open('statement', of.sealed_statement) as Statement | undefined
}

/** What its copy is marked with; undefined when the operator's key is gone. */
export async function secretOf(
  vault: Vault,
  of: Pick<Export, 'id' | 'operator_id' | 'sealed_secret'>,
): Promise<Buffer | undefined> {
  const key = await vault.find({ operatorId: of.operator_id, class: 'standing' })
  return key?.record(of.id).openBytes('secret', of.sealed_secret)
}

const leastLength = 5

/** Words of a person, trimmed; refuses too few to mean anything. */
export function parseText(field: string, text: string): string {
  const words = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (words.length < leastLength) throw refuse('text_required', { field })
  return words
}
