package org.webhooks.benchmark.receiver;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.joining;

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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import org.webhooks.benchmark.http.Framing;
import org.webhooks.benchmark.http.WallClock;

/**
 * A partner's server that costs next to nothing, below {@code /MANNER/GROUP/}. One thread, because the machine is to be
 * left to what is measured. Prints its port, then an answer for each {@link Question} that it reads, and ends with its
 * input.
 */
final class Receiver implements Runnable {
    /** Most requests fit in it; what is longer gets as much again, as often as it takes. */
    private static final int TYPICAL_REQUEST = 4 * 1024;

    private static final int BACKLOG = 1_024;

    private final Map<String, Group> groups = new ConcurrentHashMap<>();
    private final Random chance = new Random();
    private final Postponed postponed = new Postponed();
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
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            System.out.println(receiver.reply(line));
        }
    }

    private String reply(String line) {
        List<String> words = List.of(line.split(" ", -1));
        return group(words.get(1)).answer(Question.valueOf(words.get(0))).stream()
                .map(String::valueOf)
                .collect(joining(" "));
    }

    private Group group(String name) {
        return groups.computeIfAbsent(name, anyName -> new Group());
    }

    @Override
    public void run() {
        try {
            while (true) {
                selector.select(this::serve, postponed.millisToNext());
                postponed.answerDue();
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
            connection.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(TYPICAL_REQUEST));
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
            receive(Arrival.read(read, from, length), connection);
            from += length;
            length = Framing.lengthOfMessage(read, from);
        }
        read.flip().position(from);
        read.compact();
        if (!read.hasRemaining()) {
            key.attach(ByteBuffer.allocate(2 * read.capacity()).put(read.flip()));
        }
    }

    private void receive(Arrival arrival, SocketChannel connection) throws IOException {
        boolean accepted = arrival.manner().accepts(chance);
        Group group = group(arrival.group());
        group.arrived(arrival, accepted, WallClock.micros());
        ByteBuffer answer = arrival.manner().answer(accepted);
        Duration delay = arrival.manner().delay();
        if (delay.isZero()) {
            // so short that the socket's buffer always takes it
            connection.write(answer);
        } else {
            postponed.add(connection, answer, group, delay);
        }
    }
}
