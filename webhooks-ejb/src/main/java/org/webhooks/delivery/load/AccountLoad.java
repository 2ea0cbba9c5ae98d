package org.webhooks.delivery.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What an account has in hand on this node, in each lane. */
final class AccountLoad {
    private final Map<Lane, Window.Share> shares = new EnumMap<>(Lane.class);

    AccountLoad() {
        for (Lane lane : Lane.values()) {
            shares.put(lane, new Window.Share());
        }
    }

    Window.Share in(Lane lane) {
        return Objects.requireNonNull(shares.get(lane));
    }
}
