package org.webhooks.endpoint.registry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.webhooks.endpoint.filter.EventData;
import org.webhooks.endpoint.filter.EventFilter;
import org.webhooks.endpoint.filter.EventPattern;
import org.webhooks.endpoint.filter.FilterIndex;

/**
 * Finds an account's endpoints by key, and by type and data of an event. An event costs what the endpoints cost that may
 * want it, not what all cost. Immutable.
 */
final class TargetIndex {
    private final Map<Long, Target> byKey;
    private final Map<String, FilterIndex<Target>> byType;

    /** By patterns for many types, of which there are few, however many endpoints have them. */
    private final Map<EventPattern, FilterIndex<Target>> byPattern;

    TargetIndex(Collection<Target> targets) {
        byKey = targets.stream().collect(Collectors.toMap(Target::endpointId, Function.identity()));
        Map<Long, EventFilter> filters = filters(targets);
        Map<EventPattern, List<Target>> groups = new HashMap<>();
        for (Target target : targets) {
            new HashSet<>(target.patterns())
                    .forEach(pattern -> groups.computeIfAbsent(pattern, any -> new ArrayList<>())
                            .add(target));
        }
        byType = new HashMap<>();
        byPattern = new HashMap<>();
        groups.forEach((pattern, group) -> {
            FilterIndex<Target> index = new FilterIndex<>(group, target -> filters.get(target.endpointId()));
            if (pattern.isOneType()) {
                byType.put(pattern.text(), index);
            } else {
                byPattern.put(pattern, index);
            }
        });
    }

    private static Map<Long, EventFilter> filters(Collection<Target> targets) {
        Map<Long, EventFilter> filters = new HashMap<>();
        for (Target target : targets) {
            String filter = target.policy().filter();
            if (filter != null) {
                filters.put(target.endpointId(), EventFilter.of(filter));
            }
        }
        return filters;
    }

    Optional<Target> find(long endpointId) {
        return Optional.ofNullable(byKey.get(endpointId));
    }

    /** Each endpoint once, however many of its patterns match, the oldest first. */
    List<Target> matching(String eventType, EventData data, Predicate<Target> among) {
        Map<Long, Target> matching = new TreeMap<>();
        FilterIndex<Target> naming = byType.get(eventType);
        if (naming != null) {
            naming.select(data, target -> matching.put(target.endpointId(), target));
        }
        byPattern.forEach((pattern, index) -> {
            if (pattern.matches(eventType)) {
                index.select(data, target -> matching.put(target.endpointId(), target));
            }
        });
        return matching.values().stream().filter(among).toList();
    }
}
