package org.webhooks.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A partner's server that costs next to nothing: answers whatever it gets with 200, and counts. One thread, because the
 * machine is to be left to what is measured. Prints its port, then its count for each line that it reads, and ends with
 * its input.
 */
final class Receiver implements Runnable {
    private static final byte[] OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(US_ASCII);
    private static final int LONGEST_REQUEST = 64 * 1024;
    private static final int BACKLOG = 1_024;

    private final AtomicLong received = new AtomicLong();
    private final Selector selector = Selector.open();
    private final ServerSocketChannel listener = ServerSocketChannel.open();

    private Receiver() throws IOException {
        listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        listener.configureBlocking(false);
        listener.register(selector, SelectionKey.OP_ACCEPT);
    }

    public static void main(String[] arguments) throws IOException {
        Receiver receiver = new Receiver();
        Thread loop = new Thread(receiver, "receiver");
        loop.setDaemon(true);
        loop.start();
        System.out.println(receiver.listener.socket().getLocalPort());
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, US_ASCII));
        while (questions.readLine() != null) {
            System.out.println(receiver.received);
        }
    }

    @Override
    public void run() {
        try {
            while (true) {
                selector.select(this::serve);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(SelectionKey key) {
        try {
            if (key.isAcceptable()) {
                accept();
            } else {
                answer(key);
            }
        } catch (IOException e) {
            key.cancel();
        }
    }

    private void accept() throws IOException {
        SocketChannel connection = listener.accept();
        if (connection != null) {
            connection.configureBlocking(false);
            connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
            connection.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(LONGEST_REQUEST));
        }
    }

    private void answer(SelectionKey key) throws IOException {
        SocketChannel connection = (SocketChannel) key.channel();
        ByteBuffer read = (ByteBuffer) key.attachment();
        if (connection.read(read) < 0) {
            connection.close();
            return;
        }
        int from = 0;
        int length = Framing.lengthOfMessage(read, from);
        while (length > 0) {
            from += length;
            received.incrementAndGet();
            // so short that the socket's buffer always takes it
            connection.write(ByteBuffer.wrap(OK));
            length = Framing.lengthOfMessage(read, from);
        }
        read.flip().position(from);
        read.compact();
    }
}
