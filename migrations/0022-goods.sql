-- The list of goods as an operator keeps it: stricter than the national one, changed by two persons (requirement
-- B1, CT02 I.3; rules R8, R13, R21), and what clerks say of its answers. The national list itself is code.
create schema goods;

-- One amendment is the whole of what an operator adds to the national list; the next one replaces it.
create table goods.amendment (
  id               uuid primary key,
  operator_id      uuid not null,
  -- Given at its approval, never twice: the version of the list names it.
  number           integer check (number > 0),
  -- The latest amendment of the operator when this one was written; 0: none.
  base             integer not null check (base >= 0),
  changes          jsonb not null check (jsonb_typeof(changes) = 'array' and jsonb_array_length(changes) <= 100),
  -- Why, change by change, and why at once: may name people.
  sealed_statement bytea not null,
  from_day         date not null,
  urgent           boolean not null default false,
  drafted_by       uuid not null,
  drafted_at       timestamptz not null,
  state            text not null default 'draft'
                     check (state in ('draft', 'submitted', 'approved', 'refused', 'withdrawn')),
  submitted_at     timestamptz check (submitted_at >= drafted_at),
  decided_by       uuid,
  decided_at       timestamptz check (decided_at >= submitted_at),
  in_force_at      timestamptz,
  withdrawn_at     timestamptz,
  sealed_answer    bytea,
  unique (operator_id, number),
  constraint four_eyes check (decided_by <> drafted_by),
  constraint decided_is_whole check (num_nonnulls(decided_by, decided_at) in (0, 2)),
  constraint numbered_when_approved check (
    (number is null) = (in_force_at is null) and (number is null or decided_by is not null)),
  constraint state_is_whole check (
    case state when 'draft' then decided_by is null and submitted_at is null
      when 'submitted' then decided_by is null and submitted_at is not null
      when 'approved' then number is not null
      when 'refused' then decided_by is not null and sealed_answer is not null and number is null
      else withdrawn_at is not null end),
  -- Not before tomorrow; an urgent one from the moment of its approval. Never backwards.
  constraint never_backwards check (
    in_force_at is null or case when urgent then in_force_at = decided_at
      else from_day > (decided_at at time zone 'Asia/Ho_Chi_Minh')::date
        and in_force_at = from_day::timestamp at time zone 'Asia/Ho_Chi_Minh' end),
  constraint withdrawn_before_it_begins check (withdrawn_at < in_force_at)
);
create index amendment_operator on goods.amendment (operator_id, id);
create index amendment_approved on goods.amendment (operator_id, number) where state = 'approved';
create unique index amendment_draft on goods.amendment (operator_id, drafted_by) where state = 'draft';

create function goods.guard_amendment() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
  latest record;
begin
  if (new.id, new.operator_id, new.drafted_by, new.drafted_at)
     is distinct from (old.id, old.operator_id, old.drafted_by, old.drafted_at) then
    raise exception 'whose amendment it is never changes';
  end if;
  if old.state <> 'draft' and (new.base, new.changes, new.sealed_statement, new.from_day, new.urgent)
     is distinct from (old.base, old.changes, old.sealed_statement, old.from_day, old.urgent) then
    raise exception 'what was submitted never changes';
  end if;
  if (old.state, new.state) not in (
       ('draft', 'draft'), ('draft', 'submitted'), ('draft', 'withdrawn'), ('submitted', 'draft'),
       ('submitted', 'approved'), ('submitted', 'refused'), ('submitted', 'withdrawn'), ('approved', 'withdrawn')) then
    raise exception 'an amendment does not go from % to %', old.state, new.state;
  end if;
  if old.state = 'approved' and (new.number, new.in_force_at, new.decided_by, new.decided_at)
     is distinct from (old.number, old.in_force_at, old.decided_by, old.decided_at) then
    raise exception 'who approved an amendment is history';
  end if;
  if old.state = 'submitted' and new.state = 'approved' then
    select coalesce(max(number), 0) as number, max(in_force_at) as in_force_at into latest
      from goods.amendment where operator_id = new.operator_id and state = 'approved';
    if new.base <> latest.number or new.number <= latest.number or new.in_force_at < latest.in_force_at then
      raise exception 'an amendment stands on the latest one and begins after it';
    end if;
  end if;
  return new;
end $$;
create trigger amendment_guard before update on goods.amendment
  for each row execute function goods.guard_amendment();

-- A clerk says that a screening was wrong. It changes no list: whoever keeps the list looks at it.
create table goods.correction (
  id                uuid primary key,
  operator_id       uuid not null,
  office_id         uuid,
  -- Whose key seals the words: they live as long as the declarations of that day.
  day               date not null,
  sealed_words      bytea not null,
  -- The same said twice by the same person is one correction.
  words_token       bytea not null check (octet_length(words_token) = 16),
  catalogue_version text not null,
  shown_class       text not null check (shown_class in ('prohibited', 'conditional', 'allowed', 'vague')),
  shown_category    text check (length(shown_category) <= 60),
  right_class       text not null check (right_class in ('prohibited', 'conditional', 'allowed', 'vague')),
  right_category    text check (length(right_category) <= 60),
  said_by           uuid not null,
  said_at           timestamptz not null,
  state             text not null default 'open' check (state in ('open', 'taken', 'dismissed')),
  decided_by        uuid,
  decided_at        timestamptz check (decided_at >= said_at),
  -- The amendment it was taken into.
  amendment_id      uuid references goods.amendment (id),
  sealed_answer     bytea,
  unique (operator_id, said_by, words_token),
  constraint right_is_another check (
    (right_class, coalesce(right_category, '')) <> (shown_class, coalesce(shown_category, ''))),
  constraint decided_is_whole check (
    num_nonnulls(decided_by, decided_at, sealed_answer) = case state when 'open' then 0 else 3 end),
  constraint taken_into_one check ((state = 'taken') = (amendment_id is not null))
);
create index correction_operator on goods.correction (operator_id, id);
create index correction_open on goods.correction (operator_id, id) where state = 'open';
create index correction_amendment on goods.correction (amendment_id) where amendment_id is not null;

create function goods.guard_correction() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.state <> 'open' then
    raise exception 'a decided correction is history';
  end if;
  return new;
end $$;
create trigger correction_guard before update on goods.correction
  for each row execute function goods.guard_correction();

grant usage on schema goods to buuan_app;
grant select, insert on goods.amendment, goods.correction to buuan_app;
grant update (number, base, changes, sealed_statement, from_day, urgent, state, submitted_at, decided_by, decided_at,
  in_force_at, withdrawn_at, sealed_answer) on goods.amendment to buuan_app;
grant update (state, decided_by, decided_at, amendment_id, sealed_answer) on goods.correction to buuan_app;

comment on table goods.amendment is 'kept record';
comment on column goods.amendment.id is 'operational';
comment on column goods.amendment.operator_id is 'none';
comment on column goods.amendment.number is 'none';
comment on column goods.amendment.base is 'none';
comment on column goods.amendment.changes is 'none';
comment on column goods.amendment.sealed_statement is 'sealed standing id statement';
comment on column goods.amendment.from_day is 'none';
comment on column goods.amendment.urgent is 'none';
comment on column goods.amendment.drafted_by is 'staff-pseudonym';
comment on column goods.amendment.drafted_at is 'none';
comment on column goods.amendment.state is 'none';
comment on column goods.amendment.submitted_at is 'none';
comment on column goods.amendment.decided_by is 'staff-pseudonym';
comment on column goods.amendment.decided_at is 'none';
comment on column goods.amendment.in_force_at is 'none';
comment on column goods.amendment.withdrawn_at is 'none';
comment on column goods.amendment.sealed_answer is 'sealed standing id answer';

comment on table goods.correction is 'kept record';
comment on column goods.correction.id is 'operational';
comment on column goods.correction.operator_id is 'none';
comment on column goods.correction.office_id is 'none';
comment on column goods.correction.day is 'fact';
comment on column goods.correction.sealed_words is 'sealed parcel id words';
comment on column goods.correction.words_token is 'token parcel body';
comment on column goods.correction.catalogue_version is 'none';
comment on column goods.correction.shown_class is 'fact';
comment on column goods.correction.shown_category is 'fact';
comment on column goods.correction.right_class is 'fact';
comment on column goods.correction.right_category is 'fact';
comment on column goods.correction.said_by is 'staff-pseudonym';
comment on column goods.correction.said_at is 'fact';
comment on column goods.correction.state is 'fact';
comment on column goods.correction.decided_by is 'staff-pseudonym';
comment on column goods.correction.decided_at is 'fact';
comment on column goods.correction.amendment_id is 'operational';
comment on column goods.correction.sealed_answer is 'sealed standing id answer';
