package org.webhooks.it.stage;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receiver;
import org.webhooks.it.server.Build;
import org.webhooks.it.server.Server;

/** What a scenario plays on: a server on one of the databases, accounts of its own, and a partner's server. */
public interface Stage {
    Receiver RECEIVER = new Receiver(Build.work().resolve("received.tsv"));

    Server server();

    /** An account that no other scenario knows of. */
    default Tenant tenant() {
        return Tenant.create(server().uri());
    }

    /** Calls with the key that may do everything. */
    default Caller admin() {
        return new Caller(server().uri(), Server.ADMIN_KEY);
    }

    /** A URL that no other scenario knows of. */
    default Inbox inbox() {
        return RECEIVER.inbox();
    }

    /** Makes what is due within that time due now. */
    default void moveClock(Duration offset) {
        server().management().setClockOffset(offset);
    }

    @AfterEach
    default void resetClock() {
        moveClock(Duration.ZERO);
    }
}
