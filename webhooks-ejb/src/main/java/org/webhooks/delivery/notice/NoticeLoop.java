package org.webhooks.delivery.notice;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/**
 * Publishes all notices there are, each in a transaction of its own: one that can't be published, because its account
 * can't be read, keeps back no other, and is tried again in the next turn.
 */
@Singleton
public class NoticeLoop {
    private static final Logger LOG = System.getLogger(NoticeLoop.class.getName());
    private static final int AT_ONCE = 100;

    private final NoticeRelay relay;

    @Inject
    public NoticeLoop(NoticeRelay relay) {
        this.relay = relay;
    }

    /** Called twice a second by one thread. */
    public void look() {
        long last = 0;
        for (List<Long> ids = relay.behind(last, AT_ONCE); !ids.isEmpty(); ids = relay.behind(last, AT_ONCE)) {
            ids.forEach(this::publish);
            last = ids.get(ids.size() - 1);
        }
    }

    private void publish(long id) {
        try {
            relay.publish(id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Operational event {0} is published later: {1}", String.valueOf(id), e.getMessage());
        }
    }
}
