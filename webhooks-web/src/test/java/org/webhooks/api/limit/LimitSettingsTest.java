package org.webhooks.api.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.api.FixedSettings;
import org.webhooks.settings.SettingRefused;

class LimitSettingsTest {
    private static final String SETTING = "webhooks.some.requests-per-minute";

    @Test
    void limitsAsTheOperatorSays() {
        assertThat(limit(Map.of()).admit("a")).isEqualTo(Admission.granted(60, 59));
        assertThat(limit(Map.of(SETTING, "1000000")).admit("a")).isEqualTo(Admission.granted(1_000_000, 999_999));
        assertThat(limit(Map.of(SETTING, "0")).admit("a")).isEqualTo(Admission.UNLIMITED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1000001", "many"})
    void namesTheSettingThatCannotBeUsed(String value) {
        assertThatThrownBy(() -> limit(Map.of(SETTING, value)))
                .isInstanceOf(SettingRefused.class)
                .hasMessage("Setting " + SETTING + " is '" + value + "' but must be a whole number from 0 to 1000000");
    }

    @SuppressWarnings("UnnecessaryAssignment") // there is no container that would inject
    private static RequestLimit limit(Map<String, String> values) {
        LimitSettings settings = new LimitSettings();
        settings.settings = FixedSettings.of(values);
        return settings.perMinute(SETTING, 60);
    }
}
