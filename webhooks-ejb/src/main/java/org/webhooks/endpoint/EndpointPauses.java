package org.webhooks.endpoint;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.webhooks.Moments;
import org.webhooks.account.AccountChanged;
import org.webhooks.account.Versions;
import org.webhooks.endpoint.notice.Notice;
import org.webhooks.endpoint.notice.NoticeType;

/**
 * Ends the sending to an endpoint and begins it again: pauses, and what receivers bring about. Each method is one
 * transaction (REQUIRED).
 */
@Stateless
public class EndpointPauses {
    private static final Logger LOG = System.getLogger(EndpointPauses.class.getName());

    @Inject
    EndpointRows rows;

    @Inject
    Versions versions;

    @Inject
    Clock clock;

    @Inject
    Event<AccountChanged> changes;

    /** Sends nothing more until it is unpaused; what is unfinished is held. @throws Refusal ENDPOINT_NOT_FOUND */
    public EndpointWithHealth pause(long accountId, String scheme, long id) {
        EndpointWithHealth result = rows.locked(accountId, scheme, id);
        Instant now = Moments.now(clock);
        if (result.health().pause(now)) {
            rows.tell(new Notice(NoticeType.ENDPOINT_PAUSED, accountId, id, Notice.REQUEST, now));
        }
        changes.fire(new AccountChanged(accountId));
        return result;
    }

    /** Ends a pause, forgets the failures and releases what was held. @throws Refusal ENDPOINT_NOT_FOUND */
    public EndpointWithHealth unpause(long accountId, String scheme, long id) {
        EndpointWithHealth result = rows.locked(accountId, scheme, id);
        result.health().unpause(Moments.now(clock));
        changes.fire(new AccountChanged(accountId));
        return result;
    }

    /**
     * Disables an endpoint whose receiver has answered that it is gone (410, RFC 9110 §15.5.11), and cancels what it has
     * waiting. One that has another URL by now, or is disabled or deleted, is left alone.
     *
     * @param called the URL that answered
     */
    public void disableGone(long accountId, long id, URI called) {
        versions.raise(accountId);
        rows.callable(id)
                .filter(endpoint -> endpoint.url().equals(called.toString()))
                .ifPresent(endpoint -> {
                    Instant now = Moments.now(clock);
                    endpoint.change(EndpointChange.of(null, null, false), now);
                    rows.lockedHealth(id).cancelDeliveries(now);
                    rows.tell(new Notice(NoticeType.ENDPOINT_DISABLED, accountId, id, Notice.GONE, now));
                    changes.fire(new AccountChanged(accountId));
                    LOG.log(Level.INFO, "Disabled endpoint {0}, whose receiver is gone", String.valueOf(id));
                });
    }

    /** Pauses an endpoint that has failed so many times in a row; one that has recovered meanwhile is left alone. */
    public void pauseAfterFailures(long accountId, long id, int failures) {
        // the version of a paused or recovered endpoint's account would rise for nothing
        if (!rows.hasFailed(id, failures)) {
            return;
        }
        versions.raise(accountId);
        EndpointHealth health = rows.lockedHealth(id);
        if (health.consecutiveFailures() >= failures && !health.isPaused()) {
            Instant now = Moments.now(clock);
            health.pauseAfterFailures(now);
            rows.tell(new Notice(NoticeType.ENDPOINT_PAUSED, accountId, id, Notice.FAILURES, now));
            changes.fire(new AccountChanged(accountId));
            LOG.log(Level.INFO, "Paused endpoint {0} after {1} failed attempts in a row", String.valueOf(id), failures);
        }
    }
}
