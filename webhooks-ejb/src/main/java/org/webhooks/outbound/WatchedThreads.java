package org.webhooks.outbound;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;

/** Threads that are to live for as long as the client does. HttpClient itself doesn't say when one of its own has ended. */
final class WatchedThreads implements ThreadFactory {
    private final ThreadFactory threads;
    private final Collection<Thread> made = new ConcurrentLinkedQueue<>();

    WatchedThreads(ThreadFactory threads) {
        this.threads = threads;
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = threads.newThread(work);
        made.add(thread);
        return thread;
    }

    /** Whether none of those that were started has ended. */
    boolean noneHasEnded() {
        return made.stream().noneMatch(thread -> thread.getState() == Thread.State.TERMINATED);
    }
}
