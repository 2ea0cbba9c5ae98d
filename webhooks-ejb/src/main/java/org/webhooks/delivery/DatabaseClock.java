package org.webhooks.delivery;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.webhooks.settings.Deployment;

/** The clock of leases and due times: the database's, which all nodes share, plus the offset that tests move. */
@Singleton
public class DatabaseClock {
    private final Deployment deployment;

    @Inject
    public DatabaseClock(Deployment deployment) {
        this.deployment = deployment;
    }

    Instant now(EntityManager entities) {
        Instant now = (Instant) entities.createNativeQuery("select current_timestamp", Instant.class)
                .getSingleResult();
        return now.plus(deployment.clockOffset()).truncatedTo(ChronoUnit.MICROS);
    }
}
