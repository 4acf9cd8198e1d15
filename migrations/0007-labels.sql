create schema labels;

-- What an operator signs its label codes with (CV509 4): Ed25519, one current key an operator.
create table labels.signing_key (
  id                 uuid primary key,
  operator_id        uuid not null,
  -- The first 4 bytes of the SHA-256 of the public key; printed in every code.
  key_id             text not null check (key_id ~ '^[0-9a-f]{8}$'),
  public_key         bytea not null check (octet_length(public_key) = 32),
  -- PKCS #8 under the operator's standing key: a copy of the database signs nothing.
  sealed_private_key bytea not null,
  valid_from         timestamptz not null,
  -- From here on it signs nothing new; what it signed stays genuine.
  retired_at         timestamptz check (retired_at >= valid_from),
  unique (operator_id, key_id)
);
-- Of two first prints at once, one makes the key and both use it.
create unique index signing_key_current on labels.signing_key (operator_id) where retired_at is null;

grant usage on schema labels to buuan_app;
grant select, insert on labels.signing_key to buuan_app;
