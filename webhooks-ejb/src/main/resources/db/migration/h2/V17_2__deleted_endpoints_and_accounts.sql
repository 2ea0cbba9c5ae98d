-- What was deleted is removed some time later: these find it. H2 has no partial indexes: the same columns for all rows.
create index endpoints_deleted on endpoints (deleted_at);
create index accounts_deleted on accounts (deleted_at);

-- endpoints are deleted with their account from now on: so are those of accounts that were deleted before
update endpoints e
set deleted_at = (select a.deleted_at from accounts a where a.id = e.account_id)
where e.deleted_at is null and e.account_id in (select a.id from accounts a where a.deleted_at is not null);
