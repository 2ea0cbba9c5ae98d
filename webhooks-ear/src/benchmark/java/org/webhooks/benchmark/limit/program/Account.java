package org.webhooks.benchmark.limit.program;

import java.util.List;
import java.util.Map;

/**
 * Whose events go where.
 *
 * @param endpoints ids, by the type of event that they want
 */
record Account(long id, Map<String, List<Long>> endpoints) {
    List<Long> endpointsFor(String type) {
        return endpoints.getOrDefault(type, List.of());
    }
}
