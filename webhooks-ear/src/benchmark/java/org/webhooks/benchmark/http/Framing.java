package org.webhooks.benchmark.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** Where an HTTP/1.1 message ends that says its Content-Length; one that says none has no body. */
public final class Framing {
    private static final byte[] CONTENT_LENGTH = "content-length:".getBytes(US_ASCII);
    private static final int LOWER_CASE = 0x20;

    private Framing() {}

    /** The length of the message that begins at {@code from}, or -1 while it is not complete at the buffer's position. */
    public static int lengthOfMessage(ByteBuffer bytes, int from) {
        int to = bytes.position();
        int body = 0;
        for (int i = from; i + 2 < to; i++) {
            if (bytes.get(i) != '\n') {
                continue;
            }
            if (bytes.get(i + 1) == '\r' && bytes.get(i + 2) == '\n') {
                int length = i + 3 - from + body;
                return length <= to - from ? length : -1;
            }
            if (isContentLength(bytes, i + 1, to)) {
                body = number(bytes, i + 1 + CONTENT_LENGTH.length, to);
            }
        }
        return -1;
    }

    private static boolean isContentLength(ByteBuffer bytes, int from, int to) {
        if (to - from < CONTENT_LENGTH.length) {
            return false;
        }
        for (int i = 0; i < CONTENT_LENGTH.length; i++) {
            if ((bytes.get(from + i) | LOWER_CASE) != (CONTENT_LENGTH[i] | LOWER_CASE)) {
                return false;
            }
        }
        return true;
    }

    private static int number(ByteBuffer bytes, int from, int to) {
        int number = 0;
        for (int i = from; i < to && bytes.get(i) != '\r'; i++) {
            if (bytes.get(i) != ' ') {
                number = number * 10 + bytes.get(i) - '0';
            }
        }
        return number;
    }
}
