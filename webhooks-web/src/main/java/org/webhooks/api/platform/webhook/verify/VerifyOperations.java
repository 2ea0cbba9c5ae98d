package org.webhooks.api.platform.webhook.verify;

import static org.webhooks.account.key.Scope.WEBHOOKS_MANAGE;
import static org.webhooks.account.key.Scope.WEBHOOKS_READ;
import static org.webhooks.api.platform.access.PlatformOperation.forScopes;

import java.util.List;
import java.util.Optional;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.api.platform.request.SharedSchemas;
import org.webhooks.api.platform.webhook.WebhookOperations;
import org.webhooks.signing.Flaw;

/** The route that judges calls, as the dialect's document describes it. */
public final class VerifyOperations {
    private static final Schema CALL = Schema.object()
            .has("headers", Schema.object().open().described("As they were received; names in whichever case"))
            .has("payload", Schema.text().described("The raw body"))
            .mayHave(Fields.ACCOUNT, SharedSchemas.ACCOUNT)
            .named("ReceivedCall");
    private static final Schema VERDICT = Schema.object()
            .has("valid", Schema.flag())
            .has("reason", Schema.text().nullable().described("What is wrong first; null where the call is good"))
            .named("Verdict");
    private static final String EXAMPLE = "{\"headers\":{\"webhook-id\":\"evt_018d0c5e-7a00-7000-8000-000000000001\","
            + "\"webhook-timestamp\":\"1705312800\","
            + "\"webhook-signature\":\"v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=\"},"
            + "\"payload\":\"{\\\"eventId\\\":\\\"evt_018d0c5e-7a00-7000-8000-000000000001\\\"}\"}";

    private VerifyOperations() {}

    public static List<Operation> all() {
        return List.of(forScopes("POST", "/v1/webhooks/{id}/verify", "verifyCall", WEBHOOKS_READ, WEBHOOKS_MANAGE)
                .does(
                        WebhookOperations.TAG,
                        "Judge a call as a receiver does with Standard Webhooks, or with the dialect's own header"
                                + " where there is no other")
                .with(Parameter.path("id", WebhookOperations.ID))
                .body(CALL, EXAMPLE)
                .answers(
                        Answer.of(
                                200,
                                "Whether it is good",
                                VERDICT,
                                VerdictJson.of(Optional.of(Flaw.TIMESTAMP_TOO_OLD))),
                        WebhookOperations.notFound(),
                        RefusedAnswers.of(Sentence.RECEIVED_HEADERS_INVALID),
                        RefusedAnswers.of(Sentence.HEADER_REPEATED, "x-team"),
                        RefusedAnswers.of(Sentence.PAYLOAD_INVALID))
                .answers(SharedSchemas.refusalsOfBodies()));
    }
}
