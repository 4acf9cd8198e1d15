-- X-ray stations: their images bound to parcels, what a person said of each, and the second look (CT02 I.5).
create schema xray;

create table xray.station (
  id            uuid primary key,
  operator_id   uuid not null,
  office_id     uuid not null,
  name          text not null check (length(name) between 2 and 60),
  -- How images come: from a machine with a key of its own, or as files in the folder of that name.
  kind          text not null check (kind in ('http', 'folder')),
  api_key_id    uuid unique,
  folder        text unique check (folder ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  -- Make, model and software: another scanner is another station as far as figures go.
  scanner       text not null check (length(scanner) between 2 and 120),
  scanner_since timestamptz not null,
  -- The usual chance of a released image to be shown to a second person.
  second_look   real not null default 0.05 check (second_look between 0.01 and 1),
  added_by      uuid not null,
  added_at      timestamptz not null,
  closed_by     uuid,
  closed_at     timestamptz check (closed_at >= added_at),
  constraint kind_is_whole check (
    (kind = 'http') = (api_key_id is not null) and (kind = 'folder') = (folder is not null)),
  constraint closed_is_whole check ((closed_by is null) = (closed_at is null))
);
create index station_operator on xray.station (operator_id, id);

create table xray.image (
  id                uuid primary key,
  operator_id       uuid not null,
  office_id         uuid not null,
  station_id        uuid not null,
  received_at       timestamptz not null,
  format            text not null check (format in ('png', 'dicos')),
  width             integer not null check (width > 0),
  height            integer not null check (height > 0),
  bytes             integer not null check (bytes > 0),
  -- SHA-256 of the sealed picture and of its sealed thumbnail.
  digest            bytea not null check (octet_length(digest) = 32),
  thumbnail_digest  bytea not null check (octet_length(thumbnail_digest) = 32),
  -- A delivery that comes twice is one image; another image under its name is a conflict.
  delivery_token    bytea not null check (octet_length(delivery_token) = 16),
  body_token        bytea not null check (octet_length(body_token) = 16),
  -- What the belt read, or what a person corrected it to.
  sealed_number     bytea not null,
  -- What the machine thinks. It decides nothing.
  suggestion        text check (suggestion in ('clear', 'suspect')),
  suggestion_score  real check (suggestion_score between 0 and 1),
  suggestion_boxes  jsonb not null default '[]',
  parcel_id         uuid,
  bound_at          timestamptz check (bound_at >= received_at),
  -- Null: by the number the belt read.
  bound_by          uuid,
  verdict           text check (verdict in ('clear', 'suspicious', 'found')),
  category          text,
  sealed_note       bytea,
  judged_by         uuid,
  judged_at         timestamptz check (judged_at >= bound_at),
  unique (station_id, delivery_token),
  constraint bound_is_whole check ((parcel_id is null) = (bound_at is null)),
  constraint judged_is_whole check (num_nonnulls(verdict, judged_by, judged_at) in (0, 3)),
  constraint judged_is_bound check (verdict is null or parcel_id is not null),
  constraint category_of_doubt check (category is null or verdict <> 'clear'),
  -- Evidence of a day is kept one day longer than its parcels: an image may not go before its parcel does (CT02 I.4).
  constraint outlives_parcel check (retention.day_of(parcel_id) <= retention.day_of(id) + 1)
);
create index image_waiting on xray.image (office_id, id) where parcel_id is not null and verdict is null;
create index image_unmatched on xray.image (station_id, id) where parcel_id is null;
create index image_parcel on xray.image (parcel_id) where parcel_id is not null;
create index image_released on xray.image (operator_id, judged_at) where verdict = 'clear';
create index image_station on xray.image (station_id, received_at);

create function xray.guard_image() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.parcel_id is not null and (new.parcel_id, new.bound_at, new.bound_by)
     is distinct from (old.parcel_id, old.bound_at, old.bound_by) then
    raise exception 'an image stays with its parcel';
  end if;
  if old.parcel_id is not null and new.sealed_number <> old.sealed_number then
    raise exception 'the number of an image is corrected only while it has no parcel';
  end if;
  if old.verdict is not null and (new.verdict, new.category, new.sealed_note, new.judged_by, new.judged_at)
     is distinct from (old.verdict, old.category, old.sealed_note, old.judged_by, old.judged_at) then
    raise exception 'what was said of an image is history';
  end if;
  return new;
end $$;
create trigger image_guard before update on xray.image
  for each row execute function xray.guard_image();

-- Released images that a second person judges without knowing what the first one said.
create table xray.second_look (
  -- The image's.
  id          uuid primary key,
  operator_id uuid not null,
  office_id   uuid not null,
  station_id  uuid not null,
  parcel_id   uuid not null,
  released_by uuid not null,
  drawn_at    timestamptz not null,
  -- The chance it had.
  share       real not null check (share > 0 and share <= 1),
  verdict     text check (verdict in ('clear', 'suspicious', 'found')),
  category    text,
  sealed_note bytea,
  judged_by   uuid,
  judged_at   timestamptz check (judged_at >= drawn_at),
  constraint judged_is_whole check (num_nonnulls(verdict, judged_by, judged_at) in (0, 3)),
  constraint second_person check (judged_by <> released_by)
);
create index second_look_waiting on xray.second_look (office_id, drawn_at, id) where verdict is null;
create index second_look_station on xray.second_look (station_id, drawn_at);

create function xray.guard_second_look() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.verdict is not null then
    raise exception 'what was said of an image is history';
  end if;
  return new;
end $$;
create trigger second_look_guard before update on xray.second_look
  for each row execute function xray.guard_second_look();

-- One draw a day and operator, with the seed that anyone can draw by again.
create table xray.draw (
  operator_id uuid not null,
  day         date not null,
  seed        bytea not null check (octet_length(seed) = 32),
  released    integer not null check (released >= 0),
  drawn       integer not null check (drawn between 0 and released),
  drawn_at    timestamptz not null,
  primary key (operator_id, day)
);

-- Images live and die as photos do: with the evidence key of the day they were made on, and under holds.
create trigger image_kept after delete on xray.image referencing old table as gone
  for each statement execute function retention.guard_evidence();
create trigger image_held after delete on xray.image referencing old table as gone
  for each statement execute function holds.guard_parts();
create trigger second_look_kept after delete on xray.second_look referencing old table as gone
  for each statement execute function retention.guard_evidence();
create trigger second_look_held after delete on xray.second_look referencing old table as gone
  for each statement execute function holds.guard_parts();

-- Everything of parcels that is sealed under an evidence key: what a legal hold has to keep.
create view acceptance.evidence_record as
  select parcel_id, id as record_id from acceptance.photo where parcel_id is not null
  union all
  select parcel_id, parcel_id from acceptance.inspection where sealed_signature is not null
  union all
  select parcel_id, id from acceptance.confirmation where parcel_id is not null
  union all
  select parcel_id, id from xray.image where parcel_id is not null;

alter table alarms.alarm
  drop constraint alarm_kind_check,
  add constraint alarm_kind_check check (kind in (
    'enumeration', 'off_route', 'out_of_hours', 'unusual_volume', 'many_readers', 'revoked_key',
    'machine_walk', 'canary_revealed', 'witness_refused', 'witness_silent', 'log_forked', 'log_shrunk',
    'log_broken', 'export_leaked', 'xray_missed'));

grant usage on schema xray to buuan_app;
grant select on acceptance.evidence_record to buuan_app;
grant select, insert on xray.station, xray.image, xray.second_look, xray.draw to buuan_app;
grant update (api_key_id, scanner, scanner_since, closed_by, closed_at) on xray.station to buuan_app;
grant update (sealed_number, parcel_id, bound_at, bound_by, verdict, category, sealed_note, judged_by, judged_at)
  on xray.image to buuan_app;
grant update (verdict, category, sealed_note, judged_by, judged_at) on xray.second_look to buuan_app;
grant delete on xray.image, xray.second_look to buuan_app;

comment on table xray.station is 'kept record';
comment on column xray.station.id is 'operational';
comment on column xray.station.operator_id is 'none';
comment on column xray.station.office_id is 'none';
comment on column xray.station.name is 'operational';
comment on column xray.station.kind is 'operational';
comment on column xray.station.api_key_id is 'staff-pseudonym';
comment on column xray.station.folder is 'operational';
comment on column xray.station.scanner is 'operational';
comment on column xray.station.scanner_since is 'operational';
comment on column xray.station.second_look is 'operational';
comment on column xray.station.added_by is 'staff-pseudonym';
comment on column xray.station.added_at is 'staff';
comment on column xray.station.closed_by is 'staff-pseudonym';
comment on column xray.station.closed_at is 'staff';

comment on table xray.image is 'kept day';
comment on column xray.image.id is 'pseudonym';
comment on column xray.image.operator_id is 'none';
comment on column xray.image.office_id is 'fact';
comment on column xray.image.station_id is 'fact';
comment on column xray.image.received_at is 'fact';
comment on column xray.image.format is 'fact';
comment on column xray.image.width is 'fact';
comment on column xray.image.height is 'fact';
comment on column xray.image.bytes is 'fact';
comment on column xray.image.digest is 'hash sealed-picture';
comment on column xray.image.thumbnail_digest is 'hash sealed-picture';
comment on column xray.image.delivery_token is 'token standing delivery';
comment on column xray.image.body_token is 'token standing body';
comment on column xray.image.sealed_number is 'sealed evidence id number';
comment on column xray.image.suggestion is 'fact';
comment on column xray.image.suggestion_score is 'fact';
comment on column xray.image.suggestion_boxes is 'fact';
comment on column xray.image.parcel_id is 'pseudonym';
comment on column xray.image.bound_at is 'fact';
comment on column xray.image.bound_by is 'staff-pseudonym';
comment on column xray.image.verdict is 'fact';
comment on column xray.image.category is 'fact';
comment on column xray.image.sealed_note is 'sealed evidence id note';
comment on column xray.image.judged_by is 'staff-pseudonym';
comment on column xray.image.judged_at is 'fact';

comment on table xray.second_look is 'kept day';
comment on column xray.second_look.id is 'pseudonym';
comment on column xray.second_look.operator_id is 'none';
comment on column xray.second_look.office_id is 'fact';
comment on column xray.second_look.station_id is 'fact';
comment on column xray.second_look.parcel_id is 'pseudonym';
comment on column xray.second_look.released_by is 'staff-pseudonym';
comment on column xray.second_look.drawn_at is 'fact';
comment on column xray.second_look.share is 'fact';
comment on column xray.second_look.verdict is 'fact';
comment on column xray.second_look.category is 'fact';
comment on column xray.second_look.sealed_note is 'sealed evidence id second-note';
comment on column xray.second_look.judged_by is 'staff-pseudonym';
comment on column xray.second_look.judged_at is 'fact';

comment on table xray.draw is 'kept record';
comment on column xray.draw.operator_id is 'none';
comment on column xray.draw.day is 'fact';
comment on column xray.draw.seed is 'operational';
comment on column xray.draw.released is 'fact';
comment on column xray.draw.drawn is 'fact';
comment on column xray.draw.drawn_at is 'fact';

comment on view acceptance.evidence_record is 'kept day';
comment on column acceptance.evidence_record.parcel_id is 'pseudonym';
comment on column acceptance.evidence_record.record_id is 'pseudonym';
