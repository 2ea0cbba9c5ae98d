package org.webhooks.api.store.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class LocalTimesTest {
    @Test
    void areThoseOfTheZoneInWholeSeconds() {
        Instant moment = Instant.parse("2026-04-01T21:26:18.999Z");

        assertThat(new LocalTimes(ZoneId.of("Asia/Riyadh")).of(moment)).isEqualTo("2026-04-02 00:26:18");
        assertThat(new LocalTimes(ZoneId.of("UTC")).of(moment)).isEqualTo("2026-04-01 21:26:18");
    }
}
