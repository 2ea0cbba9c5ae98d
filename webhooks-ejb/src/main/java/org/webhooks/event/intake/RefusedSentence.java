package org.webhooks.event.intake;

import org.webhooks.Refusal;

/** What applications on the server are told: the sentence that the REST API would answer. */
final class RefusedSentence {
    private RefusedSentence() {}

    static String of(Refusal refusal) {
        return refusal.reason() == Refusal.Reason.EVENT_DATA_INVALID
                ? refusal.detail()
                : refusal.reason().sentence();
    }
}
