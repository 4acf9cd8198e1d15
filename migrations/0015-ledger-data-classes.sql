-- What the tables of 0013 hold (docs/decisions/0026-data-inventory.md).
comment on table ledger.leaf is 'kept record';
comment on column ledger.leaf.index is 'operational';
comment on column ledger.leaf.seq is 'operational';

comment on table ledger.log is 'kept record';
comment on column ledger.log.id is 'operational';
comment on column ledger.log.origin is 'operational';
comment on column ledger.log.public_key is 'none';
comment on column ledger.log.sealed_private_key is 'sealed standing origin ledger-key';
comment on column ledger.log.opened_at is 'operational';

comment on table ledger.checkpoint is 'kept record';
comment on column ledger.checkpoint.size is 'none';
comment on column ledger.checkpoint.root is 'hash ledger';
comment on column ledger.checkpoint.signed is 'none';
comment on column ledger.checkpoint.at is 'none';
