package org.webhooks.api.platform.eventtype;

import static org.webhooks.account.key.Scope.EVENTS_READ;
import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;
import static org.webhooks.account.key.Scope.WEBHOOKS_READ;
import static org.webhooks.api.platform.access.PlatformOperation.forScopes;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.openapi.sample.SampleEventType;
import org.webhooks.api.platform.event.EventOperations;
import org.webhooks.api.platform.problem.Problem;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Done;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.api.platform.request.Page;
import org.webhooks.api.platform.request.SharedSchemas;
import org.webhooks.api.platform.webhook.field.DescriptionRule;
import org.webhooks.api.platform.webhook.field.FieldSchemas;
import org.webhooks.event.type.Audience;
import org.webhooks.event.type.EventTypeContent;

/** The routes of event types, as the dialect's document describes them. */
public final class EventTypeOperations {
    private static final String TAG = "Event types";
    private static final String TYPES = "/v1/event-types";
    private static final String TYPE_BY_NAME = "/v1/event-types/{name}";
    private static final String SCHEMA_OF_DATA =
            "{\"type\":\"object\",\"properties\":{\"amount\":{\"type\":\"number\",\"minimum\":0}},\"required\":[\"amount\"]}";
    private static final String WISH = "{\"description\":\"An invoice is paid\",\"schema\":" + SCHEMA_OF_DATA
            + ",\"example\":{\"amount\":9.5},\"audience\":\"partner\"}";
    private static final Schema AUDIENCE = Schema.oneOf(
                    Arrays.stream(Audience.values()).map(Audience::word).toList())
            .described("For whom the type is meant, in catalogues: public is everybody, partner those whom the account"
                    + " has chosen, private its own applications");
    private static final Schema DATA_SCHEMA = Schema.anything()
            .described("JSON Schema 2020-12 of the data, at most 64 KiB and 2,000 subschemas: $ref leads to places"
                    + " within it only, patterns are of RE2's syntax and compile to at most 1,024 instructions, format is an annotation."
                    + " What a check may cost is bounded by the size of the data, and by that of all events for those of one"
                    + " request together. A schema that a newer version does not take any more keeps no event back");
    private static final Schema EXAMPLE = Schema.anything().described("Of the data, at most 64 KiB; keeps the schema");
    private static final Schema EVENT_TYPE = Schema.object()
            .has("name", EventOperations.NAME)
            .has("description", FieldSchemas.DESCRIPTION)
            .mayHave("schema", DATA_SCHEMA)
            .mayHave("example", EXAMPLE)
            .has("audience", AUDIENCE)
            .has("createdAt", SharedSchemas.moment("When it was first put"))
            .has("updatedAt", SharedSchemas.moment("When it was last put"))
            .named("EventType");
    private static final Schema WISHED = Schema.object()
            .mayHave("description", FieldSchemas.DESCRIPTION)
            .mayHave("schema", DATA_SCHEMA)
            .mayHave("example", EXAMPLE)
            .mayHave("audience", AUDIENCE.unless(Audience.PUBLIC.word()))
            .mayHave(Fields.ACCOUNT, SharedSchemas.ACCOUNT)
            .named("EventTypeContent");
    private static final Schema PAGE =
            SharedSchemas.page("eventTypes", EVENT_TYPE).named("EventTypePage");

    private static final SampleEventType SAMPLE = new SampleEventType(
            "invoice.paid",
            new EventTypeContent("An invoice is paid", SCHEMA_OF_DATA, "{\"amount\":9.5}", Audience.PARTNER),
            Instant.parse("2024-01-15T10:00:00Z"));

    private EventTypeOperations() {}

    public static List<Operation> all() {
        return List.of(
                forScopes("GET", TYPES, "listEventTypes", EVENTS_READ, WEBHOOKS_READ)
                        .does(TAG, "List event types, newest first")
                        .with(Parameter.query("audience", AUDIENCE), SharedSchemas.LIMIT, SharedSchemas.CURSOR)
                        .answers(Answer.of(200, "A page", PAGE, page()), RefusedAnswers.of(Sentence.AUDIENCE_UNKNOWN))
                        .answers(SharedSchemas.refusalsOfPages()),
                forScopes("GET", TYPE_BY_NAME, "getEventType", EVENTS_READ, WEBHOOKS_READ)
                        .does(TAG, "Show an event type")
                        .with(name())
                        .answers(shown(200, "The event type"), notFound()),
                forScopes("PUT", TYPE_BY_NAME, "putEventType", WEBHOOKS_MANAGE)
                        .does(
                                TAG,
                                "Make an event type, or replace all that is said of it; publishes keep to its schema")
                        .with(name())
                        .body(WISHED, WISH)
                        .answers(shown(201, "Made"), shown(200, "Replaced").named("replaced"))
                        .answers(
                                RefusedAnswers.of(Sentence.TYPE_NAME_INVALID),
                                RefusedAnswers.of(Sentence.DESCRIPTION_NOT_TEXT),
                                RefusedAnswers.of(Sentence.DESCRIPTION_TOO_LONG, DescriptionRule.MAX_CHARACTERS),
                                RefusedAnswers.of(Sentence.SCHEMA_NOT_SCHEMA),
                                RefusedAnswers.said(
                                        "SCHEMA_INVALID",
                                        "schema is invalid at /$ref: must begin with #: nothing outside of the schema is"
                                                + " asked for"),
                                RefusedAnswers.said(
                                        "EXAMPLE_INVALID",
                                        "example is invalid at its root: required property 'amount' not found (required)"),
                                RefusedAnswers.of(Sentence.AUDIENCE_UNKNOWN),
                                RefusedAnswers.of(Problem.TOO_MANY_EVENT_TYPES))
                        .answers(SharedSchemas.refusalsOfBodies()),
                forScopes("DELETE", TYPE_BY_NAME, "deleteEventType", WEBHOOKS_MANAGE)
                        .does(TAG, "Delete an event type: events of its name may have any data")
                        .with(name())
                        .answers(Answer.of(200, "Deleted", SharedSchemas.SUCCESS, Done.json()), notFound()));
    }

    private static JsonWriter page() {
        return Page.of(List.of(SAMPLE), 1).write("eventTypes", EventTypeJson::write, type -> "");
    }

    private static Parameter name() {
        return Parameter.path("name", EventOperations.NAME);
    }

    private static Answer shown(int status, String meaning) {
        return Answer.of(status, meaning, EVENT_TYPE, EventTypeJson.one(SAMPLE));
    }

    private static Answer notFound() {
        return RefusedAnswers.of(Problem.EVENT_TYPE_NOT_FOUND);
    }
}
