package org.webhooks.it.neighbour;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.server.Build;
import org.webhooks.it.server.Server;

/** Another application on the same server, told by the tests what to do. */
public final class Neighbour {
    private static final String PATH = "/neighbour";

    private final Caller caller;

    Neighbour(Server server) {
        caller = new Caller(server.uri(), "");
    }

    /** Deploys it beside Webhooks on a server that no one else deploys to. */
    public static Neighbour deployTo(Server server) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive().as(ZipExporter.class).exportTo(archive);
        server.management().deploy("neighbour.war", archive.toByteArray());
        return new Neighbour(server);
    }

    /** It brings the client jar along, as an application that needs Webhooks would. */
    static WebArchive archive() {
        return ShrinkWrap.create(WebArchive.class, "neighbour.war")
                .addClasses(MessageServlet.class, SqlServlet.class, TransactionServlet.class)
                .addAsLibrary(Build.clientJar().toFile());
    }

    /** Begins a transaction, publishes in it, and leaves it open. */
    public OpenTransaction publish(String end, String account, String eventId) {
        return publish(end, "order.created", account, eventId);
    }

    /** The same with an event of another type. */
    public OpenTransaction publish(String end, String type, String account, String eventId) {
        String name = UUID.randomUUID().toString();
        String id = eventId.isEmpty() ? "" : "&eventId=" + eventId;
        CompletableFuture<Answer> answer = caller.postLater(
                PATH + "/transactions/" + end + "?name=" + name + "&type=" + type + "&account=" + account + id, "{}");
        return new OpenTransaction(name, answer);
    }

    void sql(String statement) {
        caller.post(PATH + "/sql", statement).expect(200);
    }

    /** The first thing that a query answers. */
    public String query(String sql) {
        return caller.post(PATH + "/sql", sql).expect(200).body();
    }

    public void send(String queue, String text) {
        caller.post(PATH + "/messages/text?queue=" + queue, text).expect(200);
    }

    void sendBytes(String queue, String text) {
        caller.post(PATH + "/messages/bytes?queue=" + queue, text).expect(200);
    }

    /** What is in a queue, each with text and reason. */
    List<JsonObject> messagesIn(String queue) {
        String list = caller.get(PATH + "/messages?queue=" + queue).expect(200).body();
        try (JsonReader reader = Json.createReader(new StringReader(list))) {
            return reader.readArray().getValuesAs(JsonObject.class);
        }
    }

    /** Keeps what is in a queue, to be sent {@link #sendAgain again}. */
    void copy(String queue) {
        caller.post(PATH + "/messages/copy?queue=" + queue).expect(200);
    }

    void sendAgain(String queue) {
        caller.post(PATH + "/messages/again?queue=" + queue).expect(200);
    }

    /** A transaction in which an event was published; it lasts until it is ended. */
    public final class OpenTransaction {
        private final String name;
        private final CompletableFuture<Answer> answer;

        private OpenTransaction(String name, CompletableFuture<Answer> answer) {
            this.name = name;
            this.answer = answer;
        }

        public OpenTransaction awaitPublished() {
            caller.post(PATH + "/transactions/published?name=" + name).expect(200);
            return this;
        }

        /** Ends it and says the event's id. */
        public String end() {
            return outcome().expect(200).body();
        }

        Answer outcome() {
            caller.post(PATH + "/transactions/end?name=" + name).expect(200);
            return answer.join();
        }
    }
}
