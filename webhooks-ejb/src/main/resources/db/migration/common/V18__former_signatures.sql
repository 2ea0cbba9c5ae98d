-- Until then the signature signs too that the endpoint had before it chose the present one.
alter table endpoints add column former_signature_until timestamp(6) with time zone;
