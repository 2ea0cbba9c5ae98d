package org.webhooks.api.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.webhooks.delivery.Readiness;

/** Tries the database and the broker, at most once a second however often it is asked. */
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the container sets the resources
public class HealthProbe {
    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final int DATABASE_PATIENCE_SECONDS = 2;

    @Resource(lookup = "java:/jdbc/WebhooksDirect")
    DataSource dataSource;

    @Resource(lookup = "java:/ConnectionFactory")
    ConnectionFactory connectionFactory;

    @Inject
    Readiness readiness;

    @Inject
    Clock clock;

    private NodeHealth last = new NodeHealth(false, false, false);
    private Instant lastAt = Instant.MIN;

    synchronized NodeHealth health() {
        Instant now = clock.instant();
        if (lastAt.isBefore(now.minus(KEPT))) {
            last = new NodeHealth(readiness.isOpen(), databaseAnswers(), brokerAnswers());
            lastAt = now;
        }
        return last;
    }

    private boolean databaseAnswers() {
        try (java.sql.Connection connection = dataSource.getConnection()) {
            return connection.isValid(DATABASE_PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    private boolean brokerAnswers() {
        try (Connection connection = connectionFactory.createConnection()) {
            connection.start();
            return true;
        } catch (JMSException away) {
            return false;
        }
    }
}
