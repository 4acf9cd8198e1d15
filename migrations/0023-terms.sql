-- The terms of service of each operator: its own text, in versions that never change once they are
-- published (Law on Post arts. 8, 9, 29). Until one is in force the standard text of the program stands.
create schema terms;

create table terms.version (
  id           uuid primary key,
  operator_id  uuid not null,
  state        text not null default 'draft' check (state in ('draft', 'published')),
  -- Meant for everybody to read; no place for names of people.
  text_vi      text not null check (char_length(text_vi) between 1 and 30000),
  text_en      text check (char_length(text_en) between 1 and 30000),
  -- SHA-256 of what the text is, in hex; the ledger names it too.
  digest       text not null check (digest ~ '^[0-9a-f]{64}$'),
  written_by   uuid not null,
  written_at   timestamptz not null,
  number       integer check (number > 0),
  valid_from   date,
  published_by uuid,
  published_at timestamptz,
  constraint published_is_whole check (
    num_nonnulls(number, valid_from, published_by, published_at) = case state when 'draft' then 0 else 4 end),
  -- Nobody's terms change in the course of a day.
  constraint known_before check (valid_from > (published_at at time zone 'Asia/Ho_Chi_Minh')::date)
);
create unique index version_one_draft on terms.version (operator_id) where state = 'draft';
create unique index version_number on terms.version (operator_id, number);
create unique index version_day on terms.version (operator_id, valid_from);

create function terms.guard_version() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    if new.state <> 'draft' then raise exception 'terms begin as a draft'; end if;
    return new;
  end if;
  if old.state = 'published' then raise exception 'published terms never change'; end if;
  if tg_op = 'DELETE' then return old; end if;
  if (new.id, new.operator_id) is distinct from (old.id, old.operator_id) then
    raise exception 'a draft stays whose it is';
  end if;
  if new.state = 'published' then
    if (new.text_vi, new.text_en, new.digest) is distinct from (old.text_vi, old.text_en, old.digest) then
      raise exception 'what is published is what was drafted';
    end if;
    if exists (
         select from terms.version v where v.operator_id = new.operator_id and v.state = 'published'
           and (v.number >= new.number or v.valid_from >= new.valid_from)) then
      raise exception 'a version follows those before it, in number and in days';
    end if;
  end if;
  return new;
end $$;
create trigger version_guard before insert or update or delete on terms.version
  for each row execute function terms.guard_version();

grant usage on schema terms to buuan_app;
grant select, insert, delete on terms.version to buuan_app;
grant update (state, text_vi, text_en, digest, written_by, written_at, number, valid_from, published_by, published_at)
  on terms.version to buuan_app;

comment on table terms.version is 'kept record';
comment on column terms.version.id is 'operational';
comment on column terms.version.operator_id is 'none';
comment on column terms.version.state is 'fact';
comment on column terms.version.text_vi is 'none';
comment on column terms.version.text_en is 'none';
comment on column terms.version.digest is 'none';
comment on column terms.version.written_by is 'staff-pseudonym';
comment on column terms.version.written_at is 'fact';
comment on column terms.version.number is 'none';
comment on column terms.version.valid_from is 'fact';
comment on column terms.version.published_by is 'staff-pseudonym';
comment on column terms.version.published_at is 'fact';
