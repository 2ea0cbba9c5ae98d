package org.webhooks.endpoint.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
