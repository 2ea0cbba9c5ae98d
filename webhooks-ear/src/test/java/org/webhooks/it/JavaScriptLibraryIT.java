package org.webhooks.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;
import org.webhooks.it.stage.NodeJs;
import org.webhooks.it.stage.Stage;

/** Standard Webhooks' JavaScript library verifies what receivers get; only where there is Node.js. */
@ResourceLock(SharedServers.ON_H2)
class JavaScriptLibraryIT implements Stage {
    private static final List<String> DATA = List.of(
            "{\"id\":1}",
            "[1.50,1e21,-0,0.000001,1e-7,123456789012345680000]",
            "{\"b\":1,\"10\":2,\"9\":3,\"a\":{\"2\":null,\"1\":[]}}",
            "\"é \\u20ac \\ud83d\\ude00 \\u2028 / \\\\ \\u0000 \\u001f </script>\"",
            "null");

    @Override
    public Server server() {
        return SharedServers.onH2();
    }

    @Test
    void verifiesWhatReceiversGetAndSpellsItTheSame() {
        NodeJs node = NodeJs.with("library", "verify.mjs");
        assumeTrue(node.isInstalled(), "no Node.js");
        assertThat(node.succeeds("npm", "install", "--no-audit", "--no-fund", "--prefix", ".", "standardwebhooks@1"))
                .as(node.output())
                .isTrue();
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        DATA.forEach(data -> tenant.publish("order.created", data));

        node.write("received.json", received(inbox.await(DATA.size()), endpoint.secret()));

        assertThat(node.succeeds("node", "verify.mjs", "received.json"))
                .as(node.output())
                .isTrue();
    }

    private static String received(List<Receipt> receipts, String secret) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (Receipt receipt : receipts) {
            JsonObjectBuilder headers = Json.createObjectBuilder();
            receipt.headers().map().keySet().forEach(name -> headers.add(name, receipt.header(name)));
            all.add(Json.createObjectBuilder()
                    .add("secret", secret)
                    .add("headers", headers)
                    .add("body", receipt.body()));
        }
        return all.build().toString();
    }
}
