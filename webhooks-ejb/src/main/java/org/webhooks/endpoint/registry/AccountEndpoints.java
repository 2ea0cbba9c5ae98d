package org.webhooks.endpoint.registry;

import java.util.List;
import java.util.Optional;

/** All enabled endpoints of an account, and the account's version when they were read. */
public record AccountEndpoints(long accountId, long version, List<Target> targets) {

    /** Each endpoint once, however many of its patterns match. */
    public List<Target> matching(String eventType) {
        return targets.stream().filter(target -> target.wants(eventType)).toList();
    }

    public Optional<Target> find(long endpointId) {
        return targets.stream()
                .filter(target -> target.endpointId() == endpointId)
                .findFirst();
    }
}
