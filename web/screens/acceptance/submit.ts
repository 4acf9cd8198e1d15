import { acceptParcel, refuseParcel } from '../../api/acceptance.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import type { Accepted, RefusalGround, Refused } from '../../api/types.ts'
import { onSignOut } from '../../session/empty-rooms.ts'
import { createStore } from '../../ui/store.ts'
import { type Field, draftOf, inputOf, obstacle, owed } from './complete.ts'
import { emptyForm, form, isOnItsWay } from './form.ts'
import { live } from './live.ts'
import { stopPhotos } from './photo-actions.ts'

export type Phase =
  | { name: 'filling' }
  /** Accepted as soon as the last photo has arrived. */
  | { name: 'waiting' }
  | { name: 'sending' }
  | { name: 'refusing' }
  | { name: 'accepted'; accepted: Accepted }
  | { name: 'refused'; refused: Refused }

export interface Desk {
  phase: Phase
  /** What the server objected to last; cleared by the next attempt. */
  problem: Problem | null
  /** Fields are marked as missing only once acceptance was tried. */
  tried: boolean
}

const ready: Desk = { phase: { name: 'filling' }, problem: null, tried: false }

export const desk = createStore<Desk>(ready)
onSignOut(() => desk.set(ready))

/** Tries to accept the parcel; answers the field to look at when something is owed or refused. */
export async function accept(officeId: string): Promise<Field | null> {
  const now = form.get()
  if (['waiting', 'sending'].includes(desk.get().phase.name)) return null
  const { screening } = live.get()
  const [first] = owed(now, screening)
  if (first || obstacle(now, screening)) {
    desk.set((at) => ({ ...at, tried: true }))
    return first ?? 'description'
  }
  if (now.photos.some(isOnItsWay)) return afterPhotos(officeId)
  desk.set({ phase: { name: 'sending' }, problem: null, tried: true })
  try {
    const accepted = await acceptParcel(inputOf(now, officeId), now.key)
    desk.set({ phase: { name: 'accepted', accepted }, problem: null, tried: false })
    return null
  } catch (thrown) {
    const problem = asProblem(thrown)
    desk.set({ phase: { name: 'filling' }, problem, tried: true })
    return fieldOf(problem)
  }
}

/** Waits for photos on their way, then looks at the form anew; one that was refused is shown first. */
async function afterPhotos(officeId: string): Promise<Field | null> {
  const waiting: Desk = { phase: { name: 'waiting' }, problem: null, tried: true }
  desk.set(waiting)
  await until(() => desk.get() !== waiting || !form.get().photos.some(isOnItsWay))
  if (desk.get() !== waiting) return null
  desk.set({ ...waiting, phase: { name: 'filling' } })
  if (form.get().photos.some(({ problem }) => problem !== null)) return 'photos'
  return accept(officeId)
}

/** Settles once something is so of the form or the desk. */
async function until(isSo: () => boolean): Promise<void> {
  if (isSo()) return
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const look = () => isSo() && resolve(undefined)
  const stops = [form.subscribe(look), desk.subscribe(look)]
  await promise
  stops.forEach((stop) => stop())
}

/** Goes back to the form while photos are still on their way. */
export function stopWaiting(): void {
  desk.set((at) => (at.phase.name === 'waiting' ? { ...at, phase: { name: 'filling' } } : at))
}

/** Records that the parcel was not taken, and why: a refusal is a full record too. */
export async function refuse(
  officeId: string,
  why: { ground: RefusalGround; note: string },
): Promise<void> {
  const now = form.get()
  try {
    const body = { ...draftOf(now, officeId), ...why }
    const refused = await refuseParcel(body, `${now.key}-r`)
    desk.set({ phase: { name: 'refused', refused }, problem: null, tried: false })
  } catch (thrown) {
    desk.set((at) => ({ ...at, problem: asProblem(thrown) }))
  }
}

/** Clears the desk for the next sender. */
export function next(): void {
  stopPhotos()
  form.set(emptyForm())
  desk.set(ready)
}

/** The field a refusal speaks of, so that the answer stands where the eye looks for it. */
export function fieldOf({ code, details }: Problem): Field | null {
  const field = typeof details['field'] === 'string' ? details['field'] : ''
  const side = field.includes('recipient') ? 'recipient' : 'sender'
  if (code === 'acceptance.phone_invalid') return `${side}-phone`
  if (code === 'acceptance.commune_unknown') return `${side}-address`
  return fields[code] ?? null
}

const fields: Readonly<Record<string, Field>> = {
  'acceptance.identity_rejected': 'identity',
  'acceptance.number_contradiction': 'identity',
  'acceptance.prohibited': 'description',
  'acceptance.state_secret': 'description',
  'acceptance.contents_vague': 'description',
  'acceptance.air_forbidden': 'description',
  'acceptance.evidence_missing': 'evidence',
  'acceptance.inspection_required': 'checklist',
  'acceptance.checklist_incomplete': 'checklist',
  'acceptance.contract_unknown': 'identity',
  'acceptance.photo_required': 'photos',
  'acceptance.photo_unknown': 'photos',
  'acceptance.confirmation_required': 'confirmation',
  'acceptance.confirmation_unknown': 'confirmation',
  'acceptance.signature_empty': 'confirmation',
}
