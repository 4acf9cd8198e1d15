import type { PersonIdentity } from '#core/identity/person.ts'
import type {
  Candidate,
  Checklist,
  ContractSender,
  ItemType,
  Sex,
  Stroke,
  TransportMode,
} from '../../api/types.ts'
import { onSignOut } from '../../session/empty-rooms.ts'
import { createStore } from '../../ui/store.ts'

export type Side = 'sender' | 'recipient'

export type Identity =
  | { method: 'none' }
  | { method: 'card_qr' | 'mrz'; text: string; read: PersonIdentity }
  | { method: 'declared'; number: string; birthDate: string; sex: Sex | null }
  | { method: 'contract'; sender: ContractSender }

export interface Address {
  /** The line as typed or as the card gave it. */
  text: string
  place: Candidate | null
  /** House, street, hamlet: the line without commune and province. */
  rest: string
  /** Communes the line may mean; the clerk chooses. */
  candidates: Candidate[]
  state: 'open' | 'resolving' | 'resolved' | 'chosen' | 'ambiguous' | 'unresolved'
}

export interface Party {
  name: string
  phone: string
  address: Address
}

export interface Photo {
  key: string
  preview: string
  /** The server's id once it holds the picture. */
  id: string | null
  /** How much of it has arrived, from 0 to 1. */
  progress: number
  /** There is no way to the server at the moment; it goes on by itself. */
  paused: boolean
  problem: unknown
}

export type Confirmation =
  | { method: 'signature'; strokes: Stroke[] }
  | { method: 'code'; id: string | null; sentTo: string; confirmed: boolean }

/** One acceptance as the clerk fills it. Lives in memory only: nothing of it touches a disk or a URL. */
export interface Form {
  /** Kept over retries, so that one parcel is accepted once however often it is sent. */
  key: string
  itemType: ItemType
  transportMode: TransportMode
  identity: Identity
  facePresent: boolean
  sender: Party
  recipient: Party
  description: string
  weight: string
  value: string
  /** What was shown for each condition of the goods, by the condition's id. */
  evidence: Readonly<Record<string, string>>
  checklist: Checklist
  photos: Photo[]
  confirmation: Confirmation
  /** The declaration changed after the sender had confirmed it, so it must be confirmed again. */
  confirmationLapsed: boolean
}

export const noAddress: Address = {
  text: '',
  place: null,
  rest: '',
  candidates: [],
  state: 'open',
}

const noParty: Party = { name: '', phone: '', address: noAddress }

export const nothingChecked: Checklist = {
  opened: false,
  matchesDeclaration: false,
  nothingProhibited: false,
  packedSafely: false,
}

export const notConfirmed: Confirmation = { method: 'signature', strokes: [] }

export function emptyForm(): Form {
  return {
    key: newKey(),
    itemType: 'parcel',
    transportMode: 'road',
    identity: { method: 'none' },
    facePresent: false,
    sender: noParty,
    recipient: noParty,
    description: '',
    weight: '',
    value: '',
    evidence: {},
    checklist: nothingChecked,
    photos: [],
    confirmation: notConfirmed,
    confirmationLapsed: false,
  }
}

export const form = createStore<Form>(emptyForm())
onSignOut(() => form.set(emptyForm()))

/** Changes fields; a confirmation does not outlive the declaration it confirmed. */
export function fill(change: Partial<Form>): void {
  form.set((now) => withConfirmationLapsed(now, { ...now, ...change }))
}

export function fillParty(side: Side, change: Partial<Party>): void {
  fill({ [side]: { ...form.get()[side], ...change } })
}

export function fillAddress(side: Side, change: Partial<Address>): void {
  fillParty(side, { address: { ...form.get()[side].address, ...change } })
}

export function check(change: Partial<Checklist>): void {
  fill({ checklist: { ...form.get().checklist, ...change } })
}

export function isConfirmed(confirmation: Confirmation): boolean {
  if (confirmation.method === 'code') return confirmation.confirmed
  return confirmation.strokes.flat().length >= fewestPoints
}

/** A touch is not a signature; the server draws the same line. */
const fewestPoints = 8

/** A photo that is neither with the server nor refused by it. */
export function isOnItsWay({ id, problem }: Photo): boolean {
  return id === null && problem === null
}

/** True once there is something that would be a pity to lose. */
export function isBegun(now: Form): boolean {
  const { identity, sender, recipient, description, photos } = now
  const typed = [sender, recipient].some(({ name, phone, address }) => name + phone + address.text)
  return identity.method !== 'none' || typed || description !== '' || photos.length > 0
}

function withConfirmationLapsed(before: Form, after: Form): Form {
  const declared =
    before.description === after.description &&
    before.itemType === after.itemType &&
    before.identity === after.identity &&
    before.recipient.name === after.recipient.name
  const samePhone = before.sender.phone === after.sender.phone
  const holds = declared && (samePhone || after.confirmation.method === 'signature')
  if (holds || !isConfirmed(before.confirmation)) return after
  return { ...after, confirmation: notConfirmed, confirmationLapsed: true }
}

// Not randomUUID: that one is missing where a counter reaches its server over plain HTTP.
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
