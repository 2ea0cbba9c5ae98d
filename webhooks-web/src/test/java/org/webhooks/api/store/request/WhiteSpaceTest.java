package org.webhooks.api.store.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WhiteSpaceTest {
    @Test
    void isTrimmedOffBothEndsAndKeptWithin() {
        assertThat(WhiteSpace.trim(" \t\n\u00a0\u2003\u200b\ufeffan order\u200e\u3000\r "))
                .isEqualTo("an order");
    }

    @Test
    void canBeAll() {
        assertThat(WhiteSpace.trim(" \u200b ")).isEmpty();
        assertThat(WhiteSpace.trim("")).isEmpty();
    }
}
