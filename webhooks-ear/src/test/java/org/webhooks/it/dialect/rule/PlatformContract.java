package org.webhooks.it.dialect.rule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.dialect.wire.Registered;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** What the platform dialect promises beside its examples. */
public interface PlatformContract extends Stage {
    Dialect PLATFORM = Dialect.PLATFORM;
    URI TARGET = URI.create("https://example.com/a");

    @Test
    default void patternsMatchByPrefixOverAnyDepthAndOnceForEachEndpoint() {
        Tenant tenant = tenant();
        String all = register(tenant, "*");
        String send = register(tenant, "send.*");
        String email = register(tenant, "send.email.*");
        String lookup = register(tenant, "telco.lookup.completed");
        String several = register(tenant, "send.*", "send.email.*", "send.email.sent", "*");

        assertReaches(tenant, "send.email.sent", all, send, email, several);
        assertReaches(tenant, "send.domain.verified", all, send, several);
        assertReaches(tenant, "sender.x", all, several);
        assertReaches(tenant, "send", all, several);
        assertReaches(tenant, "telco.lookup.completed", all, lookup, several);
        assertReaches(tenant, "telco.lookup.completed.late", all, several);
        assertReaches(tenant, "telco.search.completed", all, several);
    }

    private static String register(Tenant tenant, String... patterns) {
        return PLATFORM.register(tenant.caller(), PLATFORM.request(TARGET, patterns))
                .id();
    }

    private static void assertReaches(Tenant tenant, String type, String... endpoints) {
        JsonObject event = tenant.event(tenant.publish(type, "{}"));
        assertThat(event.getJsonArray("deliveries").getValuesAs(JsonObject.class))
                .as(type)
                .extracting(delivery -> delivery.getString("endpoint_id"))
                .containsExactlyInAnyOrder(endpoints);
    }

    @Test
    default void tenEventsThatFailOncePauseAnEndpointAndTheEleventhIsNotSent() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerAlways(Reply.of(500));
        Registered endpoint = PLATFORM.register(tenant, inbox, "send.*");
        IntStream.range(0, 10).forEach(i -> tenant.publish("send.email.sent", "{}"));

        Wait.until("paused", () -> endpoint.shown().getBoolean("is_paused"));
        tenant.publish("send.email.sent", "{}");

        inbox.staysAt(10);
        assertThat(endpoint.shown().getBoolean("is_active")).isTrue();
        assertThat(endpoint.shown().getInt("consecutive_failures")).isEqualTo(10);
        assertThat(endpoint.change("{\"is_active\":true}").expect(200).json().getBoolean("is_paused"))
                .isTrue();
        assertThat(endpoint.change("{\"is_paused\":false}").status()).isEqualTo(400);
    }

    @Test
    default void aSuccessAfterNineFailuresBeginsAnew() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerAlways(Reply.of(500));
        Registered endpoint = PLATFORM.register(tenant, inbox, "send.*");
        fail(tenant, endpoint, 9);

        inbox.answerAlways(Reply.OK);
        tenant.publish("send.email.sent", "{}");
        Wait.until("reset", () -> endpoint.shown().getInt("consecutive_failures") == 0);
        inbox.answerAlways(Reply.of(500));
        fail(tenant, endpoint, 9);

        assertThat(endpoint.shown().getBoolean("is_paused")).isFalse();
    }

    private static void fail(Tenant tenant, Registered endpoint, int times) {
        IntStream.range(0, times).forEach(i -> tenant.publish("send.email.sent", "{}"));
        Wait.until("failed", () -> endpoint.shown().getInt("consecutive_failures") == times);
    }

    @Test
    default void anEndpointIsShownAsItIsListed() {
        Registered endpoint = PLATFORM.register(tenant().caller(), PLATFORM.request(TARGET, "*"));

        Answer list = endpoint.caller().get(PLATFORM.path()).expect(200);

        assertThat(list.json().getJsonArray("endpoints")).containsExactly(endpoint.shown());
        assertThat(endpoint.shown().keySet())
                .containsExactly(
                        "id",
                        "url",
                        "description",
                        "enabled_events",
                        "is_active",
                        "is_paused",
                        "consecutive_failures",
                        "last_delivery_at",
                        "last_delivery_status",
                        "created_at");
        assertThat(list.body()).doesNotContain(endpoint.secret(), "secret");
    }

    @Test
    default void whatIsNotGivenIsNotChanged() {
        Registered endpoint = PLATFORM.register(tenant().caller(), PLATFORM.request(TARGET, "*"));
        JsonObject before = endpoint.shown();

        assertThat(endpoint.change("{}").expect(200).json()).isEqualTo(before);
        JsonObject described =
                endpoint.change("{\"description\":\"For a while\"}").expect(200).json();

        assertThat(described.getString("description")).isEqualTo("For a while");
        Set<String> same = before.keySet().stream()
                .filter(field -> before.get(field).equals(described.get(field)))
                .collect(Collectors.toSet());
        assertThat(same).hasSize(before.size() - 1).doesNotContain("description");
        assertThat(endpoint.shown()).isEqualTo(described);
    }

    @Test
    default void aDeletedEndpointIsGone() {
        Registered endpoint = PLATFORM.register(tenant().caller(), PLATFORM.request(TARGET, "*"));

        assertThat(endpoint.delete().expect(200).body()).isEqualTo("{\"success\":true}");

        assertThat(endpoint.caller().get(endpoint.path()).expect(404).body())
                .isEqualTo("{\"error\":\"not_found\",\"message\":\"Webhook endpoint not found\"}");
        assertThat(endpoint.delete().status()).isEqualTo(404);
    }

    @Test
    default void aKeyIsTakenInItsOwnHeaderToo() {
        Tenant tenant = tenant();
        Caller nobody = new Caller(server().uri(), "");

        Answer answer = nobody.send(nobody.request("GET", PLATFORM.path())
                .header("X-API-Key", tenant.caller().key())
                .build());

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    default void anUnknownExactNameIsTaken() {
        PLATFORM.register(tenant().caller(), PLATFORM.request(TARGET, "something.of.tomorrow"));
    }
}
