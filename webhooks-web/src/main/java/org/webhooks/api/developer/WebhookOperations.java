package org.webhooks.api.developer;

import java.time.Instant;
import java.util.List;
import org.webhooks.api.developer.problem.Problem;
import org.webhooks.api.developer.problem.RefusedAnswers;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.openapi.sample.SampleEndpoint;
import org.webhooks.endpoint.CreatedEndpoint;
import org.webhooks.endpoint.EndpointWithHealth;
import org.webhooks.endpoint.NewEndpoint;

/** The routes of this dialect, as its document describes them. */
final class WebhookOperations {
    private static final String TAG = "Webhooks";
    private static final String WEBHOOKS = "/api/developer/webhooks";
    private static final String WEBHOOK_BY_ID = WEBHOOKS + "/{id}";

    private static final Schema ID = Schema.text().matching("^[0-9a-f]{24}$");
    private static final Schema URL = Schema.text()
            .format("uri")
            .between(1, UrlRule.MAX_CHARACTERS)
            .described("In production https; an internationalized host is kept in ASCII");
    private static final Schema EVENTS = Schema.listOf(
                    Schema.oneOf(EventsRule.SUPPORTED.stream().sorted().toList()))
            .between(1, EventsRule.MAX_TYPES);
    private static final Schema MOMENT = Schema.text().format("date-time");
    private static final Schema SECRET =
            Schema.text().matching("^[0-9a-f]{64}$").described("Shown this once");
    private static final Schema MESSAGE = Schema.object().has("message", Schema.text());
    private static final Schema WEBHOOK = Schema.object()
            .has("id", ID)
            .has("url", URL)
            .has("events", EVENTS)
            .has("isActive", Schema.flag())
            .has("lastTriggeredAt", MOMENT.nullable())
            .has("lastResponseStatus", Schema.integer().nullable())
            .has("failureCount", Schema.integer().atLeast(0))
            .has("createdAt", MOMENT)
            .has("updatedAt", MOMENT)
            .named("Webhook");
    private static final Schema CREATED_WEBHOOK = Schema.object()
            .has("id", ID)
            .has("url", URL)
            .has("secret", SECRET)
            .has("events", EVENTS)
            .has("isActive", Schema.flag())
            .has("createdAt", MOMENT)
            .named("CreatedWebhook");
    private static final Schema NEW_WEBHOOK = Schema.object()
            .has("url", URL)
            .mayHave("events", EVENTS.unless(EventsRule.USUAL))
            .open()
            .named("NewWebhook");
    private static final Schema WEBHOOK_CHANGE = Schema.object()
            .mayHave("url", URL)
            .mayHave("events", EVENTS)
            .mayHave("isActive", Schema.flag())
            .open()
            .named("WebhookChange");

    private static final SampleEndpoint SAMPLE = new SampleEndpoint(
            5001,
            NewEndpoint.of(DeveloperScheme.NAME, "https://example.com/webhooks", EventsRule.USUAL),
            Instant.parse("2024-01-15T10:00:00Z"));
    private static final EndpointWithHealth CALLED = SAMPLE.calledAt(Instant.parse("2024-01-15T10:30:00Z"));
    private static final String SAMPLE_SECRET = "00112233445566778899aabbccddeeff".repeat(2);
    private static final String WISH =
            "{\"url\":\"https://example.com/webhooks\",\"events\":[\"escrow.status.updated\"]}";

    private WebhookOperations() {}

    static List<Operation> all() {
        return List.of(
                operation("POST", WEBHOOKS, "createWebhook", "Make a webhook")
                        .body(NEW_WEBHOOK, WISH)
                        .answers(
                                Answer.of(
                                        201,
                                        "Made",
                                        MESSAGE.has("webhook", CREATED_WEBHOOK),
                                        EndpointJson.created(new CreatedEndpoint(SAMPLE, SAMPLE_SECRET))),
                                RefusedAnswers.of(Problem.TOO_MANY_ENDPOINTS.about(EndpointRequests.MOST_ENDPOINTS)))
                        .answers(refusalsOfFields())
                        .answers(RefusedAnswers.ofBodies()),
                operation("GET", WEBHOOKS, "listWebhooks", "List all webhooks")
                        .answers(Answer.of(
                                200,
                                "All of them",
                                Schema.object().has("webhooks", Schema.listOf(WEBHOOK)),
                                EndpointJson.list(List.of(CALLED)))),
                withId("GET", WEBHOOK_BY_ID, "getWebhook", "Show a webhook")
                        .answers(Answer.of(
                                200, "The webhook", Schema.object().has("webhook", WEBHOOK), EndpointJson.one(CALLED))),
                withId("PUT", WEBHOOK_BY_ID, "changeWebhook", "Change what is named of a webhook")
                        .body(WEBHOOK_CHANGE, WISH)
                        .answers(
                                Answer.of(
                                        200,
                                        "The webhook",
                                        MESSAGE.has("webhook", WEBHOOK),
                                        EndpointJson.updated(CALLED)),
                                RefusedAnswers.of(Problem.IS_ACTIVE_NOT_BOOLEAN))
                        .answers(refusalsOfFields())
                        .answers(RefusedAnswers.ofBodies()),
                withId("POST", WEBHOOK_BY_ID + "/regenerate-secret", "regenerateSecret", "Replace the secret at once")
                        .body(Schema.object().open(), "{}")
                        .answers(Answer.of(
                                200,
                                "The new secret",
                                MESSAGE.has("secret", SECRET),
                                EndpointJson.regenerated(SAMPLE_SECRET)))
                        .answers(RefusedAnswers.ofBodies()),
                withId("DELETE", WEBHOOK_BY_ID, "deleteWebhook", "Delete a webhook; what is on its way is cancelled")
                        .answers(Answer.of(200, "Deleted", MESSAGE, EndpointJson.deleted())));
    }

    private static Operation operation(String method, String path, String id, String summary) {
        return new Operation(method, path, id).does(TAG, summary).answers(RefusedAnswers.everywhere());
    }

    private static Operation withId(String method, String path, String id, String summary) {
        return operation(method, path, id, summary)
                .with(Parameter.path("id", ID))
                .answers(RefusedAnswers.of(Problem.ENDPOINT_NOT_FOUND));
    }

    private static List<Answer> refusalsOfFields() {
        return List.of(
                RefusedAnswers.of(Problem.URL_REQUIRED),
                RefusedAnswers.of(Problem.URL_INVALID),
                RefusedAnswers.of(Problem.URL_NOT_HTTPS),
                RefusedAnswers.of(Problem.URL_FORBIDDEN.about("the URL must not carry credentials")),
                RefusedAnswers.of(Problem.EVENTS_MISSING),
                RefusedAnswers.of(Problem.EVENTS_TOO_MANY.about(EventsRule.MAX_TYPES)),
                RefusedAnswers.of(Problem.EVENT_UNKNOWN.about(0)));
    }
}
