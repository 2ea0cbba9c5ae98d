package org.webhooks.it.eventtype;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.stage.Stage;

/** Event types of an account: put, shown, listed and deleted. */
interface CatalogueContract extends Stage {
    String TYPES = "/v1/event-types";

    @Test
    default void aTypeIsMadeThenReplacedAndShownAsItWasPut() {
        Caller caller = tenant().caller();
        String wish = "{\"description\":\"Paid\",\"schema\":{\"type\":\"object\",\"maximum\":1.50},"
                + "\"example\":{\"b\":1.0,\"1\":\"é\"},\"audience\":\"partner\"}";

        Answer made = caller.send("PUT", TYPES + "/invoice.paid", wish).expect(201);
        assertThat(made.body())
                .startsWith("{\"name\":\"invoice.paid\",\"description\":\"Paid\","
                        + "\"schema\":{\"type\":\"object\",\"maximum\":1.5},\"example\":{\"1\":\"é\",\"b\":1},"
                        + "\"audience\":\"partner\",\"createdAt\":");
        assertThat(caller.get(TYPES + "/invoice.paid").expect(200).body()).isEqualTo(made.body());

        Answer replaced = caller.send("PUT", TYPES + "/invoice.paid", "{}").expect(200);
        assertThat(replaced.json().keySet())
                .containsExactly("name", "description", "audience", "createdAt", "updatedAt");
        assertThat(replaced.text("description")).isEmpty();
        assertThat(replaced.text("audience")).isEqualTo("public");
        assertThat(replaced.json().get("createdAt")).isEqualTo(made.json().get("createdAt"));

        assertThat(caller.delete(TYPES + "/invoice.paid").expect(200).body()).isEqualTo("{\"success\":true}");
        String gone = caller.get(TYPES + "/invoice.paid").expect(404).body();
        assertThat(gone).isEqualTo("{\"error\":\"not_found\",\"message\":\"Event type not found\"}");
        assertThat(caller.delete(TYPES + "/invoice.paid").expect(404).body()).isEqualTo(gone);
        assertThat(caller.get(TYPES + "/no%20name").expect(404).body()).isEqualTo(gone);
    }

    @Test
    default void typesAreListedNewestFirstPageByPageAndByAudience() {
        Caller caller = tenant().caller();
        for (int i = 0; i < 5; i++) {
            String audience = i % 2 == 0 ? "public" : "private";
            caller.send("PUT", TYPES + "/type." + i, "{\"audience\":\"" + audience + "\"}")
                    .expect(201);
        }

        JsonObject first = caller.get(TYPES + "?limit=3").expect(200).json();
        assertThat(namesIn(first)).containsExactly("type.4", "type.3", "type.2");
        assertThat(first.getBoolean("hasMore")).isTrue();
        JsonObject second = caller.get(TYPES + "?limit=3&cursor=" + first.getString("nextCursor"))
                .expect(200)
                .json();
        assertThat(namesIn(second)).containsExactly("type.1", "type.0");
        assertThat(second.isNull("nextCursor")).isTrue();
        assertThat(namesIn(caller.get(TYPES + "?audience=private").expect(200).json()))
                .containsExactly("type.3", "type.1");
        caller.get(TYPES + "?audience=nobody").expect(400);
    }

    private static List<String> namesIn(JsonObject page) {
        return page.getJsonArray("eventTypes").getValuesAs(JsonObject.class).stream()
                .map(type -> type.getString("name"))
                .toList();
    }

    @Test
    default void anotherAccountsTypesAreNobodys() {
        Tenant owner = tenant();
        Tenant stranger = tenant();
        owner.caller().send("PUT", TYPES + "/order.created", "{}").expect(201);

        stranger.caller().get(TYPES + "/order.created").expect(404);
        stranger.caller().delete(TYPES + "/order.created").expect(404);
        stranger.caller()
                .get(TYPES + "/order.created?account=" + owner.account())
                .expect(404);
        assertThat(stranger.caller().get(TYPES).expect(200).json().getJsonArray("eventTypes"))
                .isEmpty();
        stranger.caller()
                .send("PUT", TYPES + "/order.created", "{\"description\":\"mine\"}")
                .expect(201);
        assertThat(owner.caller().get(TYPES + "/order.created").expect(200).text("description"))
                .isEmpty();
    }

    @Test
    default void theAdminKeyNamesTheAccount() {
        Tenant tenant = tenant();
        admin().send("PUT", TYPES + "/a.b", "{\"account\":\"" + tenant.account() + "\"}")
                .expect(201);
        admin().get(TYPES + "/a.b?account=" + tenant.account()).expect(200);
        admin().get(TYPES + "/a.b").expect(400);
        admin().delete(TYPES + "/a.b?account=" + tenant.account()).expect(200);
    }

    @Test
    default void readersReadAndOnlyManagersChange() {
        Tenant tenant = tenant();
        tenant.caller().send("PUT", TYPES + "/a.b", "{}").expect(201);
        for (String scope : List.of("platform:events:read", "platform:webhooks:read")) {
            Caller reader = tenant.withScopes("[\"" + scope + "\"]");
            reader.get(TYPES).expect(200);
            reader.get(TYPES + "/a.b").expect(200);
            reader.send("PUT", TYPES + "/a.b", "{}").expect(403);
            reader.delete(TYPES + "/a.b").expect(403);
        }
        tenant.withScopes("[\"platform:events:publish\"]").get(TYPES).expect(403);
    }
}
