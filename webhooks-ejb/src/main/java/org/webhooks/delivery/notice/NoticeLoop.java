package org.webhooks.delivery.notice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.webhooks.Refusal;

/** Publishes all notices there are, a few in each transaction. What can't be published just now is published later. */
@Singleton
public class NoticeLoop {
    private static final Logger LOG = System.getLogger(NoticeLoop.class.getName());

    private final NoticeRelay relay;

    @Inject
    public NoticeLoop(NoticeRelay relay) {
        this.relay = relay;
    }

    /** Called twice a second by one thread. */
    public void look() {
        try {
            while (relay.publishSome()) {
                // the next ones
            }
        } catch (Refusal refusal) {
            LOG.log(Level.WARNING, "Operational events are published later: {0}", refusal.getMessage());
        }
    }
}
