create schema risk;

create table risk.rating (
  parcel_id      uuid primary key,
  lane           text not null check (lane in ('green', 'yellow', 'red')),
  score          smallint not null check (score between 0 and 100),
  -- Names of the rules that spoke (core/risk): the explanation of the rating.
  reasons        text[] not null,
  measures       text[] not null,
  -- What is asked for and not done yet: it stops the parcel at its next scan.
  open_measures  text[] not null check (open_measures <@ measures),
  -- The rule that let a contract sender's goods in without a joint check (CT02 I.5); null when none did.
  waived_by      text,
  policy_version text not null
);

grant usage on schema risk to buuan_app;
grant select, insert, update on risk.rating to buuan_app;
