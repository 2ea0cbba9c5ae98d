package org.webhooks.it.openapi.play;

import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Tenant;

/**
 * What an operation needs to succeed, made for it alone.
 *
 * @param tenant whose key, or another key of whom, the call has
 * @param call as it is documented, about what has been made
 * @param url of an inbox that stands where documents have the URL of their example; empty where there is none
 */
public record Scene(Tenant tenant, Call call, String url) {
    private static final String DOCUMENTED_URL = "https://example.com/webhooks";

    /** Sends a call and says the answer as the document would: with its URL. */
    public Answer answerTo(Call played) {
        Answer answer = played.send();
        return url.isEmpty()
                ? answer
                : new Answer(answer.status(), answer.headers(), answer.body().replace(url, DOCUMENTED_URL));
    }

    /** A request that makes something, to be received here. */
    static String requestTo(String inbox, String documented) {
        return documented.replace(DOCUMENTED_URL, inbox);
    }
}
