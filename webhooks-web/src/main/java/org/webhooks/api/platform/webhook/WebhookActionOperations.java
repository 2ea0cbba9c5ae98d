package org.webhooks.api.platform.webhook;

import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;
import static org.webhooks.api.platform.access.PlatformOperation.forScopes;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.platform.problem.Problem;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.api.platform.request.SharedSchemas;
import org.webhooks.endpoint.secret.Secrets;
import org.webhooks.event.Published;

/** What can be done with an endpoint, as the dialect's document describes it. */
public final class WebhookActionOperations {
    private static final Schema TEST_PUBLISHED = Schema.object()
            .has("success", Schema.exactly(true))
            .has("eventId", SharedSchemas.EVENT_ID)
            .has("message", Schema.text())
            .named("TestPublished");
    private static final Schema ROTATION = Schema.object()
            .mayHave(
                    "secret",
                    Schema.text()
                            .between(RotationRequest.MIN_SECRET_CHARACTERS, RotationRequest.MAX_SECRET_CHARACTERS)
                            .matching("^[!-~]+$")
                            .described("Left out, one is made"))
            .mayHave(
                    "overlap_seconds",
                    Schema.integer()
                            .between(0, (int) RotationRequest.MAX_OVERLAP.toSeconds())
                            .unless(Secrets.USUAL_OVERLAP.toSeconds())
                            .described("How long the old secrets sign besides the new one"))
            .mayHave(Fields.ACCOUNT, SharedSchemas.ACCOUNT)
            .named("Rotation");
    private static final Schema ROTATED = Schema.object()
            .has("signing_secret", Schema.text().described("Shown this once"))
            .named("Rotated");

    private static final Published TEST_EVENT = new Published(
            UUID.fromString("018d0c5e-7a00-7000-8000-000000000001"),
            "platform.test",
            Instant.parse("2024-01-15T10:00:00Z"),
            1,
            false);

    private WebhookActionOperations() {}

    public static List<Operation> all() {
        return List.of(
                action("test", "testEndpoint", "Send a test event to this endpoint alone")
                        .body(SharedSchemas.ACCOUNT_ONLY, "{}")
                        .answers(
                                Answer.of(200, "Published", TEST_PUBLISHED, TestEvent.answer(TEST_EVENT)),
                                RefusedAnswers.of(Problem.ENDPOINT_DISABLED)),
                action("pause", "pauseEndpoint", "Hold all deliveries until unpaused")
                        .body(SharedSchemas.ACCOUNT_ONLY, "{}")
                        .answers(WebhookOperations.shownPaused()),
                action("unpause", "unpauseEndpoint", "End a pause and release what is held")
                        .body(SharedSchemas.ACCOUNT_ONLY, "{}")
                        .answers(WebhookOperations.shown()),
                action(
                                "rotate-secret",
                                "rotateSecret",
                                "Give an endpoint a new signing secret; at most five sign at once, the newest")
                        .body(ROTATION, "{\"overlap_seconds\":3600}")
                        .answers(
                                Answer.of(
                                        200, "The new secret", ROTATED, EndpointJson.rotated(WebhookOperations.SECRET)),
                                RefusedAnswers.of(
                                        Sentence.SECRET_INVALID,
                                        RotationRequest.MIN_SECRET_CHARACTERS,
                                        RotationRequest.MAX_SECRET_CHARACTERS),
                                RefusedAnswers.of(Sentence.OVERLAP_INVALID, RotationRequest.MAX_OVERLAP.toSeconds())));
    }

    private static Operation action(String name, String id, String summary) {
        return forScopes("POST", "/v1/webhooks/{id}/" + name, id, WEBHOOKS_MANAGE)
                .does(WebhookOperations.TAG, summary)
                .with(WebhookOperations.id())
                .answers(WebhookOperations.notFound())
                .answers(SharedSchemas.refusalsOfBodies());
    }
}
