package org.webhooks.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** The lists of an account's events and of an endpoint's deliveries. */
interface ListContract extends Stage {
    @Test
    default void theListsAreFiltered() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500));
        String endpoint = tenant.register(inbox, "*").path();
        String failing = tenant.publish("bad.thing", "1");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(failing)));
        String good = tenant.publish("good.thing", "1");
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(good)));
        long later = System.currentTimeMillis() + 60_000;

        for (String list : List.of("/v1/events", endpoint + "/deliveries")) {
            String field = list.equals("/v1/events") ? "events" : "deliveries";
            assertThat(ids(tenant, list, field, "type=good.thing")).containsExactly(good);
            assertThat(ids(tenant, list, field, "type=none.such")).isEmpty();
            assertThat(ids(tenant, list, field, "since=" + later)).isEmpty();
            assertThat(ids(tenant, list, field, "until=" + later)).containsExactly(good, failing);
            assertThat(ids(tenant, list, field, "until=1")).isEmpty();
        }
        assertThat(ids(tenant, "/v1/events", "events", "service=bad")).containsExactly(failing);
        assertThat(ids(tenant, endpoint + "/deliveries", "deliveries", "state=waiting"))
                .containsExactly(failing);
        assertThat(ids(tenant, endpoint + "/deliveries", "deliveries", "state=delivered"))
                .containsExactly(good);
    }

    @Test
    default void aPageOfLargeEventsIsShorterAndTheNextGoesOnBehindIt() {
        Tenant tenant = tenant();
        String data = '"' + "x".repeat(250 * 1024) + '"';
        List<String> published =
                Stream.generate(() -> tenant.publish("a.b", data)).limit(6).toList();

        JsonObject page = tenant.caller().get("/v1/events?limit=6").expect(200).json();

        assertThat(page.getJsonArray("events")).hasSize(4);
        assertThat(page.getBoolean("hasMore")).isTrue();
        List<String> all =
                tenant.events().map(event -> event.getString("eventId")).toList();
        assertThat(all).containsExactlyElementsOf(newestFirst(published));
    }

    private static List<String> newestFirst(List<String> published) {
        List<String> reversed = new ArrayList<>(published);
        Collections.reverse(reversed);
        return reversed;
    }

    private static List<String> ids(Tenant tenant, String path, String field, String filter) {
        return tenant.caller().get(path + "?" + filter).expect(200).json().getJsonArray(field).stream()
                .map(JsonValue::asJsonObject)
                .map(item -> item.getString("eventId"))
                .toList();
    }
}
