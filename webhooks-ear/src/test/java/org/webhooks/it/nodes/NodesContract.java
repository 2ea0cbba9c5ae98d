package org.webhooks.it.nodes;

import org.junit.jupiter.api.Tag;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.stage.Stage;

/** What is promised of several nodes together. */
@Tag("fault")
interface NodesContract {
    TwoNodes nodes();

    /** A URL that no other scenario knows of. */
    default Inbox inbox() {
        return Stage.RECEIVER.inbox();
    }
}
