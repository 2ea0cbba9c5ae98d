package org.webhooks.api.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Admits at most so many events of each account in any 60 seconds, counted in steps of a second: a batch counts with all
 * of its events, and is admitted as a whole or not at all. Accounts that have published nothing for a minute are forgotten.
 */
public final class EventLimit {
    private final int perMinute;
    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<Long, SecondsCounted> accounts = new ConcurrentHashMap<>();
    private volatile long sweptAt;

    /**
     * A limit.
     *
     * @param perMinute how many events, 0 for no limit
     * @param nanoTime as {@link System#nanoTime}
     */
    public EventLimit(int perMinute, LongSupplier nanoTime) {
        this.perMinute = perMinute;
        this.nanoTime = nanoTime;
        this.sweptAt = second();
    }

    /** Counts the events where they are within the limit. What is refused does not count. */
    public Admission admit(long account, int events) {
        if (perMinute == 0) {
            return Admission.UNLIMITED;
        }
        forgetTheQuiet();
        Admission[] admission = new Admission[1];
        accounts.compute(account, (id, known) -> {
            SecondsCounted counted = known == null ? new SecondsCounted(perMinute) : known;
            // read within, so that it never runs backwards for an account
            admission[0] = counted.admit(events, second());
            return counted;
        });
        return admission[0];
    }

    private void forgetTheQuiet() {
        if (second() - sweptAt >= SecondsCounted.LENGTH) {
            sweptAt = second();
            accounts.keySet()
                    .forEach(account -> accounts.computeIfPresent(
                            account, (id, counted) -> counted.isQuiet(second()) ? null : counted));
        }
    }

    private long second() {
        return TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong());
    }

    int accounts() {
        return accounts.size();
    }
}
