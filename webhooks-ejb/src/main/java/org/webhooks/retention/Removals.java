package org.webhooks.retention;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.webhooks.settings.Deployment;
import org.webhooks.settings.RetentionSettings;

/** All that grows old, in the order in which it goes: attempts before the events that are kept for them. */
@Singleton
class Removals {
    /** Nodes judge by their own clocks whether a secret still signs. */
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private final RetentionSettings settings;
    private final Deployment deployment;

    @Inject
    Removals(RetentionSettings settings, Deployment deployment) {
        this.settings = settings;
        this.deployment = deployment;
    }

    /** @param databaseNow what the database's clock says; the offset is not in the beats of nodes */
    List<Removal> at(Instant databaseNow) {
        Instant now = databaseNow.plus(deployment.clockOffset());
        return List.of(
                RowRemoval.ofIdempotencyKeys(now.minus(settings.idempotencyKeys())),
                new AttemptRemoval(now.minus(settings.attempts())),
                new EventRemoval(now.minus(settings.events())),
                RowRemoval.ofOutcomes(now.minus(settings.events())),
                RowRemoval.ofRetiredSecrets(now.minus(CLOCKS_DIFFER)),
                RowRemoval.ofRevokedKeys(now.minus(settings.events())),
                RowRemoval.ofEndedJobs(now.minus(settings.events())),
                DeletedRemoval.ofEndpoints(now.minus(settings.events())),
                DeletedRemoval.ofAccounts(now.minus(settings.events())),
                RowRemoval.ofSilentNodes(databaseNow.minus(settings.events())));
    }
}
