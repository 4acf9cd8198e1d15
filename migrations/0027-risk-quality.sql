-- How good the rating is, counted once a day: figures that stay when the parcels they were counted from are gone.

-- What the ratings of one day came to, by score, apart for what chance drew.
create table risk.tally (
  operator_id    uuid not null,
  day            date not null,
  drawn          boolean not null,
  score          smallint not null check (score between 0 and 100),
  parcels        integer not null check (parcels > 0),
  -- Of these: what came of them is known; and they were looked into, so that chance is an estimate.
  known          integer not null check (known between 0 and parcels),
  known_found    integer not null check (known_found between 0 and known),
  followed       integer not null check (followed between 0 and parcels),
  followed_found integer not null check (followed_found between 0 and followed),
  primary key (operator_id, day, drawn, score)
);

-- The same day by office and lane: what was asked of each, and whether its draws were followed.
create table risk.office_tally (
  operator_id uuid not null,
  day         date not null,
  office_id   uuid not null,
  green       integer not null,
  blue        integer not null,
  yellow      integer not null,
  red         integer not null,
  drawn       integer not null,
  followed    integer not null check (followed between 0 and drawn),
  known       integer not null,
  found       integer not null check (found between 0 and known),
  primary key (operator_id, day, office_id)
);

-- How often each value of a main fact, each rule and each learned factor stood in the ratings of one day.
create table risk.fact_tally (
  operator_id uuid not null,
  day         date not null,
  fact        text not null check (fact ~ '^[a-z_]{1,40}$'),
  value       text not null check (length(value) <= 60),
  parcels     integer not null check (parcels > 0),
  primary key (operator_id, day, fact, value)
);

-- One day by route between provinces.
create table risk.route_tally (
  operator_id   uuid not null,
  day           date not null,
  from_province text not null,
  to_province   text not null,
  parcels       integer not null check (parcels > 0),
  score_sum     bigint not null check (score_sum >= 0),
  yellow        integer not null,
  red           integer not null,
  known         integer not null,
  found         integer not null check (found between 0 and known),
  primary key (operator_id, day, from_province, to_province)
);

-- When a day was last counted: with its scores, and with its facts and routes.
create table risk.counted (
  operator_id     uuid not null,
  day             date not null,
  scores_at       timestamptz not null,
  facts_at        timestamptz,
  primary key (operator_id, day)
);

-- The quality of a month, closed when its outcomes have had time to come in. Never changed after that.
create table risk.month (
  operator_id uuid not null,
  month       date not null check (extract(day from month) = 1),
  quality     jsonb not null,
  closed_at   timestamptz not null,
  primary key (operator_id, month)
);

-- When a drift of a fact last raised an alarm.
create table risk.drift_alarm (
  operator_id uuid not null,
  fact        text not null,
  raised_on   date not null,
  primary key (operator_id, fact)
);

-- A draft being tried on past parcels, and how far that is.
create table risk.backtest (
  policy_id   uuid primary key references risk.policy,
  operator_id uuid not null,
  days        smallint not null check (days between 1 and 60),
  asked_by    uuid not null,
  asked_at    timestamptz not null,
  parcels     integer not null default 0 check (parcels >= 0),
  done        integer not null default 0 check (done >= 0),
  finished_at timestamptz
);

-- A result by hand is written once, however often it is sent.
alter table risk.outcome
  add key_hash bytea check (octet_length(key_hash) = 32);
create unique index outcome_request on risk.outcome (recorded_by, key_hash) where key_hash is not null;

-- What stands for decision may not be tried again under the eyes of who decides.
alter table risk.policy
  add constraint submitted_was_measured check (state <> 'submitted' or backtest is not null);

alter table alarms.alarm drop constraint alarm_kind_check, add constraint alarm_kind_check
  check (kind in (
    'enumeration', 'off_route', 'out_of_hours', 'unusual_volume', 'many_readers',
    'revoked_key', 'machine_walk', 'canary_revealed', 'witness_refused',
    'witness_silent', 'log_forked', 'log_shrunk', 'log_broken', 'export_leaked',
    'risk_drift', 'xray_missed'));

grant select, insert, update on risk.tally, risk.office_tally, risk.fact_tally, risk.route_tally,
  risk.counted, risk.drift_alarm, risk.backtest to buuan_app;
grant delete on risk.tally, risk.office_tally, risk.fact_tally, risk.route_tally, risk.counted to buuan_app;
grant select, insert on risk.month to buuan_app;

comment on column risk.outcome.key_hash is 'hash idempotency-key';

comment on table risk.tally is 'kept year';
comment on column risk.tally.operator_id is 'none';
comment on column risk.tally.day is 'none';
comment on column risk.tally.drawn is 'fact';
comment on column risk.tally.score is 'fact';
comment on column risk.tally.parcels is 'fact';
comment on column risk.tally.known is 'fact';
comment on column risk.tally.known_found is 'fact';
comment on column risk.tally.followed is 'fact';
comment on column risk.tally.followed_found is 'fact';

comment on table risk.office_tally is 'kept year';
comment on column risk.office_tally.operator_id is 'none';
comment on column risk.office_tally.day is 'none';
comment on column risk.office_tally.office_id is 'none';
comment on column risk.office_tally.green is 'fact';
comment on column risk.office_tally.blue is 'fact';
comment on column risk.office_tally.yellow is 'fact';
comment on column risk.office_tally.red is 'fact';
comment on column risk.office_tally.drawn is 'fact';
comment on column risk.office_tally.followed is 'fact';
comment on column risk.office_tally.known is 'fact';
comment on column risk.office_tally.found is 'fact';

comment on table risk.fact_tally is 'kept year';
comment on column risk.fact_tally.operator_id is 'none';
comment on column risk.fact_tally.day is 'none';
comment on column risk.fact_tally.fact is 'fact';
comment on column risk.fact_tally.value is 'fact';
comment on column risk.fact_tally.parcels is 'fact';

comment on table risk.route_tally is 'kept year';
comment on column risk.route_tally.operator_id is 'none';
comment on column risk.route_tally.day is 'none';
comment on column risk.route_tally.from_province is 'fact';
comment on column risk.route_tally.to_province is 'fact';
comment on column risk.route_tally.parcels is 'fact';
comment on column risk.route_tally.score_sum is 'fact';
comment on column risk.route_tally.yellow is 'fact';
comment on column risk.route_tally.red is 'fact';
comment on column risk.route_tally.known is 'fact';
comment on column risk.route_tally.found is 'fact';

comment on table risk.counted is 'kept year';
comment on column risk.counted.operator_id is 'none';
comment on column risk.counted.day is 'none';
comment on column risk.counted.scores_at is 'operational';
comment on column risk.counted.facts_at is 'operational';

comment on table risk.month is 'kept record';
comment on column risk.month.operator_id is 'none';
comment on column risk.month.month is 'none';
comment on column risk.month.quality is 'fact';
comment on column risk.month.closed_at is 'fact';

comment on table risk.drift_alarm is 'kept record';
comment on column risk.drift_alarm.operator_id is 'none';
comment on column risk.drift_alarm.fact is 'fact';
comment on column risk.drift_alarm.raised_on is 'none';

comment on table risk.backtest is 'kept record';
comment on column risk.backtest.policy_id is 'operational';
comment on column risk.backtest.operator_id is 'none';
comment on column risk.backtest.days is 'none';
comment on column risk.backtest.asked_by is 'staff-pseudonym';
comment on column risk.backtest.asked_at is 'fact';
comment on column risk.backtest.parcels is 'fact';
comment on column risk.backtest.done is 'operational';
comment on column risk.backtest.finished_at is 'operational';
