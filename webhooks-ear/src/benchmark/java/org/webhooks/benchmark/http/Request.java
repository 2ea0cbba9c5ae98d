package org.webhooks.benchmark.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** A request as bytes, made once. */
public final class Request {
    private final byte[] bytes;
    private final int expectedStatus;

    private Request(String text, int expectedStatus) {
        this.bytes = text.getBytes(US_ASCII);
        this.expectedStatus = expectedStatus;
    }

    public static Request get(String path, String key, int expectedStatus) {
        return new Request(head("GET", path, key) + "\r\n", expectedStatus);
    }

    public static Request post(String path, String key, String json, int expectedStatus) {
        String headers = "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n";
        return new Request(head("POST", path, key) + headers + json, expectedStatus);
    }

    private static String head(String method, String path, String key) {
        return method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + key + "\r\n";
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(bytes);
    }

    int expectedStatus() {
        return expectedStatus;
    }
}
