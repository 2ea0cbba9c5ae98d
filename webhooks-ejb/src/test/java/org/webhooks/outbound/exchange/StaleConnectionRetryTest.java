package org.webhooks.outbound.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.BasicEndpointDetails;
import org.apache.hc.core5.http.impl.BasicHttpConnectionMetrics;
import org.apache.hc.core5.http.impl.BasicHttpTransportMetrics;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncDataConsumer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls on a kept-alive connection that are given up while it dies. */
class StaleConnectionRetryTest {
    private static final HttpHost RECEIVER = new HttpHost("localhost", 80);

    private final IOException cause = new IOException("Connection closed");
    private final List<Exception> failures = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    @Test
    void whatIsGivenUpIsNotSentAgain() throws Exception {
        fail(true);

        assertThat(failures).containsExactly(cause);
        assertThat(asked).isEmpty();
    }

    @Test
    void whatIsGivenUpAtThatMomentFailsAndDisturbsNoOther() throws Exception {
        fail(false);

        assertThat(failures).containsExactly(cause);
        assertThat(asked).endsWith("connectEndpoint");
    }

    private void fail(boolean givenUp) throws Exception {
        HttpClientContext context = HttpClientContext.create();
        context.setEndpointDetails(usedConnection());
        StaleConnectionRetry retry = new StaleConnectionRetry();
        BasicHttpRequest request = new BasicHttpRequest("POST", RECEIVER, "/");
        retry.process(request, null, context);
        AsyncExecChain.Scope scope = new AsyncExecChain.Scope(
                "1",
                new HttpRoute(RECEIVER),
                request,
                new Dependency(givenUp),
                context,
                released(),
                null,
                new AtomicInteger(1));
        retry.execute(
                request,
                new BasicAsyncEntityProducer(new byte[0], null),
                scope,
                (again, body, sameScope, callback) -> callback.failed(cause),
                new Failures());
    }

    private static BasicEndpointDetails usedConnection() {
        BasicHttpTransportMetrics received = new BasicHttpTransportMetrics();
        received.incrementBytesTransferred(100);
        return new BasicEndpointDetails(
                null,
                null,
                new BasicHttpConnectionMetrics(received, new BasicHttpTransportMetrics()),
                Timeout.DISABLED);
    }

    /** As the client's own says, once the call's deadline has let its connection go. */
    private AsyncExecRuntime released() {
        return (AsyncExecRuntime) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AsyncExecRuntime.class}, (proxy, method, arguments) -> {
                    asked.add(method.getName());
                    if (method.getName().equals("connectEndpoint")) {
                        throw new IllegalStateException("Endpoint not acquired / already released");
                    }
                    return null;
                });
    }

    private record Dependency(boolean isCancelled) implements CancellableDependency {
        @Override
        public void setDependency(Cancellable cancellable) {
            throw new AssertionError("Nothing is under way");
        }

        @Override
        public boolean cancel() {
            return false;
        }
    }

    private final class Failures implements AsyncExecCallback {
        @Override
        public @Nullable AsyncDataConsumer handleResponse(HttpResponse response, EntityDetails entity) {
            return null;
        }

        @Override
        public void handleInformationResponse(HttpResponse response) {}

        @Override
        public void completed() {
            throw new AssertionError("It has failed");
        }

        @Override
        public void failed(Exception failure) {
            failures.add(failure);
        }
    }
}
