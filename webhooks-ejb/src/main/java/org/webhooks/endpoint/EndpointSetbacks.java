package org.webhooks.endpoint;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.webhooks.Moments;
import org.webhooks.endpoint.notice.Notice;
import org.webhooks.endpoint.notice.NoticeType;
import org.webhooks.endpoint.notice.Notices;

/** Ends the sending to endpoints because of how their receivers answer. */
@Stateless
public class EndpointSetbacks {
    private static final Logger LOG = System.getLogger(EndpointSetbacks.class.getName());

    @Inject
    EndpointRows rows;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /**
     * Pauses endpoints that have failed so many times in a row, and disables those whose receiver has answered that it is
     * gone (410, RFC 9110 §15.5.11), which cancels what they have waiting: all of one account in one transaction (REQUIRED)
     * and one version of it, since each version has publishes match again. Left alone is what has recovered, is paused,
     * disabled or deleted by now, and who was gone but has another URL.
     *
     * @param gone the URL that answered, by endpoint
     * @param failing endpoints
     */
    public void follow(long accountId, Map<Long, URI> gone, Collection<Long> failing, int failures) {
        // the version of an account whose endpoints have recovered would rise for nothing
        List<Long> failed = rows.failed(failing, failures);
        if (gone.isEmpty() && failed.isEmpty()) {
            return;
        }
        rows.lockedAccount(accountId);
        Instant now = Moments.now(clock);
        SortedSet<Long> all = new TreeSet<>(failed);
        all.addAll(gone.keySet());
        for (EndpointHealth health : rows.lockedHealths(all)) {
            URI called = gone.get(health.endpointId());
            if (called == null) {
                pause(accountId, health, failures, now);
            } else {
                disable(accountId, health, called, now);
            }
        }
    }

    private void pause(long accountId, EndpointHealth health, int failures, Instant now) {
        if (health.consecutiveFailures() >= failures && !health.isPaused()) {
            health.pauseAfterFailures(now);
            notices.tell(new Notice(NoticeType.ENDPOINT_PAUSED, accountId, health.endpointId(), Notice.FAILURES, now));
            LOG.log(
                    Level.INFO,
                    "Paused endpoint {0} after {1} failed attempts in a row",
                    String.valueOf(health.endpointId()),
                    failures);
        }
    }

    private void disable(long accountId, EndpointHealth health, URI called, Instant now) {
        rows.callable(health.endpointId())
                .filter(endpoint -> endpoint.url().equals(called.toString()))
                .ifPresent(endpoint -> {
                    endpoint.change(EndpointChange.of(null, null, false), now);
                    health.cancelDeliveries(now);
                    notices.tell(new Notice(NoticeType.ENDPOINT_DISABLED, accountId, endpoint.id(), Notice.GONE, now));
                    LOG.log(Level.INFO, "Disabled endpoint {0}, whose receiver is gone", String.valueOf(endpoint.id()));
                });
    }
}
