package org.webhooks.api.partner.problem;

import java.util.List;
import org.webhooks.api.http.JsonWriter;

/**
 * The form of an error. The documents of this dialect show three, told apart by {@code message}: a sentence, a list of
 * sentences, or none beside {@code errors}; clients know each where they show it, so they are not made one.
 */
@FunctionalInterface
interface Shape {
    /**
     * An error in this form.
     *
     * @param sentence empty where there is none to say
     */
    ErrorAnswer with(String sentence);

    /** {@code {statusCode,message}} */
    static Shape plain(int status) {
        return sentence -> new ErrorAnswer(
                status, begin(status).member("message", sentence).endObject());
    }

    /** {@code {statusCode,message,error}} */
    static Shape named(int status, String error) {
        return sentence -> new ErrorAnswer(
                status,
                begin(status).member("message", sentence).member("error", error).endObject());
    }

    /** {@code {statusCode,message:[…],error}} of one broken rule. */
    static Shape rule() {
        return sentence -> rules(List.of(sentence));
    }

    /** {@code {statusCode,message:[…],error}} */
    static ErrorAnswer rules(List<String> sentences) {
        int status = 400;
        return new ErrorAnswer(
                status,
                begin(status)
                        .member("message", sentences)
                        .member("error", "Bad Request")
                        .endObject());
    }

    /** {@code {statusCode,message?,errors:{subject:code}}} */
    static Shape coded(int status, String subject, String code) {
        return sentence -> {
            JsonWriter body = begin(status);
            if (!sentence.isEmpty()) {
                body.member("message", sentence);
            }
            body.name("errors").beginObject().member(subject, code).endObject();
            return new ErrorAnswer(status, body.endObject());
        };
    }

    private static JsonWriter begin(int status) {
        return new JsonWriter().beginObject().member("statusCode", status);
    }
}
