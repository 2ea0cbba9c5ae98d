package org.webhooks.api.platform.delivery;

import static org.webhooks.account.key.Scope.EVENTS_READ;
import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;
import static org.webhooks.account.key.Scope.WEBHOOKS_READ;
import static org.webhooks.api.platform.access.PlatformOperation.forScopes;

import java.util.Arrays;
import java.util.List;
import org.webhooks.PublicId;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.platform.problem.Problem;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Page;
import org.webhooks.api.platform.request.SharedSchemas;
import org.webhooks.api.platform.webhook.WebhookOperations;
import org.webhooks.delivery.Attempt;
import org.webhooks.delivery.Delivery;
import org.webhooks.delivery.DeliveryState;

/** The routes of deliveries, as the dialect's document describes them. */
public final class DeliveryOperations {
    private static final String TAG = "Deliveries";
    private static final String DELIVERY_BY_ID = "/v1/deliveries/{id}";
    private static final Schema ID = SharedSchemas.unique(PublicId.DELIVERY);
    private static final Schema STATE = Schema.oneOf(
            Arrays.stream(DeliveryState.values()).map(DeliveryState::wireName).toList());
    private static final Schema NEXT_ATTEMPT_AT =
            SharedSchemas.moment("When the next attempt is due").nullable();
    private static final Schema STATUS = Schema.integer().nullable();

    /** A delivery within its event. */
    public static final Schema OF_EVENT = Schema.object()
            .has("id", ID)
            .has("endpoint_id", WebhookOperations.ID)
            .has("state", STATE)
            .has("attempts", Schema.integer().atLeast(0))
            .has("next_attempt_at", NEXT_ATTEMPT_AT)
            .has("last_status", STATUS)
            .named("DeliveryOfEvent");

    private static final Schema OF_ENDPOINT = OF_EVENT.has("eventId", SharedSchemas.EVENT_ID)
            .has("created_at", SharedSchemas.moment("When it was made"))
            .named("DeliveryOfEndpoint");
    private static final Schema PAGE =
            SharedSchemas.page("deliveries", OF_ENDPOINT).named("DeliveryPage");
    private static final Schema ATTEMPT = Schema.object()
            .has("number", Schema.integer().atLeast(1))
            .has("at", SharedSchemas.moment("When the call was made"))
            .has("duration_ms", Schema.integer().atLeast(0))
            .has("status", STATUS)
            .has("error", Schema.text().nullable())
            .has("request_headers", Schema.object().open())
            .has("response_headers", Schema.object().open().nullable())
            .has("response_body", Schema.text().nullable())
            .named("Attempt");
    private static final Schema DELIVERY = Schema.object()
            .has("id", ID)
            .has("eventId", SharedSchemas.EVENT_ID)
            .has("endpoint_id", WebhookOperations.ID)
            .has("state", STATE)
            .has("next_attempt_at", NEXT_ATTEMPT_AT)
            .has("attempts", Schema.listOf(ATTEMPT))
            .named("Delivery");

    private DeliveryOperations() {}

    public static List<Operation> all() {
        return List.of(
                forScopes(
                                "GET",
                                "/v1/webhooks/{id}/deliveries",
                                "listDeliveries",
                                EVENTS_READ,
                                WEBHOOKS_READ,
                                WEBHOOKS_MANAGE)
                        .does(TAG, "List an endpoint's deliveries, newest first")
                        .with(
                                Parameter.path("id", WebhookOperations.ID),
                                Parameter.query("state", STATE),
                                SharedSchemas.TYPE,
                                SharedSchemas.SINCE,
                                SharedSchemas.UNTIL,
                                SharedSchemas.LIMIT,
                                SharedSchemas.CURSOR)
                        .answers(
                                Answer.of(200, "A page", PAGE, page(DeliverySamples.DELIVERED)),
                                WebhookOperations.notFound(),
                                RefusedAnswers.of(Sentence.STATE_UNKNOWN),
                                SharedSchemas.refusalOfMoments())
                        .answers(SharedSchemas.refusalsOfPages()),
                forScopes("GET", DELIVERY_BY_ID, "getDelivery", EVENTS_READ, WEBHOOKS_READ, WEBHOOKS_MANAGE)
                        .does(TAG, "Show a delivery with its attempts")
                        .with(Parameter.path("id", ID))
                        .answers(
                                shown(200, "The delivery", DeliverySamples.DELIVERED, DeliverySamples.ATTEMPT),
                                notFound()),
                change("redeliver", "redeliver", "Send a finished delivery once more")
                        .answers(
                                shown(202, "Due at once", DeliverySamples.WAITING, DeliverySamples.ATTEMPT),
                                RefusedAnswers.of(Problem.DELIVERY_UNFINISHED)),
                change("cancel", "cancelDelivery", "Send an unfinished delivery no more")
                        .answers(
                                shown(200, "Cancelled", DeliverySamples.CANCELLED),
                                RefusedAnswers.of(Problem.DELIVERY_FINISHED)));
    }

    private static Operation change(String name, String id, String summary) {
        return forScopes("POST", DELIVERY_BY_ID + "/" + name, id, WEBHOOKS_MANAGE)
                .does(TAG, summary)
                .with(Parameter.path("id", ID))
                .body(SharedSchemas.ACCOUNT_ONLY, "{}")
                .answers(notFound())
                .answers(SharedSchemas.refusalsOfBodies());
    }

    private static Answer shown(int status, String description, Delivery delivery, Attempt... attempts) {
        return Answer.of(status, description, DELIVERY, DeliveryJson.one(delivery, List.of(attempts)));
    }

    private static JsonWriter page(Delivery delivery) {
        return Page.of(List.of(delivery), 1).write("deliveries", DeliveryJson::writeOfEndpoint, each -> "");
    }

    private static Answer notFound() {
        return RefusedAnswers.of(Problem.DELIVERY_NOT_FOUND);
    }
}
