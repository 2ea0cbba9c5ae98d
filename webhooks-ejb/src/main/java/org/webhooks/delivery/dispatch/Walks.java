package org.webhooks.delivery.dispatch;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.dispatch.OrderedStatement.Seen;

/**
 * How far the dispatcher has come in each endpoint's sequences. It goes from stretch to stretch, and from the last one to
 * the first again: at once where it found something to call, else after a rest, so that very many sequences that all have
 * to wait are looked at for about a tenth of the time. Not safe for several threads.
 */
final class Walks {
    /** About ten times as long as the database takes for one. */
    private static final long REST_FOR_EACH_NANOS = 100_000;

    private final Map<Long, Walk> byEndpoint = new HashMap<>();

    /** @param behind the key of the last sequence; null at the beginning */
    private record Walk(@Nullable String behind, int looked, boolean found, long restsUntil) {
        static Walk beginning(long restsUntil) {
            return new Walk(null, 0, false, restsUntil);
        }
    }

    /** Forgets those of other endpoints. */
    void keepOnly(Collection<Long> endpoints) {
        byEndpoint.keySet().retainAll(endpoints);
    }

    /** @param nanos by {@link System#nanoTime} */
    boolean isResting(long endpointId, long nanos) {
        return walk(endpointId, nanos).restsUntil() - nanos > 0;
    }

    /** The key of the sequence behind which it goes on; null at the beginning. */
    @Nullable
    String behind(long endpointId) {
        return walk(endpointId, 0).behind();
    }

    private Walk walk(long endpointId, long nanos) {
        return byEndpoint.getOrDefault(endpointId, Walk.beginning(nanos));
    }

    /** A stretch was looked at. */
    void advance(Seen seen, long nanos) {
        long endpoint = seen.stretch().endpointId();
        Walk walk = walk(endpoint, nanos);
        int looked = walk.looked() + seen.looked();
        boolean found = walk.found() || !seen.callable().isEmpty();
        byEndpoint.put(
                endpoint,
                seen.hasMoreBehind()
                        ? new Walk(seen.last(), looked, found, nanos)
                        : Walk.beginning(found ? nanos : nanos + looked * REST_FOR_EACH_NANOS));
    }
}
