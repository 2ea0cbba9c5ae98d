package org.webhooks.account.key;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a platform key may do. */
public enum Scope {
    WEBHOOKS_MANAGE("platform:webhooks:manage"),
    WEBHOOKS_READ("platform:webhooks:read"),
    EVENTS_READ("platform:events:read"),
    EVENTS_PUBLISH("platform:events:publish");

    private final String wireName;

    Scope(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Optional<Scope> named(String wireName) {
        return Arrays.stream(values())
                .filter(scope -> scope.wireName.equals(wireName))
                .findFirst();
    }

    /** What a key has whose creator named no scopes: all but publishing. */
    public static Set<Scope> unlessNamed() {
        return EnumSet.of(WEBHOOKS_MANAGE, WEBHOOKS_READ, EVENTS_READ);
    }
}
