-- Which photos were opened in full is kept as long as who looked (Decree 333/2026 art. 16.6, rule R30).
create trigger opened_photo_kept after delete on reveals.opened_photo referencing old table as gone
  for each statement execute function retention.guard_access_log();
create index opened_photo_at on reveals.opened_photo (at);
grant delete on reveals.opened_photo to buuan_app;
