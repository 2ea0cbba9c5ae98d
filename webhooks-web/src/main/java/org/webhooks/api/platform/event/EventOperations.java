package org.webhooks.api.platform.event;

import static org.webhooks.account.key.Scope.EVENTS_READ;
import static org.webhooks.api.platform.access.PlatformOperation.forScopes;

import java.util.List;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.openapi.sample.SampleEvent;
import org.webhooks.api.platform.delivery.DeliveryOperations;
import org.webhooks.api.platform.delivery.DeliverySamples;
import org.webhooks.api.platform.problem.Problem;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.request.Page;
import org.webhooks.api.platform.request.SharedSchemas;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Occurrence;
import org.webhooks.event.request.EventNames;

/** The routes by which events are read, as the dialect's document describes them. */
public final class EventOperations {
    static final String TAG = "Events";
    /** Of an event type. */
    public static final Schema NAME =
            Schema.text().between(1, EventNames.MAX_LENGTH).matching("^[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*$");

    static final Schema DATA = Schema.anything().described("Any JSON");

    private static final Schema EVENT = Schema.object()
            .has("eventId", SharedSchemas.EVENT_ID)
            .has("type", NAME)
            .has("service", NAME)
            .has("data", DATA)
            .has("livemode", Schema.flag())
            .has("createdAt", SharedSchemas.moment("When it was published"))
            .named("Event");
    private static final Schema EVENT_PAGE = SharedSchemas.page("events", EVENT).named("EventPage");
    private static final Schema EVENT_WITH_DELIVERIES =
            EVENT.has("deliveries", Schema.listOf(DeliveryOperations.OF_EVENT)).named("EventWithDeliveries");

    private static final SampleEvent SAMPLE = new SampleEvent(
            DeliverySamples.EVENT_ID,
            new NewEvent(
                    1001,
                    new Occurrence("order.created", "order", true, "{\"order\":42}"),
                    NewEvent.Identity.NONE,
                    NewEvent.Timing.AT_ONCE,
                    NewEvent.Addressees.ALL),
            DeliverySamples.PUBLISHED_AT);

    private EventOperations() {}

    public static List<Operation> all() {
        return List.of(
                forScopes("GET", "/v1/events", "listEvents", EVENTS_READ)
                        .does(TAG, "List events, newest first")
                        .with(
                                SharedSchemas.TYPE,
                                Parameter.query("service", Schema.text()),
                                SharedSchemas.SINCE,
                                SharedSchemas.UNTIL,
                                SharedSchemas.LIMIT,
                                SharedSchemas.CURSOR.described(
                                        "The nextCursor of the page before, or the createdAt of its last event"))
                        .answers(
                                Answer.of(
                                        200,
                                        "A page; of large events fewer than the limit, 1 MiB of them",
                                        EVENT_PAGE,
                                        Page.of(List.of(SAMPLE), 1).write("events", EventJson::write, event -> "")),
                                SharedSchemas.refusalOfMoments())
                        .answers(SharedSchemas.refusalsOfPages()),
                forScopes("GET", "/v1/events/{id}", "getEvent", EVENTS_READ)
                        .does(TAG, "Show an event with its deliveries")
                        .with(Parameter.path("id", SharedSchemas.EVENT_ID))
                        .answers(
                                Answer.of(
                                        200,
                                        "The event",
                                        EVENT_WITH_DELIVERIES,
                                        EventJson.withDeliveries(SAMPLE, List.of(DeliverySamples.DELIVERED))),
                                RefusedAnswers.of(Problem.EVENT_NOT_FOUND)));
    }
}
