package org.webhooks.event.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.webhooks.endpoint.filter.EventPattern;
import org.webhooks.endpoint.policy.DeliveryPolicy;
import org.webhooks.endpoint.registry.LiveKeys;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.signing.SignatureVersion;
import org.webhooks.signing.scheme.Schemes;

class PastEventTest {
    private static final Instant CREATED_AT = Instant.parse("2024-01-15T10:00:00Z");

    @Test
    void isDueWhenItWouldHaveBeenDue() {
        Instant later = CREATED_AT.plusSeconds(60);

        assertThat(event(null).firstAttemptAt(waiting(0))).isEqualTo(CREATED_AT);
        assertThat(event(null).firstAttemptAt(waiting(10))).isEqualTo(CREATED_AT.plusSeconds(10));
        assertThat(event(later).firstAttemptAt(waiting(10))).isEqualTo(later.plusSeconds(10));
        assertThat(event(Instant.EPOCH).firstAttemptAt(waiting(10))).isEqualTo(CREATED_AT.plusSeconds(10));
    }

    private static PastEvent event(@Nullable Instant deliverAt) {
        return new PastEvent(new UUID(0, 1), "order.created", CREATED_AT, deliverAt, null, null, null, null);
    }

    private static Target waiting(int seconds) {
        return new Target(
                7,
                1,
                Schemes.nativeScheme(),
                "POST",
                URI.create("https://example.com/"),
                List.of(new EventPattern("*")),
                false,
                new LiveKeys(List.of(), SignatureVersion.V1, null),
                DeliveryPolicy.NONE.with(draft -> draft.retrySchedule(List.of(Duration.ofSeconds(seconds)))),
                null);
    }
}
