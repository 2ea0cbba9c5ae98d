package org.webhooks.benchmark.neighbour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.webhooks.benchmark.http.Latencies;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.measure.Publisher;
import org.webhooks.benchmark.stand.TestStand;
import org.webhooks.it.api.Caller;
import org.webhooks.it.server.Build;

/** Another application on the same server, which is told to publish. */
public final class Neighbour {
    private static final String NAME = "neighbour";

    /** What stands for publishes that failed, among answers over HTTP. */
    private static final int FAILED = 500;

    private static final Duration LONGEST_PUBLISH = Duration.ofMinutes(2);

    private final Caller caller;

    private Neighbour(Caller caller) {
        this.caller = caller;
    }

    /** Deploys it. It brings the client jar along, as an application that needs Webhooks would. */
    public static Neighbour deployOn(TestStand stand) {
        WebArchive archive = ShrinkWrap.create(WebArchive.class, NAME + ".war")
                .addClasses(PublishServlet.class, Tally.class, Way.class, Latencies.class)
                .addAsLibrary(Build.clientJar().toFile());
        try (InputStream bytes = archive.as(ZipExporter.class).exportAsInputStream()) {
            stand.server().management().deploy(archive.getName(), bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Neighbour(new Caller(stand.server().uri(), ""));
    }

    /** Publishes an event of an account again and again, from so many threads. */
    public Publisher publisher(Way way, int threads, String account, String event) {
        return time -> publish(
                "/" + NAME + "/publish?way=" + way + "&account=" + account + "&threads=" + threads + "&millis="
                        + time.toMillis(),
                event,
                time.plus(LONGEST_PUBLISH));
    }

    private Load.Outcome publish(String path, String event, Duration longest) {
        HttpRequest request =
                caller.withBody("POST", path, event).timeout(longest).build();
        List<String> answer = List.of(caller.send(request).expect(200).body().split("\n", 3));
        long failed = Long.parseLong(answer.get(1));
        return new Load.Outcome(
                Latencies.read(answer.get(2)),
                failed == 0 ? Map.of() : Map.of(FAILED, failed),
                Duration.ofNanos(Long.parseLong(answer.get(0))));
    }
}
