package org.webhooks.api.platform.account;

import static org.webhooks.api.platform.access.PlatformOperation.forAdmin;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.webhooks.PublicId;
import org.webhooks.account.key.IssuedKey;
import org.webhooks.account.key.KeyKind;
import org.webhooks.account.key.Scope;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.openapi.sample.SampleKey;
import org.webhooks.api.platform.problem.Problem;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Done;
import org.webhooks.api.platform.request.Page;
import org.webhooks.api.platform.request.SharedSchemas;

/** The routes of an account's keys, as the dialect's document describes them. */
public final class KeyOperations {
    private static final String KEYS = "/v1/accounts/{id}/keys";
    private static final Schema ID = SharedSchemas.numbered(PublicId.KEY);
    private static final Schema KIND =
            Schema.oneOf(Arrays.stream(KeyKind.values()).map(KeyKind::wireName).toList());
    private static final Schema SCOPES = Schema.listOf(
            Schema.oneOf(Arrays.stream(Scope.values()).map(Scope::wireName).toList()));
    private static final Schema EXPIRES_AT = SharedSchemas.moment("When it stops");
    private static final Schema KEY = Schema.object()
            .has("id", ID)
            .has("kind", KIND)
            .has("name", AccountOperations.NAME.nullable())
            .has("scopes", SCOPES)
            .has("expires_at", EXPIRES_AT.nullable())
            .has("created_at", SharedSchemas.moment("When it was made"))
            .named("Key");
    private static final Schema ISSUED_KEY =
            KEY.has("key", Schema.text().described("Shown this once")).named("IssuedKey");
    private static final Schema KEY_PAGE = SharedSchemas.page("keys", KEY).named("KeyPage");
    private static final Schema NEW_KEY = Schema.object()
            .has("kind", KIND)
            .mayHave("name", AccountOperations.NAME)
            .mayHave("scopes", SCOPES.described("Of platform keys only; left out, all but platform:events:publish"))
            .mayHave("expires_at", EXPIRES_AT)
            .named("NewKey");

    private static final SampleKey SAMPLE = new SampleKey(2001, "Reporting", Instant.parse("2024-01-15T10:00:00Z"));

    private KeyOperations() {}

    public static List<Operation> all() {
        return List.of(
                forAdmin("POST", KEYS, "issueKey")
                        .does(AccountOperations.TAG, "Issue a key")
                        .with(AccountOperations.ID)
                        .body(NEW_KEY, "{\"kind\":\"platform\",\"name\":\"Reporting\"}")
                        .answers(Answer.of(
                                201,
                                "Issued",
                                ISSUED_KEY,
                                KeyJson.issued(new IssuedKey(SAMPLE, KeyKind.PLATFORM.prefix() + "EXAMPLE"))))
                        .answers(
                                RefusedAnswers.of(Sentence.KIND_REQUIRED),
                                RefusedAnswers.of(Sentence.KIND_UNKNOWN),
                                AccountOperations.nameInvalid(),
                                RefusedAnswers.of(Sentence.SCOPES_NOT_TEXTS),
                                RefusedAnswers.of(Sentence.SCOPE_UNKNOWN, "platform:all"),
                                RefusedAnswers.of(Sentence.SCOPES_NOT_OF_KIND),
                                RefusedAnswers.of(Sentence.EXPIRES_AT_INVALID),
                                AccountOperations.notFound())
                        .answers(RefusedAnswers.ofBodies()),
                forAdmin("GET", KEYS, "listKeys")
                        .does(AccountOperations.TAG, "List keys, newest first")
                        .with(AccountOperations.ID, SharedSchemas.LIMIT, SharedSchemas.CURSOR)
                        .answers(
                                Answer.of(
                                        200,
                                        "A page",
                                        KEY_PAGE,
                                        Page.of(List.of(SAMPLE), 1).write("keys", KeyJson::write, key -> "")),
                                AccountOperations.notFound())
                        .answers(SharedSchemas.refusalsOfPages()),
                forAdmin("DELETE", KEYS + "/{key_id}", "revokeKey")
                        .does(AccountOperations.TAG, "Revoke a key")
                        .with(AccountOperations.ID, Parameter.path("key_id", ID))
                        .answers(
                                Answer.of(200, "Revoked", SharedSchemas.SUCCESS, Done.json()),
                                AccountOperations.notFound(),
                                RefusedAnswers.of(Problem.KEY_NOT_FOUND)));
    }
}
