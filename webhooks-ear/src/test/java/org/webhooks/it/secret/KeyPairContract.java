package org.webhooks.it.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.PlatformSignature;
import org.webhooks.it.receiver.PublicKeyVerifier;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Calls that are signed with a pair of keys, of which receivers know the public one only. */
interface KeyPairContract extends Stage {
    @Test
    default void receiversVerifyByThePublicKeyThatTheSettingsShow() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"signature\":\"v1a\"}");

        tenant.publish("order.created", "{\"a\":\"é\"}");

        Receipt receipt = inbox.awaitOne();
        assertThat(publicKeyOf(endpoint).accepts(receipt)).isTrue();
        assertThat(receipt.header("X-DoDevWebhook-Signature"))
                .isEqualTo(PlatformSignature.of(receipt, endpoint.secret()));
    }

    @Test
    default void afterAChangeOfTheSignatureBothKindsSignUntilTheOverlapOfARotationIsOver() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");

        endpoint.patch("{\"signature\":\"v1a\"}");
        PublicKeyVerifier publicKey = publicKeyOf(endpoint);
        tenant.publish("order.created", "{}");
        inbox.awaitOne();
        endpoint.patch("{\"signature\":\"v1\"}");
        tenant.publish("order.created", "{}");

        for (Receipt receipt : inbox.await(2)) {
            assertThat(receipt.verdictBy(endpoint.secret())).isEqualTo(Receipt.VALID);
            assertThat(publicKey.accepts(receipt)).isTrue();
        }
        assertThat(inbox.receipts().get(0).header("webhook-signature")).matches("v1,\\S+ v1a,\\S+");
        assertThat(inbox.receipts().get(1).header("webhook-signature")).matches("v1a,\\S+ v1,\\S+");
    }

    @Test
    default void aChangeOfSomethingElseEndsNoOverlap() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"signature\":\"v1a\"}");

        endpoint.patch("{\"signature\":\"v1a\",\"description\":\"changed\"}");
        tenant.publish("order.created", "{}");

        assertThat(inbox.awaitOne().verdictBy(endpoint.secret())).isEqualTo(Receipt.VALID);
        assertThat(publicKeyOf(endpoint).accepts(inbox.awaitOne())).isTrue();
    }

    @Test
    default void theKeysAreMadeOnceAndStayWhereTheOtherSignatureIsChosenMeanwhile() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"signature\":\"v1a\"}");
        String first = endpoint.settings().getString("public_key");

        endpoint.patch("{\"signature\":null}");
        assertThat(endpoint.settings().isNull("public_key")).isTrue();
        tenant.publish("order.created", "{}");
        assertThat(inbox.awaitOne().verdict()).isEqualTo(Receipt.VALID);
        endpoint.patch("{\"signature\":\"v1a\",\"description\":\"again\"}");

        assertThat(endpoint.settings().getString("public_key")).isEqualTo(first);
    }

    @Test
    default void bothPairsSignDuringTheOverlapTheOldestFirst() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"signature\":\"v1a\"}");
        PublicKeyVerifier old = publicKeyOf(endpoint);

        String fresh = endpoint.rotateSecret(3600);
        tenant.publish("order.created", "{}");

        Receipt receipt = inbox.awaitOne();
        assertThat(old.accepts(receipt)).isTrue();
        assertThat(publicKeyOf(endpoint).accepts(receipt)).isTrue();
        assertThat(receipt.header("webhook-signature")).matches("v1,\\S+ v1,\\S+ v1a,\\S+ v1a,\\S+");
        assertThat(receipt.header("X-DoDevWebhook-Signature"))
                .isEqualTo(PlatformSignature.of(receipt, endpoint.secret(), fresh));
    }

    @Test
    default void withoutOverlapOnlyTheNewPairSignsAlsoWhatWaitedAlready() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500));
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"signature\":\"v1a\"}");
        PublicKeyVerifier old = publicKeyOf(endpoint);
        String event = tenant.publish("order.created", "{}");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(event)));

        endpoint.rotateSecret(0);
        moveClock(Duration.ofMinutes(2));

        Receipt retry = inbox.await(2).get(1);
        assertThat(old.accepts(inbox.receipts().get(0))).isTrue();
        assertThat(old.accepts(retry)).isFalse();
        assertThat(publicKeyOf(endpoint).accepts(retry)).isTrue();
        assertThat(retry.header("webhook-signature")).matches("v1,\\S+ v1a,\\S+");
    }

    private static PublicKeyVerifier publicKeyOf(Endpoint endpoint) {
        return new PublicKeyVerifier(endpoint.settings().getString("public_key"));
    }
}
