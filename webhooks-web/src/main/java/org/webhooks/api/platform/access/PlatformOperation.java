package org.webhooks.api.platform.access;

import java.util.Arrays;
import java.util.List;
import org.webhooks.account.key.Scope;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.platform.problem.Problem;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;
import org.webhooks.api.platform.request.SharedSchemas;

/** Begins the description of an operation with whom it takes, and with how others are refused. */
public final class PlatformOperation {
    /** The role of the admin key. */
    public static final String ADMIN = "admin";

    private static final Parameter ACCOUNT =
            Parameter.query(Fields.ACCOUNT, SharedSchemas.ACCOUNT_ID).described("Needed with the admin key only");

    private PlatformOperation() {}

    /** One that takes the admin key only. */
    public static Operation forAdmin(String method, String path, String id) {
        return new Operation(method, path, id)
                .takes(List.of(ADMIN))
                .answers(RefusedAnswers.of(Problem.ADMIN_ONLY))
                .answers(RefusedAnswers.everywhere());
    }

    /** One that takes keys with any of some scopes, and the admin key where it names the account. */
    public static Operation forScopes(String method, String path, String id, Scope... anyOf) {
        return new Operation(method, path, id)
                .takes(Arrays.stream(anyOf).map(Scope::wireName).toList())
                .with(ACCOUNT)
                .answers(
                        RefusedAnswers.of(Sentence.ACCOUNT_REQUIRED),
                        RefusedAnswers.of(Problem.INSUFFICIENT_SCOPE, anyOf[0].wireName()),
                        RefusedAnswers.of(Problem.ACCOUNT_NOT_FOUND))
                .answers(RefusedAnswers.everywhere());
    }
}
