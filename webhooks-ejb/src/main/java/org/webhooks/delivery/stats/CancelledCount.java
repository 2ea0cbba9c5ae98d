package org.webhooks.delivery.stats;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.webhooks.schema.Transactional;
import org.webhooks.settings.Deployment;

/** Counts a cancelled delivery in the caller's JTA transaction, which has locked it. */
@Singleton
public class CancelledCount {
    private final DataSource database;
    private final Deployment deployment;

    @Inject
    CancelledCount(@Transactional DataSource database, Deployment deployment) {
        this.database = database;
        this.deployment = deployment;
    }

    public void cancelled(long endpointId) {
        try (Connection connection = database.getConnection()) {
            OutcomeRows.ofThisHour(connection, deployment.clockOffset()).add(endpointId, Outcomes.cancelled(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
