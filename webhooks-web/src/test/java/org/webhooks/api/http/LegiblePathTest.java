package org.webhooks.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegiblePathTest {
    @ParameterizedTest
    @CsvSource({
        "/v1/webhooks/whep_1, /v1/webhooks/whep_1",
        "/a/%20%C3%A9/b, /a/%20%C3%A9/b",
        "/a/%ff/b, /a/%EF%BF%BD/b",
        "/a/%C3/b, /a/%EF%BF%BD/b",
        "/a/%zz, /a/%EF%BF%BDzz",
        "/a/%, /a/%EF%BF%BD",
        "/a/%4, /a/%EF%BF%BD4",
        "/a/1;x=2/b, /a/1%3Bx=2/b"
    })
    void isDecodedToOneTextASegment(String raw, String legible) {
        assertThat(LegiblePath.of(raw)).isEqualTo(legible);
    }
}
