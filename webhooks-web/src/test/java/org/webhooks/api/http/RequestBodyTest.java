package org.webhooks.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestBodyTest {
    private static final int MAX = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

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
    void refusesAnAnnouncedLengthWithoutReading() {
        assertThatThrownBy(() -> RequestBody.announced("11", MAX))
                .isInstanceOfSatisfying(
                        BodyRefused.class, e -> assertThat(e.reason()).isEqualTo(BodyRefused.Reason.TOO_LARGE));
    }

    @Test
    void refusesAnotherTypeThanJson() {
        assertThatThrownBy(() -> read(1, "text/plain", null))
                .isInstanceOfSatisfying(
                        BodyRefused.class, e -> assertThat(e.reason()).isEqualTo(BodyRefused.Reason.NOT_JSON));
    }

    @Test
    void readsWhatComesByAndByWhetherItsLengthIsKnownOrNot() {
        byte[] sent = new byte[100_000];
        new Random(1).nextBytes(sent);
        assertThat(RequestBody.read(new InPieces(sent), null, sent.length, sent.length, PATIENCE))
                .isEqualTo(sent);
        assertThat(RequestBody.read(new InPieces(sent), null, -1, sent.length, PATIENCE))
                .isEqualTo(sent);
    }

    @Test
    void givesUpABodyThatTakesTooLong() {
        assertThatThrownBy(() -> RequestBody.read(new InPieces(new byte[5]), null, 5, MAX, Duration.ZERO))
                .isInstanceOf(UncheckedIOException.class);
    }

    /** A caller who sends a thousand bytes at a time. */
    private static final class InPieces extends ByteArrayInputStream {
        InPieces(byte[] sent) {
            super(sent);
        }

        @Override
        public synchronized int read(byte[] into, int from, int most) {
            return super.read(into, from, Math.min(most, 1_000));
        }
    }

    private static byte[] read(int bytes, @Nullable String contentType, @Nullable String contentLength) {
        int length = RequestBody.announced(contentLength, MAX);
        return RequestBody.read(new ByteArrayInputStream(new byte[bytes]), contentType, length, MAX, PATIENCE);
    }
}
