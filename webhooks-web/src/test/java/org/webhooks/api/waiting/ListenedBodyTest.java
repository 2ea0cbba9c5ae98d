package org.webhooks.api.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ListenedBodyTest {
    private final Arriving server = new Arriving();
    private final CompletableFuture<Void> begun = new CompletableFuture<>();
    private final ListenedBody body = new ListenedBody(server, () -> begun.complete(null));
    private final ExecutorService reader = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        reader.shutdownNow();
    }

    @Test
    void beginsWhenTheFirstOfItIsThere() {
        body.listen();
        assertThat(begun).isNotDone();

        server.arrives("a");

        assertThat(begun).isDone();
    }

    @Test
    void beginsWhereThereIsNone() throws IOException {
        body.listen();

        server.ends();

        assertThat(begun).isDone();
        assertThat(body.read()).isEqualTo(-1);
    }

    @Test
    void isReadAsItComes() throws Exception {
        body.listen();
        server.arrives("one ");
        CompletableFuture<String> read = CompletableFuture.supplyAsync(this::readAll, reader);
        server.awaitReader();

        server.arrives("two ");
        server.awaitReader();
        assertThat(read).isNotDone();
        server.arrives("three");
        server.ends();

        assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("one two three");
    }

    @Test
    void failsWhereItBreaksOffWhileItIsWaitedFor() throws Exception {
        body.listen();
        server.arrives("half");
        CompletableFuture<String> read = CompletableFuture.supplyAsync(this::readAll, reader);
        server.awaitReader();

        server.breaksOff();

        assertThatThrownBy(() -> read.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("reset by peer");
    }

    @Test
    void beginsAndFailsWhereItBreaksOffBeforeItsFirstByte() {
        body.listen();

        server.breaksOff();

        assertThat(begun).isDone();
        assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    }

    @Test
    void isReadToItsEndBeforeItIsClosed() throws Exception {
        body.listen();
        server.arrives("unread");
        CompletableFuture<Void> closed = CompletableFuture.runAsync(this::close, reader);
        server.awaitReader();
        assertThat(closed).isNotDone();

        server.ends();

        closed.get(10, TimeUnit.SECONDS);
        assertThat(server.isClosed).isTrue();
    }

    private String readAll() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            body.transferTo(all);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return all.toString(StandardCharsets.US_ASCII);
    }

    private void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A server's stream, which tells only somebody who has asked in vain whether there is more. */
    private static final class Arriving extends ServletInputStream {
        private final Queue<Byte> bytes = new ArrayDeque<>();
        private @Nullable ReadListener listener;
        private boolean ended;
        private boolean askedInVain = true;
        private volatile boolean isClosed;

        void arrives(String more) {
            boolean tells;
            synchronized (this) {
                for (byte one : more.getBytes(StandardCharsets.US_ASCII)) {
                    bytes.add(one);
                }
                tells = askedInVain;
                askedInVain = false;
            }
            if (tells) {
                try {
                    listener().onDataAvailable();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        void ends() {
            synchronized (this) {
                ended = true;
            }
            try {
                listener().onAllDataRead();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        void breaksOff() {
            listener().onError(new IOException("reset by peer"));
        }

        private ReadListener listener() {
            return Objects.requireNonNull(listener);
        }

        synchronized void awaitReader() throws InterruptedException {
            while (!askedInVain) {
                wait();
            }
        }

        @Override
        public synchronized boolean isFinished() {
            return ended && bytes.isEmpty();
        }

        @Override
        public synchronized boolean isReady() {
            askedInVain = bytes.isEmpty();
            notifyAll();
            return !askedInVain;
        }

        @Override
        public void setReadListener(ReadListener asked) {
            listener = asked;
        }

        @Override
        public synchronized int read() {
            return bytes.remove();
        }

        @Override
        public synchronized int read(byte[] into, int from, int most) {
            int count = Math.min(most, bytes.size());
            for (int i = 0; i < count; i++) {
                into[from + i] = bytes.remove();
            }
            return count;
        }

        @Override
        public void close() {
            isClosed = true;
        }
    }
}
