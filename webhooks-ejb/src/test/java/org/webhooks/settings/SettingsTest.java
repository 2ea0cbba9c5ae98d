package org.webhooks.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private final Settings settings = new Settings(new FixedConfig(Map.of(
            "webhooks.number", "7",
            "webhooks.word", "seven",
            "webhooks.duration", "PT15S",
            "webhooks.list", " a, b ,,c ",
            "webhooks.empty", " ")));

    @Test
    void readsTypedValues() {
        assertThat(settings.wholeNumber("webhooks.number", 1, 0, 10)).isEqualTo(7);
        assertThat(settings.duration("webhooks.duration", Duration.ZERO, Duration.ZERO, Duration.ofMinutes(1)))
                .isEqualTo(Duration.ofSeconds(15));
        assertThat(settings.list("webhooks.list")).isEqualTo(List.of("a", "b", "c"));
    }

    @Test
    void fallsBackWhereNothingIsSet() {
        assertThat(settings.wholeNumber("webhooks.other", 1, 0, 10)).isEqualTo(1);
        assertThat(settings.text("webhooks.empty")).isEmpty();
    }

    @Test
    void namesTheSettingThatIsOutOfBounds() {
        assertThatThrownBy(() -> settings.wholeNumber("webhooks.number", 1, 0, 5))
                .isInstanceOf(SettingRefused.class)
                .hasMessage("Setting webhooks.number is '7' but must be a whole number from 0 to 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhooks.word", "webhooks.list"})
    void refusesWhatCannotBeRead(String name) {
        assertThatThrownBy(() -> settings.wholeNumber(name, 1, 0, 5)).hasMessageContaining(name);
        assertThatThrownBy(() -> settings.duration(name, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .hasMessageContaining(name);
    }
}
