package org.webhooks.benchmark.limit.delivery;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Bounds what is accepted and not recorded: who publishes faster than that is delivered waits for the answer. */
final class InHand {
    private static final int MOST = 4_096;

    private final Lock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private int deliveries;

    /** Waits until there is room, and takes as much as is needed, though that may be a little more. */
    void enter(int more) {
        lock.lock();
        try {
            while (deliveries >= MOST) {
                room.awaitUninterruptibly();
            }
            deliveries += more;
        } finally {
            lock.unlock();
        }
    }

    void leave(int done) {
        lock.lock();
        try {
            deliveries -= done;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
