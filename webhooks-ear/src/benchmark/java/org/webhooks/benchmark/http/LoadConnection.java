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
    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private final SocketChannel channel;
    private final ByteBuffer read = ByteBuffer.allocate(LONGEST_ANSWER);
    private long sentAt;
    private int expectedStatus;

    LoadConnection(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Sends it whole: the socket's buffer takes what a former answer has made room for. */
    void send(Request request) throws IOException {
        send(request, System.nanoTime());
    }

    /** @param dueNanos from when its answer is waited for, though it may be sent later */
    void send(Request request, long dueNanos) throws IOException {
        sentAt = dueNanos;
        expectedStatus = request.expectedStatus();
        ByteBuffer unsent = request.buffer();
        while (unsent.hasRemaining()) {
            channel.write(unsent);
        }
    }

    /** The status, once the whole answer is there; else 0. */
    int readAnswer() throws IOException {
        if (channel.read(read) < 0) {
            throw new EOFException("The server closed a connection");
        }
        int length = Framing.lengthOfMessage(read, 0);
        if (length < 0) {
            return 0;
        }
        if (length != read.position()) {
            throw new IOException("An answer is longer than its Content-Length says");
        }
        read.clear();
        return 100 * digit(0) + 10 * digit(1) + digit(2);
    }

    private int digit(int place) {
        return read.get(STATUS_AT + place) - '0';
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
