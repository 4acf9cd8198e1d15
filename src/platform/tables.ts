// Written by `npm run tables` from the migrated database; CI fails when it differs.
import type { ColumnType } from "kysely";

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

export interface Tables {
  "ledger.entry": LedgerEntry;
}
