package org.webhooks.api.store.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonString;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import org.webhooks.api.store.answer.InvalidRequest;
import org.webhooks.api.store.answer.Sentence;
import org.webhooks.api.store.request.CompactJson;
import org.webhooks.api.store.request.Input;
import org.webhooks.api.store.request.Rules;

/**
 * What a receiver got, and wants to know whether it came from here.
 *
 * @param payload the body, or what the receiver parsed it into
 */
record SignedPayload(String payload, String signature) {
    private static final String PAYLOAD = "payload";
    private static final String SIGNATURE = "signature";

    /** @throws InvalidRequest with every rule that is broken */
    static SignedPayload read(Input input) {
        Rules rules = new Rules(input);
        String payload = payload(rules, input.asSent(PAYLOAD));
        if (rules.isFilled(SIGNATURE)) {
            rules.string(SIGNATURE);
        }
        rules.refuseViolations();
        return new SignedPayload(payload, rules.text(SIGNATURE));
    }

    byte[] body() {
        return payload.getBytes(UTF_8);
    }

    /** Of what was signed nothing is trimmed. */
    private static String payload(Rules rules, JsonValue sent) {
        if (sent instanceof JsonStructure parsed) {
            return CompactJson.of(parsed);
        }
        if (rules.isFilled(PAYLOAD) && !(sent instanceof JsonString)) {
            rules.violated(PAYLOAD, Sentence.NOT_A_STRING);
        }
        return sent instanceof JsonString text ? text.getString() : "";
    }
}
