package org.webhooks.it.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.server.Postgresql;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;
import org.webhooks.it.stage.Wait;

/** Besides what every database shows: what only a look into the tables does. */
@ResourceLock(SharedServers.ON_POSTGRESQL)
class RetentionOnPostgresqlIT implements RetentionContract {
    private static final int EVENTS = 3_000;
    private static final int DELIVERIES_OF_ONE = 5_000;

    @Override
    public Server server() {
        return SharedServers.onPostgresql();
    }

    private Postgresql database() {
        return (Postgresql) server().database();
    }

    @Test
    void nothingIsLeftOfWhatIsRemovedAndTheLogGoesWithoutItsEvent() {
        Tenant tenant = tenant();
        tenant.register(inbox(), "*");
        String event = tenant.publish("order.created", "{}");
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));
        String id = event.substring("evt_".length());
        String delivery = tenant.onlyDelivery(event).getString("id").substring("dlv_".length());
        database()
                .update("insert into event_bodies select account_id, id, 'other', body from events where id = '" + id
                        + "'");
        // as if it had been redelivered two days later
        database().update("update attempts set at = at + interval '2 days' where delivery_id = '" + delivery + "'");

        moveClock(RetentionContract.PAST_IT);
        String other = tenant.publish("order.created", "{}");
        Wait.until("the other is removed", () -> gone(other));
        assertThat(count("events", "id", id)).isOne();
        assertThat(count("attempts", "delivery_id", delivery)).isOne();

        moveClock(RetentionContract.PAST_IT.plusDays(2));
        Wait.until("this is removed", () -> gone(event));
        assertThat(database().number("select count(*) from endpoint_outcomes where hour_begin < now()"))
                .isZero();
        assertThat(count("event_bodies", "event_id", id)).isZero();
        assertThat(count("deliveries", "event_id", id)).isZero();
        assertThat(count("attempts", "delivery_id", delivery)).isZero();
    }

    @Test
    void whatWasDeletedIsRemovedOnceNothingThatIsKeptRefersToIt() {
        Tenant tenant = tenant();
        Endpoint deleted = tenant.register(inbox(), "*");
        Endpoint used = tenant.register(inbox(), "*");
        Endpoint kept = tenant.register(inbox(), "*");
        Tenant gone = tenant();
        gone.register(inbox(), "*");
        gone.caller()
                .send("PUT", "/v1/event-types/order.created", "{\"description\":\"An order\"}")
                .expect(201);
        String event = gone.publish("order.created", "{}");
        Wait.until("delivered", () -> "delivered".equals(gone.stateOf(event)));
        for (Endpoint endpoint : List.of(deleted, used)) {
            tenant.caller().delete(endpoint.path()).expect(200);
        }
        admin().delete("/v1/accounts/" + gone.account()).expect(200);
        String numberOfUsed = number(used.id());
        addDeliveryTo(numberOfUsed);

        moveClock(RetentionContract.PAST_IT);

        Wait.until("the endpoint is removed", () -> count("endpoints", "id", number(deleted.id())) == 0);
        Wait.until("the account is removed", () -> count("accounts", "id", number(gone.account())) == 0);
        assertThat(count("endpoint_secrets", "endpoint_id", number(deleted.id())))
                .isZero();
        assertThat(count("endpoint_health", "endpoint_id", number(deleted.id())))
                .isZero();
        for (String table : List.of("endpoints", "events", "event_types", "api_keys")) {
            assertThat(count(table, "account_id", number(gone.account())))
                    .as(table)
                    .isZero();
        }
        assertThat(count("endpoints", "id", numberOfUsed)).isOne();
        assertThat(count("endpoint_health", "endpoint_id", numberOfUsed)).isOne();
        kept.read();
    }

    /** As if a delivery of it had come later than all others. */
    private void addDeliveryTo(String endpoint) {
        database().update("""
                insert into deliveries (id, account_id, event_id, endpoint_id, form, state, attempts, step, lease, created_at)
                values (gen_random_uuid(), -1, gen_random_uuid(), %s, 'platform', 'delivered', 1, 1, 1, now())""".formatted(endpoint));
    }

    private static String number(String publicId) {
        return publicId.substring(publicId.indexOf('_') + 1);
    }

    @Test
    void manyEventsAndManyDeliveriesOfOneAreRemovedInChunks() {
        Tenant tenant = tenant();
        tenant.register(inbox(), "*");
        String event = tenant.publish("order.created", "{}");
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));
        String account = "(select account_id from events where id = '" + event.substring("evt_".length()) + "')";
        UUID wide = UUID.randomUUID();
        String waiting = "evt_" + UUID.randomUUID();
        addEvents(account, "gen_random_uuid()", 0, EVENTS);
        addEvents(account, "'" + wide + "'", DELIVERIES_OF_ONE, 1);
        addEvents(account, "'" + waiting.substring("evt_".length()) + "'", 1, 1);
        addDeliveries(account, wide.toString(), "delivered", DELIVERIES_OF_ONE);
        addDeliveries(account, waiting.substring("evt_".length()), "held", 1);

        moveClock(RetentionContract.PAST_IT);

        Wait.until("removed", () -> tenant.events().count() == 1);
        assertThat(tenant.event(waiting).getJsonArray("deliveries")).hasSize(1);
        assertThat(count("deliveries", "event_id", wide.toString())).isZero();
    }

    private void addEvents(String account, String id, int fanOut, int count) {
        database().update("""
                insert into events (account_id, id, type, service, livemode, body, fan_out, created_at)
                select %s, %s, 'order.created', 'order', true, convert_to('{"data":{}}', 'UTF8'), %d, now()
                from generate_series(1, %d)""".formatted(account, id, fanOut, count));
    }

    private void addDeliveries(String account, String event, String state, int count) {
        database().update("""
                insert into deliveries (id, account_id, event_id, endpoint_id, form, state, attempts, step, lease, created_at)
                select gen_random_uuid(), %s, '%s', -n, 'platform', '%s', 1, 1, 1, now()
                from generate_series(1, %d) n""".formatted(account, event, state, count));
    }

    private boolean gone(String event) {
        return count("events", "id", event.substring("evt_".length())) == 0;
    }

    private long count(String table, String column, String id) {
        return database().number("select count(*) from " + table + " where " + column + " = '" + id + "'");
    }
}
