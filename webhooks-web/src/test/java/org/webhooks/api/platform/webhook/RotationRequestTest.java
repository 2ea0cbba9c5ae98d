package org.webhooks.api.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.webhooks.api.platform.Requests.assertRefusal;
import static org.webhooks.api.platform.Requests.fields;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RotationRequestTest {
    @Test
    void letsTheOldSecretLiveADayUnlessToldOtherwise() {
        assertThat(read("{}")).isEqualTo(new RotationRequest(null, Duration.ofDays(1)));
        assertThat(read("{'overlap_seconds':0}").overlap()).isZero();
    }

    @Test
    void takesTheCallersOwnSecret() {
        assertThat(read("{'secret':'whsec_0123456789abcdef'}").secret()).isEqualTo("whsec_0123456789abcdef");
    }

    @ParameterizedTest
    @ValueSource(strings = {"''", "'short'", "'with a space inside it'", "null", "7", "'äääääääääääääääää'"})
    void refusesWeakSecrets(String secret) {
        assertRefusal(() -> read("{'secret':" + secret + "}"))
                .isEqualTo("secret must be a string of 16 to 200 visible ASCII characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2592001", "1.5", "'0'", "null", "1e300"})
    void refusesOtherOverlaps(String overlap) {
        assertRefusal(() -> read("{'overlap_seconds':" + overlap + "}"))
                .isEqualTo("overlap_seconds must be an integer from 0 to 2592000");
    }

    private static RotationRequest read(String json) {
        return RotationRequest.read(fields(json, RotationRequest.FIELDS));
    }
}
