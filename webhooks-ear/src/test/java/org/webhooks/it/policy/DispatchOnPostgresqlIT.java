package org.webhooks.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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

/** The dispatcher beside very much that can't be called, or can't be moved. */
@ResourceLock(SharedServers.ON_POSTGRESQL)
class DispatchOnPostgresqlIT implements Stage {
    private static final int WAITING = 100_000;
    private static final int PAUSED = 20;
    private static final int FULL = 50;

    /** So many of an endpoint's due deliveries the dispatcher takes in a round at most. */
    private static final int SHARE = 64;

    private static final int EVENTS = 10;

    /** The dispatcher asks for leases that have ended about twice a second, by an index of their own. */
    private static final int LOOKS = 10;

    private static final int STRETCHES = 3;

    @Override
    public Server server() {
        return SharedServers.onPostgresql();
    }

    @Test
    void whatIsDueInSequencesIsNotSteppedOverForWhatIsDueInNone() {
        whileItsCallHangsAndMuchWaits("ordering_key", () -> {
            assertThat(readByLooks()).isLessThan(WAITING / 10);
        });
    }

    @Test
    void anEndpointThatTakesNothingNowIsPassedOverWithAllItsSequences() {
        whileItsCallHangsAndMuchWaits("ordering_key || n", () -> {
            long before = number("idx_scan", "deliveries_in_order");
            awaitLooks();

            assertThat(number("idx_scan", "deliveries_in_order") - before).isLessThan(WAITING / 10);
        });
    }

    private void whileItsCallHangsAndMuchWaits(String orderingKey, Runnable look) {
        Tenant tenant = tenant();
        Inbox inbox = inbox().hang();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"ordered\":true,\"max_in_flight\":1}");
        Sequences.publish(tenant, List.of(Sequences.event("a", 0), Sequences.event("a", 1)));
        inbox.await(1);
        String waiting = " from deliveries" + ofThoseThatWaitFor(List.of(endpoint));
        database().update("""
                insert into deliveries (id, account_id, event_id, endpoint_id, form, state, attempts, step, lease,
                                        due_at, created_at, ordering_key, sequence)
                select gen_random_uuid(), account_id, gen_random_uuid(), endpoint_id, form, state, 0, 0, 0,
                       now() - interval '1 hour', now(), %s, nextval('delivery_sequence')
                from (select *%s) one cross join generate_series(1, %d) n""".formatted(orderingKey, waiting, WAITING));
        try {
            look.run();
        } finally {
            database().update("delete" + waiting);
            // else the index leads to the removed rows still, and the next test counts them
            database().update("vacuum deliveries");
            inbox.release();
        }
    }

    @Test
    void whatIsDueForEndpointsThatTakeNothingNowIsNotCounted() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().hang();
        List<Endpoint> endpoints =
                Stream.generate(() -> tenant.register(inbox, "*")).limit(FULL).toList();
        endpoints.forEach(endpoint -> endpoint.patch("{\"max_in_flight\":1}"));
        tenant.publish("order.created", "{}");
        inbox.await(FULL);
        tenant.publish("order.created", "{}");
        String waiting = " from deliveries" + ofThoseThatWaitFor(endpoints);
        database().update("""
                insert into deliveries (id, account_id, event_id, endpoint_id, form, state, attempts, step, lease,
                                        due_at, created_at)
                select gen_random_uuid(), account_id, gen_random_uuid(), endpoint_id, form, state, 0, 0, 0,
                       now() - interval '1 hour', now()
                from (select *%s) one cross join generate_series(1, %d) n""".formatted(waiting, SHARE));
        try {
            // what a connection read before, over rows that other tests have removed, it may report as late as now
            long fewest = LongStream.generate(this::readByLooks)
                    .limit(STRETCHES)
                    .min()
                    .orElseThrow();

            assertThat(fewest).isLessThan(FULL * SHARE * LOOKS / 4);
        } finally {
            database().update("delete" + waiting);
            inbox.release();
        }
    }

    private long readByLooks() {
        long before = number("idx_tup_read", "deliveries_resting");
        awaitLooks();
        return number("idx_tup_read", "deliveries_resting") - before;
    }

    private void awaitLooks() {
        long before = number("idx_scan", "deliveries_leased");
        Wait.until("looks", () -> number("idx_scan", "deliveries_leased") > before + LOOKS);
    }

    private long number(String column, String index) {
        return database()
                .number("select " + column + " from pg_stat_user_indexes where indexrelname = '" + index + "'");
    }

    @Test
    void endpointsWhoseDeliveriesCanNotBeHeldJustNowDelayNobodyElse() {
        Tenant pausing = tenant();
        List<Endpoint> endpoints = Stream.generate(() -> pausing.register(inbox(), "*"))
                .limit(PAUSED)
                .toList();
        endpoints.forEach(endpoint -> endpoint.patch("{\"retry_schedule\":[\"PT1H\"]}"));
        pausing.publish("order.created", "{}");
        Tenant other = tenant();
        Inbox inbox = inbox();
        other.register(inbox, "*").patch("{\"ordered\":true}");

        Instant begun = Instant.now();
        database().holding("update deliveries set step = step" + ofThoseThatWaitFor(endpoints), () -> {
            endpoints.forEach(Endpoint::pause);
            for (int n = 1; n <= EVENTS; n++) {
                other.caller().post("/v1/events", Sequences.event("", n)).expect(202);
                inbox.await(n);
            }
        });

        assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(EVENTS));
        Wait.until(
                "held",
                () -> endpoints.stream()
                        .flatMap(endpoint -> endpoint.deliveries().stream())
                        .allMatch(delivery -> "held".equals(delivery.getString("state"))));
    }

    private static String ofThoseThatWaitFor(List<Endpoint> endpoints) {
        return endpoints.stream()
                .map(endpoint -> endpoint.id().substring("whep_".length()))
                .collect(Collectors.joining(",", " where state = 'waiting' and endpoint_id in (", ")"));
    }

    private Postgresql database() {
        return (Postgresql) server().database();
    }
}
