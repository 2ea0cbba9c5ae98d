package org.webhooks.api.platform.event;

import static org.webhooks.account.key.Scope.EVENTS_PUBLISH;
import static org.webhooks.api.platform.access.PlatformOperation.forScopes;

import java.util.List;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.platform.delivery.DeliverySamples;
import org.webhooks.api.platform.problem.Problem;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.api.platform.request.SharedSchemas;
import org.webhooks.event.Published;
import org.webhooks.event.request.EventRequests;

/** The routes by which events are published, as the dialect's document describes them. */
public final class PublishOperations {
    private static final String WISH = "{\"type\":\"order.created\",\"data\":{\"order\":42}}";
    private static final Parameter IDEMPOTENCY_KEY = Parameter.header(
                    IdempotencyKeyHeader.NAME,
                    Schema.text()
                            .between(1, IdempotencyKeyHeader.MAX_CHARACTERS)
                            .matching("^[!-~]+$"))
            .described("The same key again, within 24 hours, answers what the first request did");
    private static final Schema NEW_EVENT = Schema.object()
            .has("type", EventOperations.NAME)
            .has("data", EventOperations.DATA)
            .mayHave("service", EventOperations.NAME.described("Unless given, the text before the type's first dot"))
            .mayHave("livemode", Schema.flag().unless(true))
            .mayHave("eventId", SharedSchemas.EVENT_ID.described("Unique within the account"))
            .mayHave("deliver_at", SharedSchemas.moment("The earliest moment of delivery"))
            .mayHave(
                    "ordering_key",
                    Schema.text()
                            .between(1, 255)
                            .described("Which sequence it belongs to at endpoints that ask for order"))
            .mayHave(Fields.ACCOUNT, SharedSchemas.ACCOUNT)
            .named("NewEvent");
    private static final Schema NEW_EVENTS = Schema.object()
            .has("events", Schema.listOf(NEW_EVENT).between(1, EventRequests.MAX_BATCH_EVENTS))
            .mayHave(Fields.ACCOUNT, SharedSchemas.ACCOUNT)
            .named("NewEvents");
    private static final Schema DELIVERIES = Schema.integer().atLeast(0);
    private static final Schema PUBLISHED = Schema.object()
            .has("eventId", SharedSchemas.EVENT_ID)
            .has("type", EventOperations.NAME)
            .has("createdAt", SharedSchemas.moment("When it was published"))
            .has("deliveries", DELIVERIES)
            .named("Published");
    private static final Schema PUBLISHED_ALL = Schema.object()
            .has(
                    "events",
                    Schema.listOf(Schema.object()
                            .has("eventId", SharedSchemas.EVENT_ID)
                            .has("deliveries", DELIVERIES)))
            .named("PublishedAll");

    private static final Published SAMPLE =
            new Published(DeliverySamples.EVENT_ID, "order.created", DeliverySamples.PUBLISHED_AT, 1, false);

    private PublishOperations() {}

    public static List<Operation> all() {
        return List.of(
                publish("/v1/events", "publish", "Publish an event")
                        .body(NEW_EVENT, WISH)
                        .answers(published(PUBLISHED, PublishJson.body(SAMPLE)))
                        .answers(PublishRefusals.ofOne()),
                publish("/v1/events/batch", "publishBatch", "Publish up to 1,000 events of one account, all or none")
                        .body(NEW_EVENTS, "{\"events\":[" + WISH + "]}")
                        .answers(published(PUBLISHED_ALL, PublishJson.body(List.of(SAMPLE))))
                        .answers(PublishRefusals.ofBatch())
                        .answers(
                                RefusedAnswers.of(Sentence.ONE_ACCOUNT_ONLY),
                                RefusedAnswers.of(Problem.TOO_MANY_EVENTS, 600)));
    }

    private static Operation publish(String path, String id, String summary) {
        return forScopes("POST", path, id, EVENTS_PUBLISH)
                .does(EventOperations.TAG, summary)
                .with(IDEMPOTENCY_KEY)
                .answers(
                        RefusedAnswers.of(Sentence.IDEMPOTENCY_KEY_INVALID, IdempotencyKeyHeader.MAX_CHARACTERS),
                        RefusedAnswers.of(Problem.EVENT_CONFLICT),
                        RefusedAnswers.of(Problem.TOO_MANY_DELIVERIES),
                        RefusedAnswers.of(
                                Problem.EVENT_DATA_INVALID,
                                (id.equals("publish") ? "" : "events[0]: ")
                                        + "data is invalid at /amount: must have a minimum value of 0 (minimum)"))
                .answers(RefusedAnswers.ofBodies());
    }

    private static List<Answer> published(Schema schema, JsonWriter body) {
        return List.of(
                Answer.of(202, "Committed, with all deliveries", schema, body),
                Answer.of(200, "It was published before; the first answer again", schema, body)
                        .named("replayed")
                        .with(PublishJson.REPLAYED, Schema.exactly("true")));
    }
}
