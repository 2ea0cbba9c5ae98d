package org.webhooks.endpoint.registry;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What is known of accounts, as much as there is memory for: beyond that some are dropped that nobody asked for lately
 * (second chance), and read again when somebody does. One account is kept however large it is. For many threads.
 */
final class KeptAccounts {
    private final long mostBytes;
    private final Map<Long, Kept> byId = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();
    /** Goes round over the accounts, from where it stopped. */
    private Iterator<Map.Entry<Long, Kept>> hand = byId.entrySet().iterator();

    KeptAccounts(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** An account's endpoints and when they were read, by {@link System#nanoTime}. */
    static final class Kept {
        private final AccountEndpoints endpoints;
        private final long readNanos;
        private volatile boolean asked = true;

        Kept(AccountEndpoints endpoints, long readNanos) {
            this.endpoints = endpoints;
            this.readNanos = readNanos;
        }

        AccountEndpoints endpoints() {
            return endpoints;
        }

        long readNanos() {
            return readNanos;
        }

        private Kept askedFor() {
            // written by threads of all processors only where it says something new
            if (!asked) {
                asked = true;
            }
            return this;
        }
    }

    @Nullable
    Kept find(long accountId) {
        Kept kept = byId.get(accountId);
        return kept == null ? null : kept.askedFor();
    }

    /** Puts in the place of what is known what follows from it, null being nothing. */
    @Nullable
    Kept change(long accountId, UnaryOperator<@Nullable Kept> step) {
        Kept changed = byId.compute(accountId, (id, known) -> {
            Kept next = step.apply(known);
            bytes.addAndGet(bytes(next) - bytes(known));
            return next;
        });
        if (bytes.get() > mostBytes) {
            dropSome(accountId);
        }
        return changed;
    }

    void remove(long accountId) {
        change(accountId, known -> null);
    }

    private synchronized void dropSome(long spared) {
        // twice round: the first time may only find that each was asked for
        for (long left = 2L * byId.size(); left > 0 && bytes.get() > mostBytes; left--) {
            if (!hand.hasNext()) {
                hand = byId.entrySet().iterator();
            }
            Map.Entry<Long, Kept> next = hand.next();
            if (next.getValue().asked) {
                next.getValue().asked = false;
            } else if (next.getKey() != spared) {
                drop(next.getKey(), next.getValue());
            }
        }
    }

    private void drop(long accountId, Kept kept) {
        if (byId.remove(accountId, kept)) {
            bytes.addAndGet(-bytes(kept));
        }
    }

    private static long bytes(@Nullable Kept kept) {
        return kept == null ? 0 : kept.endpoints().bytes();
    }

    int size() {
        return byId.size();
    }
}
