package org.webhooks.api.store.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidationAnswerTest {
    private static final Violation NAME = Violation.of("name", Sentence.REQUIRED);

    @Test
    void oneIsTheMessage() {
        assertThat(answer(Language.ENGLISH, List.of(Violation.of("url", Sentence.REQUIRED))))
                .isEqualTo("{\"status\":\"error\",\"message\":\"The url field is required.\","
                        + "\"errors\":{\"url\":[\"The url field is required.\"]}}");
    }

    @Test
    void severalAreCountedAndToldByField() {
        assertThat(answer(
                        Language.ENGLISH,
                        List.of(
                                Violation.of("events.0", Sentence.NOT_AMONG),
                                Violation.of("secret", Sentence.NOT_A_STRING),
                                Violation.of("secret", Sentence.TOO_SHORT, 32))))
                .isEqualTo(
                        "{\"status\":\"error\",\"message\":\"The selected events.0 is invalid. (and 2 more errors)\","
                                + "\"errors\":{\"events.0\":[\"The selected events.0 is invalid.\"],"
                                + "\"secret\":[\"The secret field must be a string.\","
                                + "\"The secret field must be at least 32 characters.\"]}}");
    }

    @Test
    void fieldsAreNamedInWordsAndKeyedByName() {
        assertThat(answer(Language.ENGLISH, List.of(Violation.of("method_type", Sentence.NOT_AMONG))))
                .contains("\"The selected method type is invalid.\"")
                .contains("\"method_type\":[");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH |  1 | The name field is required.
            ENGLISH |  2 | The name field is required. (and 1 more error)
            ENGLISH |  3 | The name field is required. (and 2 more errors)
            ENGLISH | 12 | The name field is required. (and 11 more errors)
            ARABIC  |  1 | حقل name مطلوب.
            ARABIC  |  2 | حقل name مطلوب. (و 1 خطأ إضافي)
            ARABIC  |  3 | حقل name مطلوب. (و 2 أخطاء إضافية)
            ARABIC  | 11 | حقل name مطلوب. (و 10 أخطاء إضافية)
            ARABIC  | 12 | حقل name مطلوب. (و 11 خطأ إضافي)
            """)
    void othersAreCountedInTheLanguage(Language language, int violations, String message) {
        assertThat(answer(language, Collections.nCopies(violations, NAME))).contains("\"message\":\"" + message + "\"");
    }

    private static String answer(Language language, List<Violation> violations) {
        return new ValidationAnswer(language, violations).answer().body().toString();
    }
}
