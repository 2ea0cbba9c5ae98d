package org.webhooks.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webhooks.settings.FixedConfig;
import org.webhooks.settings.Settings;

class DeliverySettingsTest {
    @ParameterizedTest
    @CsvSource({
        "PT120S, PT15S, PT1S,  PT1S",
        "PT120S, PT15S, PT30S, PT30S",
        "PT40S,  PT15S, PT30S, PT20S",
        "PT40S,  PT15S, PT2S,  PT2S",
        "PT6S,   PT5S,  PT30S, PT5S",
    })
    void aCallTakesAsLongAsItsEndpointWantsButNeverTheWholeLease(
            String lease, String timeout, Duration wanted, Duration allowed) {
        assertThat(settings(lease, timeout).timeout(wanted)).isEqualTo(allowed);
    }

    @Test
    void aCallWithoutAWishTakesAsLongAsTheServerSays() {
        assertThat(settings("PT20S", "PT15S").timeout(null)).isEqualTo(Duration.ofSeconds(15));
        assertThat(settings("PT20S", "PT15S").longestTimeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(settings("PT2M", "PT15S").longestTimeout()).isEqualTo(Duration.ofSeconds(30));
    }

    private static DeliverySettings settings(String lease, String timeout) {
        return new DeliverySettings(
                new Settings(new FixedConfig(Map.of("webhooks.lease", lease, "webhooks.timeout", timeout))));
    }
}
