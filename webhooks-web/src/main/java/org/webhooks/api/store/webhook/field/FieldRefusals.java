package org.webhooks.api.store.webhook.field;

import java.util.List;
import java.util.stream.Stream;
import org.webhooks.api.openapi.Answer;
import org.webhooks.api.store.answer.RefusedAnswers;
import org.webhooks.api.store.answer.Sentence;
import org.webhooks.api.store.answer.Violation;

/** What is told of fields that break rules, as the dialect's document describes it: for each rule all that can break it. */
public final class FieldRefusals {
    private static final String SECRET = SecretRule.FIELD;

    private FieldRefusals() {}

    public static List<Answer> ofNewWebhook() {
        return told(List.of(
                required(EndpointRules.NAME, EndpointRules.URL, EndpointRules.EVENTS),
                notStrings(EndpointRules.NAME, SECRET),
                urlInvalid(),
                urlNotHttps(),
                urlForbidden(),
                notAmong(),
                notAnArray(),
                tooFew(),
                tooMany(),
                tooShort(),
                tooLong(nameTooLong(), urlTooLong(), secretTooLong()),
                formatInvalid()));
    }

    public static List<Answer> ofChange() {
        return told(List.of(
                required(EndpointRules.NAME, EndpointRules.URL, EndpointRules.METHOD),
                notStrings(EndpointRules.NAME),
                urlInvalid(),
                urlNotHttps(),
                urlForbidden(),
                notAmong(),
                notAnArray(),
                tooFew(),
                tooMany(),
                tooLong(nameTooLong(), urlTooLong())));
    }

    public static List<Answer> ofSecret() {
        return told(List.of(notStrings(SECRET), tooShort(), tooLong(secretTooLong()), formatInvalid()));
    }

    public static List<Answer> ofSignature() {
        return told(List.of(required("payload", "signature"), notStrings("payload", "signature")));
    }

    private static List<Answer> required(String... fields) {
        return all(Sentence.REQUIRED, fields);
    }

    private static List<Answer> notStrings(String... fields) {
        return all(Sentence.NOT_A_STRING, fields);
    }

    private static List<Answer> urlInvalid() {
        return all(Sentence.NOT_A_URL, EndpointRules.URL);
    }

    private static List<Answer> urlNotHttps() {
        return rule(Violation.of(EndpointRules.URL, Sentence.NOT_STARTING_WITH, "https://"));
    }

    private static List<Answer> urlForbidden() {
        return rule(Violation.of(EndpointRules.URL, Sentence.NOT_ALLOWED, "the URL must not carry credentials"));
    }

    private static List<Answer> notAmong() {
        return all(Sentence.NOT_AMONG, EndpointRules.METHOD, EndpointRules.EVENTS + ".0", EndpointRules.STATUS);
    }

    private static List<Answer> notAnArray() {
        return all(Sentence.NOT_AN_ARRAY, EndpointRules.EVENTS);
    }

    private static List<Answer> tooFew() {
        return rule(Violation.of(EndpointRules.EVENTS, Sentence.TOO_FEW, 1));
    }

    private static List<Answer> tooMany() {
        return rule(Violation.of(EndpointRules.EVENTS, Sentence.TOO_MANY, EndpointRules.MAX_EVENTS));
    }

    private static List<Answer> tooShort() {
        return rule(Violation.of(SECRET, Sentence.TOO_SHORT, SecretRule.MIN_CHARACTERS));
    }

    private static Violation nameTooLong() {
        return Violation.of(EndpointRules.NAME, Sentence.TOO_LONG, EndpointRules.MAX_NAME_CHARACTERS);
    }

    private static Violation urlTooLong() {
        return Violation.of(EndpointRules.URL, Sentence.TOO_LONG, UrlRule.MAX_CHARACTERS);
    }

    private static Violation secretTooLong() {
        return Violation.of(SECRET, Sentence.TOO_LONG, SecretRule.MAX_CHARACTERS);
    }

    private static List<Answer> tooLong(Violation... violations) {
        return rule(violations);
    }

    private static List<Answer> formatInvalid() {
        return all(Sentence.FORMAT_INVALID, SECRET);
    }

    private static List<Answer> all(Sentence rule, String... fields) {
        return rule(Stream.of(fields).map(field -> Violation.of(field, rule)).toArray(Violation[]::new));
    }

    private static List<Answer> rule(Violation... violations) {
        return RefusedAnswers.ofRule(violations[0].sentence(), violations);
    }

    private static List<Answer> told(List<List<Answer>> byRule) {
        return byRule.stream().flatMap(List::stream).toList();
    }
}
