package org.webhooks.outbound.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;

/**
 * Cancels every step of an exchange, not only the one that was noted last. Where a kept-alive connection is free at once,
 * the client notes the request first and the lease of its connection after it: cancelled by that, the request would go
 * on, and hold its connection until the receiver closes it.
 */
public final class WholeCancellation implements AsyncExecChainHandler {
    @Override
    public void execute(
            HttpRequest request,
            AsyncEntityProducer body,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback)
            throws HttpException, IOException {
        Steps steps = new Steps();
        scope.cancellableDependency.setDependency(steps);
        AsyncExecChain.Scope whole = new AsyncExecChain.Scope(
                scope.exchangeId,
                scope.route,
                scope.originalRequest,
                steps,
                scope.clientContext,
                scope.execRuntime,
                scope.scheduler,
                scope.execCount);
        chain.proceed(request, body, whole, callback);
    }

    /** All that was begun for one exchange: a handful. */
    private static final class Steps implements CancellableDependency {
        private final List<Cancellable> begun = new ArrayList<>();
        private boolean cancelled;

        @Override
        public void setDependency(Cancellable step) {
            synchronized (this) {
                if (!cancelled) {
                    begun.add(step);
                    return;
                }
            }
            step.cancel();
        }

        @Override
        public synchronized boolean isCancelled() {
            return cancelled;
        }

        @Override
        public boolean cancel() {
            List<Cancellable> all;
            synchronized (this) {
                cancelled = true;
                all = List.copyOf(begun);
                begun.clear();
            }
            // outside of the lock: what is cancelled calls back
            all.forEach(Cancellable::cancel);
            return !all.isEmpty();
        }
    }
}
