package org.webhooks.api.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RotationRequestTest {
    @Test
    void doesNotPrintTheSecret() {
        assertThat(new RotationRequest("canary-58d1", Duration.ZERO)).asString().doesNotContain("canary");
    }
}
