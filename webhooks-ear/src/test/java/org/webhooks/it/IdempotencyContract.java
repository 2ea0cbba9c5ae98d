package org.webhooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.stage.Stage;

/** Publishing the same event again makes no second one. */
interface IdempotencyContract extends Stage {
    @Test
    default void theSameEventIdAgainIsAnsweredAsTheFirstTime() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");
        String id = newEventId();
        Answer first = tenant.caller()
                .post("/v1/events", withId(id, "{\"a\":1,\"b\":2}"))
                .expect(202);

        Answer second = tenant.caller()
                .post("/v1/events", withId(id, " {\"a\" : 1.0, \"b\":2}"))
                .expect(200);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        inbox.awaitOne();
        inbox.staysAt(1);
    }

    @Test
    default void theSameIdempotencyKeyAgainIsAnsweredAsTheFirstTime() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");

        Answer first = publishWithKey(tenant, "key-1", "1").expect(202);
        Answer second = publishWithKey(tenant, "key-1", "1").expect(200);
        Answer other = publishWithKey(tenant, "key-2", "1").expect(202);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(other.text("eventId")).isNotEqualTo(first.text("eventId"));
        inbox.await(2);
    }

    @Test
    default void anIdempotencyKeyIsOfItsAccountOnly() {
        Answer one = publishWithKey(tenant(), "key-1", "1").expect(202);
        Answer other = publishWithKey(tenant(), "key-1", "1").expect(202);

        assertThat(other.text("eventId")).isNotEqualTo(one.text("eventId"));
    }

    @Test
    default void theSameIdWithOtherContentIsAConflict() {
        Tenant tenant = tenant();
        String id = newEventId();
        tenant.caller().post("/v1/events", withId(id, "1")).expect(202);
        publishWithKey(tenant, "key-1", "1").expect(202);

        assertThat(tenant.caller().post("/v1/events", withId(id, "2")).status()).isEqualTo(409);
        assertThat(publishWithKey(tenant, "key-1", "2").status()).isEqualTo(409);
        assertThat(tenant.events()).hasSize(2);
    }

    @Test
    default void theSameIdWithMembersInAnotherOrderIsTheSameEvent() {
        Tenant tenant = tenant();
        String id = newEventId();
        Answer first = tenant.caller()
                .post("/v1/events", withId(id, "{\"a\":1,\"b\":{\"c\":2,\"d\":3}}"))
                .expect(202);

        Answer again = tenant.caller()
                .post("/v1/events", withId(id, "{\"b\":{\"d\":3,\"c\":2},\"a\":1}"))
                .expect(200);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(tenant.caller()
                        .post("/v1/events", withId(id, "{\"a\":1,\"b\":{\"c\":2,\"d\":4}}"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    default void fiftyPublishesOfOneEventAtOnceMakeOneEvent() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");
        String event = withId(newEventId(), "1");

        List<CompletableFuture<Answer>> answers = IntStream.range(0, 50)
                .mapToObj(i -> tenant.caller().postLater("/v1/events", event))
                .toList();

        List<Answer> all = answers.stream().map(CompletableFuture::join).toList();
        assertThat(all).extracting(Answer::status).containsOnly(200, 202);
        assertThat(all).filteredOn(answer -> answer.status() == 202).hasSize(1);
        assertThat(all).extracting(Answer::json).containsOnly(all.get(0).json());
        inbox.awaitOne();
        inbox.staysAt(1);
        assertThat(tenant.events()).hasSize(1);
    }

    private static String newEventId() {
        return "evt_" + UUID.randomUUID();
    }

    private static String withId(String id, String data) {
        return "{\"type\":\"order.created\",\"eventId\":\"" + id + "\",\"data\":" + data + "}";
    }

    private static Answer publishWithKey(Tenant tenant, String key, String data) {
        HttpRequest request = tenant.caller()
                .withBody("POST", "/v1/events", Tenant.event("order.created", data))
                .header("Idempotency-Key", key)
                .build();
        return tenant.caller().send(request);
    }
}
