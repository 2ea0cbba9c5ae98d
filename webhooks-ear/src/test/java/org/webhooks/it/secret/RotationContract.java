package org.webhooks.it.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.PlatformSignature;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Changing the secret that an endpoint's calls are signed with. */
interface RotationContract extends Stage {
    @Test
    default void bothSecretsSignDuringTheOverlapTheOldestFirst() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");

        String fresh = endpoint.rotateSecret(3600);
        tenant.publish("order.created", "{}");

        Receipt receipt = inbox.awaitOne();
        assertThat(receipt.verdictBy(endpoint.secret())).isEqualTo(Receipt.VALID);
        assertThat(receipt.verdictBy(fresh)).isEqualTo(Receipt.VALID);
        assertThat(receipt.header("webhook-signature").split(" ")).hasSize(2);
        assertThat(receipt.header("X-DoDevWebhook-Signature"))
                .isEqualTo(PlatformSignature.of(receipt, endpoint.secret(), fresh));
    }

    @Test
    default void withoutOverlapOnlyTheNewSecretSignsAlsoWhatWaitedAlready() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500));
        Endpoint endpoint = tenant.register(inbox, "*");
        String event = tenant.publish("order.created", "{}");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(event)));

        String fresh = endpoint.rotateSecret(0);
        moveClock(Duration.ofMinutes(2));

        Receipt retry = inbox.await(2).get(1);
        assertThat(retry.verdictBy(fresh)).isEqualTo(Receipt.VALID);
        assertThat(retry.verdictBy(endpoint.secret())).isNotEqualTo(Receipt.VALID);
        assertThat(retry.header("X-DoDevWebhook-Signature")).isEqualTo(PlatformSignature.of(retry, fresh));
    }

    @Test
    default void afterTheOverlapTheOldSecretSignsNoMore() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");

        String fresh = endpoint.rotateSecret(1);

        Wait.until(
                "signed once",
                () -> lastOf(tenant, inbox).header("webhook-signature").split(" ").length == 1);
        Receipt last = inbox.receipts().get(inbox.size() - 1);
        assertThat(last.verdictBy(fresh)).isEqualTo(Receipt.VALID);
    }

    private static Receipt lastOf(Tenant tenant, Inbox inbox) {
        int before = inbox.size();
        tenant.publish("order.created", "{}");
        return inbox.await(before + 1).get(before);
    }

    @Test
    default void aSecretOfOnesOwnIsTaken() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        String own = "whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

        String answered = tenant.caller()
                .post(endpoint.path() + "/rotate-secret", "{\"secret\":\"" + own + "\",\"overlap_seconds\":0}")
                .expect(200)
                .text("signing_secret");
        tenant.publish("order.created", "{}");

        assertThat(answered).isEqualTo(own);
        assertThat(inbox.awaitOne().verdictBy(own)).isEqualTo(Receipt.VALID);
    }
}
