-- Alarms: what needs a person now. Each is a case with an owner and a deadline (requirement C4; rule R25).
create schema alarms;

create table alarms.alarm (
  id              uuid primary key,
  kind            text not null check (kind in (
                    'enumeration', 'off_route', 'out_of_hours', 'unusual_volume', 'many_readers',
                    'revoked_key', 'machine_walk', 'canary_revealed', 'witness_refused',
                    'witness_silent', 'log_forked', 'log_shrunk', 'log_broken', 'export_leaked')),
  -- Null: it is of the whole deployment, such as of its ledger.
  organisation_id uuid,
  office_id       uuid,
  -- Whose reads it is about: a person or a machine's key.
  about_id        uuid,
  -- What it is one case by; the same again while the case is open is counted to it.
  case_key        text not null check (length(case_key) between 1 and 100),
  data            jsonb not null,
  raised_at       timestamptz not null,
  last_at         timestamptz not null check (last_at >= raised_at),
  times           integer not null default 1 check (times > 0),
  owner_id        uuid,
  due_at          timestamptz not null,
  taken_at        timestamptz,
  closed_at       timestamptz check (closed_at >= raised_at),
  closed_by       uuid,
  -- The organisation of who closed it: its standing key seals the note.
  closed_in       uuid,
  outcome         text check (outcome in ('explained', 'misuse', 'leak', 'technical')),
  sealed_note     bytea,
  -- Nobody owns or closes the case that is about themselves.
  constraint not_ones_own_case check (owner_id <> about_id and closed_by <> about_id),
  constraint closed_is_whole check (
    num_nonnulls(closed_at, closed_by, closed_in, outcome, sealed_note) in (0, 5))
);
create unique index alarm_open on alarms.alarm (kind, case_key) where closed_at is null;
create index alarm_due on alarms.alarm (due_at, id) where closed_at is null;
create index alarm_closed on alarms.alarm (id) where closed_at is not null;
create index alarm_owner on alarms.alarm (owner_id) where closed_at is null;

grant usage on schema alarms to buuan_app;
grant select, insert, update on alarms.alarm to buuan_app;

comment on table alarms.alarm is 'kept record';
comment on column alarms.alarm.id is 'operational';
comment on column alarms.alarm.kind is 'fact';
comment on column alarms.alarm.organisation_id is 'none';
comment on column alarms.alarm.office_id is 'fact';
comment on column alarms.alarm.about_id is 'staff-pseudonym';
comment on column alarms.alarm.case_key is 'pseudonym';
comment on column alarms.alarm.data is 'fact';
comment on column alarms.alarm.raised_at is 'fact';
comment on column alarms.alarm.last_at is 'fact';
comment on column alarms.alarm.times is 'fact';
comment on column alarms.alarm.owner_id is 'staff-pseudonym';
comment on column alarms.alarm.due_at is 'operational';
comment on column alarms.alarm.taken_at is 'staff';
comment on column alarms.alarm.closed_at is 'staff';
comment on column alarms.alarm.closed_by is 'staff-pseudonym';
comment on column alarms.alarm.closed_in is 'none';
comment on column alarms.alarm.outcome is 'fact';
comment on column alarms.alarm.sealed_note is 'sealed standing id note';
