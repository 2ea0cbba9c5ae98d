package org.webhooks.api.store.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.webhooks.api.http.JsonWriter;

/** Tells of broken rules: the first one in the message, with a count of the others, and all of them by field. */
record ValidationAnswer(Language language, List<Violation> violations) {
    private static final int STATUS = 422;
    private static final int MOST_IN_ARABIC_PLURAL = 10;

    ErrorAnswer answer() {
        return new ErrorAnswer(STATUS, Envelope.error(message(), this::writeByField));
    }

    private String message() {
        String first = violations.get(0).in(language);
        int more = violations.size() - 1;
        return more == 0 ? first : first + ' ' + counting(more).in(language, more);
    }

    private static Sentence counting(int more) {
        if (more == 1) {
            return Sentence.ONE_MORE;
        }
        return more <= MOST_IN_ARABIC_PLURAL ? Sentence.SOME_MORE : Sentence.MANY_MORE;
    }

    private void writeByField(JsonWriter json) {
        Map<String, List<String>> byField = violations.stream()
                .collect(Collectors.groupingBy(
                        Violation::field,
                        LinkedHashMap::new,
                        Collectors.mapping(violation -> violation.in(language), Collectors.toList())));
        json.beginObject();
        byField.forEach(json::member);
        json.endObject();
    }
}
