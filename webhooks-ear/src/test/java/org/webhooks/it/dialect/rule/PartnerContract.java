package org.webhooks.it.dialect.rule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Key;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.dialect.wire.Registered;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** What the partner dialect promises beside its example. */
public interface PartnerContract extends Stage {
    Dialect PARTNER = Dialect.PARTNER;
    String PARTNERS_REQUEST = PARTNER.request(URI.create("https://example.com/a"), "order.created", "offer.updated");
    String FORBIDDEN = "{\"statusCode\":403,\"message\":\"Forbidden\",\"error\":\"Forbidden\"}";

    private Registered registerPartner() {
        return PARTNER.register(PARTNER.caller(tenant()), PARTNERS_REQUEST);
    }

    @Test
    default void partnersKeysHaveThePrefixOfTheirKindAndThirtyTwoCharacters() {
        Tenant tenant = tenant();

        assertThat(Key.ofKind(tenant, "branch").text()).matches("sk_branch_[0-9A-Za-z]{32}");
        assertThat(Key.ofKind(tenant, "personal").text()).matches("sk_personal_[0-9A-Za-z]{32}");
        assertThat(Key.ofKind(tenant, "public").text()).matches("pk_[0-9A-Za-z]{32}");
    }

    @Test
    default void branchAndPersonalKeysManageTheSameWebhooks() {
        Tenant tenant = tenant();
        Caller branch = Key.ofKind(tenant, "branch").caller();
        Registered webhook = PARTNER.register(PARTNER.caller(tenant), PARTNERS_REQUEST);

        assertThat(branch.get(webhook.path()).expect(200).json()).isEqualTo(webhook.shown());
        assertThat(branch.delete(webhook.path()).status()).isEqualTo(204);
    }

    @Test
    default void aPublicKeyIsKnownButMayDoNothingHere() {
        Registered webhook = registerPartner();
        Caller everybody = Key.ofKind(tenant(), "public").caller();

        for (Answer answer : List.of(
                everybody.post(PARTNER.path(), PARTNERS_REQUEST),
                everybody.post(PARTNER.path(), "{"),
                everybody.get(PARTNER.path()),
                everybody.get(webhook.path()),
                everybody.send("PATCH", webhook.path(), "{}"),
                everybody.delete(webhook.path()))) {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).isEqualTo(FORBIDDEN);
        }
    }

    @Test
    default void anExpiredKeyIsToldSo() {
        Tenant tenant = tenant();
        long soon = System.currentTimeMillis() + 1000;
        Caller caller = Key.issue(tenant, "{\"kind\":\"branch\",\"expires_at\":" + soon + "}")
                .caller();

        Wait.until("expired", () -> caller.get(PARTNER.path()).status() == 401);

        assertThat(caller.post(PARTNER.path(), PARTNERS_REQUEST).expect(401).body())
                .isEqualTo("{\"statusCode\":401,\"message\":\"API key has expired\"}");
    }

    @Test
    default void partnersListABareArrayWithoutSecrets() {
        Registered webhook = registerPartner();

        Answer answer = webhook.caller().get(PARTNER.path()).expect(200);

        assertThat(array(answer))
                .isEqualTo(Json.createArrayBuilder().add(webhook.shown()).build());
        assertThat(webhook.shown().keySet())
                .containsExactly("id", "url", "events", "isActive", "failCount", "createdAt", "updatedAt");
        assertThat(answer.body()).doesNotContain(webhook.secret());
    }

    private static JsonArray array(Answer answer) {
        return Json.createReader(new StringReader(answer.body())).readArray();
    }

    @Test
    default void aPartnerWithoutWebhooksHasAnEmptyList() {
        assertThat(PARTNER.caller(tenant()).get(PARTNER.path()).expect(200).body())
                .isEqualTo("[]");
    }

    @Test
    default void aPartnerChangesOnlyWhatIsGiven() {
        Registered webhook = registerPartner();
        JsonObject before = webhook.shown();
        Wait.outlast(Duration.ofMillis(5));

        JsonObject moved = webhook.change("{\"url\":\"https://example.com/b\"}")
                .expect(200)
                .json();
        JsonObject resubscribed =
                webhook.change("{\"events\":[\"order.cancelled\"]}").expect(200).json();
        JsonObject disabled = webhook.change("{\"isActive\":false}").expect(200).json();

        assertThat(moved.getString("url")).isEqualTo("https://example.com/b");
        assertThat(moved.getJsonArray("events")).isEqualTo(before.getJsonArray("events"));
        assertThat(moved.getString("updatedAt")).isGreaterThan(before.getString("updatedAt"));
        assertThat(resubscribed.getJsonArray("events").toString()).isEqualTo("[\"order.cancelled\"]");
        assertThat(disabled.getBoolean("isActive")).isFalse();
        assertThat(disabled.getString("url")).isEqualTo("https://example.com/b");
        assertThat(disabled.keySet()).isEqualTo(before.keySet());
        assertThat(webhook.shown()).isEqualTo(disabled);
    }

    @Test
    default void aPartnerWhoChangesNothingIsToldSo() {
        Registered webhook = registerPartner();
        JsonObject before = webhook.shown();

        assertThat(webhook.change("{}").expect(200).json()).isEqualTo(before);
        assertThat(webhook.shown()).isEqualTo(before);
    }

    @Test
    default void aPartnersDeletionAnswersNothing() {
        Registered webhook = registerPartner();

        assertThat(webhook.delete().expect(204).body()).isEmpty();

        assertThat(webhook.caller().get(webhook.path()).expect(404).body())
                .isEqualTo("{\"statusCode\":404,\"errors\":{\"webhook\":\"notFound\"}}");
        assertThat(webhook.delete().status()).isEqualTo(404);
    }
}
