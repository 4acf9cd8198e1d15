-- What is done to parcels before they go on, who may let one off, and the gate that asks at each scan (CT02 I.5).
create schema measures;

-- One look, video, escort ... as it was done. Never changed: a later one is a row of its own.
create table measures.act (
  id               uuid primary key,
  parcel_id        uuid not null,
  operator_id      uuid not null,
  office_id        uuid not null,
  measure          text not null check (measure in (
                     'open_check', 'second_check', 'xray', 'video', 'photo', 'escort')),
  result           text not null check (result in ('clear', 'suspicious', 'found')),
  -- What was found, by the catalogue, where that is known.
  category         text,
  -- What a suspicion asked for further.
  asked            text[] not null default '{}',
  -- What was seen or done, and at which X-ray station: under the parcel's key.
  sealed_statement bytea,
  performed_by     uuid not null,
  at               timestamptz not null,
  key_hash         bytea not null check (octet_length(key_hash) = 32),
  -- Keyed with the day of the parcel: it proves the same request and says nothing of it.
  body_mac         bytea not null,
  unique (performed_by, key_hash),
  constraint category_is_of_a_find check (category is null or result = 'found'),
  constraint only_a_look_finds check (
    result <> 'found' or measure in ('open_check', 'second_check', 'xray')),
  constraint only_a_suspicion_asks check (asked = '{}' or result = 'suspicious')
);
create index act_parcel on measures.act (parcel_id, id);
create index act_operator on measures.act (operator_id, at);

-- A parcel that stands where it is: something was found, or two looks left a doubt.
create table measures.stop (
  id          uuid primary key,
  parcel_id   uuid not null,
  operator_id uuid not null,
  -- The act, or the X-ray image, that stopped it.
  cause_id    uuid not null,
  reason      text not null check (reason in ('found', 'doubt')),
  at          timestamptz not null,
  released_at timestamptz check (released_at >= at),
  released_by uuid,
  constraint release_is_whole check (num_nonnulls(released_at, released_by) in (0, 2))
);
create unique index stop_standing on measures.stop (parcel_id) where released_at is null;
create index stop_parcel on measures.stop (parcel_id);

-- Asked by one, decided by another: to let a parcel off a measure, or to let a stopped one go on.
create table measures.request (
  id            uuid primary key,
  parcel_id     uuid not null,
  operator_id   uuid not null,
  office_id     uuid not null,
  kind          text not null check (kind in ('waiver', 'release')),
  measure       text check (measure in (
                  'open_check', 'second_check', 'xray', 'video', 'photo', 'escort')),
  -- `lapsed`: the measure was done while the request waited.
  state         text not null default 'open'
                  check (state in ('open', 'approved', 'refused', 'lapsed')),
  sealed_reason bytea not null,
  asked_by      uuid not null,
  asked_at      timestamptz not null,
  decided_by    uuid,
  decided_at    timestamptz check (decided_at >= asked_at),
  sealed_answer bytea,
  constraint waiver_names_a_measure check ((kind = 'waiver') = (measure is not null)),
  constraint four_eyes check (decided_by <> asked_by),
  constraint decided_is_whole check (
    (state in ('approved', 'refused')) = (num_nonnulls(decided_by, decided_at) = 2)),
  constraint only_the_decided_have_an_answer check (
    sealed_answer is null or state in ('approved', 'refused')),
  -- Whoever lets a stopped parcel go on says why.
  constraint release_is_reasoned check (
    kind <> 'release' or state <> 'approved' or sealed_answer is not null)
);
create unique index request_open on measures.request (parcel_id, kind, measure) nulls not distinct
  where state = 'open';
create index request_waiting on measures.request (operator_id, id) where state = 'open';
create index request_parcel on measures.request (parcel_id, id);
create index request_rates on measures.request (operator_id, asked_at);

-- Where a parcel is that arrived somewhere else than where it was accepted; gone with its departure.
create table measures.place (
  parcel_id   uuid primary key,
  operator_id uuid not null,
  office_id   uuid not null,
  since       timestamptz not null
);
create index place_office on measures.place (office_id, parcel_id);

create schema scans;

-- Each answer the gate gave. What it stopped is kept too, and moved nothing.
create table scans.scan (
  id            uuid primary key,
  -- The scanner's own id of the event: asked twice, it is answered once.
  event_id      uuid not null,
  operator_id   uuid not null,
  office_id     uuid not null,
  -- Null where nothing of the operator's was read.
  parcel_id     uuid,
  event         text not null check (event in ('arrival', 'departure', 'out_for_delivery')),
  -- UPU EMSEVT V3, where the event has a code there.
  emsevt        text check (emsevt ~ '^E[A-Z]{2}$'),
  verdict       text not null check (verdict in ('pass', 'check', 'stop')),
  stops         text[] not null default '{}',
  open_measures text[] not null default '{}',
  moved         boolean not null,
  -- When the scanner says it was, and when it was told.
  at            timestamptz not null,
  recorded_at   timestamptz not null,
  scanned_by    uuid not null,
  unique (operator_id, event_id),
  constraint stop_has_a_ground check ((verdict = 'stop') = (stops <> '{}')),
  constraint check_names_measures check (verdict <> 'check' or open_measures <> '{}'),
  constraint unknown_moves_nothing check (parcel_id is not null or not moved),
  -- Nothing leaves an office with a measure open or against a stop; what has arrived is there.
  constraint departure_is_clean check (not moved or event = 'arrival' or verdict = 'pass')
);
create index scan_parcel on scans.scan (parcel_id, id);
create index scan_unread on scans.scan (operator_id, recorded_at) where parcel_id is null;

grant usage on schema measures, scans to buuan_app;
grant select, insert, delete on measures.act, measures.stop, measures.request, measures.place, scans.scan
  to buuan_app;
grant update (released_at, released_by) on measures.stop to buuan_app;
grant update (state, decided_by, decided_at, sealed_answer) on measures.request to buuan_app;
grant update (office_id, since) on measures.place to buuan_app;

create trigger act_kept after delete on measures.act referencing old table as gone
  for each statement execute function retention.guard_parts();
create trigger stop_kept after delete on measures.stop referencing old table as gone
  for each statement execute function retention.guard_parts();
create trigger request_kept after delete on measures.request referencing old table as gone
  for each statement execute function retention.guard_parts();
create trigger scan_kept after delete on scans.scan referencing old table as gone
  for each statement execute function retention.guard_parts();
create trigger act_held after delete on measures.act referencing old table as gone
  for each statement execute function holds.guard_parts();
create trigger stop_held after delete on measures.stop referencing old table as gone
  for each statement execute function holds.guard_parts();
create trigger request_held after delete on measures.request referencing old table as gone
  for each statement execute function holds.guard_parts();
create trigger scan_held after delete on scans.scan referencing old table as gone
  for each statement execute function holds.guard_parts();

comment on table measures.act is 'kept day';
comment on column measures.act.id is 'operational';
comment on column measures.act.parcel_id is 'pseudonym';
comment on column measures.act.operator_id is 'none';
comment on column measures.act.office_id is 'none';
comment on column measures.act.measure is 'fact';
comment on column measures.act.result is 'fact';
comment on column measures.act.category is 'fact';
comment on column measures.act.asked is 'fact';
comment on column measures.act.sealed_statement is 'sealed parcel parcel_id statement';
comment on column measures.act.performed_by is 'staff-pseudonym';
comment on column measures.act.at is 'fact';
comment on column measures.act.key_hash is 'hash idempotency-key';
comment on column measures.act.body_mac is 'token parcel body';

comment on table measures.stop is 'kept day';
comment on column measures.stop.id is 'operational';
comment on column measures.stop.parcel_id is 'pseudonym';
comment on column measures.stop.operator_id is 'none';
comment on column measures.stop.cause_id is 'operational';
comment on column measures.stop.reason is 'fact';
comment on column measures.stop.at is 'fact';
comment on column measures.stop.released_at is 'fact';
comment on column measures.stop.released_by is 'staff-pseudonym';

comment on table measures.request is 'kept day';
comment on column measures.request.id is 'operational';
comment on column measures.request.parcel_id is 'pseudonym';
comment on column measures.request.operator_id is 'none';
comment on column measures.request.office_id is 'none';
comment on column measures.request.kind is 'fact';
comment on column measures.request.measure is 'fact';
comment on column measures.request.state is 'fact';
comment on column measures.request.sealed_reason is 'sealed parcel parcel_id reason';
comment on column measures.request.asked_by is 'staff-pseudonym';
comment on column measures.request.asked_at is 'fact';
comment on column measures.request.decided_by is 'staff-pseudonym';
comment on column measures.request.decided_at is 'fact';
comment on column measures.request.sealed_answer is 'sealed parcel parcel_id answer';

comment on table measures.place is 'kept day';
comment on column measures.place.parcel_id is 'pseudonym';
comment on column measures.place.operator_id is 'none';
comment on column measures.place.office_id is 'none';
comment on column measures.place.since is 'fact';

comment on table scans.scan is 'kept day';
comment on column scans.scan.id is 'operational';
comment on column scans.scan.event_id is 'operational';
comment on column scans.scan.operator_id is 'none';
comment on column scans.scan.office_id is 'none';
comment on column scans.scan.parcel_id is 'pseudonym';
comment on column scans.scan.event is 'fact';
comment on column scans.scan.emsevt is 'fact';
comment on column scans.scan.verdict is 'fact';
comment on column scans.scan.stops is 'fact';
comment on column scans.scan.open_measures is 'fact';
comment on column scans.scan.moved is 'fact';
comment on column scans.scan.at is 'fact';
comment on column scans.scan.recorded_at is 'fact';
comment on column scans.scan.scanned_by is 'staff-pseudonym';
