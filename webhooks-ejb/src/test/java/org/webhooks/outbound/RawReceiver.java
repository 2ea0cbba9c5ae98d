package org.webhooks.outbound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** A receiver on a loopback socket that may misbehave in any way. */
final class RawReceiver implements AutoCloseable {

    /** What it does with one connection; {@code number} counts them from 1. */
    interface Behaviour {
        void serve(Connection connection, int number) throws IOException, InterruptedException;
    }

    private final ServerSocket server;
    private final Behaviour behaviour;
    private final AtomicInteger connections = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    private RawReceiver(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        this.behaviour = behaviour;
    }

    static RawReceiver start(Behaviour behaviour) throws IOException {
        return start(ServerSocketFactory.getDefault(), behaviour);
    }

    static RawReceiver start(ServerSocketFactory sockets, Behaviour behaviour) throws IOException {
        ServerSocket server = sockets.createServerSocket(0, 500, InetAddress.getLoopbackAddress());
        RawReceiver receiver = new RawReceiver(server, behaviour);
        receiver.run(receiver::accept);
        return receiver;
    }

    /** Answers every request alike and keeps the connection. */
    static Behaviour answering(String answer) {
        return (connection, number) -> {
            while (connection.hasRequest()) {
                connection.send(answer);
            }
        };
    }

    URI uri(String scheme, String host) {
        return URI.create(scheme + "://" + host + ":" + server.getLocalPort() + "/in?a=b");
    }

    URI uri() {
        return uri("http", "127.0.0.1");
    }

    int connections() {
        return connections.get();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                int number = connections.incrementAndGet();
                run(() -> serve(socket, number));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            behaviour.serve(new Connection(socket), number);
        } catch (IOException | InterruptedException e) {
            // the client went away, or the test is over
        }
    }

    private void run(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.forEach(Thread::interrupt);
    }

    /** One accepted connection. */
    static final class Connection {

        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            this.in = socket.getInputStream();
            this.out = socket.getOutputStream();
        }

        /** Reads a whole request; false at the connection's end. */
        boolean hasRequest() throws IOException {
            return !request().isEmpty();
        }

        String request() throws IOException {
            StringBuilder text = new StringBuilder();
            while (text.indexOf("\r\n\r\n") < 0) {
                int c = in.read();
                if (c < 0) {
                    return "";
                }
                text.append((char) c);
            }
            int length = text.indexOf("Content-Length: ") + 16;
            int size = length < 16 ? 0 : Integer.parseInt(text.substring(length, text.indexOf("\r\n", length)));
            return text + new String(in.readNBytes(size), ISO_8859_1);
        }

        void send(String bytes) throws IOException {
            out.write(bytes.getBytes(ISO_8859_1));
            out.flush();
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
