-- Erasure by key lifetime: which day keys there are, when each may die, and the proof that it did.
create schema retention;
grant usage on schema retention to buuan_app;

-- The database's own clock: a second opinion on what the application says the time is.
create function retention.now() returns timestamptz language sql stable set search_path = pg_catalog, pg_temp as
  $$ select clock_timestamp() $$;

-- The Vietnamese day of an instant: the whole country keeps UTC+7 without daylight saving.
create function retention.day_at(at timestamptz) returns date language sql immutable set search_path = pg_catalog, pg_temp as
  $$ select (at at time zone 'UTC' + interval '7 hours')::date $$;

-- The Vietnamese day of a UUIDv7: its first 48 bits are milliseconds.
create function retention.day_of(id uuid) returns date language sql immutable set search_path = pg_catalog, pg_temp as
  $$ select retention.day_at(to_timestamp(
       ('x' || lpad(substr(replace(id::text, '-', ''), 1, 12), 16, '0'))::bit(64)::bigint / 1000.0)) $$;

-- CT02 I.4, I.6; Civil Code art. 147-148: the same rule as core/vault/term.ts, and a test compares them.
create function retention.erasable_from(class text, day date, months integer default 3) returns date
  language sql immutable set search_path = pg_catalog, pg_temp as
  $$ select (day + (class = 'evidence')::int + make_interval(months => months))::date + 1 $$;

-- One row a day key, written before anything is sealed under it.
create table retention.day_key (
  operator_id  uuid not null,
  class        text not null check (class in ('identity', 'parcel', 'evidence', 'video')),
  day          date not null,
  -- Names the key and says nothing of it (core/vault): what the certificate of its erasure cites.
  commitment   bytea not null check (octet_length(commitment) = 32),
  made_at      timestamptz not null,
  -- The day its term is counted from: `day`, or later when the clock stood in the past while it was
  -- made. The guard sets it.
  counted_from date not null default '0001-01-01' check (counted_from >= day),
  -- Records sealed under it, counted once the day was over.
  records      integer check (records >= 0),
  held         integer check (held >= 0),
  -- The period it was erased under.
  months       smallint,
  erasing_at   timestamptz,
  destroyed_at timestamptz check (destroyed_at >= erasing_at),
  swept_at     timestamptz,
  -- The ring has no such key and never destroyed it: nothing of it can be read, and no term was over.
  missing_at   timestamptz,
  primary key (operator_id, class, day),
  -- One step after another.
  check ((erasing_at is null) = (months is null)),
  check (destroyed_at is null or (erasing_at is not null and records is not null and held is not null)),
  check (swept_at is null or destroyed_at is not null)
);
create index day_key_live on retention.day_key (operator_id, day) where destroyed_at is null;
create index day_key_unswept on retention.day_key (operator_id, day)
  where destroyed_at is not null and swept_at is null;

-- The floor of three calendar months that no role, API or setting can undercut; forward only.
create function retention.guard_day_key() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  first_day date := retention.erasable_from(new.class, new.counted_from, greatest(coalesce(new.months, 3), 3));
begin
  if tg_op = 'INSERT' then
    if new.erasing_at is not null or new.destroyed_at is not null then
      raise exception 'a day key begins alive';
    end if;
    -- A clock set back would make keys of days long past, due at once: they count from the last day believed.
    new.counted_from := coalesce(
      (select retention.day_at(believed_at) from retention.clock where retention.day_at(believed_at) > new.day + 1),
      new.day);
    return new;
  end if;
  if (new.operator_id, new.class, new.day, new.commitment, new.made_at, new.counted_from)
     is distinct from (old.operator_id, old.class, old.day, old.commitment, old.made_at, old.counted_from) then
    raise exception 'what a day key is never changes';
  end if;
  if (old.erasing_at is not null and new.erasing_at is distinct from old.erasing_at)
     or (old.destroyed_at is not null and new.destroyed_at is distinct from old.destroyed_at)
     or (old.swept_at is not null and new.swept_at is distinct from old.swept_at)
     or (old.erasing_at is not null and (new.records, new.months) is distinct from (old.records, old.months))
     or (old.destroyed_at is not null and new.held is distinct from old.held) then
    raise exception 'an erasure never goes back';
  end if;
  if (old.erasing_at is null and new.erasing_at is not null)
     or (old.destroyed_at is null and new.destroyed_at is not null) then
    -- Both the time the application says and the database's own clock must be past the floor.
    if retention.day_at(new.erasing_at) < first_day
       or retention.day_at(coalesce(new.destroyed_at, new.erasing_at)) < first_day
       or retention.day_at(retention.now()) < first_day then
      raise exception 'kept until %, and never less than three calendar months (CT02 I.4)', first_day;
    end if;
  end if;
  return new;
end $$;
create trigger day_key_guard before insert or update on retention.day_key
  for each row execute function retention.guard_day_key();

create function retention.refuse_loss() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception '%.% is never removed', tg_table_schema, tg_table_name;
end $$;
create trigger day_key_stays before delete or truncate on retention.day_key
  for each statement execute function retention.refuse_loss();

-- How long an operator keeps a class beyond the floor: asked by one, decided by another.
create table retention.period_change (
  id             uuid primary key,
  operator_id    uuid not null,
  class          text not null check (class in ('identity', 'parcel', 'evidence', 'video')),
  months         smallint not null check (months between 3 and 120),
  asked_by       uuid not null,
  asked_at       timestamptz not null,
  state          text not null default 'open' check (state in ('open', 'approved', 'rejected')),
  decided_by     uuid,
  decided_at     timestamptz check (decided_at >= asked_at),
  -- The first day on which it holds.
  effective_from date,
  -- Four eyes.
  check (decided_by <> asked_by),
  check ((state = 'open') = (decided_at is null) and (state = 'open') = (decided_by is null)),
  check ((state = 'approved') = (effective_from is not null))
);
-- One question at a time a class.
create unique index period_change_open on retention.period_change (operator_id, class) where state = 'open';
create index period_change_history on retention.period_change (operator_id, class, effective_from);

create function retention.guard_period_change() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state <> 'open' or (new.id, new.operator_id, new.class, new.months, new.asked_by, new.asked_at)
     is distinct from (old.id, old.operator_id, old.class, old.months, old.asked_by, old.asked_at) then
    raise exception 'a decided period is history';
  end if;
  return new;
end $$;
create trigger period_change_guard before update on retention.period_change
  for each row execute function retention.guard_period_change();
create trigger period_change_stays before delete or truncate on retention.period_change
  for each statement execute function retention.refuse_loss();

-- What each nightly run did for an operator.
create table retention.run (
  id          uuid primary key,
  operator_id uuid not null,
  started_at  timestamptz not null,
  ended_at    timestamptz,
  outcome     text check (outcome in ('done', 'partly', 'clock_in_doubt', 'interrupted')),
  due         integer not null default 0,
  erased      integer not null default 0,
  resumed     integer not null default 0,
  records     bigint not null default 0,
  held        integer not null default 0,
  failed      integer not null default 0,
  check ((ended_at is null) = (outcome is null))
);
create index run_operator on retention.run (operator_id, id);

-- The signed proof of one erasure, as the file that anyone can verify.
create table retention.certificate (
  id          uuid primary key,
  operator_id uuid not null,
  class       text not null,
  day         date not null,
  issued_at   timestamptz not null,
  file        text not null,
  unique (operator_id, class, day),
  foreign key (operator_id, class, day) references retention.day_key (operator_id, class, day)
);
create index certificate_operator on retention.certificate (operator_id, id);

-- The ring this database belongs to.
create table retention.ring (
  one      boolean primary key default true check (one),
  ring_id  text not null,
  bound_at timestamptz not null
);

-- The clock as it was last seen, and last believed.
create table retention.clock (
  one         boolean primary key default true check (one),
  seen_at     timestamptz not null,
  believed_at timestamptz not null
);

-- A jump that nobody lived through: nothing is destroyed until two persons confirm the date.
create table retention.clock_doubt (
  seq         integer generated always as identity primary key,
  id          uuid not null unique,
  began_at    timestamptz not null,
  kind        text not null check (kind in ('ahead_running', 'ahead_off', 'back')),
  gap_seconds bigint not null
);

create table retention.clock_confirmation (
  id           uuid primary key,
  operator_id  uuid not null,
  -- The latest doubt that it answers.
  doubt_seq    integer not null references retention.clock_doubt (seq),
  today        date not null,
  said_by      uuid not null,
  said_at      timestamptz not null,
  confirmed_by uuid,
  confirmed_at timestamptz,
  check (confirmed_by <> said_by),
  check ((confirmed_by is null) = (confirmed_at is null)),
  unique (operator_id, doubt_seq, today)
);

grant select, insert, update on
  retention.day_key, retention.period_change, retention.run, retention.clock, retention.clock_confirmation
  to buuan_app;
grant select, insert on retention.certificate, retention.ring, retention.clock_doubt to buuan_app;

-- Rows are swept once their day is gone, and never before: earlier deletion is possible for nobody.
-- What a parcel's row holds is sealed under three classes; all three must be destroyed.
create function retention.is_destroyed(operator uuid, of_day date) returns boolean language sql stable
  set search_path = pg_catalog, pg_temp as
  $$ select exists (
       select from retention.day_key where operator_id = operator and class = 'parcel' and day = of_day
     ) and not exists (
       select from retention.day_key
       where operator_id = operator and day = of_day
         and class in ('identity', 'parcel', 'evidence') and destroyed_at is null
     ) $$;

create function retention.guard_parcels() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from (select distinct operator_id, day from gone) days
    where not retention.is_destroyed(days.operator_id, days.day)
  ) then
    raise exception 'a parcel whose day is alive is not deleted (CT02 I.4)';
  end if;
  return null;
end $$;
create trigger parcel_kept after delete on parcels.parcel referencing old table as gone
  for each statement execute function retention.guard_parcels();

-- The rest of a parcel goes with it, in the same transaction or while the parcel is there to ask.
create function retention.guard_parts() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from (
      select distinct p.operator_id, p.day from gone join parcels.parcel p on p.id = gone.parcel_id
    ) days
    where not retention.is_destroyed(days.operator_id, days.day)
  ) then
    raise exception 'what belongs to a parcel whose day is alive is not deleted (CT02 I.4)';
  end if;
  return null;
end $$;
create trigger rating_kept after delete on risk.rating referencing old table as gone
  for each statement execute function retention.guard_parts();
create trigger inspection_kept after delete on acceptance.inspection referencing old table as gone
  for each statement execute function retention.guard_parts();

-- A photo or code that found its parcel lives under the evidence key of the day it was made on.
create function retention.guard_evidence() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (
    select from (
      select distinct operator_id, retention.day_of(id) as day from gone where parcel_id is not null
    ) days
    where not exists (
      select from retention.day_key k
      where k.operator_id = days.operator_id and k.class = 'evidence' and k.day = days.day
        and k.destroyed_at is not null
    )
  ) then
    raise exception 'evidence whose day is alive is not deleted (CT02 I.4, I.5)';
  end if;
  return null;
end $$;
create trigger photo_kept after delete on acceptance.photo referencing old table as gone
  for each statement execute function retention.guard_evidence();
create trigger confirmation_kept after delete on acceptance.confirmation referencing old table as gone
  for each statement execute function retention.guard_evidence();

-- Who looked is kept twelve months (Decree 333/2026 art. 16.6, rule R30).
create function retention.guard_access_log() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from gone where at >= retention.now() - interval '12 months') then
    raise exception 'who looked is kept for twelve months';
  end if;
  return null;
end $$;
create trigger reveal_kept after delete on reveals.reveal referencing old table as gone
  for each statement execute function retention.guard_access_log();
create trigger search_kept after delete on reveals.search referencing old table as gone
  for each statement execute function retention.guard_access_log();
create index reveal_at on reveals.reveal (at);
create index search_at on reveals.search (at);

grant delete on parcels.parcel, risk.rating, acceptance.inspection, acceptance.confirmation,
  reveals.reveal, reveals.search to buuan_app;
-- A parcel is written once: writing over what is sealed would be a deletion too.
revoke update on parcels.parcel from buuan_app;
grant update (state) on parcels.parcel to buuan_app;
-- Found by their parcel when it is swept.
create index request_parcel on acceptance.request (parcel_id);
