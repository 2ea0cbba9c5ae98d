package org.webhooks.it.server;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.jboss.dmr.Property;

/** Steers a running server as an administrator does. */
public final class Management {
    private static final String CLOCK_OFFSET = "webhooks.clock-offset";

    private final int port;

    Management(int port) {
        this.port = port;
    }

    public int port() {
        return port;
    }

    /** Leases and due times are judged by the database's clock and this much more from now on. */
    public void setClockOffset(Duration offset) {
        ModelNode remove = operation("remove", "system-property", CLOCK_OFFSET);
        execute(remove);
        if (!offset.isZero()) {
            ModelNode add = operation("add", "system-property", CLOCK_OFFSET);
            add.get("value").set(offset.toString());
            succeed(add);
        }
    }

    /** Lets nothing leave a queue until it is resumed. */
    public void pauseQueue(String name) {
        succeed(queue("pause", name));
    }

    public void resumeQueue(String name) {
        succeed(queue("resume", name));
    }

    public long messagesIn(String queue) {
        return succeed(queue("count-messages", queue)).asLong();
    }

    /** How many messages were ever put into a queue since the server started. */
    public long messagesAddedTo(String queue) {
        ModelNode read = queue("read-attribute", queue);
        read.get("name").set("messages-added");
        return succeed(read).asLong();
    }

    /** The same of all queues. */
    public Map<String, Long> messagesAdded() {
        ModelNode read = queue("read-attribute", "*");
        read.get("name").set("messages-added");
        return succeed(read).asList().stream()
                .collect(toMap(Management::queueName, each -> each.get("result").asLong()));
    }

    private static String queueName(ModelNode answer) {
        List<Property> address = answer.get("address").asPropertyList();
        return address.get(address.size() - 1).getValue().asString();
    }

    /** Deploys an application that is not there yet. */
    public void deploy(String name, byte[] archive) {
        ModelNode add = operation("add", "deployment", name);
        add.get("content").add().get("bytes").set(archive);
        add.get("enabled").set(true);
        succeed(add);
    }

    /** Bytes of the heap that are in use once what nobody uses any more is collected. */
    public long heapAfterCollection() {
        succeed(memory("gc"));
        ModelNode read = memory("read-attribute");
        read.get("name").set("heap-memory-usage");
        return succeed(read).get("used").asLong();
    }

    private static ModelNode memory(String operation) {
        return operation(operation, "core-service", "platform-mbean", "type", "memory");
    }

    private static ModelNode queue(String operation, String name) {
        return operation(operation, "subsystem", "messaging-activemq", "server", "default", "jms-queue", name);
    }

    private static ModelNode operation(String name, String... address) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set(name);
        for (int i = 0; i < address.length; i += 2) {
            operation.get("address").add(address[i], address[i + 1]);
        }
        return operation;
    }

    private ModelNode succeed(ModelNode operation) {
        ModelNode answer = execute(operation);
        if (!"success".equals(answer.get("outcome").asString())) {
            throw new IllegalStateException(operation + " answered " + answer);
        }
        return answer.get("result");
    }

    private ModelNode execute(ModelNode operation) {
        try (ModelControllerClient client =
                ModelControllerClient.Factory.create("remote+http", InetAddress.getLoopbackAddress(), port)) {
            return client.execute(operation);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
