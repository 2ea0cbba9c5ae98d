package org.webhooks.outbound.exchange;

import java.io.IOException;
import java.io.InterruptedIOException;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.client5.http.async.AsyncExecRuntime;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpRequestInterceptor;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.nio.AsyncDataConsumer;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request once more, on a new connection, if its kept-alive connection dies before any byte of an answer. The
 * receiver most likely closed it while it was idle: RFC 9112 section 9.3.1 expects that race of every client.
 */
public final class StaleConnectionRetry implements AsyncExecChainHandler, HttpRequestInterceptor {

    private static final String RECEIVED_BEFORE = StaleConnectionRetry.class.getName();

    /** Notes, as the request goes out, what had come in on its connection until then. */
    @Override
    public void process(HttpRequest request, @Nullable EntityDetails entity, HttpContext context) {
        EndpointDetails connection = HttpCoreContext.cast(context).getEndpointDetails();
        if (connection != null) {
            context.setAttribute(RECEIVED_BEFORE, connection.getReceivedBytesCount());
        }
    }

    @Override
    public void execute(
            HttpRequest request,
            AsyncEntityProducer body,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback)
            throws HttpException, IOException {
        chain.proceed(request, body, scope, new AsyncExecCallback() {

            @Override
            public AsyncDataConsumer handleResponse(HttpResponse response, EntityDetails entity)
                    throws HttpException, IOException {
                return callback.handleResponse(response, entity);
            }

            @Override
            public void handleInformationResponse(HttpResponse response) throws HttpException, IOException {
                callback.handleInformationResponse(response);
            }

            @Override
            public void completed() {
                callback.completed();
            }

            @Override
            public void failed(Exception cause) {
                boolean givenUp = scope.cancellableDependency.isCancelled();
                if (givenUp || !(cause instanceof IOException) || !wasStale(scope.clientContext)) {
                    callback.failed(cause);
                    return;
                }
                try {
                    sendAgain(request, body, scope, chain, callback);
                } catch (IllegalStateException givenUpMeanwhile) {
                    // its connection is gone by now; thrown further this would end the I/O thread of all calls
                    callback.failed(cause);
                }
            }
        });
    }

    private static boolean wasStale(HttpCoreContext context) {
        EndpointDetails connection = context.getEndpointDetails();
        Long before = context.getAttribute(RECEIVED_BEFORE, Long.class);
        // the end of a stream is counted as -1 byte
        return connection != null && before != null && before > 0 && connection.getReceivedBytesCount() <= before;
    }

    private static void sendAgain(
            HttpRequest request,
            AsyncEntityProducer body,
            AsyncExecChain.Scope scope,
            AsyncExecChain chain,
            AsyncExecCallback callback) {
        body.releaseResources();
        // added when it was sent, and refused if there already
        request.removeHeaders(HttpHeaders.CONTENT_LENGTH);
        scope.execRuntime.disconnectEndpoint();
        scope.cancellableDependency.setDependency(scope.execRuntime.connectEndpoint(
                scope.clientContext, new FutureCallback<>() {

                    @Override
                    public void completed(AsyncExecRuntime connected) {
                        try {
                            chain.proceed(request, body, scope, callback);
                        } catch (HttpException | IOException | RuntimeException e) {
                            callback.failed(e);
                        }
                    }

                    @Override
                    public void failed(Exception cause) {
                        callback.failed(cause);
                    }

                    @Override
                    public void cancelled() {
                        callback.failed(new InterruptedIOException("cancelled while connecting again"));
                    }
                }));
    }
}
