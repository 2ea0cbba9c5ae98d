package org.webhooks.benchmark.limit.delivery;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.async.MinimalHttpAsyncClient;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.entity.AsyncEntityProducers;
import org.apache.hc.core5.http.nio.entity.StringAsyncEntityConsumer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.Timeout;
import org.webhooks.benchmark.limit.store.Attempt;
import org.webhooks.benchmark.limit.store.Delivery;

/** Calls the endpoints: signs, posts, and tells how each call went. Used by one thread. */
final class Receivers {
    private static final int CONNECTIONS = 100;
    private static final int IO_THREADS = 1;
    private static final Timeout LONGEST_CALL = Timeout.ofSeconds(15);
    private static final Timeout LONGEST_CONNECT = Timeout.ofSeconds(5);

    private final List<URI> endpoints;
    private final Signature signature;
    private final MinimalHttpAsyncClient client;

    /** @param endpoints by their ids, which count from 0 */
    Receivers(List<URI> endpoints, String secret) {
        this.endpoints = List.copyOf(endpoints);
        signature = new Signature(secret);
        client = HttpAsyncClients.createMinimal(
                H2Config.DEFAULT,
                Http1Config.DEFAULT,
                IOReactorConfig.custom()
                        .setIoThreadCount(IO_THREADS)
                        .setTcpNoDelay(true)
                        .build(),
                connections());
        client.start();
    }

    private static PoolingAsyncClientConnectionManager connections() {
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(LONGEST_CONNECT)
                        .setSocketTimeout(LONGEST_CALL)
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .build())
                .build();
    }

    /** Returns at once; {@code ended} is told on the client's thread. */
    void call(Delivery delivery, Consumer<Attempt> ended) {
        URI url = endpoints.get((int) delivery.endpointId());
        String eventId = delivery.event().publicId();
        String seconds = String.valueOf(System.currentTimeMillis() / 1_000);
        byte[] body = delivery.event().body();
        BasicHttpRequest request = new BasicHttpRequest(
                "POST", new HttpHost(url.getScheme(), url.getHost(), url.getPort()), url.getPath());
        request.addHeader("webhook-id", eventId);
        request.addHeader("webhook-timestamp", seconds);
        request.addHeader("webhook-signature", signature.of(eventId, seconds, body));
        var unused = client.execute(
                new BasicRequestProducer(request, AsyncEntityProducers.create(body, ContentType.APPLICATION_JSON)),
                new BasicResponseConsumer<>(new StringAsyncEntityConsumer()),
                new Call(delivery, HeadersAsJson.of(request.getHeaders()), ended));
    }
}
