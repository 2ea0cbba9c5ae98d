package org.webhooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Callers who keep the server waiting. */
interface SlowCallersContract extends Stage {
    /** More than there are threads for requests that wait. */
    int CALLERS = 80;

    /** More than the server takes in before anybody looks at it. */
    int SENT = 40_000;

    String LONG = "\"" + "x".repeat(SENT) + "\"";

    /** So many requests may be answered until one waits: they come to their threads in any order. */
    int PATIENCE = 50;

    Duration SOON = Duration.ofSeconds(1);
    Duration IN_TIME = Duration.ofSeconds(5);

    @Test
    default void nobodyWhoseRequestIsThereWaitsForThoseWhoSendSlowly() throws Exception {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");
        HttpClient client = HttpClient.newHttpClient();
        tenant.publish("first", "{}");

        try (SlowCallers callers = new SlowCallers(tenant.caller())) {
            CompletableFuture<HttpResponse<String>> waits = callers.whatWaits(client);
            for (int i = 0; i < 20; i++) {
                HttpResponse<String> answer = client.sendAsync(publish(tenant.caller(), "{}"), BodyHandlers.ofString())
                        .get(IN_TIME.toSeconds(), TimeUnit.SECONDS);
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
            }
            assertThat(client.sendAsync(request(tenant.caller(), "/v1/webhooks").build(), BodyHandlers.ofString())
                            .get(IN_TIME.toSeconds(), TimeUnit.SECONDS)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(waits).isNotDone();

            callers.leave();
            assertThat(waits.get(IN_TIME.toSeconds(), TimeUnit.SECONDS).statusCode())
                    .isEqualTo(202);
        }
        Wait.until("what waited is received", () -> inbox.size() >= 22);
    }

    private static HttpRequest publish(Caller caller, String data) {
        return request(caller, "/v1/events")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Tenant.event("next", data)))
                .build();
    }

    private static HttpRequest.Builder request(Caller caller, String path) {
        return HttpRequest.newBuilder(caller.server().resolve(path)).header("Authorization", "Bearer " + caller.key());
    }

    /** Each has begun to send a long body, and sends no more of it. */
    final class SlowCallers implements AutoCloseable {
        private final Caller caller;
        private final List<Socket> sockets = new ArrayList<>();

        SlowCallers(Caller caller) {
            this.caller = caller;
            for (int i = 0; i < CALLERS; i++) {
                sockets.add(begin(caller.server()));
            }
        }

        private Socket begin(URI server) {
            String head = """
                    POST /v1/events HTTP/1.1
                    Host: localhost
                    Authorization: Bearer %s
                    Content-Type: application/json
                    Content-Length: 200000

                    """.formatted(caller.key()).replace("\n", "\r\n");
            try {
                Socket socket = new Socket(server.getHost(), server.getPort());
                OutputStream out = socket.getOutputStream();
                out.write(head.getBytes(StandardCharsets.US_ASCII));
                out.write(new byte[SENT]);
                out.flush();
                return socket;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** A request that is not answered because of them. */
        CompletableFuture<HttpResponse<String>> whatWaits(HttpClient client) throws InterruptedException {
            for (int i = 0; i < PATIENCE; i++) {
                CompletableFuture<HttpResponse<String>> asked =
                        client.sendAsync(publish(caller, LONG), BodyHandlers.ofString());
                try {
                    asked.get(SOON.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException itWaits) {
                    return asked;
                } catch (ExecutionException e) {
                    throw new AssertionError(e);
                }
            }
            throw new AssertionError("They keep nothing waiting");
        }

        @Override
        public void close() {
            leave();
        }

        void leave() {
            sockets.forEach(socket -> {
                try {
                    socket.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
