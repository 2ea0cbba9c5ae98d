-- What became of an endpoint's deliveries and calls, for each hour: one row that each group of records updates once. Half
-- of each page is left free, so that a row is updated where it is.
create table endpoint_outcomes (
    endpoint_id bigint not null,
    hour_begin timestamp(6) with time zone not null,
    delivered bigint not null,
    failed bigint not null,
    cancelled bigint not null,
    successes bigint not null,
    failures bigint not null,
    -- how many answers took how long: one number for each bucket, those at the end left out where they are zero
    latencies integer[] not null,
    primary key (endpoint_id, hour_begin)
) with (fillfactor = 50);
-- for retention
create index endpoint_outcomes_hour on endpoint_outcomes (hour_begin);

-- buckets of single calls, which count from 0, as numbers for each
create function latency_counts(buckets integer[]) returns integer[] language plpgsql immutable as $$
declare
    counts integer[] := '{}';
    bucket integer;
begin
    foreach bucket in array coalesce(buckets, '{}') loop
        if bucket >= cardinality(counts) then
            counts := counts || array_fill(0, array[bucket + 1 - cardinality(counts)]);
        end if;
        counts[bucket + 1] := counts[bucket + 1] + 1;
    end loop;
    return counts;
end $$;

create function latency_sum(one integer[], other integer[]) returns integer[] language plpgsql immutable as $$
declare
    total integer[] := one;
begin
    if cardinality(other) > cardinality(total) then
        total := total || array_fill(0, array[cardinality(other) - cardinality(total)]);
    end if;
    for i in 1..cardinality(other) loop
        if other[i] > 0 then
            total[i] := total[i] + other[i];
        end if;
    end loop;
    return total;
end $$;
