package org.webhooks.benchmark.limit;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.webhooks.benchmark.limit.program.LimitProgram;
import org.webhooks.benchmark.process.JavaProcess;
import org.webhooks.run.Server;

/** The {@link LimitProgram} in a process of its own, with the options that the server is shipped with. */
public final class LimitProcess implements AutoCloseable {
    public static final String KEY = "key-of-the-limit-program-0123456789";

    /** That its calls are signed by. */
    public static final String SECRET = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    private final JavaProcess process;
    private final int port;

    /**
     * Starts it and waits until it listens.
     *
     * @param type of events that each of the endpoints gets
     */
    public LimitProcess(LimitDatabase database, String type, List<URI> endpoints) {
        List<String> arguments = Stream.concat(
                        Stream.of(database.url(), KEY, type, SECRET),
                        endpoints.stream().map(URI::toString))
                .toList();
        process = new JavaProcess(LimitProgram.class, Server.JVM_OPTIONS, arguments);
        port = Integer.parseInt(process.hear());
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Ends it as a power cut would: {@code kill -9}. */
    public void kill() {
        process.kill();
    }

    public long processId() {
        return process.processId();
    }

    @Override
    public void close() {
        process.close();
    }
}
