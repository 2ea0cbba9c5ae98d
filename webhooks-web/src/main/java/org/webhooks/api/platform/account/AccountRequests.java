package org.webhooks.api.platform.account;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.webhooks.account.AccountChange;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;

/** Reads what an administrator wants of an account; to be made, it needs a name. */
final class AccountRequests {
    static final Set<String> FIELDS = Set.of("name", "max_endpoints");
    static final int MAX_NAME_CHARACTERS = 200;
    static final int MAX_ENDPOINTS = 1_000_000;

    private AccountRequests() {}

    static AccountChange change(Fields fields) {
        return new AccountChange(name(fields), maxEndpoints(fields), null);
    }

    static String requiredName(Fields fields) {
        String name = name(fields);
        if (name == null) {
            throw new InvalidRequest(Sentence.NAME_REQUIRED);
        }
        return name;
    }

    /** Keys have names by the same rule. */
    static @Nullable String name(Fields fields) {
        if (!fields.has("name")) {
            return null;
        }
        return fields.text("name")
                .filter(name -> !name.isBlank() && name.codePointCount(0, name.length()) <= MAX_NAME_CHARACTERS)
                .orElseThrow(() -> new InvalidRequest(Sentence.NAME_INVALID, MAX_NAME_CHARACTERS));
    }

    static @Nullable Integer maxEndpoints(Fields fields) {
        if (!fields.has("max_endpoints")) {
            return null;
        }
        long cap = fields.integer("max_endpoints").orElse(0);
        if (cap < 1 || cap > MAX_ENDPOINTS) {
            throw new InvalidRequest(Sentence.MAX_ENDPOINTS_INVALID, MAX_ENDPOINTS);
        }
        return (int) cap;
    }
}
