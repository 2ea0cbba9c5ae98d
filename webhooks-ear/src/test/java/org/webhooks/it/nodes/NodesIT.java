package org.webhooks.it.nodes;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class NodesIT implements LimitsOverNodesContract, ChangesOverNodesContract, KilledNodeContract {
    private static TwoNodes nodes;

    @BeforeAll
    static void start() {
        nodes = new TwoNodes();
    }

    @AfterAll
    static void stop() {
        if (nodes != null) {
            nodes.close();
        }
    }

    @Override
    public TwoNodes nodes() {
        return nodes;
    }
}
