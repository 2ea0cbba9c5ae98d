package org.webhooks.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;

/** The ports a server listens on, all on loopback only. */
public record Ports(int http, int management, int remoting) {
    /**
     * Looks before the server does, whose own message is a page long.
     *
     * @throws Refusal if somebody listens on one of them already
     */
    public void requireFree() {
        requireFree(http, "webhooks.http.port");
        requireFree(management, "webhooks.management.port");
        requireFree(remoting, "webhooks.remoting.port");
    }

    public URI httpUri() {
        return URI.create("http://localhost:" + http);
    }

    private static void requireFree(int port, String setting) {
        try (var socket = new ServerSocket()) {
            // a port that is only waiting out its last connections counts as free, as it does for the server
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Refusal(
                    "Port " + port + " is taken: stop what listens there, or choose another with -D" + setting
                            + "=PORT.",
                    e);
        }
    }
}
