package org.webhooks.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.server.Postgresql;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** How the outcomes of a group are recorded beside another node's transactions. */
@ResourceLock(SharedServers.ON_POSTGRESQL)
class RecordOnPostgresqlIT implements Stage {
    private static final int EVENTS = 90;
    private static final int THOUSAND = 1_000;
    private static final String WAITING = "select count(*) from pg_stat_activity where wait_event_type = 'Lock'";

    @Override
    public Server server() {
        return SharedServers.onPostgresql();
    }

    /** Two nodes that record the same deliveries would wait for each other for ever else. */
    @Test
    void deliveriesAreLockedInTheOrderOfTheirIds() {
        Tenant tenant = tenant();
        Inbox first = inbox();
        Inbox inbox = inbox();
        String ofFirst = queuedOf(tenant.register(first, "first"));
        String ofOthers = queuedOf(tenant.register(inbox, "then"));
        String queued = " from deliveries" + ofOthers;
        tenant.awaitState(tenant.publish("then", "{}"), "delivered");
        first.hang();
        inbox.hang();
        tenant.publish("first", "{}");
        tenant.publishBatch("then", EVENTS);
        first.await(1);
        inbox.await(1 + EVENTS);
        String middle = database().text("select id" + queued + " order by id offset " + EVENTS / 2 + " limit 1");
        String lockedBeforeAndAfter = """
                with free as (select id%1$s for update skip locked),
                     locked as (select id%1$s except select id from free)
                select %3$d * count(*) filter (where id < '%2$s') + count(*) filter (where id > '%2$s') from locked""".formatted(queued, middle, THOUSAND);

        database().holding(holding(" where id = '" + middle + "'"), () -> {
            // the others come together, into the group behind this one
            database().holding(holding(ofFirst), () -> {
                first.release();
                Wait.until("the first waits to be recorded", () -> database().number(WAITING) > 0);
                inbox.release();
                Wait.until("the others are answered", () -> inbox.underWay().now() == 0);
            });
            AtomicLong locked = new AtomicLong();
            Wait.until("they wait for the one in the middle", () -> {
                locked.set(database().number(lockedBeforeAndAfter));
                // twice the same: a group that was committed while it was looked at is none that waits
                return locked.get() >= THOUSAND && locked.get() == database().number(lockedBeforeAndAfter);
            });

            assertThat(locked.get() % THOUSAND).as("locked behind it").isZero();
        });
        Wait.until("all are recorded", () -> database().number("select count(*)" + queued) == 0);
    }

    private static String queuedOf(Endpoint endpoint) {
        return " where state = 'queued' and endpoint_id = " + endpoint.id().substring("whep_".length());
    }

    private static String holding(String where) {
        return "update deliveries set state = state" + where;
    }

    private Postgresql database() {
        return (Postgresql) server().database();
    }
}
