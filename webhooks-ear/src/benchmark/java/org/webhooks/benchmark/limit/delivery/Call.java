package org.webhooks.benchmark.limit.delivery;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.jspecify.annotations.Nullable;
import org.webhooks.benchmark.limit.store.Attempt;
import org.webhooks.benchmark.limit.store.Delivery;

/** A call that is under way; tells how it went. */
final class Call implements FutureCallback<Message<HttpResponse, String>> {
    private final Delivery delivery;
    private final String requestHeaders;
    private final Consumer<Attempt> ended;
    private final long atMicros = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    private final long startNanos = System.nanoTime();

    Call(Delivery delivery, String requestHeaders, Consumer<Attempt> ended) {
        this.delivery = delivery;
        this.requestHeaders = requestHeaders;
        this.ended = ended;
    }

    @Override
    public void completed(Message<HttpResponse, String> answer) {
        HttpResponse head = answer.getHead();
        String body = answer.getBody() == null ? "" : answer.getBody();
        end(head.getCode(), null, HeadersAsJson.of(head.getHeaders()), body);
    }

    @Override
    public void failed(Exception cause) {
        end(null, cause.getClass().getSimpleName(), "{}", "");
    }

    @Override
    public void cancelled() {
        end(null, "cancelled", "{}", "");
    }

    private void end(@Nullable Integer status, @Nullable String error, String responseHeaders, String responseBody) {
        int millis = (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos);
        ended.accept(
                new Attempt(delivery, atMicros, millis, status, error, requestHeaders, responseHeaders, responseBody));
    }
}
