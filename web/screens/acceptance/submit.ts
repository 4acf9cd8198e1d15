import { acceptParcel, refuseParcel } from '../../api/acceptance.ts'
import { asProblem, type Problem } from '../../api/problem.ts'
import type { Accepted, RefusalGround, Refused } from '../../api/types.ts'
import { onSignOut } from '../../session/empty-rooms.ts'
import { createStore } from '../../ui/store.ts'
import { type Field, draftOf, inputOf, obstacle, owed } from './complete.ts'
import { emptyForm, form } from './form.ts'
import { live } from './live.ts'

export type Phase =
  | { name: 'filling' }
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
  if (desk.get().phase.name === 'sending') return null
  const { screening } = live.get()
  const [first] = owed(now, screening)
  if (first || obstacle(now, screening)) {
    desk.set((at) => ({ ...at, tried: true }))
    return first ?? 'description'
  }
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
  form.get().photos.forEach(({ preview }) => URL.revokeObjectURL(preview))
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
