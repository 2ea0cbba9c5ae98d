package org.webhooks.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.nio.DefaultAsyncClientConnectionOperator;
import org.apache.hc.client5.http.nio.ManagedAsyncClientConnection;
import org.apache.hc.core5.concurrent.CallbackContribution;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Lookup;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.net.NamedEndpoint;
import org.apache.hc.core5.reactor.ConnectionInitiator;
import org.apache.hc.core5.reactor.IOSession;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.webhooks.outbound.resolve.CheckedHosts;
import org.webhooks.outbound.target.ForbiddenTarget;
import org.webhooks.outbound.target.TargetPolicy;

/**
 * Connects to the addresses that were checked and no others, and compares the socket's own remote address before the
 * first byte, TLS included, is sent.
 */
final class PinnedConnections extends DefaultAsyncClientConnectionOperator {

    private final TargetPolicy policy;

    PinnedConnections(Lookup<TlsStrategy> tls, CheckedHosts hosts, TargetPolicy policy) {
        super(tls, DefaultSchemePortResolver.INSTANCE, new PinnedAddresses(hosts));
        this.policy = policy;
    }

    @Override
    public Future<ManagedAsyncClientConnection> connect(
            ConnectionInitiator initiator,
            HttpHost host,
            @Nullable Path unixSocket,
            @Nullable NamedEndpoint name,
            @Nullable SocketAddress local,
            Timeout timeout,
            @Nullable Object attachment,
            @Nullable HttpContext context,
            FutureCallback<ManagedAsyncClientConnection> callback) {
        ConnectionInitiator guarded = (endpoint, remote, from, time, with, whenConnected) ->
                connect(initiator, endpoint, remote, from, time, with, whenConnected);
        return super.connect(guarded, host, unixSocket, name, local, timeout, attachment, context, callback);
    }

    private @Nullable Future<IOSession> connect(
            ConnectionInitiator initiator,
            NamedEndpoint endpoint,
            SocketAddress remote,
            @Nullable SocketAddress local,
            Timeout timeout,
            @Nullable Object attachment,
            FutureCallback<IOSession> callback) {
        try {
            policy.judge(((InetSocketAddress) remote).getAddress());
        } catch (ForbiddenTarget e) {
            callback.failed(e);
            return null;
        }
        return initiator.connect(endpoint, remote, local, timeout, attachment, new CallbackContribution<>(callback) {
            @Override
            public void completed(IOSession session) {
                if (remote.equals(session.getRemoteAddress())) {
                    callback.completed(session);
                } else {
                    session.close(CloseMode.IMMEDIATE);
                    callback.failed(new IOException("connected to another address than the one that was checked"));
                }
            }
        });
    }

    /** Never resolves: it only hands out. */
    private record PinnedAddresses(CheckedHosts hosts) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return hosts.pinned(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
