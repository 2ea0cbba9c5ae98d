package org.webhooks.it.dialect.rule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.dialect.wire.Registered;
import org.webhooks.it.stage.Stage;

/** What the store dialect promises beside its example. */
public interface StoreContract extends Stage {
    Dialect STORE = Dialect.STORE;
    String OTHER_PATH = "/api/core/v1/webhooks";
    String STORES_REQUEST = STORE.request(URI.create("https://example.com/a"), "order.created", "order.updated");
    String ARABIC = "(?s).*\\p{IsArabic}.*";

    private Registered registerStore() {
        return STORE.register(STORE.caller(tenant()), STORES_REQUEST);
    }

    /** What the envelope of a success holds. */
    static JsonObject data(Answer answer) {
        assertThat(answer.text("status")).isEqualTo("success");
        return answer.json().getJsonObject("data");
    }

    @Test
    default void aStoreThatAsksForLittleGetsPostsAndAGeneratedSecret() {
        Registered webhook = registerStore();

        assertThat(webhook.secret()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(webhook.shown().getString("method_type")).isEqualTo("POST");
        assertThat(webhook.shown().getInt("status")).isEqualTo(1);
        assertThat(webhook.shown().keySet())
                .containsExactly("id", "name", "url", "method_type", "status", "created_at", "updated_at", "events");
    }

    @Test
    default void timesAreTheStores() {
        Registered webhook = registerStore();

        LocalDateTime created = LocalDateTime.parse(
                webhook.shown().getString("created_at"), DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));

        assertThat(created)
                .isCloseTo(LocalDateTime.now(ZoneId.of("Asia/Riyadh")), Assertions.within(1, ChronoUnit.MINUTES));
    }

    @Test
    default void bothPathsServeTheSameWebhooks() {
        Registered webhook = registerStore();

        assertThat(webhook.caller().get(OTHER_PATH).expect(200).body())
                .isEqualTo(webhook.caller().get(STORE.path()).expect(200).body());
        assertThat(webhook.caller().get(OTHER_PATH + "/events").expect(200).body())
                .isEqualTo(webhook.caller()
                        .get(STORE.path() + "/events")
                        .expect(200)
                        .body());
        webhook.caller().delete(OTHER_PATH + "/" + webhook.id()).expect(200);
        assertThat(webhook.delete().status()).isEqualTo(404);
    }

    @Test
    default void aStoreListsItsWebhooksWithoutSecrets() {
        Registered webhook = registerStore();

        Answer answer = webhook.caller().get(STORE.path()).expect(200);

        assertThat(data(answer).getJsonArray("webhooks")).containsExactly(webhook.shown());
        assertThat(answer.text("message")).isNotEmpty();
        assertThat(answer.body()).doesNotContain(webhook.secret(), "secret");
    }

    @Test
    default void aStoresListHasPages() {
        Registered first = registerStore();
        Registered second = STORE.register(first.caller(), STORES_REQUEST);

        List<JsonValue> pageOne = page(first.caller(), 1);
        List<JsonValue> pageTwo = page(first.caller(), 2);

        assertThat(pageOne).hasSize(1);
        assertThat(pageTwo).hasSize(1);
        assertThat(List.of(pageOne.get(0), pageTwo.get(0))).containsExactlyInAnyOrder(first.shown(), second.shown());
        assertThat(page(first.caller(), 3)).isEmpty();
    }

    private static List<JsonValue> page(Caller caller, int page) {
        return data(caller.get(STORE.path() + "?per_page=1&page=" + page).expect(200))
                .getJsonArray("webhooks");
    }

    @Test
    default void aStoreChangesOnlyWhatIsGiven() {
        Registered webhook = registerStore();
        JsonObject before = webhook.shown();

        JsonObject changed = change(webhook, "{\"status\":0,\"name\":\"Other\",\"method_type\":\"PUT\"}");
        assertThat(changed.getInt("status")).isZero();
        assertThat(changed.getString("name")).isEqualTo("Other");
        assertThat(changed.getString("method_type")).isEqualTo("PUT");
        assertThat(changed.getJsonArray("events")).isEqualTo(before.getJsonArray("events"));
        assertThat(changed.getString("url")).isEqualTo(before.getString("url"));

        JsonObject resubscribed = change(webhook, "{\"events\":[\"order.updated\"],\"url\":\"https://example.com/b\"}");
        assertThat(resubscribed.getJsonArray("events").getJsonObject(0).getString("event_name"))
                .isEqualTo("order.updated");
        assertThat(resubscribed.getString("url")).isEqualTo("https://example.com/b");
        assertThat(resubscribed.getInt("status")).isZero();
        assertThat(webhook.shown()).isEqualTo(resubscribed);
    }

    private static JsonObject change(Registered webhook, String json) {
        return data(webhook.change(json).expect(200)).getJsonObject("webhook");
    }

    @Test
    default void aStoreThatChangesNothingIsToldSo() {
        Registered webhook = registerStore();
        JsonObject before = webhook.shown();

        assertThat(change(webhook, "{}")).isEqualTo(before);
        assertThat(webhook.shown()).isEqualTo(before);
    }

    @Test
    default void aStoresDeletionAnswersNull() {
        Registered webhook = registerStore();

        assertThat(webhook.delete().expect(200).body())
                .isEqualTo("{\"status\":\"success\",\"message\":\"Webhook deleted successfully\",\"data\":null}");
        assertThat(webhook.delete().expect(404).body())
                .isEqualTo("{\"status\":\"error\",\"message\":\"Webhook not found\"}");
    }

    @Test
    default void aStoreIsToldWhichEventsThereAre() {
        Answer answer = STORE.caller(tenant()).get(STORE.path() + "/events").expect(200);

        assertThat(data(answer).getJsonArray("events")).isNotEmpty();
        for (String type : List.of("order.created", "order.updated", "order.status_changed", "product.created")) {
            assertThat(answer.body()).contains("\"" + type + "\"");
        }
    }

    @Test
    default void aStoreIsAnsweredInArabicIfItAsksForIt() {
        Registered webhook = registerStore();
        Caller caller = webhook.caller();

        for (Answer answer : List.of(
                inArabic(caller, "POST", STORE.path(), STORES_REQUEST).expect(201),
                inArabic(caller, "POST", STORE.path(), "{}").expect(422),
                inArabic(caller, "PUT", webhook.path(), "{}").expect(200),
                inArabic(caller, "POST", webhook.path() + "/refresh-secret", "{}")
                        .expect(200),
                inArabic(caller, "PUT", STORE.path() + "/1", "{}").expect(404),
                inArabic(new Caller(server().uri(), "x"), "PUT", webhook.path(), "{}")
                        .expect(401),
                inArabic(caller, "DELETE", webhook.path(), "").expect(200))) {
            assertThat(answer.text("message")).matches(ARABIC);
        }
    }

    private static Answer inArabic(Caller caller, String method, String path, String body) {
        return caller.send(caller.withBody(method, path, body)
                .header("Accept-Language", "ar")
                .build());
    }
}
