package org.webhooks.endpoint.policy;

import jakarta.persistence.Embeddable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.webhooks.signing.SignatureVersion;

/** A policy in the columns of its endpoint, for the mapping and for those who read them without it. */
@Embeddable
public class StoredPolicy {
    /** The columns as {@link #read} expects them, of a table named {@code e}. */
    public static final String COLUMNS = "e.retry_schedule, e.timeout_ms, e.rate_limit, e.max_in_flight, e.headers,"
            + " e.ordered, e.format, e.filter, e.signature";

    private @Nullable String retrySchedule;
    private @Nullable Integer timeoutMs;
    private @Nullable Integer rateLimit;
    private @Nullable Integer maxInFlight;
    private @Nullable String headers;
    private boolean ordered;
    private @Nullable String format;
    private @Nullable String filter;
    private String signature;

    @SuppressWarnings("NullAway.Init")
    protected StoredPolicy() {}

    public StoredPolicy(DeliveryPolicy policy) {
        Duration timeout = policy.timeout();
        retrySchedule = PolicyText.ofSchedule(policy.retrySchedule());
        timeoutMs = timeout == null ? null : Math.toIntExact(timeout.toMillis());
        rateLimit = policy.rateLimit();
        maxInFlight = policy.maxInFlight();
        headers = PolicyText.ofHeaders(policy.headers());
        ordered = policy.ordered();
        format = policy.format();
        filter = policy.filter();
        signature = policy.signature().text();
    }

    /** Reads the policy whose {@link #COLUMNS} begin at this one. */
    public static DeliveryPolicy read(ResultSet row, int first) throws SQLException {
        StoredPolicy stored = new StoredPolicy();
        stored.retrySchedule = row.getString(first);
        stored.timeoutMs = row.getObject(first + 1, Integer.class);
        stored.rateLimit = row.getObject(first + 2, Integer.class);
        stored.maxInFlight = row.getObject(first + 3, Integer.class);
        stored.headers = row.getString(first + 4);
        stored.ordered = row.getBoolean(first + 5);
        stored.format = row.getString(first + 6);
        stored.filter = row.getString(first + 7);
        stored.signature = row.getString(first + 8);
        return stored.policy();
    }

    public DeliveryPolicy policy() {
        return new DeliveryPolicy(
                PolicyText.schedule(retrySchedule),
                timeoutMs == null ? null : Duration.ofMillis(timeoutMs),
                rateLimit,
                maxInFlight,
                PolicyText.headers(headers),
                ordered,
                format,
                filter,
                SignatureVersion.stored(signature));
    }
}
