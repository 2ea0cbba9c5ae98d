package org.webhooks.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks the server's {@code /health/ready}, as a load balancer does. */
final class Readiness {
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final URI health;

    Readiness(Ports ports) {
        health = ports.httpUri().resolve("/health/ready");
    }

    boolean isReady() {
        var request = HttpRequest.newBuilder(health).timeout(TIMEOUT).build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            return response.statusCode() == 200;
        } catch (IOException e) {
            // nobody listens yet
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
