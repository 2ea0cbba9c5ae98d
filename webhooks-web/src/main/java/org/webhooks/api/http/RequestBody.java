package org.webhooks.api.http;

import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Reads the body of a request into memory, as far as it is allowed to be long. */
public final class RequestBody {
    /** For everything but batches. */
    public static final int MAX_BYTES = 256 * 1024;

    private RequestBody() {}

    /**
     * The body's bytes; none where there is no body, whatever its Content-Type. A body without a Content-Type is taken
     * for JSON.
     *
     * @throws BodyRefused when it has more than {@code maxBytes}, or has a Content-Type other than JSON
     */
    public static byte[] read(InputStream body, HttpHeaders headers, int maxBytes) {
        return read(
                body,
                headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                headers.getHeaderString(HttpHeaders.CONTENT_LENGTH),
                maxBytes);
    }

    static byte[] read(InputStream body, @Nullable String contentType, @Nullable String contentLength, int maxBytes) {
        if (contentLength != null && exceeds(contentLength, maxBytes)) {
            throw new BodyRefused(BodyRefused.Reason.TOO_LARGE);
        }
        byte[] bytes = readAtMost(body, maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw new BodyRefused(BodyRefused.Reason.TOO_LARGE);
        }
        if (bytes.length > 0 && contentType != null && !JsonMediaType.matches(contentType)) {
            throw new BodyRefused(BodyRefused.Reason.NOT_JSON);
        }
        return bytes;
    }

    private static boolean exceeds(String contentLength, int maxBytes) {
        try {
            return Long.parseLong(contentLength.strip()) > maxBytes;
        } catch (NumberFormatException theServerHasReadItDifferently) {
            return false;
        }
    }

    private static byte[] readAtMost(InputStream body, int maxBytes) {
        try {
            return body.readNBytes(maxBytes);
        } catch (IOException e) {
            throw new UncheckedIOException("The caller's body broke off", e);
        }
    }
}
