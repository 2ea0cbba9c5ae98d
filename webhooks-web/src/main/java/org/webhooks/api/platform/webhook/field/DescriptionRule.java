package org.webhooks.api.platform.webhook.field;

import org.jspecify.annotations.Nullable;
import org.webhooks.api.platform.problem.InvalidRequest;
import org.webhooks.api.platform.problem.Sentence;
import org.webhooks.api.platform.request.Fields;

/** What this dialect asks of a description. */
public final class DescriptionRule {
    public static final int MAX_CHARACTERS = 500;

    private static final String FIELD = "description";

    private DescriptionRule() {}

    /**
     * The description as it was given.
     *
     * @return null where there is none
     * @throws InvalidRequest with the sentence of the rule that is broken
     */
    public static @Nullable String read(Fields fields) {
        if (!fields.has(FIELD)) {
            return null;
        }
        String description = fields.text(FIELD).orElseThrow(() -> new InvalidRequest(Sentence.DESCRIPTION_NOT_TEXT));
        if (description.codePointCount(0, description.length()) > MAX_CHARACTERS) {
            throw new InvalidRequest(Sentence.DESCRIPTION_TOO_LONG, MAX_CHARACTERS);
        }
        return description;
    }
}
