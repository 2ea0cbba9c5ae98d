package org.webhooks.delivery.load;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls of one endpoint that are under way, and those that wait for them. What waits has a call before it, whose end
 * starts it or gives it back: none waits for ever where nothing may be called any more.
 */
final class CallQueue {
    private static final Logger LOG = System.getLogger(CallQueue.class.getName());

    private final IntSupplier mostCalls;
    private final Executor executor;
    private final Queue<Queued> queued = new ArrayDeque<>();
    private int calls;
    private boolean closed;

    /** A task is on its way that starts what is queued. */
    private boolean starting;

    private record Queued(Runnable call, Runnable giveBack) {}

    /**
     * An empty queue.
     *
     * @param mostCalls how many may be under way at this moment
     * @param executor starts calls that had to wait: whoever ends the former must not be held up by them
     */
    CallQueue(IntSupplier mostCalls, Executor executor) {
        this.mostCalls = mostCalls;
        this.executor = executor;
    }

    /** Starts the call, queues it behind those that are under way, or gives it back where none may be made at all. */
    void call(Runnable call, Runnable giveBack) {
        turnOf(new Queued(call, giveBack), mostCalls.getAsInt()).run();
    }

    private synchronized Runnable turnOf(Queued work, int most) {
        if (closed || most == 0) {
            return work.giveBack();
        }
        if (calls >= most) {
            queued.add(work);
            return () -> {};
        }
        calls++;
        return work.call();
    }

    /** A call is over: those that wait for it go on. */
    void over() {
        synchronized (this) {
            calls--;
            if (starting || queued.isEmpty()) {
                return;
            }
            starting = true;
        }
        try {
            executor.execute(this::startQueued);
        } catch (RejectedExecutionException theApplicationStops) {
            startQueued();
        }
    }

    /** One task starts all that there is room for: the calls of a group are over at the same moment. */
    private void startQueued() {
        if (mostCalls.getAsInt() == 0) {
            giveBackWhatIsQueued();
        }
        for (Queued next = next(); next != null; next = next()) {
            try {
                next.call().run();
            } catch (RuntimeException | Error e) {
                // the next ones are started all the same
                LOG.log(Level.ERROR, "A call failed to start", e);
            }
        }
    }

    private @Nullable Queued next() {
        int most = mostCalls.getAsInt();
        synchronized (this) {
            if (calls >= most || queued.isEmpty()) {
                starting = false;
                return null;
            }
            calls++;
            return queued.poll();
        }
    }

    /** What waits would only hold the places of others. */
    void giveBackWhatIsQueued() {
        List<Queued> givenBack;
        synchronized (this) {
            givenBack = List.copyOf(queued);
            queued.clear();
        }
        givenBack.forEach(work -> work.giveBack().run());
    }

    /** Starts none any more: what waits, and what comes, is given back. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        giveBackWhatIsQueued();
    }

    /** Whether no call is under way and none waits. */
    synchronized boolean isEmpty() {
        return calls == 0 && queued.isEmpty() && !starting;
    }
}
