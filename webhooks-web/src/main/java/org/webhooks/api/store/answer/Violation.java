package org.webhooks.api.store.answer;

import java.util.List;
import java.util.stream.Stream;

/**
 * A rule that a field breaks.
 *
 * @param field as the answer keys it: an item of a list is {@code events.0}
 * @param particular what the sentence names besides the field
 */
public record Violation(String field, Sentence sentence, List<Object> particular) {
    public static Violation of(String field, Sentence sentence, Object... particular) {
        return new Violation(field, sentence, List.of(particular));
    }

    /** The sentence, with the field named as people do. */
    public String in(Language language) {
        return sentence.in(
                language,
                Stream.concat(Stream.of(attribute()), particular.stream()).toArray());
    }

    private String attribute() {
        return field.replace('_', ' ');
    }
}
