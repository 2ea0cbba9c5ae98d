package org.webhooks.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/** Reads one answer, keeps the beginning of it, and stops the exchange when there is too much. */
final class AnswerReader implements AsyncResponseConsumer<AnswerReader.Answer> {

    private static final int MAX_HEADER_CHARS = 8 * 1024;
    private static final int MAX_INTERIM_ANSWERS = 16;

    private final int maxKeptBytes;
    private final int maxReadBytes;
    private @Nullable FutureCallback<Answer> callback;
    private volatile @Nullable Answer head;
    private byte[] kept = {};
    private int keptBytes;
    private int readBytes;
    private int interimAnswers;

    AnswerReader(int maxKeptBytes, int maxReadBytes) {
        this.maxKeptBytes = maxKeptBytes;
        this.maxReadBytes = maxReadBytes;
    }

    /** The answer's head with an empty body, once it was read. */
    @Nullable
    Answer head() {
        return head;
    }

    @Override
    public void informationResponse(HttpResponse response, HttpContext context) throws ProtocolException {
        if (++interimAnswers > MAX_INTERIM_ANSWERS) {
            throw new ProtocolException("more than " + MAX_INTERIM_ANSWERS + " interim answers");
        }
    }

    @Override
    public void consumeResponse(
            HttpResponse response,
            @Nullable EntityDetails entity,
            HttpContext context,
            FutureCallback<Answer> whenRead) {
        Header retryAfter = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        Answer answer = new Answer(
                response.getCode(), headers(response), retryAfter == null ? null : retryAfter.getValue(), "");
        head = answer;
        callback = whenRead;
        if (entity == null) {
            whenRead.completed(answer);
        }
    }

    @Override
    public void updateCapacity(CapacityChannel channel) throws IOException {
        channel.update(Integer.MAX_VALUE);
    }

    @Override
    public void consume(ByteBuffer bytes) throws TooLarge {
        readBytes += bytes.remaining();
        int taken = Math.min(bytes.remaining(), maxKeptBytes - keptBytes);
        if (kept.length < keptBytes + taken) {
            kept = Arrays.copyOf(kept, Math.min(maxKeptBytes, Math.max(2 * kept.length, keptBytes + taken)));
        }
        bytes.get(kept, keptBytes, taken);
        keptBytes += taken;
        bytes.position(bytes.limit());
        if (readBytes > maxReadBytes) {
            throw new TooLarge(whole());
        }
    }

    @Override
    public void streamEnd(@Nullable List<? extends Header> trailers) {
        if (callback != null) {
            callback.completed(whole());
        }
    }

    @Override
    public void failed(Exception cause) {
        // the exchange tells its own callback
    }

    @Override
    public void releaseResources() {
        // the answer goes on with the outcome
    }

    private Answer whole() {
        Answer answer = head;
        if (answer == null) {
            throw new IllegalStateException("a body came before its head");
        }
        return answer.withBody(new String(kept, 0, keptBytes, UTF_8));
    }

    private static List<ResponseHeader> headers(HttpResponse response) {
        List<ResponseHeader> headers = new ArrayList<>();
        int chars = 0;
        for (Header header : response.getHeaders()) {
            String value = header.getValue() == null ? "" : header.getValue();
            chars += header.getName().length() + value.length();
            if (chars > MAX_HEADER_CHARS) {
                break;
            }
            headers.add(new ResponseHeader(header.getName(), value));
        }
        return List.copyOf(headers);
    }

    /** What is kept of a receiver's answer. */
    record Answer(
            int status,
            List<ResponseHeader> headers,
            @Nullable String retryAfter,
            String body) {

        Answer withBody(String text) {
            return new Answer(status, headers, retryAfter, text);
        }
    }

    /** Ends the exchange, which closes its connection; the answer so far counts. */
    @SuppressWarnings("serial") // never serialized
    static final class TooLarge extends IOException {

        private final transient Answer answer;

        TooLarge(Answer answer) {
            super("the answer is too large");
            this.answer = answer;
        }

        Answer answer() {
            return answer;
        }
    }
}
