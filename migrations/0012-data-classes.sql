-- What every column holds, in the words of scripts/inventory/data-class.ts; docs/data-inventory.md is made from
-- them, and `npm run check` refuses a column without. A later migration comments on its own columns.

comment on table platform.migration is 'kept deployment';
comment on column platform.migration.name is 'operational';
comment on column platform.migration.hash is 'operational';
comment on column platform.migration.applied_at is 'operational';

comment on table ledger.entry is 'kept record';
comment on column ledger.entry.seq is 'operational';
comment on column ledger.entry.tx_id is 'operational';
comment on column ledger.entry.at is 'fact';
comment on column ledger.entry.actor_id is 'staff-pseudonym';
comment on column ledger.entry.organisation_id is 'none';
comment on column ledger.entry.office_id is 'fact';
comment on column ledger.entry.type is 'fact';
comment on column ledger.entry.subject_id is 'pseudonym';
comment on column ledger.entry.data is 'fact';

comment on table directory.organisation is 'kept deployment';
comment on column directory.organisation.id is 'none';
comment on column directory.organisation.kind is 'none';
comment on column directory.organisation.code is 'none';
comment on column directory.organisation.name is 'none';
comment on column directory.organisation.province_code is 'none';
comment on column directory.organisation.opened_at is 'none';
comment on column directory.organisation.closed_at is 'none';

comment on table directory.office is 'kept deployment';
comment on column directory.office.id is 'none';
comment on column directory.office.organisation_id is 'none';
comment on column directory.office.code is 'none';
comment on column directory.office.name is 'none';
comment on column directory.office.kind is 'none';
comment on column directory.office.province_code is 'none';
comment on column directory.office.commune_code is 'none';
comment on column directory.office.opened_at is 'none';
comment on column directory.office.closed_at is 'none';

comment on table directory.person is 'kept deployment';
comment on column directory.person.id is 'staff-pseudonym';
comment on column directory.person.organisation_id is 'none';
comment on column directory.person.staff_code is 'staff-pseudonym';
comment on column directory.person.name_sealed is 'sealed standing id name';
comment on column directory.person.added_at is 'staff';
comment on column directory.person.last_sign_in_at is 'staff';
comment on column directory.person.left_at is 'staff';
comment on column directory.person.left_reason_sealed is 'sealed standing id leaving';

comment on table directory.duty is 'kept deployment';
comment on column directory.duty.id is 'operational';
comment on column directory.duty.organisation_id is 'none';
comment on column directory.duty.person_id is 'staff-pseudonym';
comment on column directory.duty.role is 'staff';
comment on column directory.duty.office_id is 'staff';
comment on column directory.duty.given_at is 'staff';
comment on column directory.duty.given_by is 'staff-pseudonym';
comment on column directory.duty.ended_at is 'staff';
comment on column directory.duty.ended_by is 'staff-pseudonym';

comment on table directory.device is 'kept deployment';
comment on column directory.device.id is 'operational';
comment on column directory.device.organisation_id is 'none';
comment on column directory.device.office_id is 'none';
comment on column directory.device.person_id is 'staff-pseudonym';
comment on column directory.device.name is 'staff';
comment on column directory.device.kind is 'none';
comment on column directory.device.registered_at is 'staff';
comment on column directory.device.registered_by is 'staff-pseudonym';
comment on column directory.device.revoked_at is 'staff';
comment on column directory.device.revoked_by is 'staff-pseudonym';

comment on table directory.api_key is 'kept deployment';
comment on column directory.api_key.id is 'operational';
comment on column directory.api_key.organisation_id is 'none';
comment on column directory.api_key.office_id is 'none';
comment on column directory.api_key.role is 'none';
comment on column directory.api_key.name is 'operational';
comment on column directory.api_key.hash is 'secret sha-256';
comment on column directory.api_key.issued_at is 'staff';
comment on column directory.api_key.issued_by is 'staff-pseudonym';
comment on column directory.api_key.expires_at is 'operational';
comment on column directory.api_key.last_used_on is 'operational';
comment on column directory.api_key.revoked_at is 'staff';
comment on column directory.api_key.revoked_by is 'staff-pseudonym';

comment on table directory.invitation is 'kept deployment';
comment on column directory.invitation.id is 'operational';
comment on column directory.invitation.person_id is 'staff-pseudonym';
comment on column directory.invitation.token_hash is 'secret sha-256';
comment on column directory.invitation.issued_at is 'staff';
comment on column directory.invitation.issued_by is 'staff-pseudonym';
comment on column directory.invitation.expires_at is 'operational';
comment on column directory.invitation.accepted_at is 'staff';
comment on column directory.invitation.withdrawn_at is 'staff';

comment on table directory.sign_in_failure is 'kept sign-in';
comment on column directory.sign_in_failure.code_hash is 'hash staff-code';
comment on column directory.sign_in_failure.failed_at is 'staff';
comment on column directory.sign_in_failure.locked_until is 'staff';

comment on table auth."user" is 'kept staff';
comment on column auth."user".id is 'staff-pseudonym';
comment on column auth."user".name is 'staff-pseudonym';
comment on column auth."user".email is 'staff-pseudonym';
comment on column auth."user".email_verified is 'none';
comment on column auth."user".image is 'none';
comment on column auth."user".username is 'staff-pseudonym';
comment on column auth."user".two_factor_enabled is 'staff';
comment on column auth."user".created_at is 'staff';
comment on column auth."user".updated_at is 'staff';

comment on table auth.session is 'kept sign-in';
comment on column auth.session.id is 'operational';
comment on column auth.session.user_id is 'staff-pseudonym';
comment on column auth.session.token is 'secret plain';
comment on column auth.session.ip_address is 'none';
comment on column auth.session.user_agent is 'staff';
comment on column auth.session.expires_at is 'staff';
comment on column auth.session.created_at is 'staff';
comment on column auth.session.updated_at is 'staff';

comment on table auth.account is 'kept staff';
comment on column auth.account.id is 'operational';
comment on column auth.account.user_id is 'staff-pseudonym';
comment on column auth.account.provider_id is 'none';
comment on column auth.account.account_id is 'staff-pseudonym';
comment on column auth.account.password is 'secret argon2id';
comment on column auth.account.created_at is 'staff';
comment on column auth.account.updated_at is 'staff';

comment on table auth.verification is 'kept sign-in';
comment on column auth.verification.id is 'operational';
comment on column auth.verification.identifier is 'secret plain';
comment on column auth.verification.value is 'staff-pseudonym';
comment on column auth.verification.expires_at is 'operational';
comment on column auth.verification.created_at is 'operational';
comment on column auth.verification.updated_at is 'operational';

comment on table auth.two_factor is 'kept staff';
comment on column auth.two_factor.id is 'operational';
comment on column auth.two_factor.user_id is 'staff-pseudonym';
comment on column auth.two_factor.secret is 'secret encrypted';
comment on column auth.two_factor.backup_codes is 'secret encrypted';
comment on column auth.two_factor.verified is 'staff';
comment on column auth.two_factor.failed_verification_count is 'staff';
comment on column auth.two_factor.locked_until is 'staff';

comment on table auth.passkey is 'kept staff';
comment on column auth.passkey.id is 'operational';
comment on column auth.passkey.user_id is 'staff-pseudonym';
comment on column auth.passkey.name is 'staff';
comment on column auth.passkey.public_key is 'staff-pseudonym';
comment on column auth.passkey.credential_id is 'staff-pseudonym';
comment on column auth.passkey.counter is 'staff';
comment on column auth.passkey.device_type is 'staff';
comment on column auth.passkey.backed_up is 'staff';
comment on column auth.passkey.transports is 'staff';
comment on column auth.passkey.aaguid is 'staff';
comment on column auth.passkey.created_at is 'staff';

comment on table risk.rating is 'kept day';
comment on column risk.rating.parcel_id is 'pseudonym';
comment on column risk.rating.lane is 'fact';
comment on column risk.rating.score is 'fact';
comment on column risk.rating.reasons is 'fact';
comment on column risk.rating.measures is 'fact';
comment on column risk.rating.open_measures is 'fact';
comment on column risk.rating.waived_by is 'fact';
comment on column risk.rating.policy_version is 'none';

comment on table parcels.parcel is 'kept day';
comment on column parcels.parcel.id is 'pseudonym';
comment on column parcels.parcel.day is 'fact';
comment on column parcels.parcel.at is 'fact';
comment on column parcels.parcel.operator_id is 'none';
comment on column parcels.parcel.office_id is 'fact';
comment on column parcels.parcel.entered_by is 'staff-pseudonym';
comment on column parcels.parcel.channel is 'fact';
comment on column parcels.parcel.state is 'fact';
comment on column parcels.parcel.item_type is 'fact';
comment on column parcels.parcel.transport_mode is 'fact';
comment on column parcels.parcel.from_province is 'fact';
comment on column parcels.parcel.to_commune is 'fact';
comment on column parcels.parcel.to_province is 'fact';
comment on column parcels.parcel.weight_grams is 'fact';
comment on column parcels.parcel.identity_method is 'fact';
comment on column parcels.parcel.identity_assurance is 'fact';
comment on column parcels.parcel.contents_class is 'fact';
comment on column parcels.parcel.contents_category is 'fact';
comment on column parcels.parcel.catalogue_version is 'none';
comment on column parcels.parcel.refusal_ground is 'fact';
comment on column parcels.parcel.sealed_identity is 'sealed identity id identity';
comment on column parcels.parcel.sealed_sender is 'sealed parcel id sender';
comment on column parcels.parcel.sealed_recipient is 'sealed parcel id recipient';
comment on column parcels.parcel.sealed_item is 'sealed parcel id item';
comment on column parcels.parcel.sender_phone_token is 'token parcel phone';
comment on column parcels.parcel.recipient_phone_token is 'token parcel phone';
comment on column parcels.parcel.sender_number_token is 'token parcel number';
comment on column parcels.parcel.sender_name_token is 'token parcel name';
comment on column parcels.parcel.recipient_name_token is 'token parcel name';
comment on column parcels.parcel.item_token is 'token parcel item';

comment on table acceptance.contract_sender is 'kept deployment';
comment on column acceptance.contract_sender.id is 'pseudonym';
comment on column acceptance.contract_sender.operator_id is 'none';
comment on column acceptance.contract_sender.code is 'pseudonym';
comment on column acceptance.contract_sender.sealed_details is 'sealed standing id contract';
comment on column acceptance.contract_sender.assurance is 'fact';
comment on column acceptance.contract_sender.identified_on is 'fact';
comment on column acceptance.contract_sender.valid_to is 'fact';
comment on column acceptance.contract_sender.ended_at is 'fact';

comment on table acceptance.inspection is 'kept day';
comment on column acceptance.inspection.parcel_id is 'pseudonym';
comment on column acceptance.inspection.mode is 'fact';
comment on column acceptance.inspection.checklist is 'fact';
comment on column acceptance.inspection.photo_count is 'fact';
comment on column acceptance.inspection.confirmation is 'fact';
comment on column acceptance.inspection.sealed_signature is 'sealed evidence parcel_id signature';
comment on column acceptance.inspection.waived_by is 'fact';
comment on column acceptance.inspection.clerk_id is 'staff-pseudonym';
comment on column acceptance.inspection.at is 'fact';

comment on table acceptance.photo is 'kept day';
comment on column acceptance.photo.id is 'pseudonym';
comment on column acceptance.photo.operator_id is 'none';
comment on column acceptance.photo.office_id is 'fact';
comment on column acceptance.photo.taken_by is 'staff-pseudonym';
comment on column acceptance.photo.taken_at is 'fact';
comment on column acceptance.photo.width is 'fact';
comment on column acceptance.photo.height is 'fact';
comment on column acceptance.photo.bytes is 'fact';
comment on column acceptance.photo.digest is 'hash sealed-photo';
comment on column acceptance.photo.parcel_id is 'pseudonym';
comment on column acceptance.photo.thumbnail_digest is 'hash sealed-photo';

comment on table acceptance.confirmation is 'kept day';
comment on column acceptance.confirmation.id is 'pseudonym';
comment on column acceptance.confirmation.operator_id is 'none';
comment on column acceptance.confirmation.office_id is 'fact';
comment on column acceptance.confirmation.asked_by is 'staff-pseudonym';
comment on column acceptance.confirmation.sealed_challenge is 'sealed evidence id challenge';
comment on column acceptance.confirmation.attempts is 'fact';
comment on column acceptance.confirmation.expires_at is 'fact';
comment on column acceptance.confirmation.confirmed_at is 'fact';
comment on column acceptance.confirmation.parcel_id is 'pseudonym';

comment on table acceptance.request is 'kept day';
comment on column acceptance.request.actor_id is 'staff-pseudonym';
comment on column acceptance.request.key_hash is 'hash idempotency-key';
comment on column acceptance.request.body_mac is 'token parcel body';
comment on column acceptance.request.parcel_id is 'pseudonym';
comment on column acceptance.request.at is 'fact';

comment on table acceptance.upload is 'kept hours';
comment on column acceptance.upload.id is 'pseudonym';
comment on column acceptance.upload.operator_id is 'none';
comment on column acceptance.upload.office_id is 'fact';
comment on column acceptance.upload.begun_by is 'staff-pseudonym';
comment on column acceptance.upload.begun_at is 'fact';
comment on column acceptance.upload.length is 'operational';
comment on column acceptance.upload.received is 'operational';
comment on column acceptance.upload.pieces is 'operational';
comment on column acceptance.upload.slot is 'operational';
comment on column acceptance.upload.ended_as is 'fact';

comment on table reveals.reveal is 'kept year';
comment on column reveals.reveal.id is 'pseudonym';
comment on column reveals.reveal.parcel_id is 'pseudonym';
comment on column reveals.reveal.person_id is 'staff-pseudonym';
comment on column reveals.reveal.field_group is 'fact';
comment on column reveals.reveal.purpose is 'fact';
comment on column reveals.reveal.sealed_note is 'sealed parcel parcel_id note';
comment on column reveals.reveal.at is 'fact';

comment on table reveals.search is 'kept year';
comment on column reveals.search.id is 'operational';
comment on column reveals.search.actor_id is 'staff-pseudonym';
comment on column reveals.search.searched_by is 'fact';
comment on column reveals.search.purpose is 'fact';
comment on column reveals.search.found is 'fact';
comment on column reveals.search.sealed_note is 'sealed parcel id note';
comment on column reveals.search.at is 'fact';

comment on table reveals.opened_photo is 'kept year';
comment on column reveals.opened_photo.reveal_id is 'pseudonym';
comment on column reveals.opened_photo.photo_id is 'pseudonym';
comment on column reveals.opened_photo.at is 'fact';

comment on table labels.signing_key is 'kept deployment';
comment on column labels.signing_key.id is 'none';
comment on column labels.signing_key.operator_id is 'none';
comment on column labels.signing_key.key_id is 'none';
comment on column labels.signing_key.public_key is 'none';
comment on column labels.signing_key.sealed_private_key is 'sealed standing id label-key';
comment on column labels.signing_key.valid_from is 'none';
comment on column labels.signing_key.retired_at is 'none';

comment on table demo.country is 'kept deployment';
comment on column demo.country.id is 'none';
comment on column demo.country.founded_at is 'none';
comment on column demo.country.completed_at is 'none';

comment on table demo.step is 'kept deployment';
comment on column demo.step.name is 'none';
comment on column demo.step.done_at is 'none';

comment on table demo.sign_in is 'kept deployment';
comment on column demo.sign_in.person_id is 'staff-pseudonym';
comment on column demo.sign_in.staff_code is 'staff-pseudonym';
comment on column demo.sign_in.role is 'staff';
comment on column demo.sign_in.organisation_id is 'none';
comment on column demo.sign_in.office_id is 'staff';

comment on table demo.contract_sender is 'kept deployment';
comment on column demo.contract_sender.code is 'pseudonym';
comment on column demo.contract_sender.id is 'pseudonym';

comment on table retention.day_key is 'kept record';
comment on column retention.day_key.operator_id is 'none';
comment on column retention.day_key.class is 'none';
comment on column retention.day_key.day is 'none';
comment on column retention.day_key.commitment is 'hash day-key';
comment on column retention.day_key.made_at is 'none';
comment on column retention.day_key.counted_from is 'none';
comment on column retention.day_key.records is 'none';
comment on column retention.day_key.held is 'none';
comment on column retention.day_key.months is 'none';
comment on column retention.day_key.erasing_at is 'none';
comment on column retention.day_key.destroyed_at is 'none';
comment on column retention.day_key.swept_at is 'none';
comment on column retention.day_key.missing_at is 'none';

comment on table retention.period_change is 'kept record';
comment on column retention.period_change.id is 'none';
comment on column retention.period_change.operator_id is 'none';
comment on column retention.period_change.class is 'none';
comment on column retention.period_change.months is 'none';
comment on column retention.period_change.asked_by is 'staff-pseudonym';
comment on column retention.period_change.asked_at is 'none';
comment on column retention.period_change.state is 'none';
comment on column retention.period_change.decided_by is 'staff-pseudonym';
comment on column retention.period_change.decided_at is 'none';
comment on column retention.period_change.effective_from is 'none';

comment on table retention.run is 'kept record';
comment on column retention.run.id is 'none';
comment on column retention.run.operator_id is 'none';
comment on column retention.run.started_at is 'none';
comment on column retention.run.ended_at is 'none';
comment on column retention.run.outcome is 'none';
comment on column retention.run.due is 'none';
comment on column retention.run.erased is 'none';
comment on column retention.run.resumed is 'none';
comment on column retention.run.records is 'none';
comment on column retention.run.held is 'none';
comment on column retention.run.failed is 'none';

comment on table retention.certificate is 'kept record';
comment on column retention.certificate.id is 'none';
comment on column retention.certificate.operator_id is 'none';
comment on column retention.certificate.class is 'none';
comment on column retention.certificate.day is 'none';
comment on column retention.certificate.issued_at is 'none';
comment on column retention.certificate.file is 'none';

comment on table retention.ring is 'kept deployment';
comment on column retention.ring.one is 'operational';
comment on column retention.ring.ring_id is 'operational';
comment on column retention.ring.bound_at is 'operational';

comment on table retention.clock is 'kept deployment';
comment on column retention.clock.one is 'operational';
comment on column retention.clock.seen_at is 'operational';
comment on column retention.clock.believed_at is 'operational';

comment on table retention.clock_doubt is 'kept record';
comment on column retention.clock_doubt.seq is 'operational';
comment on column retention.clock_doubt.id is 'operational';
comment on column retention.clock_doubt.began_at is 'operational';
comment on column retention.clock_doubt.kind is 'operational';
comment on column retention.clock_doubt.gap_seconds is 'operational';

comment on table retention.clock_confirmation is 'kept record';
comment on column retention.clock_confirmation.id is 'operational';
comment on column retention.clock_confirmation.operator_id is 'none';
comment on column retention.clock_confirmation.doubt_seq is 'operational';
comment on column retention.clock_confirmation.today is 'none';
comment on column retention.clock_confirmation.said_by is 'staff-pseudonym';
comment on column retention.clock_confirmation.said_at is 'staff';
comment on column retention.clock_confirmation.confirmed_by is 'staff-pseudonym';
comment on column retention.clock_confirmation.confirmed_at is 'staff';

comment on table holds.hold is 'kept record';
comment on column holds.hold.id is 'pseudonym';
comment on column holds.hold.operator_id is 'none';
comment on column holds.hold.ground is 'fact';
comment on column holds.hold.sealed_statement is 'sealed hold id statement';
comment on column holds.hold.placed_by is 'staff-pseudonym';
comment on column holds.hold.placed_at is 'fact';
comment on column holds.hold.review_on is 'fact';
comment on column holds.hold.ends_on is 'fact';
comment on column holds.hold.state is 'fact';
comment on column holds.hold.released_at is 'fact';

comment on table holds.person is 'kept record';
comment on column holds.person.id is 'pseudonym';
comment on column holds.person.hold_id is 'pseudonym';
comment on column holds.person.kind is 'fact';
comment on column holds.person.sealed_value is 'sealed hold id value';
comment on column holds.person.added_by is 'staff-pseudonym';
comment on column holds.person.added_at is 'fact';

comment on table holds.held_parcel is 'kept record';
comment on column holds.held_parcel.hold_id is 'pseudonym';
comment on column holds.held_parcel.parcel_id is 'pseudonym';
comment on column holds.held_parcel.person_id is 'pseudonym';
comment on column holds.held_parcel.added_by is 'staff-pseudonym';
comment on column holds.held_parcel.added_at is 'fact';
comment on column holds.held_parcel.missing is 'fact';

comment on table holds.held_key is 'kept hold';
comment on column holds.held_key.class is 'none';
comment on column holds.held_key.record_id is 'pseudonym';
comment on column holds.held_key.hold_id is 'pseudonym';
comment on column holds.held_key.parcel_id is 'pseudonym';
comment on column holds.held_key.day is 'fact';
comment on column holds.held_key.sealed_key is 'sealed hold record_id record-key';

comment on table holds.review is 'kept record';
comment on column holds.review.id is 'operational';
comment on column holds.review.hold_id is 'pseudonym';
comment on column holds.review.reviewed_by is 'staff-pseudonym';
comment on column holds.review.at is 'fact';
comment on column holds.review.next_on is 'fact';
comment on column holds.review.ends_on is 'fact';
comment on column holds.review.sealed_note is 'sealed hold id note';

comment on table holds.release is 'kept record';
comment on column holds.release.id is 'operational';
comment on column holds.release.hold_id is 'pseudonym';
comment on column holds.release.asked_by is 'staff-pseudonym';
comment on column holds.release.asked_at is 'fact';
comment on column holds.release.sealed_reason is 'sealed hold id reason';
comment on column holds.release.outcome is 'fact';
comment on column holds.release.decided_by is 'staff-pseudonym';
comment on column holds.release.decided_at is 'fact';
