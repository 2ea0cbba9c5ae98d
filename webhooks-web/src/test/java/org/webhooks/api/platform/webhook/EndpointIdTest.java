package org.webhooks.api.platform.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.Refusal;

class EndpointIdTest {
    @Test
    void isReadAsItIsSpelled() {
        assertThat(EndpointId.of(1042)).isEqualTo("whep_1042");
        assertThat(EndpointId.parse("whep_1042")).isEqualTo(1042);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1042",
                "whep_",
                "whep_nope",
                "whep_01",
                "whep_0",
                "whep_-1",
                "WHEP_1",
                "whep_1 ",
                "whep_9999999999999999999",
                "acct_1",
                "whep_１"
            })
    void isNobodysInAnotherSpelling(String id) {
        assertThatThrownBy(() -> EndpointId.parse(id))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.ENDPOINT_NOT_FOUND));
    }
}
