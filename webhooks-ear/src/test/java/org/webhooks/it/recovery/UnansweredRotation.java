package org.webhooks.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.stage.Stage;

/** Rotates a secret and does not wait for the answer, so that only the old one is known. */
final class UnansweredRotation implements Undertaking {
    private final Tenant tenant;
    private final Inbox inbox;
    private final Endpoint endpoint;
    private CompletableFuture<Answer> rotation;

    UnansweredRotation(Stage stage) {
        this.tenant = stage.tenant();
        this.inbox = stage.inbox();
        this.endpoint = tenant.register(inbox, "*");
    }

    @Override
    public String outcome() {
        return "a rotation that may not have been answered keeps the old secret signing";
    }

    @Override
    public void begin() {
        rotation = tenant.caller().postLater(endpoint.path() + "/rotate-secret", "{\"overlap_seconds\":3600}");
    }

    @Override
    public void judge(Instant ended) {
        rotation.handle((answer, failure) -> true).join();
        tenant.publish("order.created", "{}");
        assertThat(inbox.awaitOne().verdict()).isEqualTo(Receipt.VALID);
    }
}
