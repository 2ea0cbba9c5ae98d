package org.webhooks.it.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.server.Server;
import org.webhooks.it.stage.Stage;

/** What is refused, in which words, and that nothing of it is stored. */
interface RefusalContract extends Stage {
    String NOT_FOUND = "{\"error\":\"not_found\",\"message\":\"Webhook endpoint not found\"}";

    @ParameterizedTest
    @MethodSource("org.webhooks.it.refusal.RefusedRequests#all")
    default void aBadRequestIsRefusedAndNothingIsStored(Refused refused) {
        Tenant tenant = tenant();

        Answer answer = tenant.caller().send(refused.method(), refused.path(), refused.body());

        assertThat(answer.status()).as(answer.body()).isEqualTo(refused.status());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        if (refused.answer().isEmpty()) {
            assertThat(answer.text("error")).isNotEmpty();
        } else {
            assertThat(answer.body()).isEqualTo(refused.answer());
        }
        assertNothingStored(tenant);
    }

    @ParameterizedTest
    @MethodSource("org.webhooks.it.refusal.RefusedRequests#withoutKey")
    default void nobodyIsAnsweredWithoutAKeyThatIsKnown(Refused refused) {
        for (String key : List.of("", "sk_live_nobody", "x".repeat(1000))) {
            Answer answer = new Caller(server().uri(), key).send(refused.method(), refused.path(), refused.body());

            assertThat(answer.status()).isEqualTo(refused.status());
            assertThat(answer.body()).isEqualTo(refused.answer());
        }
    }

    @Test
    default void aKeyWithoutTheScopeIsToldWhichOneItLacks() {
        Caller reader = tenant().withScopes("[\"platform:webhooks:read\"]");
        Caller nobody = tenant().withScopes("[]");

        assertThat(reader.get("/v1/webhooks").status()).isEqualTo(200);
        assertScope(reader.post("/v1/webhooks", "{}"), "platform:webhooks:manage");
        assertScope(reader.post("/v1/events", "{}"), "platform:events:publish");
        assertScope(nobody.get("/v1/webhooks"), "platform:webhooks:read");
        assertScope(nobody.get("/v1/events"), "platform:events:read");
    }

    private static void assertScope(Answer answer, String scope) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body())
                .isEqualTo("{\"error\":\"forbidden\",\"message\":\"Insufficient scope. Required: " + scope + "\"}");
    }

    @Test
    default void aRevokedKeyStopsAtOnce() {
        Tenant tenant = tenant();
        Caller admin = new Caller(server().uri(), Server.ADMIN_KEY);
        String keys = "/v1/accounts/" + tenant.account() + "/keys";
        Answer made = admin.post(keys, "{\"kind\":\"platform\"}").expect(201);
        Caller caller = new Caller(server().uri(), made.text("key"));
        caller.get("/v1/webhooks").expect(200);

        admin.delete(keys + "/" + made.text("id"));

        assertThat(caller.get("/v1/webhooks").status()).isEqualTo(401);
    }

    @Test
    default void whatIsAnotherAccountsIsAnsweredLikeWhatIsNot() {
        Tenant owner = tenant();
        Endpoint endpoint = owner.register(inbox(), "*");
        String event = owner.publish("order.created", "{}");
        String delivery = owner.onlyDelivery(event).getString("id");
        Caller other = tenant().caller();

        for (String id : List.of(endpoint.id(), "whep_", "whep_0", "whep_%00", "1", "whep_999999999")) {
            String path = "/v1/webhooks/" + id;
            assertThat(other.get(path).body()).isEqualTo(NOT_FOUND);
            assertThat(other.delete(path).body()).isEqualTo(NOT_FOUND);
            assertThat(other.send("PATCH", path, "{}").body()).isEqualTo(NOT_FOUND);
            for (String action : List.of("test", "pause", "unpause", "rotate-secret")) {
                assertThat(other.post(path + "/" + action).body()).isEqualTo(NOT_FOUND);
            }
        }
        assertSame404(other, "/v1/events/", event, "evt_00000000-0000-7000-8000-000000000000", "evt_1", "x");
        assertSame404(other, "/v1/deliveries/", delivery, "dlv_00000000-0000-7000-8000-000000000000", "dlv_1", "x");
        assertThat(other.post("/v1/deliveries/" + delivery + "/cancel").status())
                .isEqualTo(404);
        assertThat(other.post("/v1/deliveries/" + delivery + "/redeliver").status())
                .isEqualTo(404);
        assertThat(endpoint.read().getBoolean("is_active")).isTrue();
    }

    private static void assertSame404(Caller caller, String path, String... ids) {
        String first = caller.get(path + ids[0]).expect(404).body();
        for (String id : ids) {
            assertThat(caller.get(path + id).expect(404).body()).isEqualTo(first);
        }
    }

    @Test
    default void aMethodThatARouteDoesNotTakeIsToldThoseThatItDoes() {
        Answer answer = tenant().caller().send("PUT", "/v1/webhooks", "{}").expect(405);

        assertThat(answer.headers().firstValue("Allow").orElse("").split(", ?"))
                .contains("GET", "POST")
                .doesNotContain("PUT");
    }

    @Test
    default void dataMayHaveTheCharacterThatNamesMayNot() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");

        String event = tenant.publish("a.b", "\"x\\u0000y\"");

        assertThat(inbox.awaitOne().body()).contains("\"data\":\"x\\u0000y\"");
        assertThat(tenant.event(event).getString("data")).isEqualTo("x\0y");
    }

    @Test
    default void whatIsNoJsonIsAnotherMediaTypeUnlessItIsEmpty() {
        Tenant tenant = tenant();
        Endpoint endpoint = tenant.register(inbox(), "*");

        assertThat(sendTyped(tenant, "/v1/events", "text/plain", Tenant.event("a.b", "1"))
                        .expect(415)
                        .body())
                .isEqualTo("{\"error\":\"unsupported_media_type\",\"message\":\"The request body must be JSON in UTF-8"
                        + " (Content-Type: application/json)\"}");
        assertThat(sendTyped(tenant, endpoint.path() + "/test", "text/plain", "")
                        .status())
                .isEqualTo(200);
        assertThat(sendTyped(tenant, "/v1/events", "application/json; charset=utf-8", Tenant.event("a.b", "1"))
                        .status())
                .isEqualTo(202);
    }

    private static Answer sendTyped(Tenant tenant, String path, String type, String body) {
        return tenant.caller()
                .send(tenant.caller()
                        .request("POST", path)
                        .header("Content-Type", type)
                        .method("POST", BodyPublishers.ofString(body))
                        .build());
    }

    @Test
    default void aBodyMayHave256KiBAndABatch8MiB() {
        Tenant tenant = tenant();
        int frame = Tenant.event("a.b", "\"\"").length();
        int most = 256 * 1024;

        tenant.caller().post("/v1/events", eventOf(most - frame)).expect(202);
        assertThat(tenant.caller()
                        .post("/v1/events", eventOf(most - frame + 1))
                        .expect(413)
                        .body())
                .isEqualTo("{\"error\":\"payload_too_large\",\"message\":\"The request body is too large\"}");
        assertThat(tenant.caller()
                        .post("/v1/events/batch", batchOf(1, eventOf(most - frame + 1)))
                        .expect(413)
                        .body())
                .isEqualTo("{\"error\":\"payload_too_large\",\"message\":\"events[0] is larger than 256 KiB\"}");
        tenant.caller()
                .post("/v1/events/batch", batchOf(31, eventOf(most - frame - 100)))
                .expect(202);
        tenant.caller()
                .post("/v1/events/batch", batchOf(33, eventOf(most - frame - 100)))
                .expect(413);

        assertThat(tenant.events()).hasSize(32);
    }

    private static String eventOf(int dataLength) {
        return Tenant.event("a.b", "\"" + "x".repeat(dataLength) + "\"");
    }

    private static String batchOf(int count, String event) {
        return "{\"events\":[" + String.join(",", Collections.nCopies(count, event)) + "]}";
    }

    private static void assertNothingStored(Tenant tenant) {
        assertThat(tenant.events()).isEmpty();
        assertThat(tenant.caller().get("/v1/webhooks").body()).isEqualTo("{\"endpoints\":[]}");
    }
}
