package org.webhooks.it.dialect.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.util.Locale;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.stage.NodeJs;

/** Calls to be judged by receivers in JavaScript, all at once. */
final class JavaScriptReceivers {
    private final NodeJs node;
    private final JsonArrayBuilder calls = Json.createArrayBuilder();

    private JavaScriptReceivers(NodeJs node) {
        this.node = node;
    }

    /** Skips the test where there is no Node.js. */
    static JavaScriptReceivers named(String name) {
        NodeJs node = NodeJs.with(name, "receivers.mjs");
        assumeTrue(node.isInstalled(), "no Node.js");
        return new JavaScriptReceivers(node);
    }

    JavaScriptReceivers accept(Dialect dialect, String secret, Receipt receipt) {
        calls.add(call(dialect, secret, receipt, Duration.ZERO)
                .add("accepted", true)
                .add("why", "what was sent"));
        return this;
    }

    /** Accepts it, and finds in it what was published. */
    JavaScriptReceivers acceptAs(String published, Dialect dialect, String secret, Receipt receipt) {
        calls.add(call(dialect, secret, receipt, Duration.ZERO)
                .add("accepted", true)
                .add("why", "what was sent")
                .add("published", published));
        return this;
    }

    JavaScriptReceivers refuse(String why, Dialect dialect, String secret, Receipt receipt, String body) {
        calls.add(call(dialect, secret, receipt, Duration.ZERO)
                .add("accepted", false)
                .add("why", why)
                .add("body", body));
        return this;
    }

    JavaScriptReceivers refuseLater(Duration later, Dialect dialect, String secret, Receipt receipt) {
        calls.add(call(dialect, secret, receipt, later).add("accepted", false).add("why", "what is old"));
        return this;
    }

    private static JsonObjectBuilder call(Dialect dialect, String secret, Receipt receipt, Duration later) {
        JsonObjectBuilder headers = Json.createObjectBuilder();
        receipt.headers().map().keySet().forEach(name -> headers.add(name, receipt.header(name)));
        return Json.createObjectBuilder()
                .add("dialect", dialect.name().toLowerCase(Locale.ROOT))
                .add("secret", secret)
                .add("now", receipt.at().plus(later).toEpochMilli())
                .add("headers", headers)
                .add("body", receipt.body());
    }

    void judge() {
        node.write("calls.json", calls.build().toString());
        assertThat(node.succeeds("node", "receivers.mjs", "calls.json"))
                .as(node.output())
                .isTrue();
    }
}
