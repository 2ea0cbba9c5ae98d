package org.webhooks.api.store.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar",
                "AR",
                "ar-SA",
                "ar-SA,en;q=0.5",
                "en;q=0.5, ar;q=0.8",
                "ar, en",
                "fr, ar;q=0.1",
                "ar,,fr",
                "nonsense!, ar",
                "en;q=0, *",
                "en;q=0.2, *;q=0.9",
                "*;q=0.5, ar"
            })
    void arabicIsForThoseWhoPreferIt(String header) {
        assertThat(Language.preferredBy(header)).isEqualTo(Language.ARABIC);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "en-US,en;q=0.9,ar;q=0.8",
                "ar;q=0.5, en;q=0.8",
                "en, ar",
                "*",
                "ar;q=0",
                "ar;q=0, *",
                "*, ar;q=0.5",
                "fr",
                "arn",
                "",
                "{{lang}}",
                "ar;q=x",
                "ar;q=2",
                "en;q=0, ar;q=0"
            })
    void englishIsForAllOthers(String header) {
        assertThat(Language.preferredBy(header)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void englishIsForThoseWhoDoNotSay() {
        assertThat(Language.preferredBy(null)).isEqualTo(Language.ENGLISH);
    }
}
