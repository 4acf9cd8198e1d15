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
  /**
   * staff-pseudonym
   */
  asked_by: string;
  /**
   * fact
   */
  attempts: Generated<number>;
  /**
   * fact
   */
  confirmed_at: Timestamp | null;
  /**
   * fact
   */
  expires_at: Timestamp;
  /**
   * pseudonym
   */
  id: string;
  /**
   * fact
   */
  office_id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * pseudonym
   */
  parcel_id: string | null;
  /**
   * sealed evidence id challenge
   */
  sealed_challenge: Buffer;
}

export interface AcceptanceContractSender {
  /**
   * fact
   */
  assurance: string;
  /**
   * pseudonym
   */
  code: string;
  /**
   * fact
   */
  ended_at: Timestamp | null;
  /**
   * pseudonym
   */
  id: string;
  /**
   * fact
   */
  identified_on: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * sealed standing id contract
   */
  sealed_details: Buffer;
  /**
   * fact
   */
  valid_to: string;
}

export interface AcceptanceEvidenceRecord {
  /**
   * pseudonym
   */
  parcel_id: string | null;
  /**
   * pseudonym
   */
  record_id: string | null;
}

export interface AcceptanceInspection {
  /**
   * fact
   */
  at: Timestamp;
  /**
   * fact
   */
  checklist: Generated<string[]>;
  /**
   * staff-pseudonym
   */
  clerk_id: string;
  /**
   * fact
   */
  confirmation: string | null;
  /**
   * fact
   */
  mode: string;
  /**
   * pseudonym
   */
  parcel_id: string;
  /**
   * fact
   */
  photo_count: Generated<number>;
  /**
   * sealed evidence parcel_id signature
   */
  sealed_signature: Buffer | null;
  /**
   * fact
   */
  waived_by: string | null;
}

export interface AcceptancePhoto {
  /**
   * fact
   */
  bytes: number;
  /**
   * hash sealed-photo
   */
  digest: Buffer;
  /**
   * fact
   */
  height: number;
  /**
   * pseudonym
   */
  id: string;
  /**
   * fact
   */
  office_id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * pseudonym
   */
  parcel_id: string | null;
  /**
   * fact
   */
  taken_at: Timestamp;
  /**
   * staff-pseudonym
   */
  taken_by: string;
  /**
   * hash sealed-photo
   */
  thumbnail_digest: Buffer;
  /**
   * fact
   */
  width: number;
}

export interface AcceptanceRequest {
  /**
   * staff-pseudonym
   */
  actor_id: string;
  /**
   * fact
   */
  at: Timestamp;
  /**
   * token parcel body
   */
  body_mac: Buffer;
  /**
   * hash idempotency-key
   */
  key_hash: Buffer;
  /**
   * pseudonym
   */
  parcel_id: string;
}

export interface AcceptanceUpload {
  /**
   * fact
   */
  begun_at: Timestamp;
  /**
   * staff-pseudonym
   */
  begun_by: string;
  /**
   * fact
   */
  ended_as: string | null;
  /**
   * pseudonym
   */
  id: string;
  /**
   * operational
   */
  length: number;
  /**
   * fact
   */
  office_id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * operational
   */
  pieces: Generated<string[]>;
  /**
   * operational
   */
  received: Generated<number>;
  /**
   * operational
   */
  slot: number;
}

export interface AlarmsAlarm {
  /**
   * staff-pseudonym
   */
  about_id: string | null;
  /**
   * pseudonym
   */
  case_key: string;
  /**
   * staff
   */
  closed_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  closed_by: string | null;
  /**
   * none
   */
  closed_in: string | null;
  /**
   * fact
   */
  data: Json;
  /**
   * operational
   */
  due_at: Timestamp;
  /**
   * operational
   */
  id: string;
  /**
   * fact
   */
  kind: string;
  /**
   * fact
   */
  last_at: Timestamp;
  /**
   * fact
   */
  office_id: string | null;
  /**
   * none
   */
  organisation_id: string | null;
  /**
   * fact
   */
  outcome: string | null;
  /**
   * staff-pseudonym
   */
  owner_id: string | null;
  /**
   * fact
   */
  raised_at: Timestamp;
  /**
   * sealed standing id note
   */
  sealed_note: Buffer | null;
  /**
   * staff
   */
  taken_at: Timestamp | null;
  /**
   * fact
   */
  times: Generated<number>;
}

export interface AuthAccount {
  /**
   * staff-pseudonym
   */
  account_id: string;
  /**
   * staff
   */
  created_at: Timestamp;
  /**
   * operational
   */
  id: string;
  /**
   * secret argon2id
   */
  password: string;
  /**
   * none
   */
  provider_id: string;
  /**
   * staff
   */
  updated_at: Timestamp;
  /**
   * staff-pseudonym
   */
  user_id: string;
}

export interface AuthPasskey {
  /**
   * staff
   */
  aaguid: string | null;
  /**
   * staff
   */
  backed_up: boolean;
  /**
   * staff
   */
  counter: number;
  /**
   * staff
   */
  created_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  credential_id: string;
  /**
   * staff
   */
  device_type: string;
  /**
   * operational
   */
  id: string;
  /**
   * staff
   */
  name: string | null;
  /**
   * staff-pseudonym
   */
  public_key: string;
  /**
   * staff
   */
  transports: string | null;
  /**
   * staff-pseudonym
   */
  user_id: string;
}

export interface AuthSession {
  /**
   * staff
   */
  created_at: Timestamp;
  /**
   * staff
   */
  expires_at: Timestamp;
  /**
   * operational
   */
  id: string;
  /**
   * none
   */
  ip_address: string | null;
  /**
   * staff
   */
  second_factor_at: Timestamp | null;
  /**
   * secret plain
   */
  token: string;
  /**
   * staff
   */
  updated_at: Timestamp;
  /**
   * staff
   */
  user_agent: string;
  /**
   * staff-pseudonym
   */
  user_id: string;
}

export interface AuthTwoFactor {
  /**
   * secret encrypted
   */
  backup_codes: string;
  /**
   * staff
   */
  failed_verification_count: Generated<number>;
  /**
   * operational
   */
  id: string;
  /**
   * staff
   */
  locked_until: Timestamp | null;
  /**
   * secret encrypted
   */
  secret: string;
  /**
   * staff-pseudonym
   */
  user_id: string;
  /**
   * staff
   */
  verified: Generated<boolean>;
}

export interface AuthUser {
  /**
   * staff
   */
  created_at: Timestamp;
  /**
   * staff-pseudonym
   */
  email: string;
  /**
   * none
   */
  email_verified: boolean;
  /**
   * staff-pseudonym
   */
  id: string;
  /**
   * none
   */
  image: string | null;
  /**
   * staff-pseudonym
   */
  name: string;
  /**
   * staff
   */
  two_factor_enabled: Generated<boolean>;
  /**
   * staff
   */
  updated_at: Timestamp;
  /**
   * staff-pseudonym
   */
  username: string;
}

export interface AuthVerification {
  /**
   * operational
   */
  created_at: Timestamp;
  /**
   * operational
   */
  expires_at: Timestamp;
  /**
   * operational
   */
  id: string;
  /**
   * secret plain
   */
  identifier: string;
  /**
   * operational
   */
  updated_at: Timestamp;
  /**
   * staff-pseudonym
   */
  value: string;
}

export interface DemoContractSender {
  /**
   * pseudonym
   */
  code: string;
  /**
   * pseudonym
   */
  id: string;
}

export interface DemoCountry {
  /**
   * none
   */
  completed_at: Timestamp | null;
  /**
   * none
   */
  founded_at: Timestamp;
  /**
   * none
   */
  id: Generated<boolean>;
}

export interface DemoSignIn {
  /**
   * staff
   */
  office_id: string | null;
  /**
   * none
   */
  organisation_id: string;
  /**
   * staff-pseudonym
   */
  person_id: string;
  /**
   * staff
   */
  role: string;
  /**
   * staff-pseudonym
   */
  staff_code: string;
}

export interface DemoStep {
  /**
   * none
   */
  done_at: Timestamp;
  /**
   * none
   */
  name: string;
}

export interface DirectoryApiKey {
  /**
   * operational
   */
  expires_at: Timestamp;
  /**
   * secret sha-256
   */
  hash: Buffer;
  /**
   * operational
   */
  id: string;
  /**
   * staff
   */
  issued_at: Timestamp;
  /**
   * staff-pseudonym
   */
  issued_by: string;
  /**
   * operational
   */
  last_used_on: string | null;
  /**
   * operational
   */
  name: string;
  /**
   * none
   */
  office_id: string | null;
  /**
   * none
   */
  organisation_id: string;
  /**
   * staff
   */
  revoked_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  revoked_by: string | null;
  /**
   * none
   */
  role: string;
}

export interface DirectoryDevice {
  /**
   * operational
   */
  id: string;
  /**
   * none
   */
  kind: string;
  /**
   * staff
   */
  name: string;
  /**
   * none
   */
  office_id: string;
  /**
   * none
   */
  organisation_id: string;
  /**
   * staff-pseudonym
   */
  person_id: string | null;
  /**
   * staff
   */
  registered_at: Timestamp;
  /**
   * staff-pseudonym
   */
  registered_by: string;
  /**
   * staff
   */
  revoked_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  revoked_by: string | null;
}

export interface DirectoryDuty {
  /**
   * staff
   */
  ended_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  ended_by: string | null;
  /**
   * staff
   */
  given_at: Timestamp;
  /**
   * staff-pseudonym
   */
  given_by: string;
  /**
   * operational
   */
  id: string;
  /**
   * staff
   */
  office_id: string | null;
  /**
   * none
   */
  organisation_id: string;
  /**
   * staff-pseudonym
   */
  person_id: string;
  /**
   * staff
   */
  role: string;
}

export interface DirectoryInvitation {
  /**
   * staff
   */
  accepted_at: Timestamp | null;
  /**
   * operational
   */
  expires_at: Timestamp;
  /**
   * operational
   */
  id: string;
  /**
   * staff
   */
  issued_at: Timestamp;
  /**
   * staff-pseudonym
   */
  issued_by: string;
  /**
   * staff-pseudonym
   */
  person_id: string;
  /**
   * secret sha-256
   */
  token_hash: Buffer;
  /**
   * staff
   */
  withdrawn_at: Timestamp | null;
}

export interface DirectoryOffice {
  /**
   * none
   */
  closed_at: Timestamp | null;
  /**
   * none
   */
  code: string;
  /**
   * none
   */
  commune_code: string;
  /**
   * none
   */
  id: string;
  /**
   * none
   */
  kind: string;
  /**
   * none
   */
  name: string;
  /**
   * none
   */
  opened_at: Timestamp;
  /**
   * none
   */
  organisation_id: string;
  /**
   * none
   */
  province_code: string;
}

export interface DirectoryOrganisation {
  /**
   * none
   */
  closed_at: Timestamp | null;
  /**
   * none
   */
  code: string;
  /**
   * none
   */
  id: string;
  /**
   * none
   */
  kind: string;
  /**
   * none
   */
  name: string;
  /**
   * none
   */
  opened_at: Timestamp;
  /**
   * none
   */
  province_code: string | null;
}

export interface DirectoryPerson {
  /**
   * staff
   */
  added_at: Timestamp;
  /**
   * staff-pseudonym
   */
  id: string;
  /**
   * staff
   */
  last_sign_in_at: Timestamp | null;
  /**
   * staff
   */
  left_at: Timestamp | null;
  /**
   * sealed standing id leaving
   */
  left_reason_sealed: Buffer | null;
  /**
   * sealed standing id name
   */
  name_sealed: Buffer;
  /**
   * none
   */
  organisation_id: string;
  /**
   * staff-pseudonym
   */
  staff_code: string;
}

export interface DirectorySignInFailure {
  /**
   * hash staff-code
   */
  code_hash: Buffer;
  /**
   * staff
   */
  failed_at: ArrayType<Timestamp>;
  /**
   * staff
   */
  locked_until: Timestamp | null;
}

export interface ExportsExport {
  /**
   * fact
   */
  asked_at: Timestamp;
  /**
   * staff-pseudonym
   */
  asked_by: string;
  /**
   * fact
   */
  decided_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  decided_by: string | null;
  /**
   * fact
   */
  embargo_until: Timestamp | null;
  /**
   * fact
   */
  from_day: string;
  /**
   * fact
   */
  groups: string[];
  /**
   * operational
   */
  id: string;
  /**
   * operational
   */
  number: Generated<number>;
  /**
   * none
   */
  office_id: string | null;
  /**
   * none
   */
  operator_id: string;
  /**
   * fact
   */
  parcels: number;
  /**
   * fact
   */
  purpose: string;
  /**
   * sealed standing id answer
   */
  sealed_answer: Buffer | null;
  /**
   * sealed standing id secret
   */
  sealed_secret: Buffer;
  /**
   * sealed standing id statement
   */
  sealed_statement: Buffer;
  /**
   * fact
   */
  state: Generated<string>;
  /**
   * fact
   */
  to_day: string;
}

export interface ExportsOpening {
  /**
   * fact
   */
  at: Timestamp;
  /**
   * operational
   */
  export_id: string;
  /**
   * staff-pseudonym
   */
  opened_by: string;
  /**
   * fact
   */
  parcels: number;
  /**
   * operational
   */
  turn: number;
}

export interface GoodsAmendment {
  /**
   * none
   */
  base: number;
  /**
   * none
   */
  changes: Json;
  /**
   * none
   */
  decided_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  decided_by: string | null;
  /**
   * none
   */
  drafted_at: Timestamp;
  /**
   * staff-pseudonym
   */
  drafted_by: string;
  /**
   * none
   */
  from_day: string;
  /**
   * operational
   */
  id: string;
  /**
   * none
   */
  in_force_at: Timestamp | null;
  /**
   * none
   */
  number: number | null;
  /**
   * none
   */
  operator_id: string;
  /**
   * sealed standing id answer
   */
  sealed_answer: Buffer | null;
  /**
   * sealed standing id statement
   */
  sealed_statement: Buffer;
  /**
   * none
   */
  state: Generated<string>;
  /**
   * none
   */
  submitted_at: Timestamp | null;
  /**
   * none
   */
  urgent: Generated<boolean>;
  /**
   * none
   */
  withdrawn_at: Timestamp | null;
}

export interface GoodsCorrection {
  /**
   * operational
   */
  amendment_id: string | null;
  /**
   * none
   */
  catalogue_version: string;
  /**
   * fact
   */
  day: string;
  /**
   * fact
   */
  decided_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  decided_by: string | null;
  /**
   * operational
   */
  id: string;
  /**
   * none
   */
  office_id: string | null;
  /**
   * none
   */
  operator_id: string;
  /**
   * fact
   */
  right_category: string | null;
  /**
   * fact
   */
  right_class: string;
  /**
   * fact
   */
  said_at: Timestamp;
  /**
   * staff-pseudonym
   */
  said_by: string;
  /**
   * sealed standing id answer
   */
  sealed_answer: Buffer | null;
  /**
   * sealed parcel id words
   */
  sealed_words: Buffer;
  /**
   * fact
   */
  shown_category: string | null;
  /**
   * fact
   */
  shown_class: string;
  /**
   * fact
   */
  state: Generated<string>;
  /**
   * token parcel body
   */
  words_token: Buffer;
}

export interface HoldsHeldKey {
  /**
   * none
   */
  class: string;
  /**
   * fact
   */
  day: string;
  /**
   * pseudonym
   */
  hold_id: string;
  /**
   * pseudonym
   */
  parcel_id: string;
  /**
   * pseudonym
   */
  record_id: string;
  /**
   * sealed hold record_id record-key
   */
  sealed_key: Buffer;
}

export interface HoldsHeldParcel {
  /**
   * fact
   */
  added_at: Timestamp;
  /**
   * staff-pseudonym
   */
  added_by: string;
  /**
   * pseudonym
   */
  hold_id: string;
  /**
   * fact
   */
  missing: Generated<string[]>;
  /**
   * pseudonym
   */
  parcel_id: string;
  /**
   * pseudonym
   */
  person_id: string | null;
}

export interface HoldsHold {
  /**
   * fact
   */
  ends_on: string | null;
  /**
   * fact
   */
  ground: string;
  /**
   * pseudonym
   */
  id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * fact
   */
  placed_at: Timestamp;
  /**
   * staff-pseudonym
   */
  placed_by: string;
  /**
   * fact
   */
  released_at: Timestamp | null;
  /**
   * fact
   */
  review_on: string;
  /**
   * sealed hold id statement
   */
  sealed_statement: Buffer;
  /**
   * fact
   */
  state: Generated<string>;
}

export interface HoldsPerson {
  /**
   * fact
   */
  added_at: Timestamp;
  /**
   * staff-pseudonym
   */
  added_by: string;
  /**
   * pseudonym
   */
  hold_id: string;
  /**
   * pseudonym
   */
  id: string;
  /**
   * fact
   */
  kind: string;
  /**
   * sealed hold id value
   */
  sealed_value: Buffer;
}

export interface HoldsRelease {
  /**
   * fact
   */
  asked_at: Timestamp;
  /**
   * staff-pseudonym
   */
  asked_by: string;
  /**
   * fact
   */
  decided_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  decided_by: string | null;
  /**
   * pseudonym
   */
  hold_id: string;
  /**
   * operational
   */
  id: string;
  /**
   * fact
   */
  outcome: string | null;
  /**
   * sealed hold id reason
   */
  sealed_reason: Buffer | null;
}

export interface HoldsReview {
  /**
   * fact
   */
  at: Timestamp;
  /**
   * fact
   */
  ends_on: string | null;
  /**
   * pseudonym
   */
  hold_id: string;
  /**
   * operational
   */
  id: string;
  /**
   * fact
   */
  next_on: string;
  /**
   * staff-pseudonym
   */
  reviewed_by: string;
  /**
   * sealed hold id note
   */
  sealed_note: Buffer;
}

export interface LabelsSigningKey {
  /**
   * none
   */
  id: string;
  /**
   * none
   */
  key_id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * none
   */
  public_key: Buffer;
  /**
   * none
   */
  retired_at: Timestamp | null;
  /**
   * sealed standing id label-key
   */
  sealed_private_key: Buffer;
  /**
   * none
   */
  valid_from: Timestamp;
}

export interface LedgerCheckpoint {
  /**
   * none
   */
  at: Timestamp;
  /**
   * hash ledger
   */
  root: Buffer;
  /**
   * none
   */
  signed: string;
  /**
   * none
   */
  size: Int8;
}

export interface LedgerCosignature {
  /**
   * none
   */
  at: Timestamp;
  /**
   * none
   */
  key: Buffer;
  /**
   * none
   */
  line: string;
  /**
   * none
   */
  size: Int8;
}

export interface LedgerEntry {
  /**
   * staff-pseudonym
   */
  actor_id: string;
  /**
   * fact
   */
  at: Timestamp;
  /**
   * fact
   */
  data: Json;
  /**
   * fact
   */
  office_id: string | null;
  /**
   * none
   */
  organisation_id: string;
  /**
   * operational
   */
  seq: Generated<Int8>;
  /**
   * pseudonym
   */
  subject_id: string;
  /**
   * operational
   */
  tx_id: Generated<string>;
  /**
   * fact
   */
  type: string;
}

export interface LedgerLeaf {
  /**
   * operational
   */
  index: Int8;
  /**
   * operational
   */
  seq: Int8;
}

export interface LedgerLog {
  /**
   * operational
   */
  id: Generated<boolean>;
  /**
   * operational
   */
  opened_at: Timestamp;
  /**
   * operational
   */
  origin: string;
  /**
   * none
   */
  public_key: Buffer;
  /**
   * sealed standing origin ledger-key
   */
  sealed_private_key: Buffer;
}

export interface LedgerPublished {
  /**
   * none
   */
  at: Timestamp;
  /**
   * none
   */
  size: Int8;
}

export interface LedgerWitness {
  /**
   * operational
   */
  alarmed_at: Timestamp | null;
  /**
   * operational
   */
  asked_at: Timestamp;
  /**
   * none
   */
  cosigned_at: Timestamp | null;
  /**
   * none
   */
  cosigned_size: Int8 | null;
  /**
   * operational
   */
  error: string | null;
  /**
   * operational
   */
  failing_since: Timestamp | null;
  /**
   * none
   */
  key: Buffer;
}

export interface MeasuresAct {
  /**
   * fact
   */
  asked: Generated<string[]>;
  /**
   * fact
   */
  at: Timestamp;
  /**
   * token parcel body
   */
  body_mac: Buffer;
  /**
   * fact
   */
  category: string | null;
  /**
   * operational
   */
  id: string;
  /**
   * hash idempotency-key
   */
  key_hash: Buffer;
  /**
   * fact
   */
  measure: string;
  /**
   * none
   */
  office_id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * pseudonym
   */
  parcel_id: string;
  /**
   * staff-pseudonym
   */
  performed_by: string;
  /**
   * fact
   */
  result: string;
  /**
   * sealed parcel parcel_id statement
   */
  sealed_statement: Buffer | null;
}

export interface MeasuresPlace {
  /**
   * none
   */
  office_id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * pseudonym
   */
  parcel_id: string;
  /**
   * fact
   */
  since: Timestamp;
}

export interface MeasuresRequest {
  /**
   * fact
   */
  asked_at: Timestamp;
  /**
   * staff-pseudonym
   */
  asked_by: string;
  /**
   * fact
   */
  decided_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  decided_by: string | null;
  /**
   * operational
   */
  id: string;
  /**
   * fact
   */
  kind: string;
  /**
   * fact
   */
  measure: string | null;
  /**
   * none
   */
  office_id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * pseudonym
   */
  parcel_id: string;
  /**
   * sealed parcel parcel_id answer
   */
  sealed_answer: Buffer | null;
  /**
   * sealed parcel parcel_id reason
   */
  sealed_reason: Buffer;
  /**
   * fact
   */
  state: Generated<string>;
}

export interface MeasuresStop {
  /**
   * fact
   */
  at: Timestamp;
  /**
   * operational
   */
  cause_id: string;
  /**
   * operational
   */
  id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * pseudonym
   */
  parcel_id: string;
  /**
   * fact
   */
  reason: string;
  /**
   * fact
   */
  released_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  released_by: string | null;
}

export interface ParcelsParcel {
  /**
   * fact
   */
  at: Timestamp;
  /**
   * none
   */
  catalogue_version: string | null;
  /**
   * fact
   */
  channel: string;
  /**
   * fact
   */
  contents_category: string | null;
  /**
   * fact
   */
  contents_class: string | null;
  /**
   * fact
   */
  day: string;
  /**
   * staff-pseudonym
   */
  entered_by: string;
  /**
   * fact
   */
  from_province: string | null;
  /**
   * pseudonym
   */
  id: string;
  /**
   * fact
   */
  identity_assurance: string | null;
  /**
   * fact
   */
  identity_method: string | null;
  /**
   * token parcel item
   */
  item_token: Buffer | null;
  /**
   * fact
   */
  item_type: string;
  /**
   * fact
   */
  office_id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * token parcel name
   */
  recipient_name_token: Buffer | null;
  /**
   * token parcel phone
   */
  recipient_phone_token: Buffer | null;
  /**
   * fact
   */
  refusal_ground: string | null;
  /**
   * sealed identity id identity
   */
  sealed_identity: Buffer | null;
  /**
   * sealed parcel id item
   */
  sealed_item: Buffer | null;
  /**
   * sealed parcel id recipient
   */
  sealed_recipient: Buffer | null;
  /**
   * sealed parcel id sender
   */
  sealed_sender: Buffer | null;
  /**
   * token parcel name
   */
  sender_name_token: Buffer | null;
  /**
   * token parcel number
   */
  sender_number_token: Buffer | null;
  /**
   * token parcel phone
   */
  sender_phone_token: Buffer | null;
  /**
   * fact
   */
  state: string;
  /**
   * fact
   */
  to_commune: string | null;
  /**
   * fact
   */
  to_province: string | null;
  /**
   * fact
   */
  transport_mode: string;
  /**
   * fact
   */
  weight_grams: number | null;
}

export interface RetentionCertificate {
  /**
   * none
   */
  class: string;
  /**
   * none
   */
  day: string;
  /**
   * none
   */
  file: string;
  /**
   * none
   */
  id: string;
  /**
   * none
   */
  issued_at: Timestamp;
  /**
   * none
   */
  operator_id: string;
}

export interface RetentionClock {
  /**
   * operational
   */
  believed_at: Timestamp;
  /**
   * operational
   */
  one: Generated<boolean>;
  /**
   * operational
   */
  seen_at: Timestamp;
}

export interface RetentionClockConfirmation {
  /**
   * staff
   */
  confirmed_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  confirmed_by: string | null;
  /**
   * operational
   */
  doubt_seq: number;
  /**
   * operational
   */
  id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * staff
   */
  said_at: Timestamp;
  /**
   * staff-pseudonym
   */
  said_by: string;
  /**
   * none
   */
  today: string;
}

export interface RetentionClockDoubt {
  /**
   * operational
   */
  began_at: Timestamp;
  /**
   * operational
   */
  gap_seconds: Int8;
  /**
   * operational
   */
  id: string;
  /**
   * operational
   */
  kind: string;
  /**
   * operational
   */
  seq: Generated<number>;
}

export interface RetentionDayKey {
  /**
   * none
   */
  class: string;
  /**
   * hash day-key
   */
  commitment: Buffer;
  /**
   * none
   */
  counted_from: Generated<string>;
  /**
   * none
   */
  day: string;
  /**
   * none
   */
  destroyed_at: Timestamp | null;
  /**
   * none
   */
  erasing_at: Timestamp | null;
  /**
   * none
   */
  held: number | null;
  /**
   * none
   */
  made_at: Timestamp;
  /**
   * none
   */
  missing_at: Timestamp | null;
  /**
   * none
   */
  months: number | null;
  /**
   * none
   */
  operator_id: string;
  /**
   * none
   */
  records: number | null;
  /**
   * none
   */
  swept_at: Timestamp | null;
}

export interface RetentionPeriodChange {
  /**
   * none
   */
  asked_at: Timestamp;
  /**
   * staff-pseudonym
   */
  asked_by: string;
  /**
   * none
   */
  class: string;
  /**
   * none
   */
  decided_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  decided_by: string | null;
  /**
   * none
   */
  effective_from: string | null;
  /**
   * none
   */
  id: string;
  /**
   * none
   */
  months: number;
  /**
   * none
   */
  operator_id: string;
  /**
   * none
   */
  state: Generated<string>;
}

export interface RetentionRing {
  /**
   * operational
   */
  bound_at: Timestamp;
  /**
   * operational
   */
  one: Generated<boolean>;
  /**
   * operational
   */
  ring_id: string;
}

export interface RetentionRun {
  /**
   * none
   */
  due: Generated<number>;
  /**
   * none
   */
  ended_at: Timestamp | null;
  /**
   * none
   */
  erased: Generated<number>;
  /**
   * none
   */
  failed: Generated<number>;
  /**
   * none
   */
  held: Generated<number>;
  /**
   * none
   */
  id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * none
   */
  outcome: string | null;
  /**
   * none
   */
  records: Generated<Int8>;
  /**
   * none
   */
  resumed: Generated<number>;
  /**
   * none
   */
  started_at: Timestamp;
}

export interface RevealsCanary {
  /**
   * none
   */
  office_id: string;
  /**
   * none
   */
  organisation_id: string;
  /**
   * pseudonym
   */
  parcel_id: string;
  /**
   * staff
   */
  planted_at: Timestamp;
  /**
   * staff-pseudonym
   */
  planted_by: string;
}

export interface RevealsCutOff {
  /**
   * staff-pseudonym
   */
  actor_id: string;
  /**
   * operational
   */
  alarm_id: string;
  /**
   * fact
   */
  at: Timestamp;
  /**
   * operational
   */
  id: string;
  /**
   * fact
   */
  lifted_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  lifted_by: string | null;
  /**
   * none
   */
  organisation_id: string;
  /**
   * sealed standing id reason
   */
  sealed_reason: Buffer | null;
}

export interface RevealsOpenedPhoto {
  /**
   * fact
   */
  at: Timestamp;
  /**
   * pseudonym
   */
  photo_id: string;
  /**
   * pseudonym
   */
  reveal_id: string;
}

export interface RevealsPageRead {
  /**
   * fact
   */
  at: Timestamp;
  /**
   * operational
   */
  id: string;
  /**
   * pseudonym
   */
  machine_id: string;
  /**
   * pseudonym
   */
  parcel_id: string;
}

export interface RevealsPeerDay {
  /**
   * none
   */
  counted_on: string;
  /**
   * none
   */
  days: number;
  /**
   * none
   */
  median: number;
  /**
   * none
   */
  organisation_id: string;
  /**
   * none
   */
  role: string;
  /**
   * none
   */
  spread: number;
}

export interface RevealsReveal {
  /**
   * fact
   */
  at: Timestamp;
  /**
   * fact
   */
  embargo_until: Timestamp | null;
  /**
   * fact
   */
  field_group: string;
  /**
   * pseudonym
   */
  id: string;
  /**
   * fact
   */
  own: Generated<boolean>;
  /**
   * pseudonym
   */
  parcel_id: string;
  /**
   * staff-pseudonym
   */
  person_id: string;
  /**
   * fact
   */
  purpose: string;
  /**
   * staff
   */
  role: string | null;
  /**
   * sealed parcel parcel_id note
   */
  sealed_note: Buffer | null;
}

export interface RevealsSearch {
  /**
   * staff-pseudonym
   */
  actor_id: string;
  /**
   * fact
   */
  at: Timestamp;
  /**
   * fact
   */
  found: number;
  /**
   * operational
   */
  id: string;
  /**
   * fact
   */
  purpose: string;
  /**
   * sealed parcel id note
   */
  sealed_note: Buffer | null;
  /**
   * fact
   */
  searched_by: string;
}

export interface RiskBacktest {
  /**
   * fact
   */
  asked_at: Timestamp;
  /**
   * staff-pseudonym
   */
  asked_by: string;
  /**
   * none
   */
  days: number;
  /**
   * operational
   */
  done: Generated<number>;
  /**
   * operational
   */
  finished_at: Timestamp | null;
  /**
   * none
   */
  operator_id: string;
  /**
   * fact
   */
  parcels: Generated<number>;
  /**
   * operational
   */
  policy_id: string;
}

export interface RiskCounted {
  /**
   * none
   */
  day: string;
  /**
   * operational
   */
  facts_at: Timestamp | null;
  /**
   * none
   */
  operator_id: string;
  /**
   * operational
   */
  scores_at: Timestamp;
}

export interface RiskDriftAlarm {
  /**
   * fact
   */
  fact: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * none
   */
  raised_on: string;
}

export interface RiskFactTally {
  /**
   * none
   */
  day: string;
  /**
   * fact
   */
  fact: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * fact
   */
  parcels: number;
  /**
   * fact
   */
  value: string;
}

export interface RiskModel {
  /**
   * fact
   */
  body: Json;
  /**
   * fact
   */
  ended_at: Timestamp | null;
  /**
   * none
   */
  first_day: string;
  /**
   * fact
   */
  found: number;
  /**
   * fact
   */
  in_force_at: Timestamp | null;
  /**
   * none
   */
  last_day: string;
  /**
   * operational
   */
  number: number;
  /**
   * none
   */
  operator_id: string;
  /**
   * fact
   */
  quality: Json;
  /**
   * fact
   */
  rows: number;
  /**
   * fact
   */
  trained_at: Timestamp;
}

export interface RiskMonth {
  /**
   * fact
   */
  closed_at: Timestamp;
  /**
   * none
   */
  month: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * fact
   */
  quality: Json;
}

export interface RiskOffice {
  /**
   * none
   */
  computed_on: string | null;
  /**
   * none
   */
  has_xray: Generated<boolean>;
  /**
   * none
   */
  office_id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * fact
   */
  red_from: number | null;
  /**
   * none
   */
  red_per_day: number | null;
  /**
   * fact
   */
  set_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  set_by: string | null;
  /**
   * fact
   */
  yellow_from: number | null;
  /**
   * none
   */
  yellow_per_day: number | null;
}

export interface RiskOfficeTally {
  /**
   * fact
   */
  blue: number;
  /**
   * none
   */
  day: string;
  /**
   * fact
   */
  drawn: number;
  /**
   * fact
   */
  followed: number;
  /**
   * fact
   */
  found: number;
  /**
   * fact
   */
  green: number;
  /**
   * fact
   */
  known: number;
  /**
   * none
   */
  office_id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * fact
   */
  red: number;
  /**
   * fact
   */
  yellow: number;
}

export interface RiskOutcome {
  /**
   * fact
   */
  at: Timestamp;
  /**
   * fact
   */
  category: string | null;
  /**
   * fact
   */
  day: string;
  /**
   * fact
   */
  found: boolean;
  /**
   * operational
   */
  id: string;
  /**
   * hash idempotency-key
   */
  key_hash: Buffer | null;
  /**
   * fact
   */
  kind: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * pseudonym
   */
  parcel_id: string;
  /**
   * staff-pseudonym
   */
  recorded_by: string;
}

export interface RiskPolicy {
  /**
   * fact
   */
  backtest: Json | null;
  /**
   * fact
   */
  decided_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  decided_by: string | null;
  /**
   * fact
   */
  drafted_at: Timestamp;
  /**
   * staff-pseudonym
   */
  drafted_by: string;
  /**
   * operational
   */
  id: string;
  /**
   * operational
   */
  number: number;
  /**
   * none
   */
  operator_id: string;
  /**
   * sealed standing id answer
   */
  sealed_answer: Buffer | null;
  /**
   * sealed standing id note
   */
  sealed_note: Buffer;
  /**
   * none
   */
  settings: Json;
  /**
   * fact
   */
  state: Generated<string>;
  /**
   * fact
   */
  submitted_at: Timestamp | null;
  /**
   * none
   */
  valid_from: string | null;
}

export interface RiskRating {
  /**
   * fact
   */
  day: string;
  /**
   * fact
   */
  drawn: Generated<boolean>;
  /**
   * fact
   */
  factors: Generated<Json>;
  /**
   * fact
   */
  facts: Json | null;
  /**
   * fact
   */
  lane: string;
  /**
   * fact
   */
  measures: string[];
  /**
   * none
   */
  model_version: string | null;
  /**
   * none
   */
  office_id: string;
  /**
   * fact
   */
  open_measures: string[];
  /**
   * none
   */
  operator_id: string;
  /**
   * pseudonym
   */
  parcel_id: string;
  /**
   * none
   */
  policy_version: string;
  /**
   * fact
   */
  probability: number | null;
  /**
   * fact
   */
  reasons: string[];
  /**
   * fact
   */
  score: number;
  /**
   * fact
   */
  waived_by: string | null;
}

export interface RiskRouteTally {
  /**
   * none
   */
  day: string;
  /**
   * fact
   */
  found: number;
  /**
   * fact
   */
  from_province: string;
  /**
   * fact
   */
  known: number;
  /**
   * none
   */
  operator_id: string;
  /**
   * fact
   */
  parcels: number;
  /**
   * fact
   */
  red: number;
  /**
   * fact
   */
  score_sum: Int8;
  /**
   * fact
   */
  to_province: string;
  /**
   * fact
   */
  yellow: number;
}

export interface RiskSeed {
  /**
   * fact
   */
  chosen_at: Timestamp;
  /**
   * none
   */
  day: string;
  /**
   * hash checkpoint
   */
  root: Buffer;
  /**
   * none
   */
  tree_size: Int8;
}

export interface RiskTally {
  /**
   * none
   */
  day: string;
  /**
   * fact
   */
  drawn: boolean;
  /**
   * fact
   */
  followed: number;
  /**
   * fact
   */
  followed_found: number;
  /**
   * fact
   */
  known: number;
  /**
   * fact
   */
  known_found: number;
  /**
   * none
   */
  operator_id: string;
  /**
   * fact
   */
  parcels: number;
  /**
   * fact
   */
  score: number;
}

export interface ScansScan {
  /**
   * fact
   */
  at: Timestamp;
  /**
   * fact
   */
  emsevt: string | null;
  /**
   * fact
   */
  event: string;
  /**
   * operational
   */
  event_id: string;
  /**
   * operational
   */
  id: string;
  /**
   * fact
   */
  moved: boolean;
  /**
   * none
   */
  office_id: string;
  /**
   * fact
   */
  open_measures: Generated<string[]>;
  /**
   * none
   */
  operator_id: string;
  /**
   * pseudonym
   */
  parcel_id: string | null;
  /**
   * fact
   */
  recorded_at: Timestamp;
  /**
   * staff-pseudonym
   */
  scanned_by: string;
  /**
   * fact
   */
  stops: Generated<string[]>;
  /**
   * fact
   */
  verdict: string;
}

export interface TermsVersion {
  /**
   * none
   */
  digest: string;
  /**
   * operational
   */
  id: string;
  /**
   * none
   */
  number: number | null;
  /**
   * none
   */
  operator_id: string;
  /**
   * fact
   */
  published_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  published_by: string | null;
  /**
   * fact
   */
  state: Generated<string>;
  /**
   * none
   */
  text_en: string | null;
  /**
   * none
   */
  text_vi: string;
  /**
   * fact
   */
  valid_from: string | null;
  /**
   * fact
   */
  written_at: Timestamp;
  /**
   * staff-pseudonym
   */
  written_by: string;
}

export interface TrackingChallenge {
  /**
   * operational
   */
  expires_at: Timestamp;
  /**
   * operational
   */
  id: string;
  /**
   * pseudonym
   */
  parcel_id: string | null;
  /**
   * fact
   */
  party: string | null;
  /**
   * sealed standing id code
   */
  sealed_code: Buffer;
  /**
   * secret sha-256
   */
  ticket_hash: Buffer | null;
  /**
   * operational
   */
  ticket_until: Timestamp | null;
  /**
   * operational
   */
  tries: Generated<number>;
}

export interface WitnessCheckpoint {
  /**
   * none
   */
  at: Timestamp;
  /**
   * none
   */
  cosigned: string;
  /**
   * none
   */
  origin: string;
  /**
   * none
   */
  previous: Int8 | null;
  /**
   * hash ledger
   */
  root: Buffer;
  /**
   * none
   */
  signed: string;
  /**
   * none
   */
  size: Int8;
}

export interface WitnessKey {
  /**
   * operational
   */
  id: Generated<boolean>;
  /**
   * operational
   */
  made_at: Timestamp;
  /**
   * operational
   */
  name: string;
  /**
   * none
   */
  public_key: Buffer;
  /**
   * sealed standing name witness-key
   */
  sealed_private_key: Buffer;
}

export interface WitnessRefused {
  /**
   * operational
   */
  at: Timestamp;
  /**
   * operational
   */
  day: string;
  /**
   * operational
   */
  id: string;
  /**
   * none
   */
  origin: string;
  /**
   * none
   */
  proven: boolean;
  /**
   * none
   */
  reason: string;
  /**
   * none
   */
  request: string;
  /**
   * hash ledger
   */
  root: Buffer;
  /**
   * none
   */
  size: Int8;
  /**
   * none
   */
  witnessed: string;
}

export interface XrayDraw {
  /**
   * fact
   */
  day: string;
  /**
   * fact
   */
  drawn: number;
  /**
   * fact
   */
  drawn_at: Timestamp;
  /**
   * none
   */
  operator_id: string;
  /**
   * fact
   */
  released: number;
  /**
   * operational
   */
  seed: Buffer;
}

export interface XrayImage {
  /**
   * token standing body
   */
  body_token: Buffer;
  /**
   * fact
   */
  bound_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  bound_by: string | null;
  /**
   * fact
   */
  bytes: number;
  /**
   * fact
   */
  category: string | null;
  /**
   * token standing delivery
   */
  delivery_token: Buffer;
  /**
   * hash sealed-picture
   */
  digest: Buffer;
  /**
   * fact
   */
  format: string;
  /**
   * fact
   */
  height: number;
  /**
   * pseudonym
   */
  id: string;
  /**
   * fact
   */
  judged_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  judged_by: string | null;
  /**
   * fact
   */
  office_id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * pseudonym
   */
  parcel_id: string | null;
  /**
   * fact
   */
  received_at: Timestamp;
  /**
   * sealed evidence id note
   */
  sealed_note: Buffer | null;
  /**
   * sealed evidence id number
   */
  sealed_number: Buffer;
  /**
   * fact
   */
  station_id: string;
  /**
   * fact
   */
  suggestion: string | null;
  /**
   * fact
   */
  suggestion_boxes: Generated<Json>;
  /**
   * fact
   */
  suggestion_score: number | null;
  /**
   * hash sealed-picture
   */
  thumbnail_digest: Buffer;
  /**
   * fact
   */
  verdict: string | null;
  /**
   * fact
   */
  width: number;
}

export interface XraySecondLook {
  /**
   * fact
   */
  category: string | null;
  /**
   * fact
   */
  drawn_at: Timestamp;
  /**
   * pseudonym
   */
  id: string;
  /**
   * fact
   */
  judged_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  judged_by: string | null;
  /**
   * fact
   */
  office_id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * pseudonym
   */
  parcel_id: string;
  /**
   * staff-pseudonym
   */
  released_by: string;
  /**
   * sealed evidence id second-note
   */
  sealed_note: Buffer | null;
  /**
   * fact
   */
  share: number;
  /**
   * fact
   */
  station_id: string;
  /**
   * fact
   */
  verdict: string | null;
}

export interface XrayStation {
  /**
   * staff
   */
  added_at: Timestamp;
  /**
   * staff-pseudonym
   */
  added_by: string;
  /**
   * staff-pseudonym
   */
  api_key_id: string | null;
  /**
   * staff
   */
  closed_at: Timestamp | null;
  /**
   * staff-pseudonym
   */
  closed_by: string | null;
  /**
   * operational
   */
  folder: string | null;
  /**
   * operational
   */
  id: string;
  /**
   * operational
   */
  kind: string;
  /**
   * operational
   */
  name: string;
  /**
   * none
   */
  office_id: string;
  /**
   * none
   */
  operator_id: string;
  /**
   * operational
   */
  scanner: string;
  /**
   * operational
   */
  scanner_since: Timestamp;
  /**
   * operational
   */
  second_look: Generated<number>;
}

export interface Tables {
  "acceptance.confirmation": AcceptanceConfirmation;
  "acceptance.contract_sender": AcceptanceContractSender;
  "acceptance.evidence_record": AcceptanceEvidenceRecord;
  "acceptance.inspection": AcceptanceInspection;
  "acceptance.photo": AcceptancePhoto;
  "acceptance.request": AcceptanceRequest;
  "acceptance.upload": AcceptanceUpload;
  "alarms.alarm": AlarmsAlarm;
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
  "exports.export": ExportsExport;
  "exports.opening": ExportsOpening;
  "goods.amendment": GoodsAmendment;
  "goods.correction": GoodsCorrection;
  "holds.held_key": HoldsHeldKey;
  "holds.held_parcel": HoldsHeldParcel;
  "holds.hold": HoldsHold;
  "holds.person": HoldsPerson;
  "holds.release": HoldsRelease;
  "holds.review": HoldsReview;
  "labels.signing_key": LabelsSigningKey;
  "ledger.checkpoint": LedgerCheckpoint;
  "ledger.cosignature": LedgerCosignature;
  "ledger.entry": LedgerEntry;
  "ledger.leaf": LedgerLeaf;
  "ledger.log": LedgerLog;
  "ledger.published": LedgerPublished;
  "ledger.witness": LedgerWitness;
  "measures.act": MeasuresAct;
  "measures.place": MeasuresPlace;
  "measures.request": MeasuresRequest;
  "measures.stop": MeasuresStop;
  "parcels.parcel": ParcelsParcel;
  "retention.certificate": RetentionCertificate;
  "retention.clock": RetentionClock;
  "retention.clock_confirmation": RetentionClockConfirmation;
  "retention.clock_doubt": RetentionClockDoubt;
  "retention.day_key": RetentionDayKey;
  "retention.period_change": RetentionPeriodChange;
  "retention.ring": RetentionRing;
  "retention.run": RetentionRun;
  "reveals.canary": RevealsCanary;
  "reveals.cut_off": RevealsCutOff;
  "reveals.opened_photo": RevealsOpenedPhoto;
  "reveals.page_read": RevealsPageRead;
  "reveals.peer_day": RevealsPeerDay;
  "reveals.reveal": RevealsReveal;
  "reveals.search": RevealsSearch;
  "risk.backtest": RiskBacktest;
  "risk.counted": RiskCounted;
  "risk.drift_alarm": RiskDriftAlarm;
  "risk.fact_tally": RiskFactTally;
  "risk.model": RiskModel;
  "risk.month": RiskMonth;
  "risk.office": RiskOffice;
  "risk.office_tally": RiskOfficeTally;
  "risk.outcome": RiskOutcome;
  "risk.policy": RiskPolicy;
  "risk.rating": RiskRating;
  "risk.route_tally": RiskRouteTally;
  "risk.seed": RiskSeed;
  "risk.tally": RiskTally;
  "scans.scan": ScansScan;
  "terms.version": TermsVersion;
  "tracking.challenge": TrackingChallenge;
  "witness.checkpoint": WitnessCheckpoint;
  "witness.key": WitnessKey;
  "witness.refused": WitnessRefused;
  "xray.draw": XrayDraw;
  "xray.image": XrayImage;
  "xray.second_look": XraySecondLook;
  "xray.station": XrayStation;
}
