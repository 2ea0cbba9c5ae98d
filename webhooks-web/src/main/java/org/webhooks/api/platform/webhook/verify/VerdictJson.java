package org.webhooks.api.platform.webhook.verify;

import java.util.Optional;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.signing.Flaw;

/** Whether a call is good, and if not, what is wrong with it first. */
final class VerdictJson {
    private VerdictJson() {}

    static JsonWriter of(Optional<Flaw> flaw) {
        return new JsonWriter()
                .beginObject()
                .member("valid", flaw.isEmpty())
                .member("reason", flaw.map(VerdictJson::reason).orElse(null))
                .endObject();
    }

    private static String reason(Flaw flaw) {
        return switch (flaw) {
            case ID_MISSING -> "The header webhook-id is missing";
            case TIMESTAMP_MISSING -> "The header webhook-timestamp is missing";
            case SIGNATURE_MISSING -> "The header webhook-signature is missing";
            case TIMESTAMP_MALFORMED -> "The timestamp is no whole number of seconds since 1970";
            case TIMESTAMP_TOO_OLD -> "The timestamp is more than 5 minutes ago";
            case TIMESTAMP_TOO_NEW -> "The timestamp is more than 5 minutes ahead";
            case SIGNATURE_MALFORMED -> "The header webhook-signature has no signature of version v1 or v1a";
            case SIGNATURE_MISMATCH ->
                "No signature was made by a live secret or key of this endpoint for this id, timestamp and payload";
        };
    }
}
