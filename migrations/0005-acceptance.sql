create schema acceptance;

-- Contract senders were identified once, in person or by their papers; the record outlives days.
create table acceptance.contract_sender (
  id             uuid primary key,
  operator_id    uuid not null,
  code           text not null check (code ~ '^[A-Z0-9-]{2,20}$'),
  -- name, phone, personal number of the representative, address: under the operator's standing key.
  sealed_details bytea not null,
  assurance      text not null check (assurance in ('L2', 'L3')),
  identified_on  date not null,
  valid_to       date not null check (valid_to > identified_on),
  ended_at       timestamptz,
  unique (operator_id, code)
);

-- Content check together with the sender (CT02 I.5), or the documented reason why there was none.
create table acceptance.inspection (
  parcel_id         uuid primary key,
  mode              text not null check (mode in ('joint', 'letter', 'waived', 'refused')),
  checklist         text[] not null default '{}',
  photo_count       smallint not null default 0,
  confirmation      text check (confirmation in ('signature', 'code')),
  sealed_signature  bytea,
  waived_by         text,
  clerk_id          uuid not null,
  at                timestamptz not null,
  -- Rule R10: a joint check has photos and the sender's word; a skipped one names the rule that allowed it.
  check (mode <> 'joint' or (photo_count > 0 and confirmation is not null)),
  check ((mode = 'waived') = (waived_by is not null)),
  -- Rule R7: letters are never opened.
  check (mode <> 'letter' or (checklist = '{}' and photo_count = 0)),
  check ((confirmation = 'signature') = (sealed_signature is not null))
);

create table acceptance.photo (
  id          uuid primary key,
  operator_id uuid not null,
  office_id   uuid not null,
  taken_by    uuid not null,
  taken_at    timestamptz not null,
  width       integer not null,
  height      integer not null,
  bytes       integer not null,
  -- SHA-256 of the sealed bytes in the blob store.
  digest      bytea not null check (octet_length(digest) = 32),
  parcel_id   uuid
);
create index photo_parcel on acceptance.photo (parcel_id) where parcel_id is not null;
create index photo_waiting on acceptance.photo (taken_at) where parcel_id is null;

-- One-time codes sent to the sender's phone; phone and code are sealed together.
create table acceptance.confirmation (
  id           uuid primary key,
  operator_id  uuid not null,
  office_id    uuid not null,
  asked_by     uuid not null,
  sealed_challenge bytea not null,
  attempts     smallint not null default 0 check (attempts between 0 and 5),
  expires_at   timestamptz not null,
  confirmed_at timestamptz,
  parcel_id    uuid unique
);

-- What a client asked under its own key, so that asking twice is the same as asking once.
create table acceptance.request (
  actor_id  uuid not null,
  key_hash  bytea not null check (octet_length(key_hash) = 32),
  -- Keyed with the day of the parcel: it proves the same body and says nothing of it.
  body_mac  bytea not null,
  parcel_id uuid not null,
  at        timestamptz not null,
  primary key (actor_id, key_hash)
);

grant usage on schema acceptance to buuan_app;
grant select, insert, update on all tables in schema acceptance to buuan_app;
grant delete on acceptance.photo, acceptance.request to buuan_app;
