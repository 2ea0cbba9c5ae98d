package org.webhooks.api.store.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    @Test
    void theFirstFifteenAreShownToThoseWhoDoNotSay() {
        assertThat(Page.read(new MultivaluedHashMap<>())).isEqualTo(new Page(1, 15));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "01", "1.5", "one", "١", "1e1", "99999999999999999999"})
    void whatMakesNoSenseIsReadAsNotGiven(String text) {
        assertThat(read(text, text)).isEqualTo(new Page(1, 15));
    }

    @ParameterizedTest
    @CsvSource({"1,1,1,1", "2,50,2,50", "3,100,3,100", "3,101,3,100", "999999999999999999,7,999999999999999999,7"})
    void sizesAreBounded(String page, String perPage, long number, int size) {
        assertThat(read(page, perPage)).isEqualTo(new Page(number, size));
    }

    @Test
    void ofRepeatedParametersTheLastCounts() {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        query.addAll("page", "2", "3");

        assertThat(Page.read(query).number()).isEqualTo(3);
    }

    @Test
    void knowsWhatIsBeforeIt() {
        assertThat(new Page(1, 15).first()).isZero();
        assertThat(new Page(3, 15).first()).isEqualTo(30);
        assertThat(new Page(999_999_999_999_999_999L, 100).first()).isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "15,1", "16,2", "30,2", "31,3"})
    void knowsTheLast(int total, int last) {
        assertThat(new Page(1, 15).last(total)).isEqualTo(last);
    }

    private static Page read(String page, String perPage) {
        MultivaluedMap<String, String> query = new MultivaluedHashMap<>();
        query.putSingle("page", page);
        query.putSingle("per_page", perPage);
        return Page.read(query);
    }
}
