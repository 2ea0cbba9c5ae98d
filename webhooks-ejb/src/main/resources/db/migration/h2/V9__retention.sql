-- H2 has no partial indexes: the same columns for all rows.
create index idempotency_keys_created on idempotency_keys (created_at);
create index endpoint_secrets_retired on endpoint_secrets (retires_at);
create index api_keys_revoked on api_keys (revoked_at);
