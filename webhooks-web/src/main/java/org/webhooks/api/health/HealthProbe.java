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
import java.util.concurrent.locks.ReentrantLock;
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

    private final ReentrantLock probing = new ReentrantLock();
    private volatile Probed last = new Probed(new NodeHealth(false, false, false, false), Instant.MIN);

    private record Probed(NodeHealth health, Instant at) {}

    /** While one caller probes, the others get the last answer: a database that hangs must not hold their threads. */
    NodeHealth health() {
        if (isOld() && probing.tryLock()) {
            try {
                if (isOld()) {
                    NodeHealth health = new NodeHealth(
                            readiness.isOpen(), databaseAnswers(), brokerAnswers(), readiness.isCalling());
                    last = new Probed(health, clock.instant());
                }
            } finally {
                probing.unlock();
            }
        }
        return last.health();
    }

    private boolean isOld() {
        return last.at().isBefore(clock.instant().minus(KEPT));
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
