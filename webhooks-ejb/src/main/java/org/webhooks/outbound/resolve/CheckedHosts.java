package org.webhooks.outbound.resolve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.webhooks.outbound.target.ForbiddenTarget;
import org.webhooks.outbound.target.TargetPolicy;

/**
 * Resolves hosts on threads of its own and checks every answer. A host whose answers are all allowed is pinned:
 * connections are made to those addresses and no others, however the name resolves meanwhile.
 */
public final class CheckedHosts implements AutoCloseable {

    private static final int MAX_WAITING = 10_000;

    /** Beyond so many, hosts that were not asked for within a minute are forgotten. */
    private static final int MANY = 50_000;
    /** A receiver with more addresses is called on the first of them; each costs a connect timeout when it is down. */
    private static final int MAX_PINNED = 8;

    private final HostResolver resolver;
    private final TargetPolicy policy;
    private final Duration cacheTime;
    private final Duration timeout;
    private final ExecutorService threads;
    private final ConcurrentMap<String, Lookup> lookups = new ConcurrentHashMap<>();

    /**
     * Starts no thread yet.
     *
     * @param cacheTime for which a host's answers are used again
     * @param timeout after which a host counts as not resolved; noticed by {@link #sweep}
     */
    public CheckedHosts(
            HostResolver resolver,
            TargetPolicy policy,
            Duration cacheTime,
            Duration timeout,
            int maxThreads,
            ThreadFactory factory) {
        this.resolver = resolver;
        this.policy = policy;
        this.cacheTime = cacheTime;
        this.timeout = timeout;
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                maxThreads, maxThreads, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MAX_WAITING), factory);
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    /**
     * The checked addresses of a host, already there if they are cached. Fails with {@link ForbiddenTarget},
     * {@link UnknownHostException} or {@link ResolverTimeout}.
     */
    public CompletableFuture<InetAddress[]> check(String host) {
        long now = System.nanoTime();
        Lookup known = lookups.get(host);
        if (known != null && known.isCurrent(cacheTime, now)) {
            return known.answer();
        }
        Lookup lookup = lookups.compute(
                host, (name, old) -> old != null && old.isCurrent(cacheTime, now) ? old : new Lookup(name, old, now));
        if (lookup.start()) {
            start(lookup);
        }
        return lookup.answer();
    }

    /**
     * The addresses to connect to, which were all checked.
     *
     * @throws UnknownHostException if there are none
     */
    public InetAddress[] pinned(String host) throws UnknownHostException {
        Lookup lookup = lookups.get(host);
        InetAddress[] addresses = lookup == null ? null : lookup.pinned();
        if (addresses == null) {
            throw new UnknownHostException(host);
        }
        return addresses;
    }

    /** Fails what has waited too long, forgets what is old. To be called several times a second. */
    public void sweep() {
        long now = System.nanoTime();
        boolean crowded = lookups.size() > MANY;
        for (Lookup lookup : lookups.values()) {
            if (lookup.hasWaited(timeout, now)) {
                lookup.timedOut(timeout);
            } else if (lookup.isForgotten(crowded, now)) {
                lookups.remove(lookup.host(), lookup);
            }
        }
    }

    private void start(Lookup lookup) {
        try {
            threads.execute(() -> ask(lookup));
        } catch (RejectedExecutionException e) {
            lookup.failed(e, System.nanoTime());
        }
    }

    private void ask(Lookup lookup) {
        try {
            InetAddress[] addresses = checked(lookup.host());
            lookup.allowed(addresses, System.nanoTime());
        } catch (ForbiddenTarget e) {
            lookup.forbidden(e, System.nanoTime());
        } catch (UnknownHostException | RuntimeException e) {
            lookup.failed(e, System.nanoTime());
        }
    }

    private InetAddress[] checked(String host) throws UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        if (addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        for (InetAddress address : addresses) {
            policy.judge(address);
        }
        return addresses.length <= MAX_PINNED ? addresses : Arrays.copyOf(addresses, MAX_PINNED);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
