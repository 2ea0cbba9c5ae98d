package org.webhooks.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibleRequestsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json;charset=utf-8",
                "application/json; charset=\"utf-8\"",
                "application/json;",
                "application/problem+json ; a=b; c=d",
                "text/plain"
            })
    void mediaTypesAreRead(String contentType) {
        assertThat(LegibleRequests.isContentType(contentType)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "*/*",
                "application/*",
                "application/json;q",
                "application/json; charset=",
                "application/json charset=utf-8",
                "application/json; charset=\"utf-8",
                "a/b/c"
            })
    void whatIsNoneIsNot(String contentType) {
        assertThat(LegibleRequests.isContentType(contentType)).isFalse();
    }

    @Test
    void languagesThatAreNoneAreLeftOut() {
        assertThat(LegibleRequests.legibleOf("ar, en;q=0.5")).isEqualTo("ar, en;q=0.5");
        assertThat(LegibleRequests.legibleOf("-,ar;q=abc, en-GB ;q=1.000,*;q=0"))
                .isEqualTo("en-GB ;q=1.000, *;q=0");
        assertThat(LegibleRequests.legibleOf("en;q=2,--")).isEqualTo("*");
    }

    @Test
    void noneIsNoneThatCannotBeRead() {
        assertThat(LegibleRequests.isContentType(null)).isTrue();
    }
}
