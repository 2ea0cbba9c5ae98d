package org.webhooks.endpoint.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.webhooks.json.CanonicalJson;

/** A filter, compiled. Immutable. */
public final class EventFilter {
    /** Operators in all, a plain value counting as one. */
    public static final int MOST_CONDITIONS = 20;

    /** Of a filter in canonical JSON. */
    public static final int MOST_BYTES = 16 * 1024;

    private final List<Condition> conditions;

    EventFilter(List<Condition> conditions) {
        this.conditions = List.copyOf(conditions);
    }

    /**
     * Compiles a filter.
     *
     * @throws InvalidFilter where it is none
     * @throws org.webhooks.json.MalformedJson where it is no JSON
     */
    public static EventFilter of(String json) {
        return FilterReader.read(canonical(json));
    }

    /** The filter as it is kept. */
    public static String canonical(String json) {
        return CanonicalJson.of(json.getBytes(UTF_8));
    }

    /** Whether all conditions hold. */
    public boolean matches(EventData data) {
        for (Condition condition : conditions) {
            if (!condition.holds(data)) {
                return false;
            }
        }
        return true;
    }

    /** The condition that the filter is found by, the narrowest kind there is; empty where there is none. */
    Optional<Condition> key() {
        return conditions.stream()
                .filter(condition -> PlaceIndex.finds(condition.operator()))
                .min(Comparator.comparing(condition -> condition.operator() instanceof Operator.Range));
    }
}
