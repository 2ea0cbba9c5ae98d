package org.webhooks.api.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.webhooks.api.platform.Requests.assertRefusal;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {
    @Test
    void answersFiftyItemsUnlessToldOtherwise() {
        assertThat(query(Map.of()).limit()).isEqualTo(50);
        assertThat(query(Map.of("limit", "100")).limit()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "+5", "ten", "1.5", "99999999999", "٣"})
    void refusesOtherLimits(String limit) {
        assertRefusal(() -> query(Map.of("limit", limit)).limit()).isEqualTo("limit must be an integer from 1 to 100");
    }

    @Test
    void looksBackForADayUnlessToldOtherwise() {
        assertThat(query(Map.of()).hours()).isEqualTo(24);
        assertThat(query(Map.of("hours", "720")).hours()).isEqualTo(720);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "721", "-1", "+5", "ten", "1.5", "99999999999", "٣"})
    void refusesToLookBackOtherwise(String hours) {
        assertRefusal(() -> query(Map.of("hours", hours)).hours()).isEqualTo("hours must be an integer from 1 to 720");
    }

    @Test
    void readsMomentsInMilliseconds() {
        assertThat(query(Map.of("since", "1700000000000")).moment("since"))
                .isEqualTo(Instant.ofEpochMilli(1_700_000_000_000L));
        assertThat(query(Map.of("since", "")).moment("since")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "-1", "1e3", "999999999999999", "9999999999999999"})
    void refusesOtherMoments(String moment) {
        assertRefusal(() -> query(Map.of("until", moment)).moment("until"))
                .isEqualTo("until must be a time in epoch milliseconds");
    }

    @Test
    void refusesWhatNoDatabaseKeeps() {
        assertRefusal(() -> query(Map.of("type", "a\0b")).text("type")).isEqualTo("type must not contain U+0000");
    }

    private static Query query(Map<String, String> parameters) {
        return new Query(new MultivaluedHashMap<>(parameters));
    }
}
