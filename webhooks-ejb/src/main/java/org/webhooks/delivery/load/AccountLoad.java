package org.webhooks.delivery.load;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** What an account has in hand on this node, in each lane. */
final class AccountLoad {
    private final long id;
    private final Map<Lane, Window.Share> shares = new EnumMap<>(Lane.class);
    private int endpoints;

    AccountLoad(long id) {
        this.id = id;
        for (Lane lane : Lane.values()) {
            shares.put(lane, new Window.Share());
        }
    }

    long id() {
        return id;
    }

    /** One more of its endpoints is known. */
    synchronized void join() {
        endpoints++;
    }

    /** One of its endpoints is forgotten. @return whether others are known */
    synchronized boolean leave() {
        endpoints--;
        return endpoints > 0;
    }

    Window.Share in(Lane lane) {
        return Objects.requireNonNull(shares.get(lane));
    }
}
