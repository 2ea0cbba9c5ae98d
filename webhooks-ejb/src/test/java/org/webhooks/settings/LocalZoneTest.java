package org.webhooks.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalZoneTest {
    @Test
    void isAsTheOperatorSays() {
        assertThat(of(Map.of()).id()).isEqualTo(ZoneId.of("Asia/Riyadh"));
        assertThat(of(Map.of("webhooks.store.time-zone", "+03:00")).id()).isEqualTo(ZoneId.of("+03:00"));
    }

    @Test
    void oneThatIsNoneIsRefusedByName() {
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> of(Map.of("webhooks.store.time-zone", "Asia/Nowhere")))
                .withMessageContaining("webhooks.store.time-zone")
                .withMessageContaining("Asia/Nowhere");
    }

    private static LocalZone of(Map<String, String> values) {
        return new LocalZone(new Settings(new FixedConfig(values)));
    }
}
