package org.webhooks.api.store.event;

import java.util.Arrays;
import java.util.List;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.store.answer.Language;
import org.webhooks.api.store.answer.StoreOperation;

/** The route of the event types, as the dialect's document describes it. */
public final class EventOperations {
    /** The name of an event type. */
    public static final Schema NAME = Schema.oneOf(
            Arrays.stream(StoreEvent.values()).map(StoreEvent::type).toList());

    /** An event type as it is shown. */
    public static final Schema ROW =
            Schema.object().has("id", Schema.integer()).has("event_name", NAME).named("Event");

    private EventOperations() {}

    public static List<Operation> all() {
        return List.of(StoreOperation.of("GET", "/webhooks/events", "listEvents", "List what can be subscribed to")
                .answers(Answer.of(
                        200,
                        "All of them",
                        StoreOperation.envelope(Schema.object().has("events", Schema.listOf(ROW))),
                        EventJson.all(Language.ENGLISH))));
    }
}
