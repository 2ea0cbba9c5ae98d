package org.webhooks.outbound.resolve;

import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.webhooks.outbound.target.ForbiddenTarget;

/** One question to the resolver, shared by all calls to the host while its answer is young. */
final class Lookup {

    private static final Duration FAILURE_CACHE_TIME = Duration.ofSeconds(1);
    private static final Duration PIN_TIME = Duration.ofMinutes(10);

    /** Longer than any call, which may wait for a connection until its end. */
    private static final Duration SHORTEST_PIN_TIME = Duration.ofMinutes(1);

    private final String host;
    private final long startedNanos;
    private final CompletableFuture<InetAddress[]> answer = new CompletableFuture<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean returned;
    private volatile long returnedNanos;

    private volatile InetAddress @Nullable [] pinned;

    /** Asks anew; until the answer is there, {@code former}'s addresses stay pinned. */
    Lookup(String host, @Nullable Lookup former, long nowNanos) {
        this.host = host;
        this.startedNanos = nowNanos;
        this.pinned = former == null ? null : former.pinned;
    }

    String host() {
        return host;
    }

    CompletableFuture<InetAddress[]> answer() {
        return answer;
    }

    /** True for the one caller that has to ask. */
    boolean start() {
        return started.compareAndSet(false, true);
    }

    /** The addresses last checked and allowed; calls that wait for a connection may need them after their time. */
    InetAddress @Nullable [] pinned() {
        return pinned;
    }

    void allowed(InetAddress[] addresses, long nowNanos) {
        pinned = addresses;
        returned(nowNanos);
        answer.complete(addresses);
    }

    void forbidden(ForbiddenTarget why, long nowNanos) {
        pinned = null;
        failed(why, nowNanos);
    }

    void failed(Exception why, long nowNanos) {
        returned(nowNanos);
        answer.completeExceptionally(why);
    }

    void timedOut(Duration after) {
        answer.completeExceptionally(new ResolverTimeout(after));
    }

    private void returned(long nowNanos) {
        returnedNanos = nowNanos;
        returned = true;
    }

    boolean hasWaited(Duration time, long nowNanos) {
        return !answer.isDone() && nowNanos - startedNanos >= time.toNanos();
    }

    /** A lookup that timed out while its thread still hangs stays current, so that a host never holds two threads. */
    boolean isCurrent(Duration cacheTime, long nowNanos) {
        if (!returned) {
            return true;
        }
        boolean failed = answer.isCompletedExceptionally();
        Duration kept = failed && FAILURE_CACHE_TIME.compareTo(cacheTime) < 0 ? FAILURE_CACHE_TIME : cacheTime;
        return nowNanos - returnedNanos < kept.toNanos();
    }

    /**
     * No call that was checked by it can still be under way.
     *
     * @param crowded whether there are so many that none is kept for longer than it has to be
     */
    boolean isForgotten(boolean crowded, long nowNanos) {
        Duration kept = crowded ? SHORTEST_PIN_TIME : PIN_TIME;
        return returned && nowNanos - returnedNanos >= kept.toNanos();
    }
}
