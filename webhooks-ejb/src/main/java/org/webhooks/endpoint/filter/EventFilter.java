package org.webhooks.endpoint.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.webhooks.json.CanonicalJson;

/** A filter, compiled. Immutable. */
public final class EventFilter {
    /** Operators in all, a plain value counting as one. */
    public static final int MOST_CONDITIONS = 20;

    /** Of a filter in canonical JSON. */
    public static final int MOST_BYTES = 16 * 1024;

    /** A place that must equal one of some values: what filters are found by. */
    record Key(Pointer pointer, Set<Object> values) {}

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

    /** The first condition that a filter can be found by; empty where there is none. */
    Optional<Key> key() {
        return conditions.stream().flatMap(each -> key(each).stream()).findFirst();
    }

    private static Optional<Key> key(Condition condition) {
        return condition.operator() instanceof Operator.OneOf oneOf
                ? Optional.of(new Key(condition.pointer(), oneOf.values()))
                : Optional.empty();
    }
}
