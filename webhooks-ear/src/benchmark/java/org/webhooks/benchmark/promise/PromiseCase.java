package org.webhooks.benchmark.promise;

import static java.util.stream.Collectors.groupingBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.webhooks.benchmark.limit.LimitDatabase;
import org.webhooks.benchmark.limit.LimitProcess;
import org.webhooks.benchmark.report.Results;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.benchmark.stand.Milestone;
import org.webhooks.benchmark.stand.Patience;
import org.webhooks.it.api.Caller;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Receiver;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.server.Postgresql;

/** The limit program is killed twice while it is published to, and some calls fail. */
public final class PromiseCase {
    private static final int KILLS = 2;
    private static final Duration LIFE = Duration.ofSeconds(3);
    private static final Duration LONGEST_DRAIN = Duration.ofMinutes(3);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
    private static final JsonObject DATA = object(EventBody.JSON).getJsonObject("data");
    private static final Reply[] FAILURES = {Reply.of(500), Reply.of(503), Reply.of(410), Reply.of(302)};

    private PromiseCase() {}

    /** Whether all that was accepted came, signed and as it was published, and is recorded. */
    public static boolean run() {
        Path directory = Results.directory().resolve("promise");
        try (Postgresql postgresql = new Postgresql(directory.resolve("database"));
                Receiver receiver = new Receiver(directory.resolve("received.tsv"))) {
            LimitDatabase database = new LimitDatabase(postgresql);
            Inbox inbox = receiver.inbox().verifyBy(LimitProcess.SECRET).answerNext(FAILURES);
            Set<String> accepted = publishDuringKills(database, inbox.url());
            return judge(accepted, inbox.receipts(), database);
        }
    }

    private static Set<String> publishDuringKills(LimitDatabase database, URI endpoint) {
        Publishers publishers = new Publishers();
        for (int kill = 0; kill < KILLS; kill++) {
            LimitProcess program = publish(database, endpoint, publishers);
            program.kill();
            publishers.stop();
        }
        LimitProcess last = publish(database, endpoint, publishers);
        publishers.stop();
        Patience.until(
                "everything is recorded",
                LONGEST_DRAIN,
                LOOK_AGAIN,
                () -> database.number(Milestone.DELIVERED.unreached()) == 0);
        last.close();
        return publishers.accepted();
    }

    private static LimitProcess publish(LimitDatabase database, URI endpoint, Publishers publishers) {
        LimitProcess program = new LimitProcess(database, EventBody.TYPE, List.of(endpoint));
        publishers.start(new Caller(program.uri(), LimitProcess.KEY));
        long end = System.nanoTime() + LIFE.toNanos();
        Patience.until("it has lived for a while", LIFE.multipliedBy(2), LOOK_AGAIN, () -> System.nanoTime() > end);
        return program;
    }

    private static boolean judge(Set<String> accepted, List<Receipt> receipts, LimitDatabase database) {
        Map<String, List<Receipt>> taken =
                receipts.stream().filter(receipt -> receipt.status() == 200).collect(groupingBy(Receipt::webhookId));
        long lost = accepted.stream().filter(id -> !taken.containsKey(id)).count();
        long repeated = taken.values().stream().filter(of -> of.size() > 1).count();
        long wrong =
                receipts.stream().filter(receipt -> !isAsPublished(receipt)).count();
        long delivered = database.number(Milestone.DELIVERED.reachedSince(Instant.EPOCH));
        long attempts = database.number("select count(*) from attempts");
        String table = String.format(
                "accepted %d, lost %d; recorded as delivered %d, received %d, of these more than once %d; calls %d,"
                        + " recorded as attempts %d, not as published %d%n",
                accepted.size(), lost, delivered, taken.size(), repeated, receipts.size(), attempts, wrong);
        Results.say(
                "promise",
                table,
                Json.createObjectBuilder()
                        .add("accepted", accepted.size())
                        .add("lost", lost)
                        .add("delivered", delivered)
                        .add("received", taken.size())
                        .add("repeated", repeated)
                        .add("calls", receipts.size())
                        .add("attempts", attempts)
                        .add("wrong", wrong));
        return lost == 0 && wrong == 0 && delivered == taken.size();
    }

    /** Whether the call is signed, and its body is of the event that its headers name. */
    private static boolean isAsPublished(Receipt receipt) {
        JsonObject sent = object(receipt.body());
        return receipt.verdict().equals(Receipt.VALID)
                && sent.getString("eventId").equals(receipt.webhookId())
                && sent.getString("type").equals(EventBody.TYPE)
                && DATA.equals(sent.get("data"));
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
