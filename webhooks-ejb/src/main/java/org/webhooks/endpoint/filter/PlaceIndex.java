package org.webhooks.endpoint.filter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.webhooks.endpoint.filter.Operator.Range.Side;

/** Finds, of many operators on one place, those that hold of what is there, without trying the others. */
final class PlaceIndex<T> {
    private final Map<Object, List<T>> byValue = new HashMap<>();
    private final Map<Integer, Map<String, List<T>>> byPrefixOfLength = new HashMap<>();
    private final Map<Side, NavigableMap<BigDecimal, List<T>>> byBound = new EnumMap<>(Side.class);

    /** Whether operators of this kind can be found. */
    static boolean finds(Operator operator) {
        return operator instanceof Operator.OneOf
                || operator instanceof Operator.Prefix
                || operator instanceof Operator.Range;
    }

    void add(Operator operator, T item) {
        if (operator instanceof Operator.OneOf oneOf) {
            oneOf.values().forEach(value -> listOf(byValue, value).add(item));
        } else if (operator instanceof Operator.Prefix prefix) {
            String text = prefix.prefix();
            listOf(byPrefixOfLength.computeIfAbsent(text.length(), length -> new HashMap<>()), text)
                    .add(item);
        } else if (operator instanceof Operator.Range range) {
            listOf(byBound.computeIfAbsent(range.side(), side -> new TreeMap<>()), range.bound())
                    .add(item);
        } else {
            throw new IllegalArgumentException("can't be found: " + operator);
        }
    }

    void forEachThatHolds(Object value, Consumer<T> visitor) {
        byValue.getOrDefault(value, List.of()).forEach(visitor);
        if (value instanceof String text) {
            byPrefixOfLength.forEach((length, byPrefix) -> {
                if (length <= text.length()) {
                    byPrefix.getOrDefault(text.substring(0, length), List.of()).forEach(visitor);
                }
            });
        }
        if (value instanceof BigDecimal number) {
            byBound.forEach(
                    (side, bounds) -> holding(side, bounds, number).values().forEach(items -> items.forEach(visitor)));
        }
    }

    private static <T> NavigableMap<BigDecimal, List<T>> holding(
            Side side, NavigableMap<BigDecimal, List<T>> bounds, BigDecimal number) {
        return switch (side) {
            case GT -> bounds.headMap(number, false);
            case GTE -> bounds.headMap(number, true);
            case LT -> bounds.tailMap(number, false);
            case LTE -> bounds.tailMap(number, true);
        };
    }

    private static <K, T> List<T> listOf(Map<K, List<T>> lists, K key) {
        return lists.computeIfAbsent(key, any -> new ArrayList<>());
    }
}
