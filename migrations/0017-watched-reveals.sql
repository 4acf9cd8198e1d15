-- What a reveal is judged by, and who is cut off (requirements C3, C4; rules R4, R25).
alter table reveals.reveal
  -- The duty it was made under; empty for those of before this migration.
  add column role text,
  -- Whether the parcel was entered by the one who looked.
  add column own boolean not null default true,
  -- An authority asked that the data subject does not learn of it before.
  add column embargo_until timestamptz,
  add constraint embargo_is_of_an_authority check (
    embargo_until is null or (purpose = 'authority_request' and embargo_until > at));

-- Each parcel page that a machine read: it is masked, but a stolen key would walk through all of them.
create table reveals.page_read (
  id         uuid primary key,
  machine_id uuid not null,
  parcel_id  uuid not null,
  at         timestamptz not null
);
create index page_read_machine on reveals.page_read (machine_id, at);
create index page_read_at on reveals.page_read (at);

-- Who may see nothing more in clear until a second person says so. Acceptance goes on.
create table reveals.cut_off (
  id              uuid primary key,
  actor_id        uuid not null,
  organisation_id uuid not null,
  alarm_id        uuid not null references alarms.alarm (id),
  at              timestamptz not null,
  lifted_at       timestamptz check (lifted_at >= at),
  lifted_by       uuid,
  sealed_reason   bytea,
  constraint lifted_by_another check (lifted_by <> actor_id),
  constraint lifted_is_whole check (num_nonnulls(lifted_at, lifted_by, sealed_reason) in (0, 3))
);
create unique index cut_off_standing on reveals.cut_off (actor_id) where lifted_at is null;
create index cut_off_organisation on reveals.cut_off (organisation_id, id);

-- Parcels that are nobody's: who opens one was not sent by any work.
create table reveals.canary (
  parcel_id       uuid primary key,
  organisation_id uuid not null,
  office_id       uuid not null,
  planted_by      uuid not null,
  planted_at      timestamptz not null
);
create index canary_office on reveals.canary (organisation_id, office_id, parcel_id);

-- How much a role of an organisation opens and searches on a usual day: what one person's day is held against.
create table reveals.peer_day (
  organisation_id uuid not null,
  role            text not null,
  -- Person-days counted.
  days            integer not null check (days > 0),
  median          real not null check (median >= 0),
  -- Median of the distances from the median.
  spread          real not null check (spread >= 0),
  counted_on      date not null,
  primary key (organisation_id, role)
);

grant select, insert on reveals.page_read, reveals.canary to buuan_app;
grant select, insert, update on reveals.cut_off, reveals.peer_day to buuan_app;
grant delete on reveals.page_read, reveals.peer_day to buuan_app;
create trigger page_read_kept after delete on reveals.page_read referencing old table as gone
  for each statement execute function retention.guard_access_log();

comment on column reveals.reveal.role is 'staff';
comment on column reveals.reveal.own is 'fact';
comment on column reveals.reveal.embargo_until is 'fact';

comment on table reveals.page_read is 'kept year';
comment on column reveals.page_read.id is 'operational';
comment on column reveals.page_read.machine_id is 'pseudonym';
comment on column reveals.page_read.parcel_id is 'pseudonym';
comment on column reveals.page_read.at is 'fact';

comment on table reveals.cut_off is 'kept record';
comment on column reveals.cut_off.id is 'operational';
comment on column reveals.cut_off.actor_id is 'staff-pseudonym';
comment on column reveals.cut_off.organisation_id is 'none';
comment on column reveals.cut_off.alarm_id is 'operational';
comment on column reveals.cut_off.at is 'fact';
comment on column reveals.cut_off.lifted_at is 'fact';
comment on column reveals.cut_off.lifted_by is 'staff-pseudonym';
comment on column reveals.cut_off.sealed_reason is 'sealed standing id reason';

comment on table reveals.canary is 'kept record';
comment on column reveals.canary.parcel_id is 'pseudonym';
comment on column reveals.canary.organisation_id is 'none';
comment on column reveals.canary.office_id is 'none';
comment on column reveals.canary.planted_by is 'staff-pseudonym';
comment on column reveals.canary.planted_at is 'staff';

comment on table reveals.peer_day is 'kept deployment';
comment on column reveals.peer_day.organisation_id is 'none';
comment on column reveals.peer_day.role is 'none';
comment on column reveals.peer_day.days is 'none';
comment on column reveals.peer_day.median is 'none';
comment on column reveals.peer_day.spread is 'none';
comment on column reveals.peer_day.counted_on is 'none';
