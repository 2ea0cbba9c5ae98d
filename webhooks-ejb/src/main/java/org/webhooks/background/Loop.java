package org.webhooks.background;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Does a round of work again and again on a thread of its own, from its start to its stop. A round that fails is logged, and
 * the next one comes all the same. The thread is never interrupted: H2 closes its file under one that is.
 */
public final class Loop {
    private static final Logger LOG = System.getLogger(Loop.class.getName());
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    private final String threadName;
    private final ThreadFactory threads;
    private final Round round;
    private final Alarm alarm = new Alarm();
    private volatile boolean stopping;
    private volatile @Nullable Thread thread;

    /** A round of work. */
    public interface Round {
        /** Does it, and says how long to wait for the next one, unless the loop is woken. */
        Duration run();
    }

    public Loop(String threadName, ThreadFactory threads, Round round) {
        this.threadName = threadName;
        this.threads = threads;
        this.round = round;
    }

    /** One that waits equally long after each round. */
    public static Loop every(Duration pause, String threadName, ThreadFactory threads, Runnable round) {
        return new Loop(threadName, threads, () -> {
            round.run();
            return pause;
        });
    }

    /** The first round begins at once. */
    public void start() {
        Thread started = threads.newThread(this::run);
        started.setName(threadName);
        thread = started;
        started.start();
    }

    private void run() {
        try {
            while (!stopping) {
                alarm.sleep(oneRound());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration oneRound() {
        try {
            return round.run();
        } catch (RuntimeException | Error e) {
            LOG.log(Level.ERROR, "A round of " + threadName + " failed, the next one follows", e);
            return AFTER_A_FAILURE;
        }
    }

    public void wake() {
        wakeAt(System.nanoTime());
    }

    /** Lets the next round begin then at the latest, by {@link System#nanoTime}; none ends earlier for it. */
    public void wakeAt(long nanos) {
        alarm.wakeAt(nanos);
    }

    /** Begins no more rounds, and returns when the one that is under way has ended, or patience has. */
    public void stop(Duration patience) {
        stopping = true;
        wake();
        Thread running = thread;
        if (running != null) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(running, patience.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
