package org.webhooks.delivery.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.webhooks.delivery.hand.Content;
import org.webhooks.delivery.hand.InHand;
import org.webhooks.delivery.hand.Work;

/**
 * Provides the bodies of what the dispatcher took. They are kept within the same bound as those from publishing, so that
 * a thousand retries of large events don't fill the heap: who has read a few waits until there is room, and only some may
 * have read at the same time.
 */
@Singleton
class Contents {
    private static final int READERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WorkReader reader;
    private final InHand inHand;
    private final Semaphore readers = new Semaphore(READERS);

    @Inject
    Contents(WorkReader reader, InHand inHand) {
        this.reader = reader;
        this.inHand = inHand;
    }

    /** Provides for those that have none. @return false where there was no room for all of them */
    boolean provide(List<Work> works) throws SQLException, InterruptedException {
        Map<UUID, Work> bare = new HashMap<>();
        for (Work work : works) {
            if (work.content() == null) {
                bare.put(work.deliveryId(), work);
            }
        }
        if (bare.isEmpty()) {
            return true;
        }
        readers.acquire();
        try {
            return keep(reader.contents(List.copyOf(bare.keySet())), bare);
        } finally {
            readers.release();
        }
    }

    private boolean keep(Map<UUID, Content> contents, Map<UUID, Work> works) throws InterruptedException {
        for (Map.Entry<UUID, Work> entry : works.entrySet()) {
            Content content = contents.get(entry.getKey());
            if (content != null && !inHand.keep(entry.getValue(), content, PATIENCE)) {
                return false;
            }
        }
        return true;
    }
}
