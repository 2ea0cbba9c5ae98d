package org.webhooks.api.store.answer;

import org.webhooks.api.openapi.Operation;
import org.webhooks.api.openapi.Parameter;
import org.webhooks.api.openapi.Schema;

/** Begins the description of an operation with what all of this dialect have. */
public final class StoreOperation {
    private static final Parameter LANGUAGE = Parameter.header(
                    "Accept-Language", Schema.text().unless("en"))
            .described("Answers are in English or Arabic, as RFC 9110 has it");

    private StoreOperation() {}

    public static Operation of(String method, String path, String id, String summary) {
        return new Operation(method, path, id)
                .does("Webhooks", summary)
                .with(LANGUAGE)
                .answers(RefusedAnswers.everywhere());
    }

    /** The envelope of what was done. */
    public static Schema envelope(Schema data) {
        return Schema.object()
                .has("status", Schema.exactly("success"))
                .has("message", Schema.text())
                .has("data", data);
    }
}
