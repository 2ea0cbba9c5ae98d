package org.webhooks.benchmark.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** Where an HTTP/1.1 message ends that says its Content-Length or comes in chunks; one that does neither has no body. */
public final class Framing {
    private static final byte[] CHUNKED = "transfer-encoding: chunked".getBytes(US_ASCII);
    private static final byte[] CONTENT_LENGTH = "content-length:".getBytes(US_ASCII);
    private static final int LOWER_CASE = 0x20;
    private static final int DECIMAL = 10;
    private static final int LINE_END = 2;
    private static final int HEXADECIMAL = 16;

    private Framing() {}

    /** The length of the message that begins at {@code from}, or -1 while it is not complete at the buffer's position. */
    public static int lengthOfMessage(ByteBuffer bytes, int from) {
        int to = bytes.position();
        int body = 0;
        boolean chunked = false;
        for (int i = from; i + 2 < to; i++) {
            if (bytes.get(i) != '\n') {
                continue;
            }
            int line = i + 1;
            if (bytes.get(line) == '\r' && bytes.get(line + 1) == '\n') {
                int end = chunked ? endOfChunks(bytes, line + 2, to) : line + 2 + body;
                return end >= 0 && end <= to ? end - from : -1;
            }
            if (startsWith(bytes, line, to, CONTENT_LENGTH)) {
                body = number(bytes, line + CONTENT_LENGTH.length, to, DECIMAL);
            }
            chunked |= startsWith(bytes, line, to, CHUNKED);
        }
        return -1;
    }

    /** Behind the last chunk (RFC 9112 §7.1), after which no trailers come; or -1 while it is not there. */
    private static int endOfChunks(ByteBuffer bytes, int from, int to) {
        int at = from;
        while (true) {
            int data = at;
            while (data < to && bytes.get(data) != '\n') {
                data++;
            }
            if (data >= to) {
                return -1;
            }
            int size = number(bytes, at, to, HEXADECIMAL);
            at = data + 1 + size + LINE_END;
            if (size == 0) {
                return at;
            }
        }
    }

    /**
     * Whether a message has a header.
     *
     * @param length of the message, which begins at 0
     * @param header its name in lower case and a colon
     */
    static boolean hasHeader(ByteBuffer bytes, int length, byte[] header) {
        for (int i = 0; i + 2 < length; i++) {
            if (bytes.get(i) == '\n') {
                if (bytes.get(i + 1) == '\r') {
                    return false;
                }
                if (startsWith(bytes, i + 1, length, header)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean startsWith(ByteBuffer bytes, int from, int to, byte[] lowerCase) {
        if (to - from < lowerCase.length) {
            return false;
        }
        for (int i = 0; i < lowerCase.length; i++) {
            if ((bytes.get(from + i) | LOWER_CASE) != (lowerCase[i] | LOWER_CASE)) {
                return false;
            }
        }
        return true;
    }

    private static int number(ByteBuffer bytes, int from, int to, int radix) {
        int number = 0;
        for (int i = from; i < to && bytes.get(i) != '\r'; i++) {
            if (bytes.get(i) != ' ') {
                number = number * radix + Character.digit(bytes.get(i), radix);
            }
        }
        return number;
    }
}
