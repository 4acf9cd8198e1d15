-- The rating learns and is measured (CT02 I.5): what it knew, what came of it, by which policy and model.
alter table risk.rating
  add operator_id   uuid,
  add office_id     uuid,
  add day           date,
  -- Codes, bands and counts the rating was made from (core/risk): nothing of them names a person.
  add facts         jsonb,
  -- What the learned model said, and the share of each factor in it.
  add probability   real check (probability between 0 and 1),
  add factors       jsonb not null default '[]',
  add model_version text,
  -- Drawn by chance for a check, whatever the rating.
  add drawn         boolean not null default false,
  drop constraint rating_lane_check,
  add constraint rating_lane_check check (lane in ('green', 'blue', 'yellow', 'red'));

update risk.rating r set operator_id = p.operator_id, office_id = p.office_id, day = p.day
from parcels.parcel p where p.id = r.parcel_id;

alter table risk.rating
  alter operator_id set not null,
  alter office_id set not null,
  alter day set not null;

create index rating_day on risk.rating (operator_id, day, office_id);
create index rating_open on risk.rating (office_id, parcel_id) where open_measures <> '{}';

-- What came of a parcel: the answer the rating is measured by and learns from. Never changed; a later one is added.
create table risk.outcome (
  id          uuid primary key,
  parcel_id   uuid not null,
  operator_id uuid not null,
  day         date not null,
  kind        text not null check (kind in (
                'joint_check', 'second_check', 'open_check', 'xray', 'hold', 'return', 'claim', 'report')),
  -- Whether it found what should not have been in the post, or was not what was declared.
  found       boolean not null,
  category    text,
  recorded_by uuid not null,
  at          timestamptz not null
);
create index outcome_parcel on risk.outcome (parcel_id);
create index outcome_day on risk.outcome (operator_id, day);

create trigger outcome_kept after delete on risk.outcome referencing old table as gone
  for each statement execute function retention.guard_parts();
create trigger outcome_held after delete on risk.outcome referencing old table as gone
  for each statement execute function holds.guard_parts();

-- An operator's own settings of the policy: drafted by one, approved by another, in force from a day.
create table risk.policy (
  id          uuid primary key,
  operator_id uuid not null,
  number      integer not null check (number > 0),
  state       text not null default 'draft'
                check (state in ('draft', 'submitted', 'approved', 'refused', 'withdrawn')),
  settings    jsonb not null,
  sealed_note bytea not null,
  drafted_by  uuid not null,
  drafted_at  timestamptz not null,
  submitted_at timestamptz check (submitted_at >= drafted_at),
  -- What it would have done to past parcels, as it was shown to who decided.
  backtest    jsonb,
  valid_from  date,
  decided_by  uuid,
  decided_at  timestamptz check (decided_at >= drafted_at),
  sealed_answer bytea,
  unique (operator_id, number),
  constraint four_eyes check (decided_by <> drafted_by),
  constraint decided_is_whole check (
    (state in ('approved', 'refused')) = (num_nonnulls(decided_by, decided_at) = 2)),
  constraint approved_has_day check ((state = 'approved') = (valid_from is not null)),
  constraint approved_was_measured check (state <> 'approved' or backtest is not null)
);
create index policy_in_force on risk.policy (operator_id, valid_from, number) where state = 'approved';

-- What an office can do in a day, and where that puts the lanes.
create table risk.office (
  office_id       uuid primary key,
  operator_id     uuid not null,
  red_per_day     integer check (red_per_day between 0 and 100000),
  yellow_per_day  integer check (yellow_per_day between 0 and 1000000),
  has_xray        boolean not null default false,
  set_by          uuid,
  set_at          timestamptz,
  red_from        smallint check (red_from between 1 and 101),
  yellow_from     smallint check (yellow_from between 1 and 101),
  computed_on     date
);

-- The checkpoint of the ledger that a day's random checks are drawn by: the last one before the day.
create table risk.seed (
  day       date primary key,
  tree_size bigint not null check (tree_size >= 0),
  root      bytea not null check (octet_length(root) = 32),
  chosen_at timestamptz not null
);

-- What was learned from an operator's outcomes.
create table risk.model (
  operator_id uuid not null,
  number      integer not null check (number > 0),
  trained_at  timestamptz not null,
  first_day   date not null,
  last_day    date not null check (last_day >= first_day),
  rows        integer not null check (rows > 0),
  found       integer not null check (found between 0 and rows),
  body        jsonb not null,
  -- How well it found the outcomes of the days it had not seen, beside what was in force.
  quality     jsonb not null,
  in_force_at timestamptz,
  ended_at    timestamptz check (ended_at >= in_force_at),
  primary key (operator_id, number)
);
create unique index model_in_force on risk.model (operator_id) where in_force_at is not null and ended_at is null;

grant select, insert, delete on risk.outcome to buuan_app;
grant select, insert on risk.policy to buuan_app;
grant update (state, submitted_at, backtest, valid_from, decided_by, decided_at, sealed_answer)
  on risk.policy to buuan_app;
grant select, insert, update on risk.office to buuan_app;
grant select, insert on risk.seed to buuan_app;
grant select, insert on risk.model to buuan_app;
grant update (in_force_at, ended_at) on risk.model to buuan_app;

comment on column risk.rating.operator_id is 'none';
comment on column risk.rating.office_id is 'none';
comment on column risk.rating.day is 'fact';
comment on column risk.rating.facts is 'fact';
comment on column risk.rating.probability is 'fact';
comment on column risk.rating.factors is 'fact';
comment on column risk.rating.model_version is 'none';
comment on column risk.rating.drawn is 'fact';

comment on table risk.outcome is 'kept day';
comment on column risk.outcome.id is 'operational';
comment on column risk.outcome.parcel_id is 'pseudonym';
comment on column risk.outcome.operator_id is 'none';
comment on column risk.outcome.day is 'fact';
comment on column risk.outcome.kind is 'fact';
comment on column risk.outcome.found is 'fact';
comment on column risk.outcome.category is 'fact';
comment on column risk.outcome.recorded_by is 'staff-pseudonym';
comment on column risk.outcome.at is 'fact';

comment on table risk.policy is 'kept record';
comment on column risk.policy.id is 'operational';
comment on column risk.policy.operator_id is 'none';
comment on column risk.policy.number is 'operational';
comment on column risk.policy.state is 'fact';
comment on column risk.policy.settings is 'none';
comment on column risk.policy.sealed_note is 'sealed standing id note';
comment on column risk.policy.drafted_by is 'staff-pseudonym';
comment on column risk.policy.drafted_at is 'fact';
comment on column risk.policy.submitted_at is 'fact';
comment on column risk.policy.backtest is 'fact';
comment on column risk.policy.valid_from is 'none';
comment on column risk.policy.decided_by is 'staff-pseudonym';
comment on column risk.policy.decided_at is 'fact';
comment on column risk.policy.sealed_answer is 'sealed standing id answer';

comment on table risk.office is 'kept record';
comment on column risk.office.office_id is 'none';
comment on column risk.office.operator_id is 'none';
comment on column risk.office.red_per_day is 'none';
comment on column risk.office.yellow_per_day is 'none';
comment on column risk.office.has_xray is 'none';
comment on column risk.office.set_by is 'staff-pseudonym';
comment on column risk.office.set_at is 'fact';
comment on column risk.office.red_from is 'fact';
comment on column risk.office.yellow_from is 'fact';
comment on column risk.office.computed_on is 'none';

comment on table risk.seed is 'kept record';
comment on column risk.seed.day is 'none';
comment on column risk.seed.tree_size is 'none';
comment on column risk.seed.root is 'hash checkpoint';
comment on column risk.seed.chosen_at is 'fact';

comment on table risk.model is 'kept record';
comment on column risk.model.operator_id is 'none';
comment on column risk.model.number is 'operational';
comment on column risk.model.trained_at is 'fact';
comment on column risk.model.first_day is 'none';
comment on column risk.model.last_day is 'none';
comment on column risk.model.rows is 'fact';
comment on column risk.model.found is 'fact';
comment on column risk.model.body is 'fact';
comment on column risk.model.quality is 'fact';
comment on column risk.model.in_force_at is 'fact';
comment on column risk.model.ended_at is 'fact';
