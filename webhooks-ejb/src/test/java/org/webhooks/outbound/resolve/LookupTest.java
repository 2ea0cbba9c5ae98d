package org.webhooks.outbound.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LookupTest {
    private final Lookup lookup = new Lookup("a.example", null, 0);

    @Test
    void isKeptForTenMinutes() {
        lookup.allowed(new InetAddress[0], 0);

        assertThat(lookup.isForgotten(false, Duration.ofMinutes(9).toNanos())).isFalse();
        assertThat(lookup.isForgotten(false, Duration.ofMinutes(10).toNanos())).isTrue();
    }

    @Test
    void isKeptAmongVeryManyForLongerThanACallMayTakeAndNoMore() {
        lookup.allowed(new InetAddress[0], 0);

        assertThat(lookup.isForgotten(true, Duration.ofSeconds(59).toNanos())).isFalse();
        assertThat(lookup.isForgotten(true, Duration.ofSeconds(60).toNanos())).isTrue();
    }

    @Test
    void isKeptForAsLongAsItsThreadHangs() {
        lookup.timedOut(Duration.ofSeconds(5));

        assertThat(lookup.isForgotten(true, Duration.ofDays(1).toNanos())).isFalse();
    }
}
