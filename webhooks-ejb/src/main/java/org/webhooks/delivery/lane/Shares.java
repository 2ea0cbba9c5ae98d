package org.webhooks.delivery.lane;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What an account has in hand in each lane. */
public final class Shares {
    private final Map<Lane, Window.Share> shares = new EnumMap<>(Lane.class);

    public Shares() {
        for (Lane lane : Lane.values()) {
            shares.put(lane, new Window.Share());
        }
    }

    Window.Share in(Lane lane) {
        return Objects.requireNonNull(shares.get(lane));
    }
}
