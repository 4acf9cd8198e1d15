create schema reveals;

-- Each time a person saw a field group of a parcel in clear (CV509 1, rule R25). The ledger has the
-- fact; here lies what may not stand there, and what the hourly budget counts.
create table reveals.reveal (
  id          uuid primary key,
  parcel_id   uuid not null,
  person_id   uuid not null,
  field_group text not null check (field_group in ('sender', 'recipient', 'contents', 'identity', 'photos')),
  purpose     text not null check (purpose in (
                'delivery', 'customer_service', 'complaint', 'verification', 'authority_request',
                'quality_check', 'correction')),
  -- Free text may name people: under the key of the parcel's day, so it dies with the parcel.
  sealed_note bytea,
  at          timestamptz not null,
  -- Law on Post art. 14.3: an authority asks in writing, and the writing is named.
  constraint note_names_the_writing check (
    purpose not in ('authority_request', 'correction') or sealed_note is not null)
);
create index reveal_person on reveals.reveal (person_id, at);
create index reveal_parcel on reveals.reveal (parcel_id, id);

-- Each exact search. The value asked for is kept nowhere.
create table reveals.search (
  id          uuid primary key,
  actor_id    uuid not null,
  searched_by text not null check (searched_by in ('phone', 'number', 'name', 'item')),
  purpose     text not null check (purpose in (
                'delivery', 'customer_service', 'complaint', 'verification', 'authority_request',
                'quality_check', 'correction')),
  found       smallint not null check (found between 0 and 50),
  -- Under the key of the day of the search.
  sealed_note bytea,
  at          timestamptz not null,
  constraint note_names_the_writing check (
    purpose not in ('authority_request', 'correction') or sealed_note is not null)
);
create index search_actor on reveals.search (actor_id, at);

-- Kept as written: who looked is not edited.
grant usage on schema reveals to buuan_app;
grant select, insert on reveals.reveal, reveals.search to buuan_app;
