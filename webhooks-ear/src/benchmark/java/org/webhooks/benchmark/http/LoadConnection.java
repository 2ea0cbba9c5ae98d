package org.webhooks.benchmark.http;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A kept-alive connection with at most one request under way. */
final class LoadConnection implements AutoCloseable {
    /** Most answers fit in it; what is longer gets as much again, as often as it takes. There may be thousands of these. */
    private static final int TYPICAL_ANSWER = 1_024;

    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final SocketChannel channel;
    private final SelectionKey key;
    private ByteBuffer read = ByteBuffer.allocate(TYPICAL_ANSWER);
    private ByteBuffer unsent = ByteBuffer.allocate(0);
    private int answerLength;
    private long sentAt;
    private int expectedStatus;

    LoadConnection(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Sends what the socket's buffer has room for; what is left is sent as it {@link #proceed proceeds}. */
    void send(Request request) throws IOException {
        send(request, System.nanoTime());
    }

    /** @param dueNanos from when its answer is waited for, though it may be sent later */
    void send(Request request, long dueNanos) throws IOException {
        sentAt = dueNanos;
        expectedStatus = request.expectedStatus();
        unsent = request.buffer();
        write();
    }

    private void write() throws IOException {
        channel.write(unsent);
        int awaited = unsent.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ;
        if (key.interestOps() != awaited) {
            key.interestOps(awaited);
        }
    }

    /** Goes on when it is selected. Returns the status, once the whole answer is there; else 0. */
    int proceed() throws IOException {
        if (key.isWritable()) {
            write();
        }
        return key.isReadable() ? readAnswer() : 0;
    }

    private int readAnswer() throws IOException {
        if (!read.hasRemaining()) {
            read = ByteBuffer.allocate(2 * read.capacity()).put(read.flip());
        }
        if (channel.read(read) < 0) {
            throw new EOFException("The server closed a connection");
        }
        answerLength = Framing.lengthOfMessage(read, 0);
        if (answerLength < 0) {
            return 0;
        }
        if (answerLength != read.position()) {
            throw new IOException("An answer is longer than it says");
        }
        read.clear();
        return 100 * digit(0) + 10 * digit(1) + digit(2);
    }

    private int digit(int place) {
        return read.get(STATUS_AT + place) - '0';
    }

    /** Whether the answer that was read last has a header, by its name in lower case and a colon. */
    boolean answerHas(byte[] header) {
        return Framing.hasHeader(read, answerLength, header);
    }

    /** Of the request that was sent last. */
    int expectedStatus() {
        return expectedStatus;
    }

    long nanosSinceSent() {
        return System.nanoTime() - sentAt;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
