-- Proof that someone holds the phone of a parcel's sender or recipient, for the public pages.
create schema tracking;

-- Each request for a code has its row, whether item and phone belong together or not, and each try of a
-- code writes to it: nothing of the work tells which is which. Book-keeping, so no ledger entry of its own;
-- that a code was sent, that control was proven and what was read under it have theirs.
create table tracking.challenge (
  id           uuid primary key,
  -- Null where item and phone do not belong together: no code is sent, and none is right.
  parcel_id    uuid,
  party        text check (party in ('sender', 'recipient')),
  sealed_code  bytea not null,
  tries        smallint not null default 0 check (tries between 0 and 5),
  expires_at   timestamptz not null,
  -- SHA-256 of the ticket that a right code is changed for, once.
  ticket_hash  bytea unique check (octet_length(ticket_hash) = 32),
  ticket_until timestamptz,
  constraint found_is_whole check ((parcel_id is null) = (party is null)),
  constraint ticket_is_whole check ((ticket_hash is null) = (ticket_until is null)),
  constraint ticket_is_of_a_parcel check (ticket_hash is null or parcel_id is not null)
);
create index challenge_expires on tracking.challenge (expires_at);

grant usage on schema tracking to buuan_app;
grant select, insert, update, delete on tracking.challenge to buuan_app;

comment on table tracking.challenge is 'kept hours';
comment on column tracking.challenge.id is 'operational';
comment on column tracking.challenge.parcel_id is 'pseudonym';
comment on column tracking.challenge.party is 'fact';
comment on column tracking.challenge.sealed_code is 'sealed standing id code';
comment on column tracking.challenge.tries is 'operational';
comment on column tracking.challenge.expires_at is 'operational';
comment on column tracking.challenge.ticket_hash is 'secret sha-256';
comment on column tracking.challenge.ticket_until is 'operational';
