package org.webhooks.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** What the admin key does with accounts, and what it does within one. */
interface AccountContract extends Stage {
    String ACCOUNTS = "/v1/accounts";
    String NO_ACCOUNT = "{\"error\":\"not_found\",\"message\":\"Account not found\"}";
    String NAMES_NONE = "{\"error\":\"account is required\"}";

    @Test
    default void anAccountIsMadeShownChangedAndDeleted() {
        JsonObject made = admin().post(ACCOUNTS, "{\"name\":\"Ärmel & Co\",\"max_endpoints\":7}")
                .expect(201)
                .json();
        String path = ACCOUNTS + "/" + made.getString("id");

        assertThat(made.keySet()).containsExactly("id", "name", "max_endpoints", "created_at");
        assertThat(made.getString("name")).isEqualTo("Ärmel & Co");
        assertThat(admin().get(path).expect(200).json()).isEqualTo(made);
        JsonObject changed =
                admin().send("PATCH", path, "{\"max_endpoints\":9}").expect(200).json();
        assertThat(changed.getInt("max_endpoints")).isEqualTo(9);
        assertThat(changed.getString("name")).isEqualTo("Ärmel & Co");
        assertThat(admin().delete(path).expect(200).body()).isEqualTo("{\"success\":true}");
        assertThat(admin().get(path).expect(404).body()).isEqualTo(NO_ACCOUNT);
        assertThat(admin().send("PATCH", path, "{}").expect(404).body()).isEqualTo(NO_ACCOUNT);
        assertThat(admin().delete(path).expect(404).body()).isEqualTo(NO_ACCOUNT);
    }

    @Test
    default void theLongestTextsMayBeOfCharactersThatTakeTwoUnits() {
        String name = "\ud83d\ude00".repeat(200);
        String description = "\ud83d\ude00".repeat(500);

        assertThat(admin().post(ACCOUNTS, "{\"name\":\"" + name + "\"}")
                        .expect(201)
                        .text("name"))
                .isEqualTo(name);
        assertThat(tenant().caller()
                        .post(
                                "/v1/webhooks",
                                "{\"url\":\"https://example.com/\",\"enabled_events\":[\"*\"],\"description\":\""
                                        + description + "\"}")
                        .expect(201)
                        .text("description"))
                .isEqualTo(description);
    }

    @Test
    default void accountsAreListedTheNewestFirstPageByPage() {
        List<String> made = List.of(tenant().account(), tenant().account(), tenant().account());

        JsonObject first = admin().get(ACCOUNTS + "?limit=2").expect(200).json();
        JsonObject second = admin().get(ACCOUNTS + "?limit=100&cursor=" + first.getString("nextCursor"))
                .expect(200)
                .json();

        assertThat(first.getBoolean("hasMore")).isTrue();
        assertThat(idsOf(first)).hasSize(2).isSortedAccordingTo((one, other) -> number(other) - number(one));
        assertThat(idsOf(first)).doesNotContainAnyElementsOf(idsOf(second));
        assertThat(List.of(idsOf(first), idsOf(second)).stream().flatMap(List::stream))
                .containsAll(made);
    }

    private static List<String> idsOf(JsonObject page) {
        return page.getJsonArray("accounts").getValuesAs(JsonObject.class).stream()
                .map(account -> account.getString("id"))
                .toList();
    }

    private static int number(String account) {
        return Integer.parseInt(account.substring("acct_".length()));
    }

    @Test
    default void anAccountHasNoMoreEndpointsThanItMayHave() {
        Tenant tenant = tenant();
        admin().send("PATCH", ACCOUNTS + "/" + tenant.account(), "{\"max_endpoints\":1}")
                .expect(200);
        tenant.register(inbox(), "*");

        Answer refused =
                tenant.caller().post("/v1/webhooks", "{\"url\":\"" + inbox().url() + "\",\"enabled_events\":[\"*\"]}");

        assertThat(refused.expect(409).body())
                .isEqualTo("{\"error\":\"limit_reached\","
                        + "\"message\":\"The account has as many webhook endpoints as it may have\"}");
    }

    @Test
    default void onlyTheAdminKeyMaySeeAccounts() {
        Tenant tenant = tenant();
        String own = ACCOUNTS + "/" + tenant.account();
        String refusal = "{\"error\":\"forbidden\",\"message\":\"Admin key required\"}";

        assertThat(tenant.caller().get(ACCOUNTS).expect(403).body()).isEqualTo(refusal);
        assertThat(tenant.caller().get(own).expect(403).body()).isEqualTo(refusal);
        assertThat(tenant.caller().delete(own).expect(403).body()).isEqualTo(refusal);
        assertThat(tenant.caller().get(own + "/keys").expect(403).body()).isEqualTo(refusal);
        assertThat(tenant.caller()
                        .post(own + "/keys", "{\"kind\":\"platform\"}")
                        .expect(403)
                        .body())
                .isEqualTo(refusal);
    }

    @Test
    default void theAdminKeyNamesTheAccountThatItMeans() {
        Tenant tenant = tenant();
        String event = tenant.publish("order.created", "1");
        String named = "?account=" + tenant.account();

        assertThat(admin().get("/v1/events" + named).expect(200).json().getJsonArray("events"))
                .hasSize(1);
        admin().get("/v1/events/" + event + named).expect(200);
        admin().post("/v1/events" + named, Tenant.event("a.b", "1")).expect(202);
        admin().post("/v1/events", "{\"account\":\"" + tenant.account() + "\",\"type\":\"a.b\",\"data\":1}")
                .expect(202);
        for (String none : List.of("", "?account=")) {
            assertThat(admin().get("/v1/events" + none).expect(400).body()).isEqualTo(NAMES_NONE);
            assertThat(admin().get("/v1/webhooks" + none).expect(400).body()).isEqualTo(NAMES_NONE);
            assertThat(admin().post("/v1/events" + none, Tenant.event("a.b", "1"))
                            .expect(400)
                            .body())
                    .isEqualTo(NAMES_NONE);
            tenant.caller().get("/v1/events" + none).expect(200);
        }
        assertThat(admin().get("/v1/events?account=acct_999999999").expect(404).body())
                .isEqualTo(NO_ACCOUNT);
        assertThat(tenant.caller()
                        .get("/v1/events?account=acct_999999999")
                        .expect(404)
                        .body())
                .isEqualTo(NO_ACCOUNT);
    }

    @Test
    default void aBatchIsOfOneAccount() {
        Tenant one = tenant();
        Tenant other = tenant();
        String events =
                "[{\"account\":\"%s\",\"type\":\"a.b\",\"data\":1},{\"account\":\"%s\",\"type\":\"a.b\",\"data\":1}]";

        Answer mixed = admin().post(
                        "/v1/events/batch", "{\"events\":" + events.formatted(one.account(), other.account()) + "}");
        admin().post("/v1/events/batch", "{\"events\":" + events.formatted(one.account(), one.account()) + "}")
                .expect(202);

        assertThat(mixed.expect(400).body()).isEqualTo("{\"error\":\"events must all be of one account\"}");
        assertThat(one.events()).hasSize(2);
        assertThat(other.events()).isEmpty();
    }

    @Test
    default void deletingAnAccountStopsItsKeysAndItsDeliveries() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerAlways(Reply.of(500));
        tenant.register(inbox, "*");
        String event = tenant.publish("order.created", "1");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(event)));

        admin().delete(ACCOUNTS + "/" + tenant.account()).expect(200);

        assertThat(tenant.caller().get("/v1/events").status()).isEqualTo(401);
        assertThat(tenant.caller().post("/v1/events", Tenant.event("a.b", "1")).status())
                .isEqualTo(401);
        String delivery = "/v1/events/" + event + "?account=" + tenant.account();
        moveClock(Duration.ofHours(1));
        Wait.until(
                "cancelled",
                () -> "cancelled"
                        .equals(admin().get(delivery)
                                .expect(200)
                                .json()
                                .getJsonArray("deliveries")
                                .getJsonObject(0)
                                .getString("state")));
        inbox.staysAt(1);
    }

    @Test
    default void theOpenApiDocumentIsJsonForEverybody() {
        Answer answer = new Caller(server().uri(), "").get("/openapi").expect(200);

        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.text("openapi")).startsWith("3.");
    }
}
