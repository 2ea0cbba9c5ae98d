package org.webhooks.api.platform.account;

import static org.webhooks.api.platform.access.PlatformOperation.forAdmin;

import java.util.List;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Schema;
import org.webhooks.api.platform.problem.RefusedAnswers;
import org.webhooks.api.platform.problem.Sentence;

/** The routes of an account's settings, as the dialect's document describes them. */
public final class AccountSettingsOperations {
    private static final String SETTINGS = "/v1/accounts/{id}/settings";
    private static final Schema DERIVED_EVENTS =
            Schema.flag().described("Whether dialects raise further events of an event, as their documents say");
    private static final Schema SHOWN =
            Schema.object().has("derived_events", DERIVED_EVENTS).named("AccountSettings");
    private static final Schema CHANGE =
            Schema.object().mayHave("derived_events", DERIVED_EVENTS).named("AccountSettingsChange");

    private AccountSettingsOperations() {}

    public static List<Operation> all() {
        return List.of(
                settings("GET", "getAccountSettings", "Show what an account is set to"),
                settings("PATCH", "changeAccountSettings", "Change what an account is set to")
                        .body(CHANGE, "{\"derived_events\":true}")
                        .answers(RefusedAnswers.of(Sentence.DERIVED_EVENTS_NOT_BOOLEAN))
                        .answers(RefusedAnswers.ofBodies()));
    }

    private static Operation settings(String method, String id, String summary) {
        return forAdmin(method, SETTINGS, id)
                .does(AccountOperations.TAG, summary)
                .with(AccountOperations.ID)
                .answers(
                        Answer.of(200, "The settings", SHOWN, AccountSettingsJson.of(AccountOperations.SAMPLE)),
                        AccountOperations.notFound());
    }
}
