package org.webhooks.it.dialect.refusal;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;

/**
 * A request that has to be refused.
 *
 * @param rule of the dialect that it breaks
 */
record BadRequest(String rule, String shown, Caller caller, HttpRequest request, Said said) {
    private static final int SHOWN = 70;

    static BadRequest of(
            String rule,
            Caller caller,
            String method,
            String path,
            Map<String, String> headers,
            byte[] body,
            Said said) {
        HttpRequest.Builder request = caller.request(method, path);
        headers.forEach(request::header);
        if (body.length > 0) {
            request.method(method, BodyPublishers.ofByteArray(body));
        }
        String text = new String(body, StandardCharsets.UTF_8).replaceAll("\\p{Cntrl}", "·");
        String shown = method + " " + shortened(path) + " " + shortened(text);
        return new BadRequest(rule, shown, caller, request.build(), said);
    }

    private static String shortened(String text) {
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    Answer send() {
        return caller.send(request);
    }

    @Override
    public String toString() {
        return rule + ": " + shown;
    }
}
