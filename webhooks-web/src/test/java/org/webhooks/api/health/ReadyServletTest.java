package org.webhooks.api.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadyServletTest {
    @Test
    void saysWhatIsMissing() {
        assertThat(ReadyServlet.body(new NodeHealth(true, false, true, true)))
                .hasToString("{\"status\":\"DOWN\",\"checks\":[{\"name\":\"webhooks\",\"status\":\"DOWN\","
                        + "\"data\":{\"started\":true,\"database\":false,\"broker\":true,\"calls\":true}}]}");
    }

    @Test
    void isUpOnlyWhenNothingIsMissing() {
        assertThat(new NodeHealth(true, true, true, true).isUp()).isTrue();
        assertThat(new NodeHealth(false, true, true, true).isUp()).isFalse();
        assertThat(new NodeHealth(true, true, false, true).isUp()).isFalse();
        assertThat(new NodeHealth(true, true, true, false).isUp()).isFalse();
    }
}
