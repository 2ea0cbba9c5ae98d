package org.webhooks.endpoint;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import org.webhooks.Moments;
import org.webhooks.account.AccountChanged;
import org.webhooks.account.Versions;

/** Pauses endpoints and ends their pauses. Each method is one transaction (REQUIRED). */
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
        result.health().pause(Moments.now(clock));
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

    /** Pauses an endpoint that has failed so many times in a row; one that has recovered meanwhile is left alone. */
    public void pauseAfterFailures(long accountId, long id, int failures) {
        // the version of a paused or recovered endpoint's account would rise for nothing
        if (!rows.hasFailed(id, failures)) {
            return;
        }
        versions.raise(accountId);
        EndpointHealth health = rows.lockedHealth(id);
        if (health.consecutiveFailures() >= failures && !health.isPaused()) {
            health.pause(Moments.now(clock));
            changes.fire(new AccountChanged(accountId));
            LOG.log(Level.INFO, "Paused endpoint {0} after {1} failed attempts in a row", String.valueOf(id), failures);
        }
    }
}
