package org.webhooks.api.platform.account;

import static org.webhooks.api.platform.access.PlatformOperation.forAdmin;

import java.time.Instant;
import java.util.List;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.openapi.sample.SampleAccount;
import org.webhooks.api.platform.problem.Problem;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Done;
import org.webhooks.api.platform.request.Page;
import org.webhooks.api.platform.request.SharedSchemas;

/** The routes of accounts, as the dialect's document describes them. */
public final class AccountOperations {
    static final Parameter ID = Parameter.path("id", SharedSchemas.ACCOUNT_ID);
    static final String TAG = "Accounts";
    static final Schema NAME = Schema.text().between(1, AccountRequests.MAX_NAME_CHARACTERS);
    static final SampleAccount SAMPLE = new SampleAccount(1001, "Example", 50, Instant.parse("2024-01-15T10:00:00Z"));

    private static final String ACCOUNTS = "/v1/accounts";
    private static final String ACCOUNT_BY_ID = "/v1/accounts/{id}";
    private static final Schema MAX_ENDPOINTS = Schema.integer().between(1, AccountRequests.MAX_ENDPOINTS);
    private static final Schema ACCOUNT = Schema.object()
            .has("id", SharedSchemas.ACCOUNT_ID)
            .has("name", NAME)
            .has("max_endpoints", Schema.integer().atLeast(0))
            .has("created_at", SharedSchemas.moment("When it was made"))
            .named("Account");
    private static final Schema ACCOUNT_PAGE =
            SharedSchemas.page("accounts", ACCOUNT).named("AccountPage");
    private static final Schema NEW_ACCOUNT = Schema.object()
            .has("name", NAME)
            .mayHave("max_endpoints", MAX_ENDPOINTS)
            .named("NewAccount");
    private static final Schema ACCOUNT_CHANGE = Schema.object()
            .mayHave("name", NAME)
            .mayHave("max_endpoints", MAX_ENDPOINTS)
            .named("AccountChange");

    private static final String WISH = "{\"name\":\"Example\",\"max_endpoints\":50}";

    private AccountOperations() {}

    public static List<Operation> all() {
        return List.of(
                forAdmin("POST", ACCOUNTS, "createAccount")
                        .does(TAG, "Make an account")
                        .body(NEW_ACCOUNT, WISH)
                        .answers(Answer.of(201, "Made", ACCOUNT, AccountJson.one(SAMPLE)))
                        .answers(RefusedAnswers.of(Sentence.NAME_REQUIRED), nameInvalid(), capInvalid())
                        .answers(RefusedAnswers.ofBodies()),
                forAdmin("GET", ACCOUNTS, "listAccounts")
                        .does(TAG, "List accounts, newest first")
                        .with(SharedSchemas.LIMIT, SharedSchemas.CURSOR)
                        .answers(Answer.of(
                                200,
                                "A page",
                                ACCOUNT_PAGE,
                                Page.of(List.of(SAMPLE), 1).write("accounts", AccountJson::write, account -> "")))
                        .answers(SharedSchemas.refusalsOfPages()),
                forAdmin("GET", ACCOUNT_BY_ID, "getAccount")
                        .does(TAG, "Show an account")
                        .with(ID)
                        .answers(shown(), notFound()),
                forAdmin("PATCH", ACCOUNT_BY_ID, "changeAccount")
                        .does(TAG, "Change an account")
                        .with(ID)
                        .body(ACCOUNT_CHANGE, WISH)
                        .answers(shown(), nameInvalid(), capInvalid(), notFound())
                        .answers(RefusedAnswers.ofBodies()),
                forAdmin("DELETE", ACCOUNT_BY_ID, "deleteAccount")
                        .does(TAG, "Delete an account: its keys stop and what is on its way is cancelled")
                        .with(ID)
                        .answers(Answer.of(200, "Deleted", SharedSchemas.SUCCESS, Done.json()), notFound()));
    }

    static Answer nameInvalid() {
        return RefusedAnswers.of(Sentence.NAME_INVALID, AccountRequests.MAX_NAME_CHARACTERS);
    }

    static Answer notFound() {
        return RefusedAnswers.of(Problem.ACCOUNT_NOT_FOUND);
    }

    private static Answer capInvalid() {
        return RefusedAnswers.of(Sentence.MAX_ENDPOINTS_INVALID, AccountRequests.MAX_ENDPOINTS);
    }

    private static Answer shown() {
        return Answer.of(200, "The account", ACCOUNT, AccountJson.one(SAMPLE));
    }
}
