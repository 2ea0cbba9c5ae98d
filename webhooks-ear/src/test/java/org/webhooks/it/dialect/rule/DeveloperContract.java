package org.webhooks.it.dialect.rule;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.dialect.wire.Registered;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** What the developer dialect promises beside its examples. */
public interface DeveloperContract extends Stage {
    Dialect DEVELOPER = Dialect.DEVELOPER;
    List<String> ALL_EVENTS = List.of(
            "escrow.status.updated",
            "contract.signed",
            "escrow.cancellation.requested",
            "escrow.cancellation.rejected",
            "escrow.cancellation.accepted",
            "escrow.updated",
            "escrow.deposit_proof.rejected",
            "escrow.delivery.rejected",
            "identity.verification.updated",
            "identity.verification.linked");
    String REQUEST = DEVELOPER.request(URI.create("https://example.com/a"), "contract.signed");
    String LIMIT_REACHED = "{\"error\":\"Maximum 2 webhooks allowed per developer\"}";

    private Registered register() {
        return DEVELOPER.register(DEVELOPER.caller(tenant()), REQUEST);
    }

    @Test
    default void aDeveloperMaySubscribeToAllTenEventsInAnyOrder() {
        Caller caller = DEVELOPER.caller(tenant());
        List<String> shuffled = new ArrayList<>(ALL_EVENTS);
        Collections.shuffle(shuffled, new Random(4));

        Registered webhook = DEVELOPER.register(
                caller, DEVELOPER.request(URI.create("https://example.com/"), shuffled.toArray(String[]::new)));

        assertThat(texts(webhook.shown(), "events")).isEqualTo(shuffled);
    }

    private static List<String> texts(JsonObject object, String field) {
        return object.getJsonArray(field).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }

    @Test
    default void withoutEventsADeveloperGetsChangesOfStatus() {
        Answer answer = DEVELOPER
                .caller(tenant())
                .post(DEVELOPER.path(), "{\"url\":\"https://example.com/\"}")
                .expect(201);

        assertThat(texts(answer.json().getJsonObject("webhook"), "events")).containsExactly("escrow.status.updated");
    }

    @Test
    default void aDeveloperMayTakeHttpInDevelopment() {
        DEVELOPER.register(DEVELOPER.caller(tenant()), REQUEST.replace("https:", "http:"));
    }

    @Test
    default void aDevelopersWebhookIsShownWithoutItsSecret() {
        Registered webhook = register();

        for (Answer answer : List.of(
                webhook.caller().get(webhook.path()),
                webhook.caller().get(DEVELOPER.path()),
                webhook.change("{\"isActive\":true}"))) {
            assertThat(answer.expect(200).body()).doesNotContain("secret", webhook.secret());
        }
    }

    @Test
    default void aDeveloperChangesOnlyWhatIsGiven() {
        Registered webhook = register();
        JsonObject before = webhook.shown();
        Wait.outlast(Duration.ofMillis(5));

        JsonObject renamed = change(webhook, "{\"url\":\"https://example.com/b\"}");
        JsonObject resubscribed = change(webhook, "{\"events\":[\"escrow.updated\"]}");
        JsonObject disabled = change(webhook, "{\"isActive\":false}");

        assertThat(renamed.getString("url")).isEqualTo("https://example.com/b");
        assertThat(renamed.getJsonArray("events")).isEqualTo(before.getJsonArray("events"));
        assertThat(texts(resubscribed, "events")).containsExactly("escrow.updated");
        assertThat(resubscribed.getString("url")).isEqualTo("https://example.com/b");
        assertThat(disabled.getBoolean("isActive")).isFalse();
        assertThat(disabled.getJsonArray("events")).isEqualTo(resubscribed.getJsonArray("events"));
        assertThat(renamed.getString("updatedAt")).isGreaterThan(before.getString("updatedAt"));
        assertThat(disabled.getString("createdAt")).isEqualTo(before.getString("createdAt"));
        assertThat(webhook.shown()).isEqualTo(disabled);
    }

    private static JsonObject change(Registered webhook, String json) {
        Answer answer = webhook.change(json).expect(200);
        assertThat(answer.text("message")).isEqualTo("Webhook updated successfully");
        return answer.json().getJsonObject("webhook");
    }

    @Test
    default void aDeveloperWhoChangesNothingIsToldSo() {
        Registered webhook = register();
        JsonObject before = webhook.shown();

        assertThat(change(webhook, "{}")).isEqualTo(before);
        assertThat(webhook.shown()).isEqualTo(before);
    }

    @Test
    default void aDeletedWebhookIsGoneAndGivesItsPlaceBack() {
        Registered first = register();
        DEVELOPER.register(first.caller(), REQUEST);
        assertThat(first.caller().post(DEVELOPER.path(), REQUEST).expect(400).body())
                .isEqualTo(LIMIT_REACHED);

        first.delete().expect(200);

        assertThat(first.caller().get(first.path()).status()).isEqualTo(404);
        assertThat(first.delete().status()).isEqualTo(404);
        DEVELOPER.register(first.caller(), REQUEST);
        assertThat(first.caller().post(DEVELOPER.path(), REQUEST).status()).isEqualTo(400);
    }

    @Test
    default void inactiveWebhooksCountForADevelopersLimit() {
        Registered first = register();
        first.change("{\"isActive\":false}").expect(200);
        DEVELOPER
                .register(first.caller(), REQUEST)
                .change("{\"isActive\":false}")
                .expect(200);

        assertThat(first.caller().post(DEVELOPER.path(), REQUEST).expect(400).body())
                .isEqualTo(LIMIT_REACHED);
    }

    @Test
    default void aDeveloperHasOneLimitOverAllKeysAndNobodyElses() {
        Tenant tenant = tenant();
        DEVELOPER.register(DEVELOPER.caller(tenant), REQUEST);
        Registered second = DEVELOPER.register(DEVELOPER.caller(tenant), REQUEST);

        assertThat(DEVELOPER.caller(tenant).post(DEVELOPER.path(), REQUEST).status())
                .isEqualTo(400);
        assertThat(second.caller().get(DEVELOPER.path()).json().getJsonArray("webhooks"))
                .hasSize(2);
        register();
    }

    @Test
    default void fiftyParallelCreationsMakeTwoWebhooks() {
        Caller caller = DEVELOPER.caller(tenant());

        List<Answer> answers = Collections.nCopies(50, REQUEST).stream()
                .map(request -> caller.postLater(DEVELOPER.path(), request))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(48)
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(400);
                    assertThat(answer.body()).isEqualTo(LIMIT_REACHED);
                });
        assertThat(caller.get(DEVELOPER.path()).json().getJsonArray("webhooks")).hasSize(2);
    }
}
