package org.webhooks.delivery.load;

import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * What this node knows of endpoints by calling them, and of their accounts. What has been idle for long is forgotten: an
 * endpoint where nobody uses it and nothing of it is in hand, an account with the last of its endpoints. So there is never
 * a second one that counts apart from the first.
 */
final class KnownLoads {
    private final int mostIdle;
    private final LongFunction<CallLimits> firstLimits;
    private final Executor executor;
    private final Map<Long, Known> endpoints = new ConcurrentHashMap<>();
    private final Map<Long, AccountLoad> accounts = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** An endpoint's load, and who uses it. */
    private static final class Known {
        private final EndpointLoad load;
        private final AtomicInteger uses = new AtomicInteger();
        private volatile long lastUse = System.nanoTime();

        Known(EndpointLoad load) {
            this.load = load;
        }

        void beginUse() {
            uses.incrementAndGet();
        }

        void endUse(long nanos) {
            lastUse = nanos;
            uses.decrementAndGet();
        }

        boolean isIdle() {
            return uses.get() == 0 && load.isIdle();
        }
    }

    /**
     * Knows none.
     *
     * @param mostIdle beyond so many endpoints those that were not used for longest are forgotten earlier
     * @param firstLimits of an endpoint until somebody says more
     * @param executor starts calls that had to wait
     */
    KnownLoads(int mostIdle, LongFunction<CallLimits> firstLimits, Executor executor) {
        this.mostIdle = mostIdle;
        this.firstLimits = firstLimits;
        this.executor = executor;
    }

    /** Does something with an endpoint's load, which is not forgotten meanwhile. */
    <R> R use(long accountId, long endpointId, Function<EndpointLoad, R> work) {
        Known used = Objects.requireNonNull(endpoints.compute(endpointId, (id, known) -> {
            Known one = known == null ? new Known(create(accountId, id)) : known;
            one.beginUse();
            return one;
        }));
        try {
            return work.apply(used.load);
        } finally {
            used.endUse(System.nanoTime());
        }
    }

    private EndpointLoad create(long accountId, long endpointId) {
        AccountLoad account = Objects.requireNonNull(accounts.compute(accountId, (id, known) -> {
            AccountLoad joined = known == null ? new AccountLoad(id) : known;
            joined.join();
            return joined;
        }));
        EndpointLoad load = new EndpointLoad(account, firstLimits.apply(endpointId), executor);
        if (closed) {
            load.close();
        }
        return load;
    }

    /** Called from time to time, with {@link System#nanoTime}. */
    void forgetIdle(long nanos) {
        endpoints.forEach((id, known) -> {
            if (known.load.isIdleForLong(nanos - known.lastUse)) {
                forget(id);
            }
        });
        long surplus = (long) endpoints.size() - mostIdle;
        if (surplus > 0) {
            endpoints.entrySet().stream()
                    .filter(known -> known.getValue().isIdle())
                    .sorted(Comparator.comparingLong(known -> known.getValue().lastUse - nanos))
                    .limit(surplus)
                    .map(Map.Entry::getKey)
                    .toList()
                    .forEach(this::forget);
        }
    }

    /** It may have come into use by now: that is asked where nobody can begin to use it. */
    private void forget(long endpointId) {
        endpoints.computeIfPresent(endpointId, (id, forgotten) -> {
            if (!forgotten.isIdle()) {
                return forgotten;
            }
            accounts.computeIfPresent(forgotten.load.account().id(), (account, known) -> known.leave() ? known : null);
            return null;
        });
    }

    /** From now on nothing waits here any more: it is given back. */
    void close() {
        closed = true;
        endpoints.values().forEach(known -> known.load.close());
    }

    int endpoints() {
        return endpoints.size();
    }

    int accounts() {
        return accounts.size();
    }
}
