package org.webhooks.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionSettingsTest {
    private static RetentionSettings of(Map<String, String> values) {
        return new RetentionSettings(new Settings(new FixedConfig(values)));
    }

    @Test
    void keepsEventsAndAttemptsForThirtyDaysAndKeysForOneUnlessTold() {
        RetentionSettings settings = of(Map.of());

        assertThat(settings.events()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.attempts()).isEqualTo(Duration.ofDays(30));
        assertThat(settings.idempotencyKeys()).isEqualTo(Duration.ofHours(24));
    }

    @Test
    void whatLivesOnEventsIsNotKeptForLongerThanTheyAre() {
        RetentionSettings settings = of(Map.of("webhooks.event-retention", "PT2H"));

        assertThat(settings.attempts()).isEqualTo(Duration.ofHours(2));
        assertThat(settings.idempotencyKeys()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void eventsMayOutliveTheirLog() {
        RetentionSettings settings =
                of(Map.of("webhooks.event-retention", "P3650D", "webhooks.attempt-retention", "PT1H"));

        assertThat(settings.events()).isEqualTo(Duration.ofDays(3650));
        assertThat(settings.attempts()).isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest
    @CsvSource({
        "webhooks.event-retention, PT59M",
        "webhooks.event-retention, P3651D",
        "webhooks.attempt-retention, PT59M",
        "webhooks.attempt-retention, P31D",
        "webhooks.idempotency-retention, PT59M",
        "webhooks.idempotency-retention, P31D"
    })
    void refusesWhatIsOutOfBounds(String name, String value) {
        assertThatThrownBy(() -> of(Map.of(name, value)))
                .isInstanceOf(SettingRefused.class)
                .hasMessageContaining(name);
    }
}
