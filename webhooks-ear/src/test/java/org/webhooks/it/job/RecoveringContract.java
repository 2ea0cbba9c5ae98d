package org.webhooks.it.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Job;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.policy.Sequences;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** What an endpoint gets once it recovers. */
public interface RecoveringContract extends Stage {
    int ATTEMPTS = 5;
    List<String> KEYS = List.of("a", "b", "c", "");
    int OF_EACH_KEY = 50;

    @Test
    default void whatAnEndpointMissedReachesItOnce() {
        Tenant tenant = tenant();
        List<String> missed = IntStream.range(0, 20)
                .mapToObj(i -> tenant.publish("order.created", "{\"number\":" + i + "}"))
                .toList();
        tenant.publish("invoice.paid", "{}");
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "order.*");

        Job job = Job.recovering(tenant, endpoint.id());

        List<Receipt> receipts = inbox.await(missed.size());
        assertThat(receipts).extracting(Receipt::verdict).containsOnly(Receipt.VALID);
        assertThat(receipts).extracting(Receipt::webhookId).containsExactlyInAnyOrderElementsOf(missed);
        JsonObject completed = job.awaitState("completed");
        assertThat(completed.getInt("total")).isEqualTo(missed.size() + 1);
        assertThat(completed.getInt("done")).isEqualTo(missed.size() + 1);
        assertThat(completed.getInt("redelivered")).isEqualTo(missed.size());
        Wait.until("delivered", () -> missed.stream().allMatch(event -> "delivered".equals(tenant.stateOf(event))));

        assertThat(Job.recovering(tenant, endpoint.id()).awaitState("completed").getInt("redelivered"))
                .isZero();
        inbox.staysAt(missed.size());
    }

    @Test
    default void whatIsRecoveredHasTheBytesThatOthersGot() {
        Tenant tenant = tenant();
        Inbox first = inbox();
        tenant.register(first, "*");
        String event = tenant.publish("order.created", "{\"b\":1.50,\"a\":[\"é\",1e400],\"1\":null}");
        Inbox later = inbox();
        Endpoint endpoint = tenant.register(later, "*");

        Job.recovering(tenant, endpoint.id());

        assertThat(later.awaitOne().webhookId()).isEqualTo(event);
        assertThat(later.awaitOne().sha256()).isEqualTo(first.awaitOne().sha256());
    }

    @Test
    default void whatWasMissedIsSentInTheFormThatIsChosenNow() {
        Tenant tenant = tenant();
        String data = "{\"b\":1.50,\"a\":[\"é\",1e400,{\"data\":1}],\"1\":null}";
        String missed = tenant.publish("order.created", data);
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        String plain = tenant.publish("order.created", data);
        inbox.awaitOne();
        endpoint.patch("{\"format\":\"cloudevents\"}");
        String live = tenant.publish("order.created", data);
        Receipt published = inbox.await(2).get(1);
        assertThat(published.webhookId()).isEqualTo(live);

        assertThat(Job.recovering(tenant, endpoint.id()).awaitState("completed").getInt("redelivered"))
                .isEqualTo(1);

        Receipt recovered = inbox.await(3).get(2);
        assertThat(recovered.webhookId()).isEqualTo(missed).isNotEqualTo(plain);
        assertThat(recovered.verdict()).isEqualTo(Receipt.VALID);
        assertThat(recovered.header("Content-Type")).isEqualTo("application/cloudevents+json");
        assertThat(withoutIdAndTime(recovered)).isEqualTo(withoutIdAndTime(published));
    }

    private static String withoutIdAndTime(Receipt receipt) {
        return receipt.body().replace(receipt.webhookId(), "").replaceFirst("\"time\":\"[^\"]*\"", "");
    }

    @Test
    default void aFilterDecidesOverWhatWasMissedAsOverWhatIsPublished() {
        Tenant tenant = tenant();
        tenant.publish("order.created", "{\"amount\":10}");
        String large = tenant.publish("order.created", "{\"amount\":1000}");
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"filter\":{\"/amount\":{\"gte\":100}}}");

        JsonObject job = Job.recovering(tenant, endpoint.id()).awaitState("completed");

        assertThat(job.getInt("redelivered")).isEqualTo(1);
        assertThat(inbox.awaitOne().webhookId()).isEqualTo(large);
        inbox.staysAt(1);
    }

    @Test
    default void whatAnOrderedEndpointMissedComesInItsOrder() {
        Tenant tenant = tenant();
        List<String> events = new ArrayList<>();
        for (int n = 0; n < OF_EACH_KEY; n++) {
            for (String key : KEYS) {
                events.add(Sequences.event(key, n));
            }
        }
        Sequences.publish(tenant, events);
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"ordered\":true}");

        Job.recovering(tenant, endpoint.id());

        Sequences.assertInOrder(inbox.await(events.size()), OF_EACH_KEY);
        inbox.staysAt(events.size());
    }

    @Test
    default void onlyWhatHasFailedIsSentAgainWhereThatIsAskedFor() {
        Tenant tenant = tenant();
        tenant.publish("order.created", "{}");
        Inbox inbox = inbox().answerAlways(Reply.of(500));
        Endpoint endpoint = tenant.register(inbox, "*");
        String failed = tenant.publish("order.created", "{}");
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            inbox.await(attempt);
            Wait.until("recorded", () -> !"queued".equals(tenant.stateOf(failed)));
            moveClock(Duration.ofHours(3L * attempt));
        }
        Wait.until("failed", () -> "failed".equals(tenant.stateOf(failed)));
        inbox.answerAlways(Reply.OK);
        String delivered = tenant.publish("order.created", "{}");
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(delivered)));

        Job job = Job.opened(tenant, endpoint.path() + "/recover", "{\"since\":0,\"states\":[\"failed\"]}");

        assertThat(inbox.await(ATTEMPTS + 2).get(ATTEMPTS + 1).webhookId()).isEqualTo(failed);
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(failed)));
        assertThat(tenant.onlyDelivery(failed).getJsonArray("attempts")).hasSize(ATTEMPTS + 1);
        assertThat(job.awaitState("completed").getInt("redelivered")).isEqualTo(1);
        inbox.staysAt(ATTEMPTS + 2);
    }

    @Test
    default void onlyWhatWasCreatedWithinTheTimeIsRecovered() {
        Tenant tenant = tenant();
        tenant.publish("order.created", "0");
        Wait.outlast(Duration.ofMillis(5));
        String within = tenant.publish("order.created", "1");
        Wait.outlast(Duration.ofMillis(5));
        long until = createdAt(tenant, tenant.publish("order.created", "2"));
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");

        String request = "{\"since\":" + createdAt(tenant, within) + ",\"until\":" + until + "}";
        JsonObject job =
                Job.opened(tenant, endpoint.path() + "/recover", request).awaitState("completed");

        assertThat(inbox.awaitOne().webhookId()).isEqualTo(within);
        assertThat(job.getInt("total")).isEqualTo(1);
        inbox.staysAt(1);
    }

    private static long createdAt(Tenant tenant, String event) {
        return tenant.event(event).getJsonNumber("createdAt").longValue();
    }

    @Test
    default void whatWasMeantForOneEndpointOrOneDialectIsRecoveredToNoOther() {
        Tenant tenant = tenant();
        Inbox tried = inbox();
        Endpoint first = tenant.register(tried, "nothing.*");
        tenant.caller().post(first.path() + "/test").expect(200);
        tried.awaitOne();
        Inbox developer = inbox();
        Dialect.DEVELOPER.register(tenant, developer, "escrow.status.updated");
        String published = tenant.publish("escrow.cancellation.accepted", "{}");
        developer.awaitOne();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");

        JsonObject job = Job.recovering(tenant, endpoint.id()).awaitState("completed");

        assertThat(inbox.awaitOne().webhookId()).isEqualTo(published);
        assertThat(job.getInt("total")).isEqualTo(3);
        assertThat(job.getInt("redelivered")).isEqualTo(1);
        inbox.staysAt(1);
    }

    @Test
    default void aPausedEndpointGetsWhatIsRecoveredWhenItIsUnpaused() {
        Tenant tenant = tenant();
        String event = tenant.publish("order.created", "{}");
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.pause();

        Job.recovering(tenant, endpoint.id()).awaitState("completed");

        assertThat(tenant.stateOf(event)).isEqualTo("held");
        inbox.staysAt(0);
        endpoint.unpause();
        assertThat(inbox.awaitOne().webhookId()).isEqualTo(event);
    }

    @Test
    default void whatIsToBeDeliveredLaterIsRecoveredForThen() {
        Tenant tenant = tenant();
        long later = System.currentTimeMillis() + Duration.ofHours(1).toMillis();
        String request = "{\"type\":\"order.created\",\"data\":{},\"deliver_at\":" + later + "}";
        String event = tenant.caller().post("/v1/events", request).expect(202).text("eventId");
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");

        Job.recovering(tenant, endpoint.id()).awaitState("completed");

        assertThat(tenant.onlyDelivery(event).getJsonNumber("next_attempt_at").longValue())
                .isEqualTo(later);
        moveClock(Duration.ofHours(2));
        assertThat(inbox.awaitOne().webhookId()).isEqualTo(event);
    }

    @Test
    default void whatWasMissedJustNowWaitsForTheFirstEntryOfTheScheduleAsIfItWerePublished() {
        Tenant tenant = tenant();
        String event = tenant.publish("order.created", "{}");
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"retry_schedule\":[\"PT1H\",\"PT1M\"]}");

        Job.recovering(tenant, endpoint.id()).awaitState("completed");

        assertThat(tenant.onlyDelivery(event).getJsonNumber("next_attempt_at").longValue())
                .isEqualTo(createdAt(tenant, event) + Duration.ofHours(1).toMillis());
        inbox.staysAt(0);
        moveClock(Duration.ofHours(2));
        assertThat(inbox.awaitOne().webhookId()).isEqualTo(event);
    }
}
