import type { Lane, Measure } from '#core/risk/policy.ts'

export type { Lane, Measure }
/** What the HTTP API says, as the screens need it. */
export type Role =
  | 'counter-clerk'
  | 'courier'
  | 'sorting-hand'
  | 'security-lead'
  | 'compliance-officer'
  | 'operator-administrator'
  | 'contract-sender'
  | 'department-officer'
  | 'postal-department-officer'
  | 'central-post-officer'
  | 'committee-389-officer'
  | 'police-officer'

export type OrganisationKind =
  | 'operator'
  | 'postal_department'
  | 'central_post_office'
  | 'provincial_department'
  | 'steering_committee_389'
  | 'police'

export type OfficeKind = 'service_point' | 'transit_warehouse' | 'sorting_centre'

export interface OfficeName {
  id: string
  code: string
  name: string
}

export interface Duty {
  id: string
  role: Role
  office: (OfficeName & { kind: OfficeKind }) | null
}

export interface Me {
  personId: string
  name: string
  staffCode: string
  demo: boolean
  organisation: { id: string; code: string; name: string; kind: OrganisationKind }
  duties: Duty[]
  permissions: string[]
  twoFactor: boolean
}

export interface Page<T> {
  items: T[]
  next: string | null
}

export interface SessionLine {
  id: string
  current: boolean
  device: string
  createdAt: string
  lastSeenAt: string
}

export interface Office extends OfficeName {
  organisationId: string
  kind: OfficeKind
  provinceCode: string
  communeCode: string
  communeName: string
  closedAt: string | null
}

export interface Person {
  id: string
  staffCode: string
  name: string
  state: 'active' | 'left'
  duties: Duty[]
  lastSignInAt: string | null
  twoFactor: boolean
}

export interface Invitation {
  url: string
  expiresAt: string
}

export type DeviceKind = 'counter' | 'handheld' | 'scanner' | 'printer'

export interface Device {
  id: string
  name: string
  kind: DeviceKind
  office: OfficeName | null
  createdAt: string
  revokedAt: string | null
}

export interface ApiKey {
  id: string
  name: string
  role: Role
  office: OfficeName | null
  createdAt: string
  expiresAt: string
  lastUsedAt: string | null
  revokedAt: string | null
}

export interface DemoSignIn {
  staffCode: string
  password: string
  role: Role
  name: string
  organisation: string
  office: string | null
}

export interface Demo {
  signIns: DemoSignIn[]
  messages: { to: string; text: string; at: string }[]
}

export interface Province {
  code: string
  name: string
  fullName: string
}

export interface Commune {
  code: string
  name: string
  kind: string
  provinceCode: string
  provinceName: string
  was: string | null
}

export interface Candidate {
  code: string
  name: string
  provinceCode: string
  provinceName: string
}

export type Resolved =
  | {
      ok: true
      province: string
      provinceName: string
      commune: string
      communeName: string
      rest: string
    }
  | { ok: false; code: 'ambiguous'; candidates: Candidate[] }
  | { ok: false; code: 'unresolved' }

export type GoodsClass = 'prohibited' | 'conditional' | 'allowed' | 'vague'

export interface Screening {
  class: GoodsClass
  category: { id: string; nameVi: string; nameEn: string } | null
  basis: string | null
  conditions: Condition[]
  items: { text: string; class: GoodsClass; words: string[] }[]
  /** May be sent, but not by air. */
  forbiddenByAir: boolean
  catalogueVersion: string
}

/** What goods ask for: papers to show, or how they are packed and carried. */
export interface Condition {
  id: string
  kind: 'evidence' | 'packing' | 'transport'
  vi: string
  en: string
}

export type AssuranceLevel = 'L0' | 'L1' | 'L2' | 'L3'

export interface ContractSender {
  id: string
  code: string
  name: string
  assurance: 'L2' | 'L3'
  identifiedOn: string
  validTo: string
}

export type ItemType = 'letter' | 'document' | 'packet' | 'parcel'
export type TransportMode = 'road' | 'air'
export type Sex = 'male' | 'female'

export type IdentityInput =
  | { method: 'card_qr' | 'mrz'; text: string }
  | { method: 'declared'; number?: string; name: string; birthDate?: string; sex?: Sex }
  | { method: 'contract'; contractSenderId: string }

export interface PartyInput {
  name: string
  phone: string
  address: { commune: string; rest: string }
}

export interface Checklist {
  opened: boolean
  matchesDeclaration: boolean
  nothingProhibited: boolean
  packedSafely: boolean
}

export type Stroke = [number, number][]

export type ConfirmationInput =
  { method: 'signature'; strokes: Stroke[] } | { method: 'code'; confirmationId: string }

export interface AcceptanceInput {
  officeId: string
  itemType: ItemType
  transportMode: TransportMode
  identity: IdentityInput
  facePresent: boolean
  sender: PartyInput
  recipient: PartyInput
  contents: {
    description: string
    weightGrams: number
    declaredValueVnd: number
    evidence: { condition: string; note: string }[]
  }
  inspection: null | {
    checklist: Checklist
    photoIds: string[]
    confirmation: ConfirmationInput
  }
}

/** An acceptance on its way: parts that are whole are sent, the others left out. */
export type AcceptanceDraft = Partial<AcceptanceInput> & Pick<AcceptanceInput, 'officeId'>

export interface Rating {
  lane: Lane
  reasons: { rule: string; vi: string; en: string }[]
  /** What the learned rating stands on, strongest first; shares of one. */
  factors: { factor: string; vi: string; en: string; share: number }[]
  /** Taken by chance, whatever the rating. */
  drawn: boolean
  measures: Measure[]
  /** Those still owed before the parcel moves on. */
  openMeasures: Measure[]
  waivedBy: string | null
  policyVersion: string
  modelVersion: string | null
}

export interface Preview {
  identity: { ok: boolean; assurance?: AssuranceLevel; code?: string; reason?: string } | null
  screening: Screening | null
  rating: Rating | null
}

export interface Accepted {
  parcelId: string
  itemNumber: string
  acceptedAt: string
  state: 'accepted'
  repeated: boolean
  rating: Rating
  labelUrl: string
  receiptUrl: string
}

export const refusalGrounds = [
  'prohibited',
  'not_identified',
  'inspection_refused',
  'contents_differ',
  'evidence_missing',
  'unsafe_packing',
  'state_secret',
  'other',
] as const
export type RefusalGround = (typeof refusalGrounds)[number]

export interface Refused {
  parcelId: string
  refusedAt: string
  state: 'refused'
}

export interface ParcelLine {
  id: string
  /** A dash for a refused or erased parcel. */
  itemNumber: string
  state: string
  itemType: ItemType
  acceptedAt: string
  office: OfficeName
  sender: { name: string; phone: string }
  recipient: { name: string; phone: string; place: string }
  lane: Lane | null
  erased: boolean
}

export const purposes = [
  'delivery',
  'customer_service',
  'complaint',
  'verification',
  'authority_request',
  'quality_check',
  'correction',
] as const
export type Purpose = (typeof purposes)[number]

export type RevealGroup = 'sender' | 'recipient' | 'contents' | 'identity' | 'photos'

export interface TimelineEntry {
  /** Its number in the ledger. */
  entry: string
  at: string
  type: string
  /** Named to colleagues only. */
  actor: { name: string | null }
  office: OfficeName | null
  data: Record<string, null | boolean | number | string | string[]>
}

export interface MaskedParty {
  name: string
  phone: string
  address: string
}

export interface Inspection {
  method: 'joint' | 'letter' | 'waived' | 'refused'
  /** The points that were found in order. */
  checklist: (keyof Checklist)[]
  photos: number
  confirmation: 'signature' | 'code' | null
  waivedBy: string | null
  clerk: string | null
  at: string
}

export interface Parcel extends Omit<ParcelLine, 'sender' | 'recipient'> {
  weightGrams: number | null
  transportMode: TransportMode
  identity: {
    method: IdentityInput['method']
    assurance: AssuranceLevel | null
    number: string
    verifiedBy: string | null
    verifiedAt: string
  } | null
  sender: MaskedParty
  recipient: MaskedParty & { place: string }
  contents: { category: string | null; class: GoodsClass | null; description: string }
  inspection: Inspection | null
  rating: Rating | null
  refusal: { ground: RefusalGround; note: string } | null
  timeline: TimelineEntry[]
  mayReveal: { group: RevealGroup; purposes: Purpose[] }[]
}

export interface RevealedFields {
  name?: string
  phone?: string
  address?: string
  method?: string
  number?: string
  documentNumber?: string
  birthDate?: string
  sex?: string
  nationality?: string
  issuedOn?: string
  contractSender?: string
  description?: string
  declaredValueVnd?: number
  evidence?: { condition: string; note: string }[]
  note?: string
}

export interface Revealed {
  /** Its photos open in full under this id, for ten minutes. */
  id: string
  group: RevealGroup
  fields?: RevealedFields
  photos?: RevealedPhoto[]
  hideAfterSeconds: number
}

export interface RevealedPhoto {
  id: string
  width: number
  height: number
  bytes: number
  /** JPEG in Base64. */
  thumbnail: string
  /** Not the picture that the ledger names. */
  altered: boolean
}

export type LabelReading =
  { ok: true; parcelId: string; itemNumber: string } | { ok: false; code: Misreading }

export type Misreading =
  | 'malformed'
  | 'unknown_version'
  | 'unknown_key'
  | 'bad_signature'
  | 'reserved_indicator'
  | 'wrong_check_digit'
  | 'not_found'

export type SearchBy = 'phone' | 'number' | 'name' | 'item'

/** What a key protects; each class is kept for a period of its own. */
export type KeyClass = 'identity' | 'parcel' | 'evidence' | 'video'

export interface ClassPeriod {
  class: KeyClass
  months: number
  floorMonths: number
  defaultMonths: number
  mostMonths: number
  basis: string
  liveDays: number
  oldestDay: string | null
  erasedDays: number
  missingDays: number
}

export interface PeriodChange {
  id: string
  class: KeyClass
  months: number
  state: string
  askedBy: string
  askedAt: string
  decidedBy: string | null
  decidedAt: string | null
  effectiveFrom: string | null
  /** Asked by the one who looks: they cannot decide it. */
  mine: boolean
}

export interface RetentionRun {
  id: string
  startedAt: string
  endedAt: string | null
  outcome: string | null
  due: number
  erased: number
  resumed: number
  records: number
  held: number
  failed: number
}

export interface Retention {
  today: string
  classes: ClassPeriod[]
  changes: PeriodChange[]
  nextDue: { class: KeyClass; day: string; dueOn: string; records: number | null }[]
  clock: {
    believed: boolean
    doubt: {
      kind: string
      gapSeconds: number
      beganAt: string
      waitsForSecondPerson: boolean
      mine: boolean
    } | null
  }
  runs: RetentionRun[]
}

export interface Certificate {
  id: string
  class: KeyClass
  day: string
  issuedAt: string
  records: number
  held: number
  sweptAt: string | null
}

export interface KeptUntil {
  class: KeyClass
  keptUntil: string
  months: number
  erasedAt: string | null
}

export const holdGrounds = [
  'authority_request',
  'complaint',
  'claim',
  'violating_item',
  'data_breach',
  'internal_investigation',
  'inspection',
] as const
export type HoldGround = (typeof holdGrounds)[number]

export interface HoldLine {
  id: string
  ground: HoldGround
  state: 'placed' | 'release_asked' | 'releasing' | 'released'
  reference: string | null
  placedBy: string | null
  placedAt: string
  reviewOn: string
  endsOn: string | null
  /** Its review is due, or over. */
  overdue: boolean
  /** Its last day is over; it stands until two persons let it go. */
  ended: boolean
  persons: number
  parcels: number
  releasedAt: string | null
}

export interface Hold extends HoldLine {
  basis: string
  reason: string | null
  named: { id: string; by: 'phone' | 'number' | 'name'; value: string }[]
  reviews: {
    id: string
    by: string | null
    at: string
    nextOn: string
    endsOn: string | null
    note: string | null
  }[]
  releases: {
    id: string
    askedBy: string | null
    askedAt: string
    reason: string | null
    outcome: 'approved' | 'refused' | null
    decidedBy: string | null
    decidedAt: string | null
    own: boolean
  }[]
}

export interface HeldParcel extends ParcelLine {
  by: 'parcel' | 'person'
  addedAt: string
  missing: KeyClass[]
}
