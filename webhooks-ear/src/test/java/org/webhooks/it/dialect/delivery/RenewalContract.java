package org.webhooks.it.dialect.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.dialect.wire.Registered;
import org.webhooks.it.receiver.Hmac;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** A secret that is replaced in a dialect without overlap. */
public interface RenewalContract extends Stage {
    @ParameterizedTest
    @EnumSource(names = {"DEVELOPER", "STORE"})
    default void theOldSecretStopsAtOnceAlsoForWhatIsQueued(Dialect dialect) {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500));
        Registered webhook = dialect.register(tenant, inbox, dialect.eventType());
        String waiting = tenant.publish(dialect.eventType(), "{}");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(waiting)));

        String fresh = webhook.renewSecret();

        assertThat(fresh).isNotEqualTo(webhook.secret());
        tenant.publish(dialect.eventType(), "{}");
        assertSignedOnlyBy(fresh, webhook.secret(), inbox.await(2).get(1));
        moveClock(Duration.ofMinutes(2));
        assertSignedOnlyBy(fresh, webhook.secret(), inbox.await(3).get(2));
    }

    private static void assertSignedOnlyBy(String fresh, String old, Receipt receipt) {
        assertThat(receipt.verdictBy(fresh)).isEqualTo(Receipt.VALID);
        assertThat(receipt.verdictBy(old)).isNotEqualTo(Receipt.VALID);
        assertThat(receipt.header("webhook-signature").split(" ")).hasSize(1);
        assertThat(receipt.headers().map().values().stream().flatMap(values -> values.stream()))
                .contains(Hmac.hex(fresh, receipt.body()))
                .doesNotContain(Hmac.hex(old, receipt.body()));
    }
}
