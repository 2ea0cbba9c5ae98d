package org.webhooks.api.limit;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

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
     * Events of an account that have asked to be published.
     *
     * @param second in which they count, where they are admitted
     */
    public record Entry(Admission admission, long account, long second) {}

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

    /** Whether so many events would be refused in whichever minute they come. */
    public boolean isExceededBy(int events) {
        return perMinute > 0 && events > perMinute;
    }

    /** How many events a minute, 0 where there is no limit. */
    public int perMinute() {
        return perMinute;
    }

    /** Counts the events where they are within the limit. What is refused does not count. */
    public Entry admit(long account, int events) {
        if (perMinute == 0) {
            return new Entry(Admission.UNLIMITED, account, 0);
        }
        forgetTheQuiet();
        Entry[] entry = new Entry[1];
        accounts.compute(account, (id, known) -> {
            SecondsCounted counted = known == null ? new SecondsCounted(perMinute) : known;
            // read within, so that it never runs backwards for an account
            long second = second();
            entry[0] = new Entry(counted.admit(events, second), account, second);
            return counted;
        });
        return entry[0];
    }

    /** Forgets so many events of an entry: they were not published. */
    public void giveBack(Entry entry, int events) {
        accounts.computeIfPresent(entry.account(), (id, counted) -> {
            counted.giveBack(events, entry.second(), second());
            return counted;
        });
    }

    private void forgetTheQuiet() {
        if (second() - sweptAt >= SecondsCounted.LENGTH) {
            sweptAt = second();
            accounts.keySet().forEach(account -> accounts.computeIfPresent(account, this::unlessQuiet));
        }
    }

    private @Nullable SecondsCounted unlessQuiet(Long account, SecondsCounted counted) {
        return counted.isQuiet(second()) ? null : counted;
    }

    private long second() {
        return TimeUnit.NANOSECONDS.toSeconds(nanoTime.getAsLong());
    }

    int accounts() {
        return accounts.size();
    }
}
