package org.webhooks.api.platform.account;

import java.util.Set;
import org.webhooks.account.Account;
import org.webhooks.account.AccountChange;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;

/** Settings of an account as they are shown and read. */
final class AccountSettingsJson {
    private static final String DERIVED_EVENTS = "derived_events";

    static final Set<String> FIELDS = Set.of(DERIVED_EVENTS);

    private AccountSettingsJson() {}

    static JsonWriter of(Account account) {
        return new JsonWriter()
                .beginObject()
                .member(DERIVED_EVENTS, account.derivesEvents())
                .endObject();
    }

    static AccountChange change(Fields fields) {
        return new AccountChange(null, null, fields.has(DERIVED_EVENTS) ? derivedEvents(fields) : null);
    }

    private static Boolean derivedEvents(Fields fields) {
        return fields.flag(DERIVED_EVENTS).orElseThrow(() -> new InvalidRequest(Sentence.DERIVED_EVENTS_NOT_BOOLEAN));
    }
}
