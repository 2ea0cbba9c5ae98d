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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.webhooks.delivery.DeliveryCancelled;
import org.webhooks.delivery.lane.Lane;

/**
 * All that this node has in hand, by delivery. Places bound how many there are; their bodies are bounded here to 64 MiB,
 * beyond which a body is read from the database when it is its turn, and its reader waits for room.
 */
@Singleton
public class InHand {
    private static final int KEPT_KILOBYTES = 64 << 10;

    /** Longer behind the end of its lease than any call may take. */
    private static final Duration BEGUN_AT_MOST = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<UUID, Work> works = new ConcurrentHashMap<>();
    private final Semaphore kilobytes = new Semaphore(KEPT_KILOBYTES);

    @Inject
    public InHand(Clock clock) {
        this.clock = clock;
    }

    /** Keeps the content for the work, where there is room; else it is read when it is its turn. */
    void keepIfThereIsRoom(Work work, Content content) {
        int size = kilobytes(content);
        if (kilobytes.tryAcquire(size)) {
            keep(work, content, size);
        }
    }

    /** Keeps the content for the work; waits for room, at most so long. @return whether there was */
    public boolean keep(Work work, Content content, Duration patience) throws InterruptedException {
        int size = kilobytes(content);
        if (!kilobytes.tryAcquire(size, patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return false;
        }
        keep(work, content, size);
        return true;
    }

    private void keep(Work work, Content content, int size) {
        if (!work.keep(content, size)) {
            kilobytes.release(size);
        } else if (work.isFinished()) {
            kilobytes.release(work.takeKept());
        }
    }

    private static int kilobytes(Content content) {
        return 1 + (content.body().length >> 10);
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
        work.finish();
        kilobytes.release(work.takeKept());
    }

    /** What is cancelled is not begun any more; a call that is in flight can't be called back. */
    void drop(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryCancelled cancellation) {
        Work work = works.get(cancellation.deliveryId());
        if (work != null) {
            work.cancel();
            if (work.begin()) {
                finish(work);
            }
        }
    }

    /** Those whose calls last longer than a quick one does. */
    List<Work> thoseThatTakeLong() {
        return works.values().stream()
                .filter(work -> work.lastsFor(Lane.SLOW_CALL))
                .toList();
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
