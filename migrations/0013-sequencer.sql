-- The ledger as a transparency log (C2SP tlog-tiles): each entry gets a place, once, and keeps it.

-- Finds what committed since the sequencer last looked: only transactions that were open then, or later ones.
create index entry_transaction on ledger.entry (tx_id);

-- The application never says itself which transaction or number an entry is of.
revoke insert on ledger.entry from buuan_app;
grant insert (at, actor_id, organisation_id, office_id, type, subject_id, data) on ledger.entry to buuan_app;

create table ledger.leaf (
  -- The place in the log, from 0 on, without a gap.
  index bigint primary key check (index >= 0),
  seq   bigint not null unique
);

-- The one log of this database, and what it is signed with. A database brought back from a backup begins another.
create table ledger.log (
  id                 boolean primary key default true check (id),
  origin             text not null check (origin ~ '^[^[:space:]+]+$' and length(origin) <= 200),
  public_key         bytea not null check (octet_length(public_key) = 32),
  -- PKCS #8 under the deployment's standing key: a copy of the database signs nothing.
  sealed_private_key bytea not null,
  opened_at          timestamptz not null
);

-- Every tree head ever signed, each at most once a size: two of one size would be a fork.
create table ledger.checkpoint (
  size   bigint primary key check (size >= 0),
  root   bytea not null check (octet_length(root) = 32),
  signed text not null,
  at     timestamptz not null
);

grant select, insert on ledger.leaf, ledger.log, ledger.checkpoint to buuan_app;

create function ledger.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'places, keys and checkpoints of the ledger are never changed';
end $$;
create trigger leaf_append_only before update or delete on ledger.leaf
  for each row execute function ledger.refuse_rewriting();
create trigger log_append_only before update or delete on ledger.log
  for each row execute function ledger.refuse_rewriting();
create trigger checkpoint_append_only before update or delete on ledger.checkpoint
  for each row execute function ledger.refuse_rewriting();
create trigger leaf_no_truncate before truncate on ledger.leaf
  for each statement execute function ledger.refuse_rewriting();
create trigger log_no_truncate before truncate on ledger.log
  for each statement execute function ledger.refuse_rewriting();
create trigger checkpoint_no_truncate before truncate on ledger.checkpoint
  for each statement execute function ledger.refuse_rewriting();
