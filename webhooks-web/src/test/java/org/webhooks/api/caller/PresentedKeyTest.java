package org.webhooks.api.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PresentedKeyTest {
    @Test
    void isWhatFollowsBearerInAnyCase() {
        assertThat(PresentedKey.of("Bearer abc", null)).contains("abc");
        assertThat(PresentedKey.of("bearer  abc ", null)).contains("abc");
    }

    @Test
    void isTheApiKeyHeaderWhereThereIsNoAuthorization() {
        assertThat(PresentedKey.of(null, "abc")).contains("abc");
    }

    @Test
    void isNeverTakenFromAnotherScheme() {
        assertThat(PresentedKey.of("Basic abc", null)).isEmpty();
        assertThat(PresentedKey.of("Basic abc", "def")).isEmpty();
        assertThat(PresentedKey.of("abc", null)).isEmpty();
    }

    @Test
    void isMissingWhereNothingOrFarTooMuchIsPresented() {
        assertThat(PresentedKey.of(null, null)).isEmpty();
        assertThat(PresentedKey.of("Bearer ", null)).isEmpty();
        assertThat(PresentedKey.of(null, "x".repeat(301))).isEmpty();
    }
}
