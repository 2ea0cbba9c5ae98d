package org.webhooks.api.store.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.webhooks.settings.SettingRefused;

class LocalTimesTest {
    @Test
    void areThoseOfTheZoneInWholeSeconds() {
        Instant moment = Instant.parse("2026-04-01T21:26:18.999Z");

        assertThat(new LocalTimes(LocalTimes.zone("Asia/Riyadh")).of(moment)).isEqualTo("2026-04-02 00:26:18");
        assertThat(new LocalTimes(LocalTimes.zone("UTC")).of(moment)).isEqualTo("2026-04-01 21:26:18");
    }

    @Test
    void aZoneThatIsNoneIsRefusedByName() {
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> LocalTimes.zone("Asia/Nowhere"))
                .withMessageContaining("webhooks.store.time-zone")
                .withMessageContaining("Asia/Nowhere");
    }
}
