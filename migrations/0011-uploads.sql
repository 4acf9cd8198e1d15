-- Photos lie as sealed streams, each with a sealed thumbnail beside it. Those of a build before the
-- first release lie in another form, and this one cannot open them.
do $$
begin
  if exists (select from acceptance.photo) then
    raise exception 'photos of a build before the first release cannot be carried over: start with a new data folder';
  end if;
end
$$;

-- SHA-256 of the sealed thumbnail, as `digest` is of the sealed photo.
alter table acceptance.photo
  add column thumbnail_digest bytea not null check (octet_length(thumbnail_digest) = 32);

-- A photo on its way, piece by piece (tus 1.0.0). The pieces lie sealed in the blob store; this row only
-- says how far it has come, so it is book-keeping and has no ledger entry: the photo it becomes has.
create table acceptance.upload (
  -- Also the id of the photo, so whoever asks twice gets the same one.
  id          uuid primary key,
  operator_id uuid not null,
  office_id   uuid not null,
  begun_by    uuid not null,
  begun_at    timestamptz not null,
  length      integer not null check (length between 1 and 12582912),
  received    integer not null default 0,
  -- Offset and a random mark of each piece, in their order: the end of its blob's name.
  pieces      text[] not null default '{}' check (cardinality(pieces) <= 256),
  -- At most 32 open uploads a person, however many ask at once.
  slot        smallint not null check (slot between 1 and 32),
  -- 'photo', or why the picture was refused; open until then.
  ended_as    text check (ended_as in ('photo', 'photo_not_an_image', 'photo_too_many_pixels')),
  check (received between 0 and length),
  -- The last byte is counted only together with the photo: an upload is never whole without one.
  constraint whole_is_a_photo check ((received = length) = (ended_as is not distinct from 'photo'))
);
create unique index upload_open on acceptance.upload (begun_by, slot) where ended_as is null;
create index upload_begun on acceptance.upload (begun_at);

-- Which photos of a reveal were opened in full; each is recorded once.
create table reveals.opened_photo (
  reveal_id uuid not null,
  photo_id  uuid not null,
  at        timestamptz not null,
  primary key (reveal_id, photo_id)
);

grant select, insert, update, delete on acceptance.upload to buuan_app;
grant select, insert on reveals.opened_photo to buuan_app;
