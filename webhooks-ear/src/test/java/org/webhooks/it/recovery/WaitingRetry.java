package org.webhooks.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;

/** Waits for a retry, which is signed by a secret that was made meanwhile. Its judgement moves the clock. */
final class WaitingRetry implements Undertaking {
    private static final String IN_AN_HOUR = "{\"retry_schedule\":[\"PT0S\",\"PT1H\"]}";

    /** Waits are a tenth longer at most. */
    private static final Duration AFTER_IT = Duration.ofMinutes(67);

    private final Stage stage;
    private final Tenant tenant;
    private final Inbox inbox;
    private final Endpoint endpoint;
    private String event;
    private String secret;

    WaitingRetry(Stage stage) {
        this.stage = stage;
        this.tenant = stage.tenant();
        this.inbox = stage.inbox().answerNext(Reply.of(500));
        this.endpoint = tenant.register(inbox, "*");
        endpoint.patch(IN_AN_HOUR);
    }

    @Override
    public String outcome() {
        return "a retry that waited is made when it is due, and signed by the secret that a rotation answered";
    }

    @Override
    public void begin() {
        event = tenant.publish("order.created", "{}");
        tenant.awaitState(event, "waiting");
        secret = endpoint.rotateSecret(0);
    }

    @Override
    public void judge(Instant ended) {
        assertThat(tenant.stateOf(event)).isEqualTo("waiting");
        inbox.verifyBy(secret);
        stage.moveClock(AFTER_IT);
        assertThat(inbox.await(2).get(1).verdict()).isEqualTo(Receipt.VALID);
        tenant.awaitState(event, "delivered");
    }
}
