package org.webhooks.it.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Job;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Deliveries sent once more, many at once. */
public interface BulkRedeliveryContract extends Stage {
    String REDELIVER = "/v1/deliveries/redeliver";

    @Test
    default void everyEndpointGetsAgainWhatTheFilterNames() {
        Tenant tenant = tenant();
        List<Inbox> inboxes = List.of(inbox(), inbox());
        inboxes.forEach(inbox -> tenant.register(inbox, "*"));
        List<String> paid = publish(tenant, "invoice.paid", 3);
        publish(tenant, "order.created", 4);
        awaitDelivered(tenant, inboxes, 7);

        Job job = Job.opened(tenant, REDELIVER, "{\"type\":\"invoice.paid\",\"state\":\"delivered\",\"since\":0}");

        assertThat(job.awaitState("completed").getInt("redelivered")).isEqualTo(6);
        for (Inbox inbox : inboxes) {
            assertThat(inbox.await(10).subList(7, 10))
                    .extracting(Receipt::webhookId)
                    .containsExactlyInAnyOrderElementsOf(paid);
        }
        assertThat(job.read().getInt("total")).isEqualTo(7);
        inboxes.get(0).staysAt(10);
    }

    @Test
    default void oneEndpointGetsAgainWhatItHad() {
        Tenant tenant = tenant();
        List<Inbox> inboxes = List.of(inbox(), inbox());
        List<Endpoint> endpoints =
                inboxes.stream().map(inbox -> tenant.register(inbox, "*")).toList();
        publish(tenant, "order.created", 3);
        awaitDelivered(tenant, inboxes, 3);

        String request = "{\"endpoint_id\":\"" + endpoints.get(1).id() + "\",\"since\":0}";
        Job.opened(tenant, REDELIVER, request).awaitState("completed");

        inboxes.get(1).await(6);
        inboxes.get(0).staysAt(3);
        Wait.until("counted", () -> delivered(endpoints.get(1)) == 6);
        assertThat(delivered(endpoints.get(0))).isEqualTo(3);
    }

    private static int delivered(Endpoint endpoint) {
        return endpoint.stats("").getJsonObject("counts").getInt("delivered");
    }

    @Test
    default void endpointsOfOtherDialectsGetAgainWhatTheyHadWithoutBeingNamed() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        String type = Dialect.DEVELOPER.eventType();
        Dialect.DEVELOPER.register(tenant, inbox, type);
        String event = tenant.publish(type, "{}");
        awaitDelivered(tenant, List.of(inbox), 1);

        Job job = Job.opened(tenant, REDELIVER, "{\"since\":0}");

        assertThat(job.awaitState("completed").getInt("redelivered")).isEqualTo(1);
        assertThat(inbox.await(2)).extracting(Receipt::webhookId).containsOnly(event);
        assertThat(inbox.receipts().stream().map(Receipt::sha256).distinct()).hasSize(1);
    }

    /** More deliveries of one event than a transaction takes. */
    @Test
    default void anEventOfManyEndpointsGoesToEachOnce() {
        Tenant tenant = tenant();
        int many = 230;
        admin().send("PATCH", "/v1/accounts/" + tenant.account(), "{\"max_endpoints\":" + many + "}")
                .expect(200);
        Inbox inbox = inbox();
        IntStream.range(0, many).forEach(i -> tenant.register(inbox, "*"));
        publish(tenant, "order.created", 2);
        awaitDelivered(tenant, List.of(inbox), 2 * many);

        Job job = Job.opened(tenant, REDELIVER, "{\"since\":0}");

        assertThat(job.awaitState("completed").getInt("redelivered")).isEqualTo(2 * many);
        assertThat(job.read().getInt("done")).isEqualTo(2);
        inbox.await(4 * many);
    }

    @Test
    default void anEndpointThatTakesLittleKeepsOnlyItselfWaiting() {
        Tenant tenant = tenant();
        List<Inbox> inboxes = List.of(inbox(), inbox(), inbox());
        List<Endpoint> endpoints =
                inboxes.stream().map(inbox -> tenant.register(inbox, "*")).toList();
        int events = 8;
        publish(tenant, "order.created", events);
        awaitDelivered(tenant, inboxes, events);
        endpoints.get(0).patch("{\"rate_limit\":1}");
        inboxes.get(0).hang();

        Job job = Job.opened(tenant, REDELIVER, "{\"since\":0}");

        inboxes.get(1).await(2 * events);
        inboxes.get(2).await(2 * events);
        assertThat(job.read().getString("state")).isEqualTo("running");
        assertThat(job.done()).isLessThan(events);
        assertThat(inboxes.get(0).size()).isLessThan(2 * events);

        inboxes.get(0).release();
        endpoints.get(0).patch("{\"rate_limit\":null}");
        inboxes.get(0).await(2 * events);
        JsonObject completed = job.awaitState("completed");
        assertThat(completed.getInt("redelivered")).isEqualTo(3 * events);
        assertThat(completed.getInt("done")).isEqualTo(events);
        assertThat(completed.getInt("total")).isEqualTo(events);
        inboxes.forEach(inbox -> inbox.staysAt(2 * events));
    }

    @Test
    default void whatIsUnderWayOrOfADisabledEndpointIsLeftAlone() {
        Tenant tenant = tenant();
        List<Inbox> inboxes = List.of(inbox(), inbox(), inbox());
        List<Endpoint> endpoints =
                inboxes.stream().map(inbox -> tenant.register(inbox, "*")).toList();
        publish(tenant, "order.created", 2);
        awaitDelivered(tenant, inboxes, 2);
        endpoints.get(0).patch("{\"is_active\":false}");
        endpoints.get(1).pause();
        String held = tenant.publish("order.created", "{}");
        awaitDelivered(tenant, inboxes.subList(2, 3), 3);

        Job job = Job.opened(tenant, REDELIVER, "{\"since\":0}");

        assertThat(job.awaitState("completed").getInt("redelivered")).isEqualTo(2 + 3);
        inboxes.get(2).await(6);
        assertThat(inboxes.get(0).size()).isEqualTo(2);
        assertThat(inboxes.get(1).size()).isEqualTo(2);
        assertThat(tenant.deliveries(held))
                .extracting(delivery -> delivery.getString("state"))
                .contains("held");
        endpoints.get(1).unpause();
        inboxes.get(1).await(5);
    }

    private static List<String> publish(Tenant tenant, String type, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> tenant.publish(type, String.valueOf(i)))
                .toList();
    }

    private static void awaitDelivered(Tenant tenant, List<Inbox> inboxes, int count) {
        inboxes.forEach(inbox -> inbox.await(count));
        Wait.until(
                "recorded",
                () -> tenant.events()
                        .flatMap(event -> tenant.event(event.getString("eventId")).getJsonArray("deliveries").stream())
                        .map(delivery -> delivery.asJsonObject().getString("state"))
                        .allMatch(state -> state.equals("delivered") || state.equals("held")));
    }
}
