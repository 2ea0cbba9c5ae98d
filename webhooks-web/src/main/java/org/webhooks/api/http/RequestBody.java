package org.webhooks.api.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request into memory: as far as it may be long, where there is room for it, and in time. */
public final class RequestBody {
    /** For everything but batches. */
    public static final int MAX_BYTES = 256 * 1024;

    private static final int ROOM_BYTES = 32 << 20;
    private static final int LEAST_BYTES = 1 << 20;

    /** Of all bodies that are not there at once; those that are there, are short. */
    private static final BodyRoom ROOM = new BodyRoom(ROOM_BYTES, LEAST_BYTES, Duration.ofSeconds(1));

    /** A caller who sends a byte now and then must not keep the room of others. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int UNKNOWN = -1;
    private static final int FIRST_BYTES = 8 * 1024;

    private RequestBody() {}

    /**
     * Does something with the body's bytes; none where there is no body, whatever its Content-Type. A body without a
     * Content-Type is taken for JSON.
     *
     * @param work while which the room is kept that the body takes
     * @throws BodyRefused when it has more than {@code maxBytes}, or has a Content-Type other than JSON
     * @throws org.webhooks.Refusal BUSY when there is no room for it
     * @throws UncheckedIOException when it breaks off, or is not there after 20 s
     */
    public static <T> T read(InputStream body, HttpHeaders headers, int maxBytes, Function<byte[], T> work) {
        String type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        int length = announced(headers.getHeaderString(HttpHeaders.CONTENT_LENGTH), maxBytes);
        return isThere(body, length)
                ? work.apply(read(body, type, length, maxBytes, LONGEST))
                : ROOM.with(
                        length == UNKNOWN ? maxBytes : length,
                        () -> work.apply(read(body, type, length, maxBytes, LONGEST)));
    }

    static int announced(@Nullable String contentLength, int maxBytes) {
        if (contentLength == null) {
            return UNKNOWN;
        }
        try {
            long length = Long.parseLong(contentLength.strip());
            if (length > maxBytes) {
                throw new BodyRefused(BodyRefused.Reason.TOO_LARGE);
            }
            return (int) Math.max(UNKNOWN, length);
        } catch (NumberFormatException theServerHasReadItDifferently) {
            return UNKNOWN;
        }
    }

    private static boolean isThere(InputStream body, int length) {
        try {
            return length != UNKNOWN && body.available() >= length;
        } catch (IOException e) {
            throw new UncheckedIOException("The caller's body broke off", e);
        }
    }

    static byte[] read(InputStream body, @Nullable String contentType, int length, int maxBytes, Duration longest) {
        byte[] bytes = readAtMost(body, length, maxBytes + 1, longest);
        if (bytes.length > maxBytes) {
            throw new BodyRefused(BodyRefused.Reason.TOO_LARGE);
        }
        if (bytes.length > 0 && contentType != null && !JsonMediaType.matches(contentType)) {
            throw new BodyRefused(BodyRefused.Reason.NOT_JSON);
        }
        return bytes;
    }

    private static byte[] readAtMost(InputStream body, int length, int maxBytes, Duration longest) {
        long begin = System.nanoTime();
        byte[] bytes = new byte[length == UNKNOWN ? Math.min(FIRST_BYTES, maxBytes) : length];
        int count = 0;
        try {
            while (count < bytes.length) {
                int more = body.read(bytes, count, bytes.length - count);
                if (more < 0) {
                    break;
                }
                if (System.nanoTime() - begin > longest.toNanos()) {
                    throw new InterruptedIOException("it takes longer than " + longest);
                }
                count += more;
                if (count == bytes.length && length == UNKNOWN) {
                    bytes = Arrays.copyOf(bytes, Math.min(maxBytes, 2 * count));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The caller's body broke off", e);
        }
        return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
    }
}
