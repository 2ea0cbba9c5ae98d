package org.webhooks.endpoint.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.webhooks.signing.SignatureVersion;

class StoredPolicyTest {
    @Test
    void aPolicyWithoutAnyChoiceComesBack() {
        assertThat(new StoredPolicy(DeliveryPolicy.NONE).policy()).isEqualTo(DeliveryPolicy.NONE);
    }

    @Test
    void everyChoiceComesBack() {
        DeliveryPolicy chosen = new DeliveryPolicy(
                List.of(Duration.ZERO, Duration.ofMillis(1_500), Duration.ofDays(7)),
                Duration.ofMillis(2_500),
                50,
                8,
                Map.of("Authorization", "Bearer a: b"),
                true,
                "cloudevents",
                "{\"/data/amount\":{\"above\":5}}",
                SignatureVersion.V1A);

        assertThat(new StoredPolicy(chosen).policy()).isEqualTo(chosen);
    }

    @Test
    void headersKeepTheirOrder() {
        Map<String, String> headers = new LinkedHashMap<>();
        List.of("Z-First", "A-Second", "M-Third").forEach(name -> headers.put(name, "value of " + name));
        DeliveryPolicy chosen =
                new DeliveryPolicy(List.of(), null, null, null, headers, false, null, null, SignatureVersion.V1);

        assertThat(new StoredPolicy(chosen).policy().headers()).containsExactlyEntriesOf(headers);
    }
}
