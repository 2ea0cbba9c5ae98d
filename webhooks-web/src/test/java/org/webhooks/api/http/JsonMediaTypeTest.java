package org.webhooks.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMediaTypeTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "APPLICATION/JSON",
                "application/json;charset=utf-8",
                "application/json; charset=\"UTF-8\"",
                "application/json; profile=x; charset=utf8",
                "application/cloudevents+json",
                "application/vnd.x+json ; v=1"
            })
    void takesJsonWithAnyParameters(String contentType) {
        assertThat(JsonMediaType.matches(contentType)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "json",
                "+json",
                "text/plain",
                "text/json",
                "application/jsonp",
                "application/x-www-form-urlencoded",
                "application/json; charset=utf-16",
                "application/json; charset=iso-8859-1",
                "application/json, text/plain"
            })
    void refusesEverythingElse(String contentType) {
        assertThat(JsonMediaType.matches(contentType)).isFalse();
    }
}
