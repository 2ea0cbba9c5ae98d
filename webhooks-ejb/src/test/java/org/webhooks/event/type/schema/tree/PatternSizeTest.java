package org.webhooks.event.type.schema.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSizeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?:(?:a{1000}){1000}){1000}",
                "((a{100}){100})+",
                "(?:a{1000})(?i){1000}",
                "(?:(?:\\Q)\\E[)]{1000}){1000}){1000}",
                "(?:[[:alpha:])]{1000}){1000}",
                "(?:[^])]{1000}){1000}",
                "(?:[\\])]{1000}){1000}",
                "(?:\\p{L}{1000}){1000}",
                "(?:\\x{10FFFF}{1000}){1000}",
                "(?:a{2,}){1000}",
                "a{1000}b{1000}"
            })
    void refusesWhatWouldFillTheHeap(String expression) {
        assertThatThrownBy(() -> LinearPattern.of(expression))
                .isInstanceOf(PatternSyntaxException.class)
                .hasMessageContaining("more than 1024 instructions");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "^$",
                "a{1000}",
                ".{0,500}",
                "\\x{1000}[\\x{1000}-\\x{2000}]",
                "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})$",
                "^[A-Za-z0-9._%+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\\.){1,3}[A-Za-z]{2,63}$",
                "\\Q{1000}{1000}\\E",
                "{a}{,3}"
            })
    void isNeverBelowWhatTheLibraryCompiles(String expression) {
        assertThatCode(() -> PatternSize.judge(expression)).doesNotThrowAnyException();
        assertThat(LinearPattern.of(expression).instructions()).isLessThanOrEqualTo(PatternSize.MOST + 2);
    }

    @Test
    void refusesWhatWouldFillTheStack() {
        assertThatThrownBy(() -> LinearPattern.of("(".repeat(20_000) + ")".repeat(20_000)))
                .isInstanceOf(PatternSyntaxException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\", "[", "[^", "[\\", "[[:", "(", ")", "(?", "\\Q", "{", "a{99999999999999999999}", "\\p{"})
    void leavesWhatIsNoneToTheLibrary(String expression) {
        assertThatCode(() -> {
                    try {
                        LinearPattern.of(expression);
                    } catch (PatternSyntaxException refused) {
                        assertThat(refused.getDescription()).isNotEmpty();
                    }
                })
                .doesNotThrowAnyException();
    }
}
