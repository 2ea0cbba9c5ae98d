package org.webhooks.endpoint.filter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds those of many whose filters let an event pass. A filter is found by one of its conditions and then held against
 * the event as a whole, so that those whose condition does not hold cost nothing, however many they are. Only filters
 * with nothing but {@code exists} and {@code not} are tried one by one. Immutable.
 */
public final class FilterIndex<T> {
    private record Filtered<T>(T item, EventFilter filter) {}

    private final List<T> unfiltered = new ArrayList<>();
    private final List<Filtered<T>> tried = new ArrayList<>();
    private final Map<Pointer, PlaceIndex<Filtered<T>>> found = new HashMap<>();

    /**
     * Takes all of them.
     *
     * @param filterOf an item; null lets everything pass
     */
    public FilterIndex(Collection<T> items, Function<T, @Nullable EventFilter> filterOf) {
        for (T item : items) {
            EventFilter filter = filterOf.apply(item);
            if (filter == null) {
                unfiltered.add(item);
            } else {
                add(new Filtered<>(item, filter));
            }
        }
    }

    private void add(Filtered<T> filtered) {
        Optional<Condition> key = filtered.filter().key();
        if (key.isPresent()) {
            found.computeIfAbsent(key.get().pointer(), place -> new PlaceIndex<>())
                    .add(key.get().operator(), filtered);
        } else {
            tried.add(filtered);
        }
    }

    /** Gives each whose filter matches, or which has none, once. */
    public void select(EventData data, Consumer<T> receiver) {
        unfiltered.forEach(receiver);
        forEachCandidate(data, filtered -> {
            if (filtered.filter().matches(data)) {
                receiver.accept(filtered.item());
            }
        });
    }

    /** How many filters an event has to be held against. */
    int candidates(EventData data) {
        int[] candidates = {0};
        forEachCandidate(data, filtered -> candidates[0]++);
        return candidates[0];
    }

    private void forEachCandidate(EventData data, Consumer<Filtered<T>> visitor) {
        tried.forEach(visitor);
        found.forEach((place, index) -> {
            Object value = place.in(data.root());
            if (value != null) {
                index.forEachThatHolds(value, visitor);
            }
        });
    }
}
