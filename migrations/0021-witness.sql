-- Witnesses (C2SP tlog-witness, tlog-cosignature v1): whom this deployment's log asks, and which logs it witnesses itself.

-- What a witness said of a checkpoint. A checkpoint of one size has one text, so its cosignature stands for good.
create table ledger.cosignature (
  size bigint not null references ledger.checkpoint,
  -- The 32 bytes of the witness's public key.
  key  bytea not null check (octet_length(key) = 32),
  -- The line of the note, with its newline.
  line text not null,
  -- The witness's own time, to the second.
  at   timestamptz not null,
  primary key (size, key)
);

-- Which checkpoints were shown to the world: those with the quorum of the policy, or each where there is none.
create table ledger.published (
  size bigint primary key references ledger.checkpoint,
  at   timestamptz not null
);
insert into ledger.published (size, at) select size, at from ledger.checkpoint;

-- How it stands with each witness that is asked.
create table ledger.witness (
  key           bytea primary key check (octet_length(key) = 32),
  asked_at      timestamptz not null,
  cosigned_size bigint,
  cosigned_at   timestamptz,
  -- Why it has not cosigned since; null when it has.
  error         text check (error ~ '^[a-z_]+$'),
  failing_since timestamptz,
  alarmed_at    timestamptz,
  check ((error is null) = (failing_since is null)),
  check ((cosigned_size is null) = (cosigned_at is null))
);

grant select, insert on ledger.cosignature, ledger.published to buuan_app;
grant select, insert, update on ledger.witness to buuan_app;

create trigger cosignature_append_only before update or delete on ledger.cosignature
  for each row execute function ledger.refuse_rewriting();
create trigger published_append_only before update or delete on ledger.published
  for each row execute function ledger.refuse_rewriting();
create trigger cosignature_no_truncate before truncate on ledger.cosignature
  for each statement execute function ledger.refuse_rewriting();
create trigger published_no_truncate before truncate on ledger.published
  for each statement execute function ledger.refuse_rewriting();

create schema witness;

-- What this deployment cosigns with. A database brought back from a backup begins with another key.
create table witness.key (
  id                 boolean primary key default true check (id),
  name               text not null check (name ~ '^[^[:space:]+]+$' and length(name) <= 200),
  public_key         bytea not null check (octet_length(public_key) = 32),
  -- PKCS #8 under the deployment's standing key: a copy of the database cosigns nothing.
  sealed_private_key bytea not null,
  made_at            timestamptz not null
);

-- Every checkpoint this deployment has cosigned. Each goes on from one before it, and nothing else goes on
-- from that one: so what was cosigned of a log is one line, whatever is asked at the same moment.
create table witness.checkpoint (
  origin    text not null check (length(origin) <= 200),
  size      bigint not null check (size >= 0),
  -- The size it goes on from; null for the first.
  previous  bigint check (previous < size),
  root      bytea not null check (octet_length(root) = 32),
  -- The note as its log signed it, and our line below it.
  signed    text not null,
  cosigned  text not null,
  at        timestamptz not null,
  primary key (origin, size),
  foreign key (origin, previous) references witness.checkpoint (origin, size),
  constraint one_line unique nulls not distinct (origin, previous)
);

-- Checkpoints that a log signed and this deployment refused: with the one cosigned before, the log's own
-- signatures are the evidence. Twenty a day and log, proven and not each; the same again that day is not kept.
create table witness.refused (
  id        uuid primary key,
  origin    text not null check (length(origin) <= 200),
  reason    text not null check (reason in ('fork', 'shrink')),
  -- Whether the log's signatures alone prove it, whoever sent them.
  proven    boolean not null,
  size      bigint not null,
  root      bytea not null check (octet_length(root) = 32),
  -- What was sent, as it was sent, and the note it contradicts.
  request   text not null check (length(request) <= 70000),
  witnessed text not null,
  at        timestamptz not null,
  day       date not null,
  unique (origin, size, root, proven, day)
);
create index refused_origin on witness.refused (origin, day);

grant usage on schema witness to buuan_app;
grant select, insert on witness.key, witness.checkpoint, witness.refused to buuan_app;

create function witness.refuse_rewriting() returns trigger language plpgsql as $$
begin
  raise exception 'keys, cosigned and refused checkpoints of the witness are never changed';
end $$;
create trigger key_append_only before update or delete on witness.key
  for each row execute function witness.refuse_rewriting();
create trigger checkpoint_append_only before update or delete on witness.checkpoint
  for each row execute function witness.refuse_rewriting();
create trigger refused_append_only before update or delete on witness.refused
  for each row execute function witness.refuse_rewriting();
create trigger key_no_truncate before truncate on witness.key
  for each statement execute function witness.refuse_rewriting();
create trigger checkpoint_no_truncate before truncate on witness.checkpoint
  for each statement execute function witness.refuse_rewriting();
create trigger refused_no_truncate before truncate on witness.refused
  for each statement execute function witness.refuse_rewriting();

comment on table ledger.cosignature is 'kept record';
comment on column ledger.cosignature.size is 'none';
comment on column ledger.cosignature.key is 'none';
comment on column ledger.cosignature.line is 'none';
comment on column ledger.cosignature.at is 'none';

comment on table ledger.published is 'kept record';
comment on column ledger.published.size is 'none';
comment on column ledger.published.at is 'none';

comment on table ledger.witness is 'kept record';
comment on column ledger.witness.key is 'none';
comment on column ledger.witness.asked_at is 'operational';
comment on column ledger.witness.cosigned_size is 'none';
comment on column ledger.witness.cosigned_at is 'none';
comment on column ledger.witness.error is 'operational';
comment on column ledger.witness.failing_since is 'operational';
comment on column ledger.witness.alarmed_at is 'operational';

comment on table witness.key is 'kept record';
comment on column witness.key.id is 'operational';
comment on column witness.key.name is 'operational';
comment on column witness.key.public_key is 'none';
comment on column witness.key.sealed_private_key is 'sealed standing name witness-key';
comment on column witness.key.made_at is 'operational';

comment on table witness.checkpoint is 'kept record';
comment on column witness.checkpoint.origin is 'none';
comment on column witness.checkpoint.size is 'none';
comment on column witness.checkpoint.previous is 'none';
comment on column witness.checkpoint.root is 'hash ledger';
comment on column witness.checkpoint.signed is 'none';
comment on column witness.checkpoint.cosigned is 'none';
comment on column witness.checkpoint.at is 'none';

comment on table witness.refused is 'kept record';
comment on column witness.refused.id is 'operational';
comment on column witness.refused.origin is 'none';
comment on column witness.refused.reason is 'none';
comment on column witness.refused.proven is 'none';
comment on column witness.refused.size is 'none';
comment on column witness.refused.root is 'hash ledger';
comment on column witness.refused.request is 'none';
comment on column witness.refused.witnessed is 'none';
comment on column witness.refused.at is 'operational';
comment on column witness.refused.day is 'operational';
