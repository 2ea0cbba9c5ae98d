package org.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicIdTest {
    @Test
    void spellsAndReadsNumbers() {
        assertThat(PublicId.of(PublicId.ACCOUNT, 1001)).isEqualTo("acct_1001");
        assertThat(PublicId.number(PublicId.ACCOUNT, "acct_1001")).hasValue(1001);
    }

    @Test
    void spellsAndReadsUuids() {
        UUID id = UUID.fromString("018f2c3d-0000-7000-8000-00000000000a");

        assertThat(PublicId.uuid(PublicId.EVENT, PublicId.of(PublicId.EVENT, id)))
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "acct_",
                "acct_01",
                "acct_-1",
                "acct_1 ",
                "acct_٣",
                "acct_1e3",
                "key_1001",
                "acct_9999999999999999999"
            })
    void readsEachNumberInOneSpellingOnly(String other) {
        assertThat(PublicId.number(PublicId.ACCOUNT, other)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evt_018F2C3D-0000-7000-8000-00000000000A",
                "evt_18f2c3d-0000-7000-8000-00000000000a",
                "evt_1-1-1-1-1",
                "dlv_018f2c3d-0000-7000-8000-00000000000a",
                "evt_018f2c3d-0000-7000-8000-00000000000z"
            })
    void readsEachUuidInOneSpellingOnly(String other) {
        assertThat(PublicId.uuid(PublicId.EVENT, other)).isEmpty();
    }
}
