package org.webhooks.delivery;

import jakarta.inject.Singleton;

/** Which start of this node it is: the owner of what is leased. Drawn from the database when the node starts. */
@Singleton
public class NodeStart {
    private volatile long number;

    public void is(long drawn) {
        number = drawn;
    }

    public long number() {
        return number;
    }
}
