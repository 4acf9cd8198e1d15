-- Legal holds: whoever is named by one can be read after their day is gone (rules R20, R29).
create schema holds;

create table holds.hold (
  id               uuid primary key,
  operator_id      uuid not null,
  ground           text not null check (ground in (
                     'authority_request', 'complaint', 'claim', 'violating_item', 'data_breach',
                     'internal_investigation', 'inspection')),
  -- The writing and the reason: under the hold's own key, so they go when it is released.
  sealed_statement bytea not null,
  placed_by        uuid not null,
  placed_at        timestamptz not null,
  review_on        date not null,
  -- The last day it is asked for, where somebody can say.
  ends_on          date,
  state            text not null default 'placed'
                     check (state in ('placed', 'release_asked', 'releasing', 'released')),
  released_at      timestamptz,
  check ((state = 'released') = (released_at is not null))
);
create index hold_operator on holds.hold (operator_id, id);
create index hold_unfinished on holds.hold (id) where state = 'releasing';

-- A person a hold names: their parcels are found by tokens as long as the days that hold them live.
create table holds.person (
  id           uuid primary key,
  hold_id      uuid not null references holds.hold (id),
  kind         text not null check (kind in ('phone', 'number', 'name')),
  -- Under the hold's own key.
  sealed_value bytea not null,
  added_by     uuid not null,
  added_at     timestamptz not null
);
create index person_hold on holds.person (hold_id);

create table holds.held_parcel (
  hold_id   uuid not null references holds.hold (id),
  parcel_id uuid not null,
  -- The named person whose parcel it is; null when the parcel itself was named.
  person_id uuid references holds.person (id),
  added_by  uuid not null,
  added_at  timestamptz not null,
  -- Classes that were erased already when the hold came.
  missing   text[] not null default '{}',
  primary key (hold_id, parcel_id)
);
create index held_parcel_parcel on holds.held_parcel (parcel_id);

-- A record key under the hold's key. More than one hold may keep the same.
create table holds.held_key (
  class      text not null check (class in ('identity', 'parcel', 'evidence', 'video')),
  record_id  uuid not null,
  hold_id    uuid not null,
  parcel_id  uuid not null,
  -- Of the key it comes from.
  day        date not null,
  sealed_key bytea not null,
  primary key (class, record_id, hold_id),
  foreign key (hold_id, parcel_id) references holds.held_parcel (hold_id, parcel_id)
);
create index held_key_parcel on holds.held_key (hold_id, parcel_id);

create table holds.review (
  id          uuid primary key,
  hold_id     uuid not null references holds.hold (id),
  reviewed_by uuid not null,
  at          timestamptz not null,
  next_on     date not null,
  ends_on     date,
  sealed_note bytea not null
);
create index review_hold on holds.review (hold_id, id);

-- To let a hold go: asked by one person, decided by another.
create table holds.release (
  id            uuid primary key,
  hold_id       uuid not null references holds.hold (id),
  asked_by      uuid not null,
  asked_at      timestamptz not null,
  -- Null where the hold's key was gone before anyone asked.
  sealed_reason bytea,
  outcome       text check (outcome in ('approved', 'refused')),
  decided_by    uuid,
  decided_at    timestamptz,
  check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
  constraint four_eyes check (outcome is distinct from 'approved' or decided_by <> asked_by)
);
create unique index release_open on holds.release (hold_id) where outcome is null;
create index release_hold on holds.release (hold_id, id);

create function holds.guard_hold() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.id, new.operator_id, new.ground, new.sealed_statement, new.placed_by, new.placed_at)
     is distinct from (old.id, old.operator_id, old.ground, old.sealed_statement, old.placed_by, old.placed_at) then
    raise exception 'what a hold was placed as never changes';
  end if;
  if new.state <> old.state and (old.state, new.state) not in (
       ('placed', 'release_asked'), ('release_asked', 'placed'),
       ('release_asked', 'releasing'), ('releasing', 'released')) then
    raise exception 'a hold does not go from % to %', old.state, new.state;
  end if;
  if new.state = 'releasing' and not exists (
       select from holds.release where hold_id = new.id and outcome = 'approved') then
    raise exception 'a hold is let go by two persons';
  end if;
  return new;
end $$;
create trigger hold_guard before update on holds.hold
  for each row execute function holds.guard_hold();

create function holds.guard_release() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.outcome is not null or (new.id, new.hold_id, new.asked_by, new.asked_at, new.sealed_reason)
     is distinct from (old.id, old.hold_id, old.asked_by, old.asked_at, old.sealed_reason) then
    raise exception 'what was asked and decided is history';
  end if;
  return new;
end $$;
create trigger release_guard before update on holds.release
  for each row execute function holds.guard_release();

create function holds.guard_key() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from gone join holds.hold h on h.id = gone.hold_id where h.state not in ('releasing', 'released')) then
    raise exception 'a hold that stands keeps its keys';
  end if;
  return null;
end $$;
create trigger held_key_kept after delete on holds.held_key referencing old table as gone
  for each statement execute function holds.guard_key();

-- Rule R20: what a standing hold names is not deleted, whoever asks.
create function holds.is_held(parcel uuid) returns boolean language sql stable
  set search_path = pg_catalog, pg_temp as
  $$ select exists (
       select from holds.held_parcel p join holds.hold h on h.id = p.hold_id
       where p.parcel_id = parcel and h.state in ('placed', 'release_asked')
     ) $$;

create function holds.guard_parcels() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from gone where holds.is_held(gone.id)) then
    raise exception 'a parcel under a legal hold is not deleted';
  end if;
  return null;
end $$;
create trigger parcel_held after delete on parcels.parcel referencing old table as gone
  for each statement execute function holds.guard_parcels();

create function holds.guard_parts() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from gone where gone.parcel_id is not null and holds.is_held(gone.parcel_id)) then
    raise exception 'what belongs to a parcel under a legal hold is not deleted';
  end if;
  return null;
end $$;
create trigger rating_held after delete on risk.rating referencing old table as gone
  for each statement execute function holds.guard_parts();
create trigger inspection_held after delete on acceptance.inspection referencing old table as gone
  for each statement execute function holds.guard_parts();
create trigger photo_held after delete on acceptance.photo referencing old table as gone
  for each statement execute function holds.guard_parts();
create trigger confirmation_held after delete on acceptance.confirmation referencing old table as gone
  for each statement execute function holds.guard_parts();

grant usage on schema holds to buuan_app;
grant select, insert on all tables in schema holds to buuan_app;
grant update (state, review_on, ends_on, released_at) on holds.hold to buuan_app;
grant update (outcome, decided_by, decided_at) on holds.release to buuan_app;
grant delete on holds.held_key to buuan_app;
