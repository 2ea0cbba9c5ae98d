package org.webhooks.api.store.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentenceTest {
    @ParameterizedTest
    @EnumSource
    void namesTheSameThingsInBothLanguages(Sentence sentence) {
        String english = sentence.in(Language.ENGLISH);
        String arabic = sentence.in(Language.ARABIC);

        assertThat(arabic).isNotEqualTo(english).matches(".*\\p{IsArabic}.*");
        assertThat(arabic.split("%s", -1)).hasSameSizeAs(english.split("%s", -1));
    }
}
