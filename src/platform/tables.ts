// Written by `npm run tables` from the migrated database; CI fails when it differs.
import type { ColumnType } from "kysely";

export type ArrayType<T> = ArrayTypeImpl<T> extends (infer U)[]
  ? U[]
  : ArrayTypeImpl<T>;

export type ArrayTypeImpl<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S[], I[], U[]>
  : T[];

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Int8 = ColumnType<string, bigint | number | string, bigint | number | string>;

export type Json = JsonValue;

export type JsonArray = JsonValue[];

export type JsonObject = {
  [x: string]: JsonValue | undefined;
};

export type JsonPrimitive = boolean | number | string | null;

export type JsonValue = JsonArray | JsonObject | JsonPrimitive;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

export interface AcceptanceConfirmation {
  asked_by: string;
  attempts: Generated<number>;
  confirmed_at: Timestamp | null;
  expires_at: Timestamp;
  id: string;
  office_id: string;
  operator_id: string;
  parcel_id: string | null;
  sealed_challenge: Buffer;
}

export interface AcceptanceContractSender {
  assurance: string;
  code: string;
  ended_at: Timestamp | null;
  id: string;
  identified_on: string;
  operator_id: string;
  sealed_details: Buffer;
  valid_to: string;
}

export interface AcceptanceInspection {
  at: Timestamp;
  checklist: Generated<string[]>;
  clerk_id: string;
  confirmation: string | null;
  mode: string;
  parcel_id: string;
  photo_count: Generated<number>;
  sealed_signature: Buffer | null;
  waived_by: string | null;
}

export interface AcceptancePhoto {
  bytes: number;
  digest: Buffer;
  height: number;
  id: string;
  office_id: string;
  operator_id: string;
  parcel_id: string | null;
  taken_at: Timestamp;
  taken_by: string;
  thumbnail_digest: Buffer;
  width: number;
}

export interface AcceptanceRequest {
  actor_id: string;
  at: Timestamp;
  body_mac: Buffer;
  key_hash: Buffer;
  parcel_id: string;
}

export interface AcceptanceUpload {
  begun_at: Timestamp;
  begun_by: string;
  ended_as: string | null;
  id: string;
  length: number;
  office_id: string;
  operator_id: string;
  pieces: Generated<string[]>;
  received: Generated<number>;
  slot: number;
}

export interface AuthAccount {
  account_id: string;
  created_at: Timestamp;
  id: string;
  password: string;
  provider_id: string;
  updated_at: Timestamp;
  user_id: string;
}

export interface AuthPasskey {
  aaguid: string | null;
  backed_up: boolean;
  counter: number;
  created_at: Timestamp | null;
  credential_id: string;
  device_type: string;
  id: string;
  name: string | null;
  public_key: string;
  transports: string | null;
  user_id: string;
}

export interface AuthSession {
  created_at: Timestamp;
  expires_at: Timestamp;
  id: string;
  ip_address: string | null;
  token: string;
  updated_at: Timestamp;
  user_agent: string;
  user_id: string;
}

export interface AuthTwoFactor {
  backup_codes: string;
  failed_verification_count: Generated<number>;
  id: string;
  locked_until: Timestamp | null;
  secret: string;
  user_id: string;
  verified: Generated<boolean>;
}

export interface AuthUser {
  created_at: Timestamp;
  email: string;
  email_verified: boolean;
  id: string;
  image: string | null;
  name: string;
  two_factor_enabled: Generated<boolean>;
  updated_at: Timestamp;
  username: string;
}

export interface AuthVerification {
  created_at: Timestamp;
  expires_at: Timestamp;
  id: string;
  identifier: string;
  updated_at: Timestamp;
  value: string;
}

export interface DemoContractSender {
  code: string;
  id: string;
}

export interface DemoCountry {
  completed_at: Timestamp | null;
  founded_at: Timestamp;
  id: Generated<boolean>;
}

export interface DemoSignIn {
  office_id: string | null;
  organisation_id: string;
  person_id: string;
  role: string;
  staff_code: string;
}

export interface DemoStep {
  done_at: Timestamp;
  name: string;
}

export interface DirectoryApiKey {
  expires_at: Timestamp;
  hash: Buffer;
  id: string;
  issued_at: Timestamp;
  issued_by: string;
  last_used_on: string | null;
  name: string;
  office_id: string | null;
  organisation_id: string;
  revoked_at: Timestamp | null;
  revoked_by: string | null;
  role: string;
}

export interface DirectoryDevice {
  id: string;
  kind: string;
  name: string;
  office_id: string;
  organisation_id: string;
  person_id: string | null;
  registered_at: Timestamp;
  registered_by: string;
  revoked_at: Timestamp | null;
  revoked_by: string | null;
}

export interface DirectoryDuty {
  ended_at: Timestamp | null;
  ended_by: string | null;
  given_at: Timestamp;
  given_by: string;
  id: string;
  office_id: string | null;
  organisation_id: string;
  person_id: string;
  role: string;
}

export interface DirectoryInvitation {
  accepted_at: Timestamp | null;
  expires_at: Timestamp;
  id: string;
  issued_at: Timestamp;
  issued_by: string;
  person_id: string;
  token_hash: Buffer;
  withdrawn_at: Timestamp | null;
}

export interface DirectoryOffice {
  closed_at: Timestamp | null;
  code: string;
  commune_code: string;
  id: string;
  kind: string;
  name: string;
  opened_at: Timestamp;
  organisation_id: string;
  province_code: string;
}

export interface DirectoryOrganisation {
  closed_at: Timestamp | null;
  code: string;
  id: string;
  kind: string;
  name: string;
  opened_at: Timestamp;
  province_code: string | null;
}

export interface DirectoryPerson {
  added_at: Timestamp;
  id: string;
  last_sign_in_at: Timestamp | null;
  left_at: Timestamp | null;
  left_reason_sealed: Buffer | null;
  name_sealed: Buffer;
  organisation_id: string;
  staff_code: string;
}

export interface DirectorySignInFailure {
  code_hash: Buffer;
  failed_at: ArrayType<Timestamp>;
  locked_until: Timestamp | null;
}

export interface HoldsHeldKey {
  class: string;
  day: string;
  hold_id: string;
  parcel_id: string;
  record_id: string;
  sealed_key: Buffer;
}

export interface HoldsHeldParcel {
  added_at: Timestamp;
  added_by: string;
  hold_id: string;
  missing: Generated<string[]>;
  parcel_id: string;
  person_id: string | null;
}

export interface HoldsHold {
  ends_on: string | null;
  ground: string;
  id: string;
  operator_id: string;
  placed_at: Timestamp;
  placed_by: string;
  released_at: Timestamp | null;
  review_on: string;
  sealed_statement: Buffer;
  state: Generated<string>;
}

export interface HoldsPerson {
  added_at: Timestamp;
  added_by: string;
  hold_id: string;
  id: string;
  kind: string;
  sealed_value: Buffer;
}

export interface HoldsRelease {
  asked_at: Timestamp;
  asked_by: string;
  decided_at: Timestamp | null;
  decided_by: string | null;
  hold_id: string;
  id: string;
  outcome: string | null;
  sealed_reason: Buffer | null;
}

export interface HoldsReview {
  at: Timestamp;
  ends_on: string | null;
  hold_id: string;
  id: string;
  next_on: string;
  reviewed_by: string;
  sealed_note: Buffer;
}

export interface LabelsSigningKey {
  id: string;
  key_id: string;
  operator_id: string;
  public_key: Buffer;
  retired_at: Timestamp | null;
  sealed_private_key: Buffer;
  valid_from: Timestamp;
}

export interface LedgerCheckpoint {
  at: Timestamp;
  root: Buffer;
  signed: string;
  size: Int8;
}

export interface LedgerEntry {
  actor_id: string;
  at: Timestamp;
  data: Json;
  office_id: string | null;
  organisation_id: string;
  seq: Generated<Int8>;
  subject_id: string;
  tx_id: Generated<string>;
  type: string;
}

export interface LedgerLeaf {
  index: Int8;
  seq: Int8;
}

export interface LedgerLog {
  id: Generated<boolean>;
  opened_at: Timestamp;
  origin: string;
  public_key: Buffer;
  sealed_private_key: Buffer;
}

export interface ParcelsParcel {
  at: Timestamp;
  catalogue_version: string | null;
  channel: string;
  contents_category: string | null;
  contents_class: string | null;
  day: string;
  entered_by: string;
  from_province: string | null;
  id: string;
  identity_assurance: string | null;
  identity_method: string | null;
  item_token: Buffer | null;
  item_type: string;
  office_id: string;
  operator_id: string;
  recipient_name_token: Buffer | null;
  recipient_phone_token: Buffer | null;
  refusal_ground: string | null;
  sealed_identity: Buffer | null;
  sealed_item: Buffer | null;
  sealed_recipient: Buffer | null;
  sealed_sender: Buffer | null;
  sender_name_token: Buffer | null;
  sender_number_token: Buffer | null;
  sender_phone_token: Buffer | null;
  state: string;
  to_commune: string | null;
  to_province: string | null;
  transport_mode: string;
  weight_grams: number | null;
}

export interface RetentionCertificate {
  class: string;
  day: string;
  file: string;
  id: string;
  issued_at: Timestamp;
  operator_id: string;
}

export interface RetentionClock {
  believed_at: Timestamp;
  one: Generated<boolean>;
  seen_at: Timestamp;
}

export interface RetentionClockConfirmation {
  confirmed_at: Timestamp | null;
  confirmed_by: string | null;
  doubt_seq: number;
  id: string;
  operator_id: string;
  said_at: Timestamp;
  said_by: string;
  today: string;
}

export interface RetentionClockDoubt {
  began_at: Timestamp;
  gap_seconds: Int8;
  id: string;
  kind: string;
  seq: Generated<number>;
}

export interface RetentionDayKey {
  class: string;
  commitment: Buffer;
  counted_from: Generated<string>;
  day: string;
  destroyed_at: Timestamp | null;
  erasing_at: Timestamp | null;
  held: number | null;
  made_at: Timestamp;
  missing_at: Timestamp | null;
  months: number | null;
  operator_id: string;
  records: number | null;
  swept_at: Timestamp | null;
}

export interface RetentionPeriodChange {
  asked_at: Timestamp;
  asked_by: string;
  class: string;
  decided_at: Timestamp | null;
  decided_by: string | null;
  effective_from: string | null;
  id: string;
  months: number;
  operator_id: string;
  state: Generated<string>;
}

export interface RetentionRing {
  bound_at: Timestamp;
  one: Generated<boolean>;
  ring_id: string;
}

export interface RetentionRun {
  due: Generated<number>;
  ended_at: Timestamp | null;
  erased: Generated<number>;
  failed: Generated<number>;
  held: Generated<number>;
  id: string;
  operator_id: string;
  outcome: string | null;
  records: Generated<Int8>;
  resumed: Generated<number>;
  started_at: Timestamp;
}

export interface RevealsOpenedPhoto {
  at: Timestamp;
  photo_id: string;
  reveal_id: string;
}

export interface RevealsReveal {
  at: Timestamp;
  field_group: string;
  id: string;
  parcel_id: string;
  person_id: string;
  purpose: string;
  sealed_note: Buffer | null;
}

export interface RevealsSearch {
  actor_id: string;
  at: Timestamp;
  found: number;
  id: string;
  purpose: string;
  sealed_note: Buffer | null;
  searched_by: string;
}

export interface RiskRating {
  lane: string;
  measures: string[];
  open_measures: string[];
  parcel_id: string;
  policy_version: string;
  reasons: string[];
  score: number;
  waived_by: string | null;
}

export interface Tables {
  "acceptance.confirmation": AcceptanceConfirmation;
  "acceptance.contract_sender": AcceptanceContractSender;
  "acceptance.inspection": AcceptanceInspection;
  "acceptance.photo": AcceptancePhoto;
  "acceptance.request": AcceptanceRequest;
  "acceptance.upload": AcceptanceUpload;
  "auth.account": AuthAccount;
  "auth.passkey": AuthPasskey;
  "auth.session": AuthSession;
  "auth.two_factor": AuthTwoFactor;
  "auth.user": AuthUser;
  "auth.verification": AuthVerification;
  "demo.contract_sender": DemoContractSender;
  "demo.country": DemoCountry;
  "demo.sign_in": DemoSignIn;
  "demo.step": DemoStep;
  "directory.api_key": DirectoryApiKey;
  "directory.device": DirectoryDevice;
  "directory.duty": DirectoryDuty;
  "directory.invitation": DirectoryInvitation;
  "directory.office": DirectoryOffice;
  "directory.organisation": DirectoryOrganisation;
  "directory.person": DirectoryPerson;
  "directory.sign_in_failure": DirectorySignInFailure;
  "holds.held_key": HoldsHeldKey;
  "holds.held_parcel": HoldsHeldParcel;
  "holds.hold": HoldsHold;
  "holds.person": HoldsPerson;
  "holds.release": HoldsRelease;
  "holds.review": HoldsReview;
  "labels.signing_key": LabelsSigningKey;
  "ledger.checkpoint": LedgerCheckpoint;
  "ledger.entry": LedgerEntry;
  "ledger.leaf": LedgerLeaf;
  "ledger.log": LedgerLog;
  "parcels.parcel": ParcelsParcel;
  "retention.certificate": RetentionCertificate;
  "retention.clock": RetentionClock;
  "retention.clock_confirmation": RetentionClockConfirmation;
  "retention.clock_doubt": RetentionClockDoubt;
  "retention.day_key": RetentionDayKey;
  "retention.period_change": RetentionPeriodChange;
  "retention.ring": RetentionRing;
  "retention.run": RetentionRun;
  "reveals.opened_photo": RevealsOpenedPhoto;
  "reveals.reveal": RevealsReveal;
  "reveals.search": RevealsSearch;
  "risk.rating": RiskRating;
}
