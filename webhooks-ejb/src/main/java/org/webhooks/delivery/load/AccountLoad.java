package org.webhooks.delivery.load;

import org.webhooks.delivery.lane.Shares;

/** What an account has in hand on this node, and how many of its endpoints are known here. */
final class AccountLoad {
    private final long id;
    private final Shares shares = new Shares();
    private int endpoints;

    AccountLoad(long id) {
        this.id = id;
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

    Shares shares() {
        return shares;
    }
}
