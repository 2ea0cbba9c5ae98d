package org.webhooks.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {
    private static final int MAX = 10;

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"text/plain", "application/json", "rubbish"})
    void takesNoBodyWithAnyContentType(@Nullable String contentType) {
        assertThat(read(0, contentType, null)).isEmpty();
    }

    @Test
    void takesJsonUpToTheLimit() {
        assertThat(read(MAX, "application/json", null)).hasSize(MAX);
    }

    @Test
    void takesABodyWithoutContentTypeForJson() {
        assertThat(read(1, null, null)).hasSize(1);
    }

    @Test
    void refusesOneByteMore() {
        assertThatThrownBy(() -> read(MAX + 1, "application/json", null))
                .isInstanceOfSatisfying(
                        BodyRefused.class, e -> assertThat(e.reason()).isEqualTo(BodyRefused.Reason.TOO_LARGE));
    }

    @Test
    void refusesAnAnnouncedLengthWithoutReading() throws IOException {
        // a closed stream throws when it is read
        InputStream unread = InputStream.nullInputStream();
        unread.close();
        assertThatThrownBy(() -> RequestBody.read(unread, "application/json", "11", MAX))
                .isInstanceOfSatisfying(
                        BodyRefused.class, e -> assertThat(e.reason()).isEqualTo(BodyRefused.Reason.TOO_LARGE));
    }

    @Test
    void refusesAnotherTypeThanJson() {
        assertThatThrownBy(() -> read(1, "text/plain", null))
                .isInstanceOfSatisfying(
                        BodyRefused.class, e -> assertThat(e.reason()).isEqualTo(BodyRefused.Reason.NOT_JSON));
    }

    private static byte[] read(int bytes, @Nullable String contentType, @Nullable String contentLength) {
        return RequestBody.read(new ByteArrayInputStream(new byte[bytes]), contentType, contentLength, MAX);
    }
}
