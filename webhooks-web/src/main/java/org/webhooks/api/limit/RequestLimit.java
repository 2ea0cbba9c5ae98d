package org.webhooks.api.limit;

import java.util.Arrays;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * Admits at most so many requests of each subject in any 60 seconds. A subject is whatever tells callers apart by
 * {@code equals}: a key's id, an address.
 *
 * <p>At most 100,000 subjects are kept, in parts. A part that is full drops its least recently used subject for a new one;
 * should that one come back, its count starts afresh.
 */
public final class RequestLimit {
    private static final int MOST_SUBJECTS = 100_000;

    /** Parts with a lock each: two callers seldom wait for each other. */
    private static final int PARTS = 64;

    private final RecentSubjects[] parts;
    private final LongSupplier nanoTime;

    /**
     * A limit.
     *
     * @param perMinute how many requests, 0 for no limit
     * @param nanoTime as {@link System#nanoTime}: a clock that is set back must not keep callers out
     */
    public RequestLimit(int perMinute, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        parts = Stream.generate(() -> new RecentSubjects(perMinute, MOST_SUBJECTS / PARTS))
                .limit(perMinute == 0 ? 0 : PARTS)
                .toArray(RecentSubjects[]::new);
    }

    /** Counts a request and says whether it is within the limit; one that is not does not count. */
    public Admission admit(Object subject) {
        if (parts.length == 0) {
            return Admission.UNLIMITED;
        }
        int hash = subject.hashCode();
        return parts[Math.floorMod(hash ^ (hash >>> 16), PARTS)].admit(subject, nanoTime);
    }

    int subjects() {
        return Arrays.stream(parts).mapToInt(RecentSubjects::size).sum();
    }
}
