package org.webhooks.api.waiting;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A body that a thread reads that may wait, while none of the server's does: it tells when there is more. Undertow tells the
 * first time once the thread that the request came on is done with it, of which nothing else in Jakarta Servlet tells.
 */
final class ListenedBody extends ServletInputStream implements ReadListener {
    private final ServletInputStream input;
    private final Runnable begin;
    private boolean begun;
    private boolean told;
    private @Nullable Throwable broken;

    /** @param begin what to do when the first of the body is there, or it is known that there is none */
    ListenedBody(ServletInputStream input, Runnable begin) {
        this.input = input;
        this.begin = begin;
    }

    void listen() {
        input.setReadListener(this);
    }

    @Override
    public void onDataAvailable() {
        tell(null);
    }

    @Override
    public void onAllDataRead() {
        tell(null);
    }

    @Override
    public void onError(Throwable failure) {
        tell(failure);
    }

    private void tell(@Nullable Throwable failure) {
        boolean first;
        synchronized (this) {
            first = !begun;
            begun = true;
            told = true;
            if (failure != null) {
                broken = failure;
            }
            notifyAll();
        }
        if (first) {
            begin.run();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        while (most > 0) {
            expect();
            if (input.isFinished()) {
                return -1;
            }
            if (input.isReady()) {
                int count = input.read(into, from, most);
                if (count != 0) {
                    return count;
                }
            } else {
                await();
            }
        }
        return 0;
    }

    /** What is told from now on is not missed. */
    private synchronized void expect() throws IOException {
        told = false;
        if (broken != null) {
            throw new IOException("The body broke off", broken);
        }
    }

    private synchronized void await() throws InterruptedIOException {
        try {
            while (!told) {
                wait();
            }
        } catch (InterruptedException theServerStops) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server stops");
        }
    }

    @Override
    public int available() throws IOException {
        return input.available();
    }

    /** Reads to the end, as a server does that uses the connection again. */
    @Override
    public void close() throws IOException {
        transferTo(OutputStream.nullOutputStream());
        input.close();
    }

    @Override
    public boolean isFinished() {
        return input.isFinished();
    }

    @Override
    public boolean isReady() {
        return input.isReady();
    }

    @Override
    public void setReadListener(ReadListener other) {
        throw new IllegalStateException("It is listened to already");
    }
}
