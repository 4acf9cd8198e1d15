-- When the person of a session last showed a second factor in it: at sign-in, or when asked again since.
alter table auth.session add column second_factor_at timestamptz;
comment on column auth.session.second_factor_at is 'staff';
