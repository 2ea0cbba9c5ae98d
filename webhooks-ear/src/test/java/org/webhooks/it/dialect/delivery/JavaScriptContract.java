package org.webhooks.it.dialect.delivery;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.dialect.wire.Registered;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.stage.Stage;

/** Receivers in JavaScript, each written by its dialect's guide; only where there is Node.js. */
public interface JavaScriptContract extends Stage {
    int DOCUMENTS = 1000;
    int CLOUD_EVENTS = 100;
    Duration OLD = Duration.ofSeconds(302);

    @ParameterizedTest
    @EnumSource
    default void receiversAcceptWhatIsSentAndRefuseWhatIsNot(Dialect dialect) {
        JavaScriptReceivers receivers =
                JavaScriptReceivers.named(server().database().name() + "-" + dialect);
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Registered endpoint = dialect.register(tenant, inbox, dialect.eventType());
        tenant.publish(dialect.eventType(), "{\"amount\":1.50}");
        Receipt first = inbox.awaitOne();

        receivers
                .accept(dialect, endpoint.secret(), first)
                .refuse(
                        "a changed byte",
                        dialect,
                        endpoint.secret(),
                        first,
                        first.body().replace("1.5", "1.6"));
        if (endpoint.renewsSecrets()) {
            String fresh = endpoint.renewSecret();
            tenant.publish(dialect.eventType(), "{}");
            Receipt second = inbox.await(2).get(1);
            receivers
                    .accept(dialect, fresh, second)
                    .refuse("an old secret's", dialect, endpoint.secret(), second, second.body());
        }
        if (dialect == Dialect.PLATFORM || dialect == Dialect.DEVELOPER) {
            receivers.refuseLater(OLD, dialect, endpoint.secret(), first);
        }
        receivers.judge();
    }

    @Test
    default void whateverIsPublishedIsSpelledAsJavaScriptSpellsIt() {
        JavaScriptReceivers receivers =
                JavaScriptReceivers.named(server().database().name() + "-documents");
        Tenant tenant = tenant();
        Map<Dialect, Inbox> inboxes = new HashMap<>();
        Map<Dialect, String> secrets = new HashMap<>();
        for (Dialect dialect : Dialect.values()) {
            Inbox inbox = inbox();
            String type = dialect == Dialect.DEVELOPER ? "contract.signed" : "order.created";
            inboxes.put(dialect, inbox);
            secrets.put(dialect, dialect.register(tenant, inbox, type).secret());
        }
        Map<String, String> published = new HashMap<>();
        for (String type : List.of("contract.signed", "order.created")) {
            published.putAll(publish(tenant, type, new RandomDocuments().some(DOCUMENTS)));
        }

        inboxes.forEach((dialect, inbox) -> inbox.await(DOCUMENTS)
                .forEach(receipt -> receivers.acceptAs(
                        published.get(receipt.webhookId()), dialect, secrets.get(dialect), receipt)));
        receivers.judge();
    }

    @Test
    default void cloudEventsAreSpelledAsJavaScriptSpellsThem() {
        JavaScriptReceivers receivers =
                JavaScriptReceivers.named(server().database().name() + "-cloudevents");
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Registered endpoint = Dialect.PLATFORM.register(tenant, inbox, "order.created");
        endpoint.change("{\"format\":\"cloudevents\"}").expect(200);

        Map<String, String> published = publish(tenant, "order.created", new RandomDocuments().some(CLOUD_EVENTS));

        inbox.await(CLOUD_EVENTS)
                .forEach(receipt -> receivers.acceptAs(
                        published.get(receipt.webhookId()), Dialect.PLATFORM, endpoint.secret(), receipt));
        receivers.judge();
    }

    /** Says which event was made of which document. */
    private static Map<String, String> publish(Tenant tenant, String type, List<String> documents) {
        String batch = documents.stream()
                .map(document -> Tenant.event(type, document))
                .collect(Collectors.joining(",", "{\"events\":[", "]}"));
        List<JsonObject> events = tenant.caller()
                .post("/v1/events/batch", batch)
                .expect(202)
                .json()
                .getJsonArray("events")
                .getValuesAs(JsonObject.class);
        Map<String, String> byId = new HashMap<>();
        for (int i = 0; i < documents.size(); i++) {
            byId.put(events.get(i).getString("eventId"), documents.get(i));
        }
        return byId;
    }
}
