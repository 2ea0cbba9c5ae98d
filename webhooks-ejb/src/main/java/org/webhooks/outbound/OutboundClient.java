package org.webhooks.outbound;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.webhooks.outbound.resolve.CheckedHosts;
import org.webhooks.outbound.resolve.HostResolver;
import org.webhooks.outbound.target.TargetPolicy;

/**
 * Calls receivers over HTTP/1.1, asynchronously: redirects are not followed, cookies not kept, credentials not sent,
 * bodies not decompressed, the environment's proxies not asked. A call is made once, except that a kept-alive
 * connection which dies before any byte of an answer is replaced by a new one within the same call.
 */
public final class OutboundClient implements AutoCloseable {

    private static final Duration SWEEP_PERIOD = Duration.ofMillis(50);

    private static final String STOPPING = "cut off: the server is stopping";

    private final OutboundSettings settings;
    private final TargetPolicy policy;
    private final Clock clock;
    private final CheckedHosts hosts;
    private final WatchedThreads ioThreads;
    private final HttpTransport transport;
    private final Sweep sweep;
    private final Set<CallInFlight> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Starts the client's threads, which {@link #close} ends.
     *
     * @param tls decides which certificates of receivers are trusted
     * @param threads makes all threads of the client
     */
    public OutboundClient(
            OutboundSettings settings,
            TargetPolicy policy,
            HostResolver resolver,
            SSLContext tls,
            Clock clock,
            ThreadFactory threads) {
        this.settings = settings;
        this.policy = policy;
        this.clock = clock;
        this.hosts = new CheckedHosts(
                resolver,
                policy,
                settings.dnsCacheTime(),
                settings.resolverTimeout(),
                settings.resolverThreads(),
                threads);
        this.ioThreads = new WatchedThreads(threads);
        this.transport = new HttpTransport(settings, policy, hosts, tls, ioThreads);
        this.sweep = new Sweep(SWEEP_PERIOD, this::sweep, ioThreads);
        sweep.start();
    }

    /**
     * Starts a call and returns at once. Never throws: whatever happens is told to {@code done}, exactly once, on
     * whichever thread learns of it, which must not be held up.
     */
    public void call(OutboundCall call, Consumer<CallOutcome> done) {
        AnswerReader reader = new AnswerReader(settings.keptBodyBytes(), settings.maxBodyBytes());
        CallInFlight flight = new CallInFlight(call, reader, clock.instant(), inFlight::remove, done);
        inFlight.add(flight);
        try {
            policy.judge(call.target());
            String host = hostName(call.target());
            var unused = hosts.check(host).whenComplete((addresses, failure) -> connect(flight, host, failure));
        } catch (RuntimeException e) {
            flight.failed(e);
        }
        if (closed) {
            flight.abandon(STOPPING);
        }
    }

    /**
     * Whether calls are sent and time out: all threads live that do this. An error may end one; then what it had in hand
     * hangs, and only a new client helps.
     */
    public boolean isAlive() {
        return !closed && ioThreads.noneHasEnded();
    }

    /** How many calls have begun and not ended. */
    public int callsInFlight() {
        return inFlight.size();
    }

    /** How many kept-alive connections wait for a call. */
    public int idleConnections() {
        return transport.idleConnections();
    }

    /** Ends all calls in flight and all threads; calls that come later fail at once. */
    @Override
    public void close() {
        closed = true;
        inFlight.forEach(flight -> flight.abandon(STOPPING));
        sweep.close();
        transport.close();
        hosts.close();
    }

    private void connect(CallInFlight flight, String host, @Nullable Throwable failure) {
        if (failure != null) {
            flight.failed(failure);
        } else if (!flight.hasEnded()) {
            try {
                URI target = flight.call().target();
                HttpHost receiver = new HttpHost(target.getScheme(), host, target.getPort());
                flight.exchanging(transport.exchange(receiver, path(target), flight));
            } catch (RuntimeException e) {
                flight.failed(e);
            }
        }
    }

    private void sweep() {
        long now = System.nanoTime();
        inFlight.forEach(flight -> flight.sweep(now));
        hosts.sweep();
        transport.sweep(now);
    }

    private static String hostName(URI target) {
        String host = target.getHost().toLowerCase(Locale.ROOT);
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static String path(URI target) {
        String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
    }
}
