create schema parcels;

-- S10 serials: eight digits. Numbers are not reused within a year at any volume one deployment has.
create sequence parcels.item_serial minvalue 1 maxvalue 99999999 cycle;

-- Personal data is sealed by record keys; tokens are 16-byte HMACs under the day's key. Both die with
-- the day. What stands in clear says nothing of a person: offices, codes of places, states, grams.
create table parcels.parcel (
  id                     uuid primary key,
  day                    date not null,
  at                     timestamptz not null,
  operator_id            uuid not null,
  office_id              uuid not null,
  entered_by             uuid not null,
  channel                text not null check (channel in ('counter', 'api')),
  state                  text not null check (state in ('accepted', 'refused')),
  item_type              text not null check (item_type in ('letter', 'document', 'packet', 'parcel')),
  transport_mode         text not null check (transport_mode in ('road', 'air')),
  from_province          text check (from_province ~ '^\d{2}$'),
  to_commune             text check (to_commune ~ '^\d{5}$'),
  to_province            text check (to_province ~ '^\d{2}$'),
  weight_grams           integer check (weight_grams > 0),
  identity_method        text check (identity_method in ('declared', 'card_qr', 'mrz', 'contract')),
  identity_assurance     text check (identity_assurance in ('L0', 'L1', 'L2', 'L3')),
  contents_class         text check (contents_class in ('prohibited', 'conditional', 'allowed', 'vague')),
  contents_category      text,
  catalogue_version      text,
  refusal_ground         text,
  sealed_identity        bytea,
  sealed_sender          bytea,
  sealed_recipient       bytea,
  sealed_item            bytea,
  sender_phone_token     bytea check (octet_length(sender_phone_token) = 16),
  recipient_phone_token  bytea check (octet_length(recipient_phone_token) = 16),
  sender_number_token    bytea check (octet_length(sender_number_token) = 16),
  sender_name_token      bytea check (octet_length(sender_name_token) = 16),
  recipient_name_token   bytea check (octet_length(recipient_name_token) = 16),
  item_token             bytea check (octet_length(item_token) = 16),

  -- CT02 I.4, rule R1: nothing is accepted without an identified sender and complete data on both sides.
  constraint accepted_is_complete check (
    state <> 'accepted' or (
      identity_method is not null and identity_assurance is not null and
      sealed_identity is not null and sealed_sender is not null and
      sealed_recipient is not null and sealed_item is not null and
      from_province is not null and to_commune is not null and weight_grams is not null and
      contents_class is not null and catalogue_version is not null and
      sender_phone_token is not null and recipient_phone_token is not null and
      sender_name_token is not null and recipient_name_token is not null and item_token is not null
    )
  ),
  -- Law on Post art. 12 and 29.4: prohibited goods and goods nobody can name are never accepted.
  constraint accepted_is_allowed check (state <> 'accepted' or contents_class in ('allowed', 'conditional')),
  constraint refused_has_ground check ((state = 'refused') = (refusal_ground is not null))
);

-- Exact search: one index probe a day of the window. The day leads, so a day's rows lie together.
create index parcel_sender_phone on parcels.parcel (day, sender_phone_token);
create index parcel_recipient_phone on parcels.parcel (day, recipient_phone_token);
create index parcel_sender_number on parcels.parcel (day, sender_number_token);
create index parcel_sender_name on parcels.parcel (day, sender_name_token);
create index parcel_recipient_name on parcels.parcel (day, recipient_name_token);
create index parcel_item on parcels.parcel (day, item_token);
-- The list of an office, newest first: ids are in order of time.
create index parcel_office on parcels.parcel (office_id, id);

grant usage on schema parcels to buuan_app;
grant select, insert, update on parcels.parcel to buuan_app;
grant usage on sequence parcels.item_serial to buuan_app;
