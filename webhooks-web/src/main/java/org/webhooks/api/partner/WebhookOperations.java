package org.webhooks.api.partner;

import java.time.Instant;
import java.util.List;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.openapi.sample.SampleEndpoint;
import org.webhooks.api.partner.problem.Problem;
import org.webhooks.api.partner.problem.RefusedAnswers;
import org.webhooks.endpoint.CreatedEndpoint;
import org.webhooks.endpoint.EndpointWithHealth;
import org.webhooks.endpoint.NewEndpoint;

/** The routes of this dialect, as its document describes them. */
final class WebhookOperations {
    static final String WEBHOOKS = "/api/v1/partner/webhooks";

    private static final String TAG = "Webhooks";
    private static final String WEBHOOK_BY_ID = WEBHOOKS + "/{id}";

    private static final String TYPES = String.join(", ", EventsRule.TYPES);
    private static final Schema ID = Schema.text().format("uuid");
    private static final Schema URL = Schema.text()
            .format("uri")
            .between(1, UrlRule.MAX_CHARACTERS)
            .described("In production https; an internationalized host is kept in ASCII");
    private static final Schema EVENTS =
            Schema.listOf(Schema.oneOf(EventsRule.TYPES)).between(1, EventsRule.MAX_EVENTS);
    private static final Schema MOMENT = Schema.text().format("date-time");
    private static final Schema WEBHOOK = Schema.object()
            .has("id", ID)
            .has("url", URL)
            .has("events", EVENTS)
            .has("isActive", Schema.flag())
            .has("failCount", Schema.integer().atLeast(0))
            .has("createdAt", MOMENT)
            .has("updatedAt", MOMENT)
            .named("Webhook");
    private static final Schema CREATED_WEBHOOK = WEBHOOK.has(
                    "secretKey", Schema.text().matching("^[0-9a-f]{64}$").described("Shown this once"))
            .has("note", Schema.text())
            .named("CreatedWebhook");
    private static final Schema NEW_WEBHOOK =
            Schema.object().has("url", URL).has("events", EVENTS).open().named("NewWebhook");
    private static final Schema WEBHOOK_CHANGE = Schema.object()
            .mayHave("url", URL)
            .mayHave("events", EVENTS)
            .mayHave("isActive", Schema.flag())
            .open()
            .named("WebhookChange");

    private static final SampleEndpoint SAMPLE = new SampleEndpoint(
            5001,
            NewEndpoint.of(EndpointRequests.SCHEME, "https://example.com/webhooks", List.of("order.created")),
            Instant.parse("2024-01-15T10:00:00Z"));
    private static final EndpointWithHealth CALLED = SAMPLE.calledAt(Instant.parse("2024-01-15T10:30:00Z"));
    private static final String SAMPLE_SECRET = "00112233445566778899aabbccddeeff".repeat(2);
    private static final String WISH = "{\"url\":\"https://example.com/webhooks\",\"events\":[\"order.created\"]}";

    private WebhookOperations() {}

    static List<Operation> all() {
        return List.of(
                operation("POST", WEBHOOKS, "createWebhook", "Make a webhook")
                        .body(NEW_WEBHOOK, WISH)
                        .answers(
                                Answer.of(
                                        201,
                                        "Made",
                                        CREATED_WEBHOOK,
                                        EndpointJson.created(new CreatedEndpoint(SAMPLE, SAMPLE_SECRET))),
                                RefusedAnswers.of(Problem.WEBHOOK_LIMIT_REACHED))
                        .answers(refusalsOfFields())
                        .answers(RefusedAnswers.ofBodies()),
                operation("GET", WEBHOOKS, "listWebhooks", "List all webhooks")
                        .answers(Answer.of(
                                200, "All of them", Schema.listOf(WEBHOOK), EndpointJson.list(List.of(CALLED)))),
                withId("GET", "getWebhook", "Show a webhook").answers(shown()),
                withId("PATCH", "changeWebhook", "Change a webhook")
                        .body(WEBHOOK_CHANGE, WISH)
                        .answers(shown(), RefusedAnswers.of(Problem.IS_ACTIVE_NOT_BOOLEAN))
                        .answers(refusalsOfFields())
                        .answers(RefusedAnswers.ofBodies()),
                withId("DELETE", "deleteWebhook", "Delete a webhook; what is on its way is cancelled")
                        .answers(Answer.withoutBody(204, "Deleted")));
    }

    private static Operation operation(String method, String path, String id, String summary) {
        return new Operation(method, path, id).does(TAG, summary).answers(RefusedAnswers.everywhere());
    }

    private static Operation withId(String method, String id, String summary) {
        return operation(method, WEBHOOK_BY_ID, id, summary)
                .with(Parameter.path("id", ID))
                .answers(RefusedAnswers.of(Problem.WEBHOOK_NOT_FOUND));
    }

    private static Answer shown() {
        return Answer.of(200, "The webhook", WEBHOOK, EndpointJson.one(CALLED));
    }

    private static List<Answer> refusalsOfFields() {
        return List.of(
                RefusedAnswers.of(Problem.URL_TOO_LONG, UrlRule.MAX_CHARACTERS),
                RefusedAnswers.of(Problem.URL_INVALID),
                RefusedAnswers.of(Problem.URL_NOT_HTTPS),
                RefusedAnswers.of(Problem.URL_FORBIDDEN, "the URL must not carry credentials"),
                RefusedAnswers.of(Problem.EVENT_UNKNOWN, TYPES),
                RefusedAnswers.of(Problem.EVENTS_TOO_MANY, EventsRule.MAX_EVENTS),
                RefusedAnswers.of(Problem.EVENTS_EMPTY),
                RefusedAnswers.ofRules(
                        Problem.EVENTS_NOT_ARRAY,
                        List.of(
                                Problem.EVENT_UNKNOWN.sentence(TYPES),
                                Problem.EVENTS_EMPTY.sentence(),
                                Problem.EVENTS_NOT_ARRAY.sentence())));
    }
}
