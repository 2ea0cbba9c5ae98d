package org.webhooks.it.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Secrets that were planted are found nowhere on disk. */
interface CanaryContract extends Stage {
    @Test
    default void secretsAndKeysAreNeitherInTheDatabasesFilesNorInTheLog() {
        String name = "canary-" + UUID.randomUUID();
        String bytes = "canary+" + UUID.randomUUID();
        String secret = "whsec_" + Base64.getEncoder().encodeToString(bytes.getBytes(StandardCharsets.UTF_8));
        Tenant tenant = Tenant.named(server().uri(), name);
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        tenant.caller()
                .post(endpoint.path() + "/rotate-secret", "{\"secret\":\"" + secret + "\",\"overlap_seconds\":60}")
                .expect(200);
        String event = tenant.publish("order.created", "{}");
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));

        Traces database = new Traces(server().databaseFiles());
        Traces log = new Traces(server().log().file());

        // what is no secret is found: the search works, and the data is on disk
        assertThat(database.contain(name)).isTrue();
        for (String planted :
                new String[] {secret, bytes, endpoint.secret(), tenant.caller().key()}) {
            assertThat(database.contain(planted)).isFalse();
            assertThat(log.contain(planted)).isFalse();
        }
    }
}
