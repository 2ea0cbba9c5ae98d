package org.webhooks.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** What an account is told of its own endpoints, by events like any other. */
interface OperationalEventContract extends Stage {
    String ONE_ATTEMPT = "{\"retry_schedule\":[\"PT0S\"]}";

    @Test
    default void failuresAreToldUntilTheEndpointRecovers() {
        Tenant tenant = tenant();
        Inbox told = inbox();
        tenant.register(told, "webhooks.*");
        Inbox inbox = inbox().answerAlways(Reply.of(500));
        Endpoint endpoint = tenant.register(inbox, "order.*");
        endpoint.patch(ONE_ATTEMPT);

        List<String> events = IntStream.range(0, 10)
                .mapToObj(i -> tenant.publish("order.created", String.valueOf(i)))
                .toList();

        List<Receipt> receipts = told.await(11);
        assertThat(receipts).extracting(Receipt::verdict).containsOnly(Receipt.VALID);
        assertThat(ofType(receipts, "webhooks.delivery.exhausted"))
                .extracting(data -> data.getString("event_id"))
                .containsExactlyInAnyOrderElementsOf(events);
        JsonObject exhausted = ofType(receipts, "webhooks.delivery.exhausted").get(0);
        assertThat(exhausted.getString("endpoint_id")).isEqualTo(endpoint.id());
        assertThat(exhausted.getString("delivery_id")).startsWith("dlv_");
        assertThat(exhausted.getString("event_type")).isEqualTo("order.created");
        assertThat(exhausted.getInt("attempts")).isEqualTo(1);
        assertThat(exhausted.getInt("last_status")).isEqualTo(500);
        assertThat(ofType(receipts, "webhooks.endpoint.paused"))
                .singleElement()
                .satisfies(data -> assertThat(data.getString("endpoint_id")).isEqualTo(endpoint.id()))
                .satisfies(data -> assertThat(data.getString("reason")).isEqualTo("failures"));

        inbox.answerAlways(Reply.OK);
        endpoint.unpause();
        tenant.publish("order.created", "{}");
        tenant.publish("order.created", "{}");

        assertThat(ofType(told.await(12), "webhooks.endpoint.recovered"))
                .singleElement()
                .satisfies(data -> assertThat(data.getString("endpoint_id")).isEqualTo(endpoint.id()));
        told.staysAt(12);
    }

    @Test
    default void ofManyEndpointsThatFailTogetherEachIsPausedAndToldWhilePublishesGoOn() {
        Tenant tenant = tenant();
        Inbox told = inbox();
        tenant.register(told, "webhooks.endpoint.*");
        List<Endpoint> failing = Stream.generate(() -> tenant.register(inbox().answerAlways(Reply.of(500)), "order.*"))
                .limit(40)
                .toList();
        List<Endpoint> gone = Stream.generate(() -> tenant.register(inbox().answerAlways(Reply.of(410)), "order.*"))
                .limit(5)
                .toList();

        IntStream.range(0, 10).forEach(i -> tenant.publish("order.created", String.valueOf(i)));

        List<Receipt> receipts = told.await(45);
        assertThat(ofType(receipts, "webhooks.endpoint.paused"))
                .extracting(data -> data.getString("endpoint_id"))
                .containsExactlyInAnyOrderElementsOf(
                        failing.stream().map(Endpoint::id).toList());
        assertThat(ofType(receipts, "webhooks.endpoint.disabled"))
                .extracting(data -> data.getString("endpoint_id"))
                .containsExactlyInAnyOrderElementsOf(
                        gone.stream().map(Endpoint::id).toList());
        assertThat(failing).allMatch(Endpoint::isPaused);
    }

    @Test
    default void aReceiverThatIsGoneAndWhatPeopleDoAreTold() {
        Tenant tenant = tenant();
        Inbox told = inbox();
        tenant.register(told, "webhooks.endpoint.disabled", "webhooks.endpoint.paused");
        Endpoint gone = tenant.register(inbox().answerAlways(Reply.of(410)), "order.*");
        Endpoint steered = tenant.register(inbox(), "other.*");

        tenant.publish("order.created", "{}");
        told.await(1);
        steered.pause();
        steered.pause();
        told.await(2);
        steered.patch("{\"is_active\":false}");

        List<Receipt> receipts = told.await(3);
        assertThat(ofType(receipts, "webhooks.endpoint.disabled"))
                .extracting(data -> data.getString("endpoint_id") + " " + data.getString("reason"))
                .containsExactly(gone.id() + " gone", steered.id() + " request");
        assertThat(ofType(receipts, "webhooks.endpoint.paused"))
                .extracting(data -> data.getString("endpoint_id") + " " + data.getString("reason"))
                .containsExactly(steered.id() + " request");
    }

    @Test
    default void whoAsksForEverythingIsNotTold() {
        Tenant tenant = tenant();
        Inbox everything = inbox();
        tenant.register(everything, "*");
        Endpoint endpoint = tenant.register(inbox(), "other.*");

        endpoint.pause();

        Wait.until("published", () -> tenant.events().count() == 1);
        everything.staysAt(0);
    }

    @Test
    default void nothingIsToldOfWhatIsTold() {
        Tenant tenant = tenant();
        Inbox deaf = inbox().answerAlways(Reply.of(500));
        tenant.register(deaf, "webhooks.*").patch(ONE_ATTEMPT);
        Endpoint endpoint = tenant.register(inbox(), "other.*");

        endpoint.pause();

        deaf.await(1);
        Wait.until(
                "failed",
                () -> tenant.events().allMatch(event -> "failed".equals(tenant.stateOf(event.getString("eventId")))));
        deaf.staysAt(1);
        assertThat(tenant.events()).hasSize(1);
    }

    private static List<JsonObject> ofType(List<Receipt> receipts, String type) {
        return receipts.stream()
                .map(receipt ->
                        Json.createReader(new StringReader(receipt.body())).readObject())
                .filter(event -> event.getString("type").equals(type))
                .map(event -> event.getJsonObject("data"))
                .toList();
    }
}
