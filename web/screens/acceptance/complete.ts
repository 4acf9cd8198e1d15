import { parseCardDay } from '#core/identity/card-fields.ts'
import { parsePersonalNumber } from '#core/identity/personal-number.ts'
import { parsePhone } from '#core/phone.ts'
import type {
  AcceptanceDraft,
  AcceptanceInput,
  ConfirmationInput,
  IdentityInput,
  PartyInput,
  Screening,
} from '../../api/types.ts'
import {
  type Address,
  type Confirmation,
  type Form,
  type Party,
  isConfirmed,
  isOnItsWay,
} from './form.ts'

/** A field of the page: also the id of its element, so focus can be sent there. */
export type Field =
  | 'identity'
  | 'declared-name'
  | 'declared-number'
  | 'declared-birth'
  | `${'sender' | 'recipient'}-${'name' | 'phone' | 'address'}`
  | 'weight'
  | 'value'
  | 'description'
  | 'evidence'
  | 'checklist'
  | 'photos'
  | 'confirmation'

/** What the form still owes, in the order of the page. */
export function owed(now: Form, screening: Screening | null): Field[] {
  const fields: [Field, boolean][] = [
    ['identity', now.identity.method === 'none'],
    ['declared-name', now.identity.method === 'declared' && now.sender.name.trim() === ''],
    ['declared-number', hasBadNumber(now)],
    ['declared-birth', hasBadBirthDate(now)],
    ['sender-phone', !parsePhone(now.sender.phone).ok],
    ['sender-address', !isPlaced(now.sender.address)],
    ['recipient-name', now.recipient.name.trim() === ''],
    ['recipient-phone', !parsePhone(now.recipient.phone).ok],
    ['recipient-address', !isPlaced(now.recipient.address)],
    ['weight', !(Number(now.weight) > 0)],
    ['value', now.itemType !== 'letter' && now.value.trim() === ''],
    ['description', now.description.trim() === '' && now.itemType !== 'letter'],
    ['evidence', owesEvidence(now, screening)],
    ...owedInspection(now),
  ]
  return fields.filter(([, missing]) => missing).map(([field]) => field)
}

function owedInspection(now: Form): [Field, boolean][] {
  if (!isInspected(now)) return []
  return [
    ['checklist', !Object.values(now.checklist).every(Boolean)],
    ['photos', !now.photos.some((photo) => photo.id !== null || isOnItsWay(photo))],
    ['confirmation', !isConfirmed(now.confirmation)],
  ]
}

function owesEvidence(now: Form, screening: Screening | null): boolean {
  if (screening?.class !== 'conditional') return false
  return screening.conditions.some(
    ({ id, kind }) => kind === 'evidence' && (now.evidence[id] ?? '').trim() === '',
  )
}

function hasBadNumber({ identity }: Form): boolean {
  if (identity.method !== 'declared' || identity.number.trim() === '') return false
  return !parsePersonalNumber(identity.number).ok
}

function hasBadBirthDate({ identity }: Form): boolean {
  if (identity.method !== 'declared' || identity.birthDate.trim() === '') return false
  return !parseCardDay(identity.birthDate).ok
}

function isPlaced({ place, rest }: Address): boolean {
  return place !== null && rest.trim() !== ''
}

/** Why the parcel cannot be taken as it is declared, whatever else is filled in. */
export function obstacle(now: Form, screening: Screening | null): Obstacle | null {
  if (now.itemType === 'letter' || !screening) return null
  if (screening.class === 'prohibited' || screening.class === 'vague') return screening.class
  return screening.forbiddenByAir && now.transportMode === 'air' ? 'air' : null
}

export type Obstacle = 'prohibited' | 'vague' | 'air'

/** What is known so far, for the server to judge while the clerk types: only parts that are whole. */
export function draftOf(now: Form, officeId: string): AcceptanceDraft {
  const identity = identityOf(now)
  return {
    officeId,
    itemType: now.itemType,
    transportMode: now.transportMode,
    ...(identity && { identity }),
    facePresent: now.facePresent,
    ...(isWhole(now.sender) && { sender: partyOf(now.sender) }),
    ...(isWhole(now.recipient) && { recipient: partyOf(now.recipient) }),
    ...(descriptionOf(now) && Number(now.weight) > 0 && { contents: contentsOf(now) }),
  }
}

/** The whole acceptance; only for a form that owes nothing. */
export function inputOf(now: Form, officeId: string): AcceptanceInput {
  return {
    officeId,
    itemType: now.itemType,
    transportMode: now.transportMode,
    identity: identityOf(now)!,
    facePresent: now.facePresent,
    sender: partyOf(now.sender),
    recipient: partyOf(now.recipient),
    contents: contentsOf(now),
    inspection: isInspected(now) ? inspectionOf(now) : null,
  }
}

/** Letters are never looked into; a contract sender's goods only if the clerk began to. */
export function isInspected(now: Form): boolean {
  if (now.itemType === 'letter') return false
  if (now.identity.method !== 'contract') return true
  const ticked = Object.values(now.checklist).some(Boolean)
  return ticked || now.photos.length > 0 || isConfirmed(now.confirmation)
}

function inspectionOf(now: Form): AcceptanceInput['inspection'] {
  return {
    checklist: now.checklist,
    photoIds: now.photos.flatMap(({ id }) => id ?? []),
    confirmation: confirmationOf(now.confirmation),
  }
}

function confirmationOf(given: Confirmation): ConfirmationInput {
  return given.method === 'signature'
    ? { method: 'signature', strokes: given.strokes }
    : { method: 'code', confirmationId: given.id! }
}

function identityOf({ identity, sender }: Form): IdentityInput | null {
  switch (identity.method) {
    case 'none':
      return null
    case 'card_qr':
    case 'mrz':
      return { method: identity.method, text: identity.text }
    case 'contract':
      return { method: 'contract', contractSenderId: identity.sender.id }
    case 'declared': {
      const birthDate = parseCardDay(identity.birthDate)
      const number = identity.number.replace(/\D/g, '')
      if (sender.name.trim() === '') return null
      return {
        method: 'declared',
        name: sender.name.trim(),
        ...(number && { number }),
        ...(birthDate.ok && { birthDate: birthDate.value }),
        ...(identity.sex && { sex: identity.sex }),
      }
    }
  }
}

function isWhole({ name, phone, address }: Party): boolean {
  return name.trim() !== '' && phone.trim() !== '' && address.place !== null
}

function partyOf({ name, phone, address }: Party): PartyInput {
  const reading = parsePhone(phone)
  return {
    name: name.trim(),
    phone: reading.ok ? reading.e164 : phone.trim(),
    address: { commune: address.place?.code ?? '', rest: address.rest.trim() },
  }
}

function contentsOf(now: Form): AcceptanceInput['contents'] {
  return {
    description: descriptionOf(now),
    weightGrams: Number(now.weight),
    declaredValueVnd: Number(now.value || 0),
    evidence: evidenceOf(now),
  }
}

// What is in a letter is nobody's business: it declares itself as one.
function descriptionOf({ itemType, description }: Form): string {
  return itemType === 'letter' ? 'Thư' : description.trim()
}

function evidenceOf({ evidence }: Form): { condition: string; note: string }[] {
  return Object.entries(evidence)
    .filter(([, note]) => note.trim() !== '')
    .map(([condition, note]) => ({ condition, note: note.trim() }))
}
