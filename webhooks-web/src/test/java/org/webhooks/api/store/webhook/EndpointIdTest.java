package org.webhooks.api.store.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.Refusal;

class EndpointIdTest {
    @Test
    void isTheNumber() {
        assertThat(EndpointId.parse("24")).isEqualTo(24);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "024",
                "+24",
                "-24",
                " 24",
                "24.0",
                "2e1",
                "0x18",
                "٢٤",
                "whep_24",
                "9999999999999999999"
            })
    void anythingElseIsNobodys(String id) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> EndpointId.parse(id))
                .matches(refusal -> refusal.reason() == Refusal.Reason.ENDPOINT_NOT_FOUND);
    }
}
