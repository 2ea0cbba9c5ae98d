package org.webhooks.api.health;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.webhooks.delivery.Readiness;

/** Ready means: started, and the database and the broker answer. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
@SuppressWarnings("NullAway.Init") // the container sets the resources
public class ReadinessProbe implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Resource(lookup = "java:/jdbc/WebhooksDirect")
    DataSource database;

    @Resource(lookup = "java:/ConnectionFactory")
    ConnectionFactory broker;

    @Inject
    Readiness readiness;

    @Override
    public HealthCheckResponse call() {
        boolean started = readiness.isOpen();
        boolean databaseAnswers = databaseAnswers();
        boolean brokerAnswers = brokerAnswers();
        return HealthCheckResponse.named("webhooks")
                .withData("started", started)
                .withData("database", databaseAnswers)
                .withData("broker", brokerAnswers)
                .status(started && databaseAnswers && brokerAnswers)
                .build();
    }

    private boolean databaseAnswers() {
        try (java.sql.Connection connection = database.getConnection()) {
            return connection.isValid((int) PATIENCE.toSeconds());
        } catch (SQLException away) {
            return false;
        }
    }

    private boolean brokerAnswers() {
        try (Connection connection = broker.createConnection()) {
            connection.start();
            return true;
        } catch (JMSException away) {
            return false;
        }
    }
}
