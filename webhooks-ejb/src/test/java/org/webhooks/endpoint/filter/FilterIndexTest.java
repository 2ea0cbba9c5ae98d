package org.webhooks.endpoint.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterIndexTest {
    @Test
    void looksAtNoFilterThatAsksForSomethingElse() {
        FilterIndex<Integer> index = new FilterIndex<>(
                IntStream.range(0, 10_000).boxed().toList(),
                i -> EventFilter.of("{\"/customer\":\"c" + i + "\",\"/amount\":{\"gte\":" + i % 10 + "}}"));

        EventData data = new EventData("{\"customer\":\"c7008\",\"amount\":8}");
        assertThat(selected(index, data)).containsExactly(7008);
        assertThat(index.candidates(data)).isEqualTo(1);
        assertThat(index.candidates(new EventData("{\"customer\":\"nobody\"}"))).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"/a":%d}             | 7008
            {"/a":{"gt":%d}}      | 0.5
            {"/a":{"gte":%d}}     | 0
            {"/a":{"lt":%d}}      | 9998
            {"/a":{"lte":%d}}     | 9999
            {"/a":{"prefix":"-%d-"}} | "-7008-x"
            """)
    void findsByEachKindOfCondition(String filter, String value) {
        FilterIndex<Integer> index = new FilterIndex<>(
                IntStream.range(0, 10_000).boxed().toList(), i -> EventFilter.of(filter.formatted(i)));

        EventData data = new EventData("{\"a\":" + value + "}");
        assertThat(selected(index, data)).hasSize(1);
        assertThat(index.candidates(data)).isEqualTo(1);
        assertThat(index.candidates(new EventData("{\"b\":" + value + "}"))).isZero();
        assertThat(index.candidates(new EventData("{\"a\":null}"))).isZero();
    }

    @Test
    void doesNotParseWhatNoFilterLooksAt() {
        EventData data = new EventData("{}");
        assertThat(selected(new FilterIndex<>(List.of(1, 2), i -> null), data)).containsExactly(1, 2);
        assertThat(data.isParsed()).isFalse();
    }

    @Test
    void findsWhatTryingEachWouldFind() {
        Map<Integer, @Nullable EventFilter> filters = new LinkedHashMap<>();
        filters.put(0, null);
        filters.put(1, EventFilter.of("{\"/a\":1}"));
        filters.put(2, EventFilter.of("{\"/a\":{\"in\":[1,2,3]}}"));
        filters.put(3, EventFilter.of("{\"/a\":{\"gt\":1}}"));
        filters.put(4, EventFilter.of("{\"/a\":{\"not\":1}}"));
        filters.put(5, EventFilter.of("{\"/b\":{\"exists\":false},\"/a\":{\"equals\":2,\"lt\":3}}"));
        filters.put(6, EventFilter.of("{\"/a\":{\"in\":[\"x\"],\"equals\":\"x\"}}"));
        filters.put(7, EventFilter.of("{\"/a\":{\"prefix\":\"x\"}}"));
        filters.put(8, EventFilter.of("{\"/a\":{\"gte\":1,\"lte\":1}}"));
        filters.put(9, EventFilter.of("{\"/a\":{\"lt\":2,\"exists\":true}}"));
        filters.put(10, EventFilter.of("{\"\":null}"));
        FilterIndex<Integer> index = new FilterIndex<>(filters.keySet(), filters::get);

        for (String json : List.of(
                "{\"a\":1}",
                "{\"a\":1.0}",
                "{\"a\":2}",
                "{\"a\":2,\"b\":null}",
                "{\"a\":\"x\"}",
                "{}",
                "null",
                "[1]")) {
            List<Integer> tried = filters.keySet().stream()
                    .filter(i -> passes(filters.get(i), json))
                    .toList();
            assertThat(selected(index, new EventData(json))).as(json).containsExactlyInAnyOrderElementsOf(tried);
        }
    }

    private static boolean passes(@Nullable EventFilter filter, String json) {
        return filter == null || filter.matches(new EventData(json));
    }

    private static List<Integer> selected(FilterIndex<Integer> index, EventData data) {
        List<Integer> selected = new ArrayList<>();
        index.select(data, selected::add);
        return selected;
    }
}
