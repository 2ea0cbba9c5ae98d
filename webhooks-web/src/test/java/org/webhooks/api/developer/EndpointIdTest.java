package org.webhooks.api.developer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.Refusal;

class EndpointIdTest {
    /** Ids are written down by callers: how one is spelled never changes. */
    @Test
    void isReadAsItIsSpelled() {
        assertThat(EndpointId.of(1042)).isEqualTo("f2f76b250000000000000412");
        assertThat(EndpointId.parse("f2f76b250000000000000412")).isEqualTo(1042);
    }

    @Test
    void everyKeyHasOneSpelling() {
        LongStream keys = LongStream.concat(LongStream.rangeClosed(1, 10_000), LongStream.of(1L << 40, Long.MAX_VALUE));
        assertThat(keys.boxed()).allSatisfy(key -> {
            assertThat(EndpointId.of(key)).matches("[0-9a-f]{24}");
            assertThat(EndpointId.parse(EndpointId.of(key))).isEqualTo(key);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1042",
                "507f1f77bcf86cd799439011",
                "507f1f77bcf86cd799439099",
                "000000000000000000000000",
                "ffffffffffffffffffffffff",
                "02f76b250000000000000412",
                "F2F76B250000000000000412",
                "f2f76b2500000000000004120",
                " f2f76b250000000000000412",
                "0000000000000000000412",
                "zzzzzzzz0000000000000412",
                "٠٠٠٠٠٠٠٠0000000000000412"
            })
    void isNobodysInAnotherSpelling(String id) {
        assertNobodys(id);
    }

    @Test
    void neitherZeroNorNegativeKeysAreAnybodys() {
        assertNobodys(EndpointId.of(0));
        assertNobodys(EndpointId.of(-1));
    }

    @Test
    void aDigitMistypedIsNobodys() {
        String id = EndpointId.of(1042);
        for (int i = 0; i < id.length(); i++) {
            char other = id.charAt(i) == '7' ? '8' : '7';
            assertNobodys(id.substring(0, i) + other + id.substring(i + 1));
        }
    }

    private static void assertNobodys(String id) {
        assertThatThrownBy(() -> EndpointId.parse(id))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.ENDPOINT_NOT_FOUND));
    }
}
