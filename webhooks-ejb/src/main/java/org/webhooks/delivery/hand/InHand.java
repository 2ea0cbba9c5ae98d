package org.webhooks.delivery.hand;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.DeliveryCancelled;

/**
 * All that this node has in hand, by delivery. Places bound how many there are; the bytes of their bodies are bounded
 * here, beyond which a body is read from the database when it is its turn.
 */
@Singleton
public class InHand {
    private static final long KEPT_BYTES = 64L << 20;

    /** Longer behind the end of its lease than any call may take. */
    private static final Duration BEGUN_AT_MOST = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<UUID, Work> works = new ConcurrentHashMap<>();
    private final AtomicLong keptBytes = new AtomicLong();

    @Inject
    public InHand(Clock clock) {
        this.clock = clock;
    }

    /** Whether a body of this size may be kept; it counts until its delivery is finished. */
    boolean keeps(byte[] body) {
        if (keptBytes.addAndGet(body.length) <= KEPT_BYTES) {
            return true;
        }
        keptBytes.addAndGet(-body.length);
        return false;
    }

    /** Takes the place of a former work of the same delivery, whose lease is over. */
    public void add(Work work) {
        Work former = works.put(work.deliveryId(), work);
        if (former != null && former != work && former.begin()) {
            end(former);
        }
    }

    /** The work under this very lease. */
    public @Nullable Work find(UUID deliveryId, int lease) {
        Work work = works.get(deliveryId);
        return work != null && work.assignment().lease() == lease ? work : null;
    }

    /** Nothing more is to be done here: it is recorded, or its lease is over. */
    public void finish(Work work) {
        works.remove(work.deliveryId(), work);
        end(work);
    }

    private void end(Work work) {
        if (work.finish()) {
            keptBytes.addAndGet(-work.keptBytes());
        }
    }

    /** What is cancelled is not begun any more; a call that is in flight can't be called back. */
    void drop(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryCancelled cancellation) {
        Work work = works.get(cancellation.deliveryId());
        if (work != null && work.begin()) {
            finish(work);
        }
    }

    /** The endpoints whose calls last longer than a quick one does. */
    Set<Long> endpointsThatTakeLong() {
        return works.values().stream()
                .filter(work -> work.lastsFor(EndpointLoad.SLOW))
                .map(work -> work.assignment().endpointId())
                .collect(Collectors.toSet());
    }

    /** Whether there is nothing left to wait for. */
    public boolean isEmpty() {
        return works.isEmpty();
    }

    /** What was handed over and is not begun; it is for the caller now, no message begins it any more. */
    public List<Work> claimWhatIsNotBegun() {
        return works.values().stream().filter(Work::begin).toList();
    }

    /**
     * Lets go of what was handed over and never begun before its lease ended, for the dispatcher finds it again; and of
     * what was begun so long before that nothing can come of it any more.
     */
    void letGoOfTheOverdue() {
        Instant now = clock.instant();
        for (Work work : works.values()) {
            Instant end = work.assignment().leaseEnd();
            if (end.isBefore(now) && (work.begin() || end.plus(BEGUN_AT_MOST).isBefore(now))) {
                finish(work);
            }
        }
    }
}
