package org.webhooks.api.store.webhook;

import java.time.Instant;
import java.util.List;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.openapi.sample.SampleEndpoint;
import org.webhooks.api.store.answer.Language;
import org.webhooks.api.store.answer.Problem;
import org.webhooks.api.store.answer.RefusedAnswers;
import org.webhooks.api.store.answer.Sentence;
import org.webhooks.api.store.answer.StoreOperation;
import org.webhooks.api.store.event.EventOperations;
import org.webhooks.api.store.request.Page;
import org.webhooks.api.store.webhook.field.EndpointRules;
import org.webhooks.api.store.webhook.field.FieldRefusals;
import org.webhooks.api.store.webhook.field.SecretRule;
import org.webhooks.api.store.webhook.field.UrlRule;
import org.webhooks.endpoint.NewEndpoint;
import org.webhooks.settings.LocalZone;

/** The routes of endpoints and their secrets, as the dialect's document describes them. */
public final class WebhookOperations {
    private static final String WEBHOOKS = "/webhooks";
    private static final String WEBHOOK_BY_ID = "/webhooks/{id}";

    private static final Schema ID = Schema.integer().atLeast(1);
    private static final Schema NAME = Schema.text().between(1, EndpointRules.MAX_NAME_CHARACTERS);
    private static final Schema URL = Schema.text()
            .format("uri")
            .between(1, UrlRule.MAX_CHARACTERS)
            .described("In production https; an internationalized host is kept in ASCII");
    private static final Schema METHOD = Schema.oneOf(EndpointRules.METHODS);
    private static final Schema EVENTS = Schema.listOf(EventOperations.NAME).between(1, EndpointRules.MAX_EVENTS);
    private static final Schema STATUS =
            Schema.anyOf(List.of(Schema.integer().between(0, 1), Schema.oneOf("0", "1"), Schema.flag()));
    private static final Schema SECRET = Schema.text()
            .between(SecretRule.MIN_CHARACTERS, SecretRule.MAX_CHARACTERS)
            .matching("^[!-~]+$");
    private static final Schema TIME = Schema.text()
            .matching("^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d$")
            .described("Local to the store");
    private static final Schema WEBHOOK = Schema.object()
            .has("id", ID)
            .has("name", NAME)
            .has("url", URL)
            .has("method_type", METHOD)
            .has("status", Schema.integer().between(0, 1))
            .has("created_at", TIME)
            .has("updated_at", TIME)
            .has("events", Schema.listOf(EventOperations.ROW))
            .named("Webhook");
    private static final Schema ONE = Schema.object().has("webhook", WEBHOOK);
    private static final Schema WITH_SECRET =
            ONE.has("plain_secret", SECRET.described("Shown this once")).named("WebhookWithSecret");
    private static final Schema LIST = Schema.object()
            .has("webhooks", Schema.listOf(WEBHOOK).atMost(Page.MAX_SIZE))
            .has(
                    "pagination",
                    Schema.object()
                            .has("current_page", ID)
                            .has("per_page", ID)
                            .has("total", Schema.integer().atLeast(0))
                            .has("last_page", ID));
    private static final Schema NEW_WEBHOOK = Schema.object()
            .has("name", NAME)
            .has("url", URL)
            .mayHave("method_type", METHOD.nullable().unless("POST"))
            .has("events", EVENTS)
            .mayHave("secret", SECRET.nullable().described("Left out, one is made"))
            .mayHave("status", Schema.anyOf(List.of(STATUS, Schema.nothing())).unless(1))
            .open()
            .named("NewWebhook");
    private static final Schema WEBHOOK_CHANGE = Schema.object()
            .mayHave("name", NAME)
            .mayHave("url", URL)
            .mayHave("method_type", METHOD)
            .mayHave("events", EVENTS)
            .mayHave("status", STATUS)
            .open()
            .named("WebhookChange");
    private static final Schema REFRESH =
            Schema.object().mayHave("secret", SECRET.nullable()).open().named("Refresh");
    private static final Schema SIGNED = Schema.object()
            .has(
                    "payload",
                    Schema.anyOf(List.of(
                            Schema.text().atLeast(1), Schema.object().open(), Schema.listOf(Schema.anything()))))
            .has("signature", Schema.text().atLeast(1))
            .open()
            .named("Signed");

    private static final SampleEndpoint SAMPLE = new SampleEndpoint(
            5001,
            NewEndpoint.of(StoreScheme.NAME, "https://example.com/webhooks", List.of("order.created"))
                    .named("Orders"),
            Instant.parse("2024-01-15T10:00:00Z"));
    private static final EndpointJson JSON = new EndpointJson(Language.ENGLISH, new LocalTimes(LocalZone.USUAL));
    private static final String SAMPLE_SECRET = "an-example-of-a-secret-not-to-use-anywhere";
    private static final String WISH =
            "{\"name\":\"Orders\",\"url\":\"https://example.com/webhooks\",\"events\":[\"order.created\"]}";

    private WebhookOperations() {}

    public static List<Operation> all() {
        return List.of(
                StoreOperation.of("POST", WEBHOOKS, "registerWebhook", "Register a webhook")
                        .body(NEW_WEBHOOK, WISH)
                        .answers(Answer.of(
                                201,
                                "Registered",
                                StoreOperation.envelope(WITH_SECRET),
                                JSON.withSecret(Sentence.REGISTERED, SAMPLE, true, SAMPLE_SECRET)))
                        .answers(FieldRefusals.ofNewWebhook())
                        .answers(RefusedAnswers.of(Problem.TOO_MANY_ENDPOINTS))
                        .answers(RefusedAnswers.ofBodies()),
                StoreOperation.of("GET", WEBHOOKS, "listWebhooks", "List webhooks, page by page")
                        .with(
                                Parameter.query("page", ID.unless(1)),
                                Parameter.query(
                                        "per_page",
                                        Schema.integer()
                                                .between(1, Page.MAX_SIZE)
                                                .unless(Page.USUAL_SIZE)))
                        .answers(Answer.of(
                                200,
                                "A page",
                                StoreOperation.envelope(LIST),
                                JSON.list(List.of(SAMPLE.neverCalled()), new Page(1, Page.USUAL_SIZE), 1))),
                withId("PUT", "", "changeWebhook", "Change what is named of a webhook")
                        .body(WEBHOOK_CHANGE, WISH)
                        .answers(Answer.of(
                                200, "The webhook", StoreOperation.envelope(ONE), JSON.updated(SAMPLE.neverCalled())))
                        .answers(FieldRefusals.ofChange())
                        .answers(RefusedAnswers.of(Problem.MALFORMED_JSON))
                        .answers(RefusedAnswers.ofBodies()),
                withId("DELETE", "", "deleteWebhook", "Delete a webhook; what is on its way is cancelled")
                        .answers(Answer.of(200, "Deleted", StoreOperation.envelope(Schema.nothing()), JSON.deleted())),
                withId("POST", "/refresh-secret", "refreshSecret", "Replace the secret at once")
                        .body(REFRESH, "{}")
                        .answers(Answer.of(
                                200,
                                "The new secret",
                                StoreOperation.envelope(WITH_SECRET),
                                JSON.withSecret(Sentence.SECRET_REFRESHED, SAMPLE, true, SAMPLE_SECRET)))
                        .answers(FieldRefusals.ofSecret())
                        .answers(RefusedAnswers.of(Problem.MALFORMED_JSON))
                        .answers(RefusedAnswers.ofBodies()),
                withId("POST", "/verify-signature", "verifySignature", "Say whether a signature is of the webhook")
                        .body(SIGNED, "{\"payload\":\"{}\",\"signature\":\"00\"}")
                        .answers(Answer.of(
                                200,
                                "The verdict",
                                StoreOperation.envelope(Schema.object().has("valid", Schema.flag())),
                                SecretsResource.verdict(false, Language.ENGLISH)))
                        .answers(FieldRefusals.ofSignature())
                        .answers(RefusedAnswers.ofBodies()));
    }

    private static Operation withId(String method, String action, String id, String summary) {
        return StoreOperation.of(method, WEBHOOK_BY_ID + action, id, summary)
                .with(Parameter.path("id", ID))
                .answers(RefusedAnswers.of(Problem.ENDPOINT_NOT_FOUND));
    }
}
