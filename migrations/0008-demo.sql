-- The demo country: what of it is made, and the sign-ins anyone may know. Empty in a real deployment.
create schema demo;

create table demo.country (
  -- There is one.
  id           boolean primary key default true check (id),
  -- Its week of parcels ends with this instant, also when a crash makes a later start finish it.
  founded_at   timestamptz not null,
  completed_at timestamptz check (completed_at >= founded_at)
);

-- A step commits together with what it made, so it is done once or not at all.
create table demo.step (
  name    text primary key,
  done_at timestamptz not null
);

-- People whose password is published. While one is here the server listens on loopback only.
create table demo.sign_in (
  person_id       uuid primary key references directory.person (id),
  staff_code      text not null unique,
  role            text not null,
  organisation_id uuid not null references directory.organisation (id),
  office_id       uuid references directory.office (id)
);

-- Contract senders of the demo's operators, by the code the week of parcels names them with.
create table demo.contract_sender (
  code text primary key,
  id   uuid not null unique references acceptance.contract_sender (id)
);

grant usage on schema demo to buuan_app;
grant select, insert, update on demo.country to buuan_app;
grant select, insert on demo.step, demo.sign_in, demo.contract_sender to buuan_app;
