package org.webhooks.api.platform.webhook;

import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;
import static org.webhooks.account.key.Scope.WEBHOOKS_READ;
import static org.webhooks.api.platform.access.PlatformOperation.forScopes;

import java.time.Instant;
import java.util.List;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.openapi.sample.SampleEndpoint;
import org.webhooks.api.platform.problem.Problem;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Done;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.api.platform.request.SharedSchemas;
import org.webhooks.api.platform.webhook.field.FieldSchemas;
import org.webhooks.api.platform.webhook.settings.SettingSchemas;
import org.webhooks.endpoint.CreatedEndpoint;
import org.webhooks.endpoint.EndpointWithHealth;
import org.webhooks.endpoint.NewEndpoint;

/** The routes of endpoints, as the dialect's document describes them. */
public final class WebhookOperations {
    /** The endpoint in a path. */
    public static final Schema ID = SharedSchemas.numbered("whep_");

    public static final String TAG = "Endpoints";
    static final String SECRET = "whsec_EXAMPLE_SECRET_DO_NOT_USE";
    static final SampleEndpoint SAMPLE = new SampleEndpoint(
            3001,
            NewEndpoint.of(Dialect.SCHEME, "https://example.com/webhooks", List.of("send.*"))
                    .describedAs("Email events"),
            Instant.parse("2024-01-15T10:00:00Z"));

    private static final Instant CALLED_AT = Instant.parse("2024-01-15T10:30:00Z");
    private static final String WEBHOOKS = "/v1/webhooks";
    private static final String WEBHOOK_BY_ID = "/v1/webhooks/{id}";
    private static final String WISH =
            "{\"url\":\"https://example.com/webhooks\",\"enabled_events\":[\"send.*\"],\"description\":\"Email events\"}";
    private static final Schema NEW_ENDPOINT = Schema.object()
            .has("url", FieldSchemas.URL)
            .has("enabled_events", FieldSchemas.PATTERNS)
            .mayHave("description", FieldSchemas.DESCRIPTION)
            .mayHave(Fields.ACCOUNT, SharedSchemas.ACCOUNT)
            .named("NewEndpoint");
    private static final Schema ENDPOINT_CHANGE = SettingSchemas.addTo(Schema.object()
                    .mayHave("url", FieldSchemas.URL)
                    .mayHave("enabled_events", FieldSchemas.PATTERNS)
                    .mayHave("description", FieldSchemas.DESCRIPTION)
                    .mayHave("is_active", Schema.flag()))
            .mayHave(Fields.ACCOUNT, SharedSchemas.ACCOUNT)
            .named("EndpointChange");
    private static final Schema CREATED_ENDPOINT = Schema.object()
            .has("id", ID)
            .has("url", FieldSchemas.URL)
            .has("enabled_events", FieldSchemas.PATTERNS)
            .has("description", FieldSchemas.DESCRIPTION.nullable())
            .has("signing_secret", Schema.text().described("Shown this once"))
            .has("is_active", Schema.flag())
            .has("message", Schema.text())
            .named("CreatedEndpoint");
    private static final Schema ENDPOINT = Schema.object()
            .has("id", ID)
            .has("url", FieldSchemas.URL)
            .has("description", FieldSchemas.DESCRIPTION.nullable())
            .has("enabled_events", FieldSchemas.PATTERNS)
            .has("is_active", Schema.flag())
            .has("is_paused", Schema.flag())
            .has("consecutive_failures", Schema.integer().atLeast(0))
            .has(
                    "last_delivery_at",
                    SharedSchemas.moment("When it was last called").nullable())
            .has("last_delivery_status", Schema.integer().nullable())
            .has("created_at", SharedSchemas.moment("When it was made"))
            .named("Endpoint");
    private static final Schema ENDPOINT_LIST =
            Schema.object().has("endpoints", Schema.listOf(ENDPOINT)).named("EndpointList");

    private WebhookOperations() {}

    public static List<Operation> all() {
        return List.of(
                forScopes("POST", WEBHOOKS, "createEndpoint", WEBHOOKS_MANAGE)
                        .does(TAG, "Make an endpoint")
                        .body(NEW_ENDPOINT, WISH)
                        .answers(Answer.of(
                                201,
                                "Made",
                                CREATED_ENDPOINT,
                                EndpointJson.created(new CreatedEndpoint(SAMPLE, SECRET))))
                        .answers(FieldSchemas.refusals())
                        .answers(RefusedAnswers.of(Problem.TOO_MANY_ENDPOINTS))
                        .answers(SharedSchemas.refusalsOfBodies()),
                forScopes("GET", WEBHOOKS, "listEndpoints", WEBHOOKS_READ, WEBHOOKS_MANAGE)
                        .does(TAG, "List all endpoints")
                        .answers(Answer.of(
                                200,
                                "All of them",
                                ENDPOINT_LIST,
                                EndpointJson.list(List.of(SAMPLE.calledAt(CALLED_AT))))),
                forScopes("GET", WEBHOOK_BY_ID, "getEndpoint", WEBHOOKS_READ, WEBHOOKS_MANAGE)
                        .does(TAG, "Show an endpoint")
                        .with(id())
                        .answers(shown(), notFound()),
                forScopes("PATCH", WEBHOOK_BY_ID, "changeEndpoint", WEBHOOKS_MANAGE)
                        .does(TAG, "Change an endpoint")
                        .with(id())
                        .body(ENDPOINT_CHANGE, WISH)
                        .answers(shown(), notFound())
                        .answers(FieldSchemas.refusals())
                        .answers(
                                RefusedAnswers.of(Sentence.IS_ACTIVE_NOT_BOOLEAN),
                                RefusedAnswers.of(Sentence.NOT_CHANGED_HERE))
                        .answers(SettingSchemas.refusals())
                        .answers(SharedSchemas.refusalsOfBodies()),
                forScopes("DELETE", WEBHOOK_BY_ID, "deleteEndpoint", WEBHOOKS_MANAGE)
                        .does(TAG, "Delete an endpoint; what is on its way is cancelled")
                        .with(id())
                        .answers(Answer.of(200, "Deleted", SharedSchemas.SUCCESS, Done.json()), notFound()));
    }

    static Parameter id() {
        return Parameter.path("id", ID);
    }

    static Answer shown() {
        return shown(SAMPLE.calledAt(CALLED_AT));
    }

    static Answer shownPaused() {
        return shown(SAMPLE.pausedAfterCallAt(CALLED_AT));
    }

    private static Answer shown(EndpointWithHealth endpoint) {
        return Answer.of(200, "The endpoint", ENDPOINT, EndpointJson.one(endpoint));
    }

    public static Answer notFound() {
        return RefusedAnswers.of(Problem.ENDPOINT_NOT_FOUND);
    }
}
