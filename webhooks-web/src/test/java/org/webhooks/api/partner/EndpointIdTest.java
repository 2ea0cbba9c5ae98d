package org.webhooks.api.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.Refusal;

class EndpointIdTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 1042, 1L << 32, (1L << 62) - 1})
    void isReadAsItIsSpelled(long endpointId) {
        assertThat(EndpointId.parse(EndpointId.of(endpointId))).isEqualTo(endpointId);
    }

    @Test
    void staysTheSameFromReleaseToRelease() {
        assertThat(EndpointId.of(1042)).isEqualTo("3bdd78af-0886-8f9f-8000-000000000412");
    }

    @Test
    void isALowerCaseUuidOfVersionEight() {
        UUID uuid = UUID.fromString(EndpointId.of(1042));

        assertThat(EndpointId.of(1042)).hasSize(36).isLowerCase();
        assertThat(uuid.version()).isEqualTo(8);
        assertThat(uuid.variant()).isEqualTo(2);
    }

    @Test
    void isEachEndpointsOwn() {
        assertThat(LongStream.range(1, 10_000).mapToObj(EndpointId::of)).doesNotHaveDuplicates();
    }

    @Test
    void isNobodysWithAnyBitChanged() {
        UUID id = UUID.fromString(EndpointId.of(1042));
        for (int bit = 0; bit < Long.SIZE; bit++) {
            long flipped = 1L << bit;
            assertNobodys(new UUID(id.getMostSignificantBits() ^ flipped, id.getLeastSignificantBits()).toString());
            assertNobodys(new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() ^ flipped).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1042",
                "nope",
                "550e8400-e29b-41d4-a716-446655440099",
                "00000000-0000-0000-0000-000000000000",
                "0-0-0-0-0",
                "{550e8400-e29b-41d4-a716-446655440099}",
                "550e8400e29b41d4a716446655440099",
                "whep_1042"
            })
    void isNobodysInAnotherForm(String id) {
        assertNobodys(id);
    }

    @Test
    void isNobodysInAnotherSpelling() {
        String id = EndpointId.of(1042);

        assertNobodys(id.toUpperCase(Locale.ROOT));
        assertNobodys(id + " ");
        assertNobodys(id.replace("-", ""));
        assertNobodys("urn:uuid:" + id);
    }

    private static void assertNobodys(String id) {
        assertThatThrownBy(() -> EndpointId.parse(id))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.ENDPOINT_NOT_FOUND));
    }
}
