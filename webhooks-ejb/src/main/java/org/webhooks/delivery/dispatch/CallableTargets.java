package org.webhooks.delivery.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.sweep.Stragglers;
import org.webhooks.endpoint.registry.EndpointRegistry;
import org.webhooks.endpoint.registry.Target;

/** The endpoints that what is due may be handed over for. */
@Singleton
class CallableTargets {
    private static final Logger LOG = System.getLogger(CallableTargets.class.getName());

    private final EndpointRegistry registry;
    private final Stragglers stragglers;

    @Inject
    CallableTargets(EndpointRegistry registry, Stragglers stragglers) {
        this.registry = registry;
        this.stragglers = stragglers;
    }

    /** Null where it may not be called: what can't be found out of one endpoint must not keep the others waiting. */
    @Nullable
    Target find(long accountId, long endpointId) {
        try {
            Target target = registry.target(accountId, endpointId).orElse(null);
            if (target == null) {
                stragglers.suspect(endpointId);
            }
            // what a paused one has due is held by its sweep
            return target == null || target.paused() ? null : target;
        } catch (SQLException | RuntimeException e) {
            LOG.log(
                    Level.WARNING,
                    "Nothing is dispatched to endpoint {0}: {1}",
                    String.valueOf(endpointId),
                    e.getMessage());
            return null;
        }
    }
}
