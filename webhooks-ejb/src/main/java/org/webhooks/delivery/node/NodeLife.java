package org.webhooks.delivery.node;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import org.webhooks.account.key.AdminKey;
import org.webhooks.delivery.Readiness;
import org.webhooks.event.publish.Publishing;
import org.webhooks.schema.Schema;
import org.webhooks.settings.Deployment;

/**
 * Starts this node in order: settings, schema, name, former leases, then what dispatches and recovers; and stops it in
 * order. What it can't start with stops the deployment with one sentence. Beans that are called from outside open only
 * after it.
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeLife {
    private static final Logger LOG = System.getLogger(NodeLife.class.getName());

    @Inject
    Deployment deployment;

    @Inject
    AdminKey adminKey;

    @Inject
    Schema schema;

    @Inject
    NodeName name;

    @Inject
    Dispatching dispatching;

    @Inject
    Ticks ticks;

    @Inject
    Publishing publishing;

    @Inject
    Drain drain;

    @Inject
    Readiness readiness;

    @PostConstruct
    void start() {
        try {
            schema.bringUpToDate();
            int waiting = name.take();
            ticks.start();
            dispatching.start();
            readiness.open();
            LOG.log(
                    Level.INFO,
                    "Webhooks started as node {0} in {1}; {2} deliveries of its former life are due at once",
                    deployment.node(),
                    deployment.environmentName(),
                    waiting);
        } catch (SQLException e) {
            stopThreads();
            throw new IllegalStateException("Webhooks can't start without its database: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            stopThreads();
            throw e;
        }
    }

    @PreDestroy
    void stop() {
        readiness.close();
        stopThreads();
        name.leave();
        LOG.log(Level.INFO, "Webhooks stopped as node {0}", deployment.node());
    }

    /** First what hands over, then what is in hand. A bean whose start fails is not told to stop. */
    private void stopThreads() {
        dispatching.stop();
        publishing.stop();
        drain.run();
        ticks.stop();
    }
}
