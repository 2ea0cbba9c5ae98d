package org.webhooks.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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

/** What the dispatcher reads while very much waits that can't be called, as PostgreSQL counts it. */
@ResourceLock(SharedServers.ON_POSTGRESQL)
class DispatchReadsOnPostgresqlIT implements Stage {
    private static final int WAITING = 100_000;

    /** The dispatcher asks for leases that have ended about twice a second, by an index of their own. */
    private static final int LOOKS = 10;

    private final Tenant tenant = tenant();
    private final Inbox inbox = inbox();
    private final Endpoint endpoint = tenant.register(inbox, "*");
    private final String ofEndpoint =
            " from deliveries where endpoint_id = " + endpoint.id().substring("whep_".length());

    @Override
    public Server server() {
        return SharedServers.onPostgresql();
    }

    private Postgresql database() {
        return (Postgresql) server().database();
    }

    @BeforeEach
    void oneCallHangsAndTheNextOneWaits() {
        endpoint.patch("{\"ordered\":true,\"max_in_flight\":1}");
        inbox.hang();
        Sequences.publish(tenant, List.of(Sequences.event("a", 0), Sequences.event("a", 1)));
        inbox.await(1);
    }

    @AfterEach
    void removeWhatWaits() {
        database().update("delete" + ofEndpoint + " and state = 'waiting'");
        inbox.release();
    }

    @Test
    void whatIsDueInSequencesIsNotSteppedOverForWhatIsDueInNone() {
        waitMany("ordering_key");

        long before = number("idx_tup_read", "deliveries_resting");
        awaitLooks();

        assertThat(number("idx_tup_read", "deliveries_resting") - before).isLessThan(WAITING / 10);
    }

    private void waitMany(String orderingKey) {
        database().update("""
                insert into deliveries (id, account_id, event_id, endpoint_id, form, state, attempts, step, lease,
                                        due_at, created_at, ordering_key, sequence)
                select gen_random_uuid(), account_id, gen_random_uuid(), endpoint_id, form, state, 0, 0, 0,
                       now() - interval '1 hour', now(), %s, nextval('delivery_sequence')
                from (select *%s and state = 'waiting') one cross join generate_series(1, %d) n""".formatted(orderingKey, ofEndpoint, WAITING));
        database().update("analyze deliveries");
    }

    private void awaitLooks() {
        long before = number("idx_scan", "deliveries_leased");
        Wait.until("looks", () -> number("idx_scan", "deliveries_leased") > before + LOOKS);
    }

    private long number(String column, String index) {
        return database()
                .number("select " + column + " from pg_stat_user_indexes where indexrelname = '" + index + "'");
    }
}
