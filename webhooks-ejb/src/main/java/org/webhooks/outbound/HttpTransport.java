package org.webhooks.outbound;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.nio.AsyncClientConnectionOperator;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.webhooks.outbound.AnswerReader.Answer;
import org.webhooks.outbound.exchange.StaleConnectionRetry;
import org.webhooks.outbound.exchange.WholeCancellation;
import org.webhooks.outbound.resolve.CheckedHosts;
import org.webhooks.outbound.target.TargetPolicy;

/** Apache HttpClient with everything off that acts on a receiver's word, and a pool of kept-alive connections. */
final class HttpTransport implements AutoCloseable {

    /**
     * Each connection has three of them, from its first call to its last: by default of 32 KiB, so that a thousand
     * receivers called for the first time would be 100 MiB, which the collector copies in a pause of as many milliseconds.
     */
    private static final int BUFFER_BYTES = 4 * 1024;

    private static final int MAX_HEADERS = 100;
    private static final int MAX_LINE_LENGTH = 16 * 1024;
    private static final int MAX_EMPTY_LINES = 10;
    private static final Duration IDLE_SWEEP_PERIOD = Duration.ofSeconds(1);

    private final PoolingAsyncClientConnectionManager connections;
    private final CloseableHttpAsyncClient client;
    private final TimeValue idleTime;
    private long sweptNanos = System.nanoTime();

    HttpTransport(
            OutboundSettings settings, TargetPolicy policy, CheckedHosts hosts, SSLContext tls, ThreadFactory threads) {
        this.connections = connections(settings, policy, hosts, tls);
        this.client = client(settings, connections, threads);
        this.idleTime = TimeValue.of(settings.idleConnectionTime());
        client.start();
    }

    /** Sends the call; {@code flight} learns how the exchange ends. */
    Future<Answer> exchange(HttpHost host, String path, CallInFlight flight) {
        OutboundCall call = flight.call();
        BasicHttpRequest request = new BasicHttpRequest(call.method(), host, path);
        call.headers().forEach(request::addHeader);
        return client.execute(
                host,
                new BasicRequestProducer(request, new BasicAsyncEntityProducer(call.body(), null)),
                flight.reader(),
                null,
                HttpClientContext.create(),
                flight);
    }

    /** Closes from time to time what was idle for long. To be called by one thread. */
    void sweep(long nowNanos) {
        if (nowNanos - sweptNanos >= IDLE_SWEEP_PERIOD.toNanos()) {
            sweptNanos = nowNanos;
            connections.closeIdle(idleTime);
        }
    }

    int idleConnections() {
        return connections.getTotalStats().getAvailable();
    }

    @Override
    public void close() {
        // the other mode closes selectors under the threads that wait on them, which they report as errors
        client.close(CloseMode.GRACEFUL);
    }

    private static CloseableHttpAsyncClient client(
            OutboundSettings settings, PoolingAsyncClientConnectionManager connections, ThreadFactory threads) {
        StaleConnectionRetry retry = new StaleConnectionRetry();
        return HttpAsyncClients.custom()
                .setConnectionManager(connections)
                .setThreadFactory(threads)
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(settings.ioThreads())
                        .setTcpNoDelay(true)
                        .build())
                .setHttp1Config(Http1Config.custom()
                        .setBufferSize(BUFFER_BYTES)
                        .setMaxHeaderCount(MAX_HEADERS)
                        .setMaxLineLength(MAX_LINE_LENGTH)
                        .setMaxEmptyLineCount(MAX_EMPTY_LINES)
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .addExecInterceptorFirst("whole-cancellation", new WholeCancellation())
                .addRequestInterceptorLast(retry)
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "stale-connection-retry", retry)
                .setUserAgent("Webhooks/1.0")
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .disableRequestPriority()
                .build();
    }

    private static PoolingAsyncClientConnectionManager connections(
            OutboundSettings settings, TargetPolicy policy, CheckedHosts hosts, SSLContext tls) {
        TlsStrategy strategy =
                ClientTlsStrategyBuilder.create().setSslContext(tls).buildAsync();
        Timeout connectTimeout = Timeout.of(settings.connectTimeout());
        return new PinnedPool(policy, hosts)
                .setTlsStrategy(strategy)
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.STRICT)
                .setMaxConnTotal(settings.maxConnections())
                .setMaxConnPerRoute(settings.maxConnections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connectTimeout)
                        .build())
                .setDefaultTlsConfig(TlsConfig.custom()
                        .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                        .setHandshakeTimeout(connectTimeout)
                        .build())
                .build();
    }

    private static final class PinnedPool extends PoolingAsyncClientConnectionManagerBuilder {

        private final TargetPolicy policy;
        private final CheckedHosts hosts;

        PinnedPool(TargetPolicy policy, CheckedHosts hosts) {
            this.policy = policy;
            this.hosts = hosts;
        }

        @Override
        protected AsyncClientConnectionOperator createConnectionOperator(
                TlsStrategy tls, SchemePortResolver ports, DnsResolver resolver) {
            return new PinnedConnections(
                    RegistryBuilder.<TlsStrategy>create()
                            .register(URIScheme.HTTPS.id, tls)
                            .build(),
                    hosts,
                    policy);
        }
    }
}
