-- The role the application works as: it reads and writes rows, and owns nothing.
do $$ begin
  if not exists (select from pg_roles where rolname = 'buuan_app') then
    create role buuan_app nologin;
  end if;
end $$;

create schema ledger;

create table ledger.entry (
  seq             bigint generated always as identity primary key,
  -- The transaction that wrote it: the sequencer orders entries by commit with it.
  tx_id           xid8 not null default pg_current_xact_id(),
  at              timestamptz not null,
  actor_id        uuid not null,
  organisation_id uuid not null,
  office_id       uuid,
  type            text not null check (type ~ '^[a-z_]+\.[a-z_]+$'),
  subject_id      uuid not null,
  data            jsonb not null
);
create index entry_subject on ledger.entry (subject_id, seq);

-- Append only: the application may add and read, never change or remove (CT02 I.7; requirement "a ledger that its owner cannot rewrite").
grant usage on schema ledger to buuan_app;
grant select, insert on ledger.entry to buuan_app;
create function ledger.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'ledger entries are never changed';
end $$;
create trigger entry_append_only before update or delete on ledger.entry
  for each row execute function ledger.refuse_change();
create trigger entry_no_truncate before truncate on ledger.entry
  for each statement execute function ledger.refuse_change();
