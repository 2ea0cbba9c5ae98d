package org.webhooks.it.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Calls the API with a key, or with none where it is empty. */
public record Caller(URI server, String key) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    public Answer get(String path) {
        return send(request("GET", path).build());
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public Answer post(String path) {
        return send(request("POST", path).build());
    }

    public Answer delete(String path) {
        return send(request("DELETE", path).build());
    }

    public Answer send(String method, String path, String json) {
        return send(withBody(method, path, json).build());
    }

    public CompletableFuture<Answer> postLater(String path, String json) {
        return sendLater(withBody("POST", path, json).build());
    }

    public CompletableFuture<Answer> sendLater(HttpRequest request) {
        return CLIENT.sendAsync(request, BodyHandlers.ofString()).thenApply(Caller::answer);
    }

    public HttpRequest.Builder withBody(String method, String path, String json) {
        return request(method, path)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json));
    }

    /** A request with the key and without a body, to be completed. */
    public HttpRequest.Builder request(String method, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(TIMEOUT).method(method, BodyPublishers.noBody());
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    public Answer send(HttpRequest request) {
        try {
            return answer(CLIENT.send(request, BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}
