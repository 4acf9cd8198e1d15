-- Tables of personal data that leave the house: asked by one person, approved by another, downloaded by
-- the first (requirements C3, C4; CV509 1, CT02 I.7). Rows are opened at download and never stored.
create schema exports;

create table exports.export (
  id               uuid primary key,
  -- What people call it by; gaps mean nothing.
  number           integer generated always as identity unique,
  operator_id      uuid not null,
  -- Null: every office of the operator.
  office_id        uuid,
  purpose          text not null check (purpose in (
                     'delivery', 'customer_service', 'complaint', 'verification', 'authority_request',
                     'quality_check', 'correction')),
  groups           text[] not null check (
                     groups <@ array['sender', 'recipient', 'contents'] and cardinality(groups) > 0),
  from_day         date not null,
  to_day           date not null check (to_day >= from_day),
  parcels          integer not null check (parcels between 1 and 1000),
  -- Who receives the file, and why: may name people.
  sealed_statement bytea not null,
  -- What its hidden mark is made with.
  sealed_secret    bytea not null,
  -- An authority asked that the data subjects do not learn of it before.
  embargo_until    timestamptz,
  asked_by         uuid not null,
  asked_at         timestamptz not null,
  state            text not null default 'asked'
                     check (state in ('asked', 'approved', 'refused', 'withdrawn', 'expired')),
  decided_by       uuid,
  decided_at       timestamptz check (decided_at >= asked_at),
  sealed_answer    bytea,
  constraint four_eyes check (decided_by <> asked_by),
  constraint decided_is_whole check (num_nonnulls(decided_by, decided_at) in (0, 2)),
  constraint decided_where_needed check (
    case state when 'asked' then decided_by is null when 'approved' then decided_by is not null
      when 'refused' then decided_by is not null and sealed_answer is not null else true end),
  constraint embargo_is_of_an_authority check (
    embargo_until is null or (purpose = 'authority_request' and embargo_until > asked_at))
);
create index export_operator on exports.export (operator_id, id);
create index export_asked on exports.export (asked_by) where state = 'asked';
create index export_open on exports.export (id) where state in ('asked', 'approved');

-- Each time the file left: at most three times.
create table exports.opening (
  export_id uuid not null references exports.export (id),
  turn      smallint not null check (turn between 1 and 3),
  opened_by uuid not null,
  at        timestamptz not null,
  parcels   integer not null check (parcels >= 0),
  primary key (export_id, turn)
);

create function exports.guard_export() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if (new.id, new.number, new.operator_id, new.office_id, new.purpose, new.groups, new.from_day, new.to_day, new.parcels,
      new.sealed_statement, new.sealed_secret, new.embargo_until, new.asked_by, new.asked_at)
     is distinct from (old.id, old.number, old.operator_id, old.office_id, old.purpose, old.groups, old.from_day, old.to_day,
      old.parcels, old.sealed_statement, old.sealed_secret, old.embargo_until, old.asked_by, old.asked_at) then
    raise exception 'what was asked for never changes';
  end if;
  if (old.state, new.state) not in (
       ('asked', 'approved'), ('asked', 'refused'), ('asked', 'withdrawn'), ('asked', 'expired'),
       ('approved', 'withdrawn'), ('approved', 'expired')) then
    raise exception 'an export does not go from % to %', old.state, new.state;
  end if;
  if old.state = 'approved' and (new.decided_by, new.decided_at, new.sealed_answer)
     is distinct from (old.decided_by, old.decided_at, old.sealed_answer) then
    raise exception 'who approved an export is history';
  end if;
  return new;
end $$;
create trigger export_guard before update on exports.export
  for each row execute function exports.guard_export();

create function exports.guard_opening() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (
       select from exports.export e where e.id = new.export_id and e.state = 'approved'
         and e.asked_by = new.opened_by and new.at between e.decided_at and e.decided_at + interval '24 hours') then
    raise exception 'an export is opened by who asked for it, within 24 hours of its approval';
  end if;
  return new;
end $$;
create trigger opening_guard before insert on exports.opening
  for each row execute function exports.guard_opening();

grant usage on schema exports to buuan_app;
grant select, insert on exports.export, exports.opening to buuan_app;
grant update (state, decided_by, decided_at, sealed_answer) on exports.export to buuan_app;

comment on table exports.export is 'kept record';
comment on column exports.export.id is 'operational';
comment on column exports.export.number is 'operational';
comment on column exports.export.operator_id is 'none';
comment on column exports.export.office_id is 'none';
comment on column exports.export.purpose is 'fact';
comment on column exports.export.groups is 'fact';
comment on column exports.export.from_day is 'fact';
comment on column exports.export.to_day is 'fact';
comment on column exports.export.parcels is 'fact';
comment on column exports.export.sealed_statement is 'sealed standing id statement';
comment on column exports.export.sealed_secret is 'sealed standing id secret';
comment on column exports.export.embargo_until is 'fact';
comment on column exports.export.asked_by is 'staff-pseudonym';
comment on column exports.export.asked_at is 'fact';
comment on column exports.export.state is 'fact';
comment on column exports.export.decided_by is 'staff-pseudonym';
comment on column exports.export.decided_at is 'fact';
comment on column exports.export.sealed_answer is 'sealed standing id answer';

comment on table exports.opening is 'kept record';
comment on column exports.opening.export_id is 'operational';
comment on column exports.opening.turn is 'operational';
comment on column exports.opening.opened_by is 'staff-pseudonym';
comment on column exports.opening.at is 'fact';
comment on column exports.opening.parcels is 'fact';
