-- Who there is: organisations, their offices, people, duties, devices and machines' keys.
-- Names of staff are sealed (`*_sealed`); everything else here is a code, an id or a date.
create schema directory;
grant usage on schema directory to buuan_app;

create table directory.organisation (
  id            uuid primary key,
  kind          text not null check (kind in (
                  'operator', 'postal_department', 'central_post_office',
                  'provincial_department', 'steering_committee_389', 'police')),
  code          text not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,15}$'),
  name          text not null check (length(name) between 2 and 200),
  province_code text check (province_code ~ '^[0-9]{2}$'),
  opened_at     timestamptz not null,
  closed_at     timestamptz check (closed_at >= opened_at),
  -- A department stands for one province; the two units of the Ministry stand for the country.
  check (kind <> 'provincial_department' or province_code is not null),
  check (kind not in ('postal_department', 'central_post_office') or province_code is null)
);

create table directory.office (
  id              uuid primary key,
  organisation_id uuid not null references directory.organisation (id),
  -- Printed on labels as the sending office (core/label/route).
  code            text not null check (code ~ '^[A-Z0-9][A-Z0-9-]{1,11}$'),
  name            text not null check (length(name) between 2 and 200),
  kind            text not null check (kind in ('service_point', 'transit_warehouse', 'sorting_centre')),
  province_code   text not null check (province_code ~ '^[0-9]{2}$'),
  commune_code    text not null check (commune_code ~ '^[0-9]{5}$'),
  opened_at       timestamptz not null,
  closed_at       timestamptz check (closed_at >= opened_at),
  unique (organisation_id, code),
  unique (id, organisation_id)
);

create table directory.person (
  id              uuid primary key,
  organisation_id uuid not null references directory.organisation (id),
  -- The sign-in name: a pseudonym, never given to a second person.
  staff_code      text not null unique check (staff_code ~ '^[a-z0-9]+([._-][a-z0-9]+)*$' and length(staff_code) between 3 and 30),
  name_sealed     bytea not null,
  added_at        timestamptz not null,
  last_sign_in_at timestamptz,
  left_at         timestamptz check (left_at >= added_at),
  left_reason_sealed bytea,
  check ((left_at is null) = (left_reason_sealed is null)),
  unique (id, organisation_id)
);
create index person_organisation on directory.person (organisation_id, staff_code);

create table directory.duty (
  id              uuid primary key,
  organisation_id uuid not null,
  person_id       uuid not null,
  role            text not null check (role in (
                    'counter-clerk', 'courier', 'sorting-hand', 'security-lead', 'compliance-officer',
                    'operator-administrator', 'contract-sender', 'department-officer',
                    'postal-department-officer', 'central-post-officer', 'committee-389-officer',
                    'police-officer')),
  office_id       uuid,
  given_at        timestamptz not null,
  given_by        uuid not null,
  ended_at        timestamptz check (ended_at >= given_at),
  ended_by        uuid,
  -- Four eyes: nobody gives a duty to themselves.
  check (given_by <> person_id),
  check ((ended_at is null) = (ended_by is null)),
  -- A person works only at offices of their own organisation.
  foreign key (person_id, organisation_id) references directory.person (id, organisation_id),
  foreign key (office_id, organisation_id) references directory.office (id, organisation_id)
);
-- The same duty is held at most once at a time.
create unique index duty_held on directory.duty (person_id, role, office_id) nulls not distinct
  where ended_at is null;
create index duty_office on directory.duty (office_id) where ended_at is null;

create table directory.device (
  id              uuid primary key,
  organisation_id uuid not null,
  office_id       uuid not null,
  -- Who carries it; a device of the counter is nobody's.
  person_id       uuid,
  name            text not null check (length(name) between 2 and 60),
  kind            text not null check (kind in ('counter', 'handheld', 'scanner', 'printer')),
  registered_at   timestamptz not null,
  registered_by   uuid not null,
  revoked_at      timestamptz check (revoked_at >= registered_at),
  revoked_by      uuid,
  check ((revoked_at is null) = (revoked_by is null)),
  foreign key (office_id, organisation_id) references directory.office (id, organisation_id),
  foreign key (person_id, organisation_id) references directory.person (id, organisation_id)
);
create index device_organisation on directory.device (organisation_id, id);

create table directory.api_key (
  id              uuid primary key,
  organisation_id uuid not null references directory.organisation (id),
  office_id       uuid,
  -- Administrators' and officers' duties are not for machines.
  role            text not null check (role in ('counter-clerk', 'contract-sender', 'sorting-hand')),
  name            text not null check (length(name) between 2 and 60),
  -- The key itself is shown once and kept nowhere.
  hash            bytea not null unique check (octet_length(hash) = 32),
  issued_at       timestamptz not null,
  issued_by       uuid not null,
  expires_at      timestamptz not null check (expires_at > issued_at),
  last_used_on    date,
  revoked_at      timestamptz check (revoked_at >= issued_at),
  revoked_by      uuid,
  check ((revoked_at is null) = (revoked_by is null)),
  foreign key (office_id, organisation_id) references directory.office (id, organisation_id)
);
create index api_key_organisation on directory.api_key (organisation_id, id);

create table directory.invitation (
  id           uuid primary key,
  person_id    uuid not null references directory.person (id),
  token_hash   bytea not null unique check (octet_length(token_hash) = 32),
  issued_at    timestamptz not null,
  issued_by    uuid not null,
  expires_at   timestamptz not null check (expires_at > issued_at),
  accepted_at  timestamptz,
  withdrawn_at timestamptz,
  -- One use, and never after it was taken back.
  check (accepted_at is null or withdrawn_at is null)
);
-- A new invitation takes the earlier one's place.
create unique index invitation_open on directory.invitation (person_id)
  where accepted_at is null and withdrawn_at is null;

-- Wrong attempts by staff code, known or not. The code is kept as a keyed hash: people type passwords
-- and names into that field.
create table directory.sign_in_failure (
  code_hash    bytea primary key check (octet_length(code_hash) = 32),
  failed_at    timestamptz[] not null check (cardinality(failed_at) <= 5),
  locked_until timestamptz
);

grant select, insert, update on
  directory.organisation, directory.office, directory.person, directory.duty, directory.device,
  directory.api_key, directory.invitation to buuan_app;
grant select, insert, update, delete on directory.sign_in_failure to buuan_app;

-- The tables of better-auth 1.7, made here and never at run time. A user is a person of the directory.
create schema auth;
grant usage on schema auth to buuan_app;

create table auth."user" (
  id                 uuid primary key references directory.person (id),
  -- better-auth asks for a name and an address: both are made from the staff code.
  name               text not null,
  email              text not null unique check (email like '%@staff.invalid'),
  email_verified     boolean not null,
  image              text check (image is null),
  username           text not null unique,
  two_factor_enabled boolean not null default false,
  created_at         timestamptz not null,
  updated_at         timestamptz not null
);

create table auth.session (
  id         uuid primary key,
  user_id    uuid not null references auth."user" (id) on delete cascade,
  token      text not null unique,
  -- No address is kept, and of the browser only its kind, such as "Chrome · Windows".
  ip_address text check (ip_address = ''),
  user_agent text not null check (length(user_agent) <= 40),
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index session_of_user on auth.session (user_id);
create index session_last_seen on auth.session (updated_at);

create table auth.account (
  id          uuid primary key,
  user_id     uuid not null references auth."user" (id) on delete cascade,
  -- Passwords are the only accounts: nobody signs in through another company.
  provider_id text not null check (provider_id = 'credential'),
  account_id  text not null,
  password    text not null check (password like '$argon2id$%'),
  created_at  timestamptz not null,
  updated_at  timestamptz not null,
  unique (provider_id, account_id),
  unique (user_id)
);

create table auth.verification (
  id         uuid primary key,
  identifier text not null,
  value      text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);
create index verification_identifier on auth.verification (identifier);
create index verification_expiry on auth.verification (expires_at);

create table auth.two_factor (
  id                        uuid primary key,
  user_id                   uuid not null unique references auth."user" (id) on delete cascade,
  -- Both encrypted under the key of keys/auth.secret.
  secret                    text not null,
  backup_codes              text not null,
  verified                  boolean not null default false,
  failed_verification_count integer not null default 0,
  locked_until              timestamptz
);

create table auth.passkey (
  id            uuid primary key,
  user_id       uuid not null references auth."user" (id) on delete cascade,
  name          text check (length(name) <= 40),
  public_key    text not null,
  credential_id text not null unique,
  -- An unsigned 32-bit counter, read by the driver as a number.
  counter       double precision not null,
  device_type   text not null,
  backed_up     boolean not null,
  transports    text,
  aaguid        text,
  created_at    timestamptz
);
create index passkey_of_user on auth.passkey (user_id);

grant select, insert, update, delete on all tables in schema auth to buuan_app;
