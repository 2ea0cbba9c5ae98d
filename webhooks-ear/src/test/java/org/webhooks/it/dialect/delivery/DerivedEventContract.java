package org.webhooks.it.dialect.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.server.Server;
import org.webhooks.it.stage.Stage;

/** Events that a dialect derives from others. */
public interface DerivedEventContract extends Stage {
    String ACCEPTED = "escrow.cancellation.accepted";
    String STATUS_UPDATED = "escrow.status.updated";

    @Test
    default void anAcceptedCancellationReachesDevelopersAlsoAsAChangeOfStatus() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Dialect.DEVELOPER.register(tenant, inbox, ACCEPTED, STATUS_UPDATED);

        String event = tenant.publish(ACCEPTED, "{\"escrow\":{\"id\":7}}");

        Map<String, Receipt> byType = byType(inbox.await(2));
        assertThat(byType).containsOnlyKeys(ACCEPTED, STATUS_UPDATED);
        assertThat(byType.get(ACCEPTED).webhookId()).isEqualTo(event);
        assertThat(byType.get(STATUS_UPDATED).webhookId()).isNotEqualTo(event).startsWith("evt_");
        assertThat(byType.get(STATUS_UPDATED).body()).endsWith(",\"data\":{\"escrow\":{\"id\":7}}}");
        assertThat(byType.values()).extracting(Receipt::verdict).containsOnly(Receipt.VALID);
    }

    private static Map<String, Receipt> byType(List<Receipt> receipts) {
        return receipts.stream()
                .collect(Collectors.toMap(receipt -> receipt.header("X-Webhook-Event"), Function.identity()));
    }

    @Test
    default void aDerivedEventsIdFollowsFromTheFirstOnesSoThatPublishingAgainRaisesNothingNew() {
        String request = "{\"type\":\"" + ACCEPTED + "\",\"data\":1,\"eventId\":\"evt_" + UUID.randomUUID() + "\"}";
        Tenant tenant = tenant();
        Tenant other = tenant();
        Inbox inbox = inbox();
        Inbox others = inbox();
        Dialect.DEVELOPER.register(tenant, inbox, STATUS_UPDATED);
        Dialect.DEVELOPER.register(other, others, STATUS_UPDATED);

        tenant.caller().post("/v1/events", request).expect(202);
        other.caller().post("/v1/events", request).expect(202);
        tenant.caller().post("/v1/events", request).expect(200);

        assertThat(inbox.awaitOne().webhookId()).isEqualTo(others.awaitOne().webhookId());
        inbox.staysAt(1);
    }

    @Test
    default void aCancelledOrderReachesPartnersAlsoAsAChangeOfStatusButNobodyElse() {
        Tenant tenant = tenant();
        Inbox partner = inbox();
        Inbox store = inbox();
        Inbox platform = inbox();
        Dialect.PARTNER.register(tenant, partner, "order.cancelled", "order.status_changed");
        Dialect.STORE.register(tenant, store, "order.status_changed");
        Dialect.PLATFORM.register(tenant, platform, "*");

        String event = tenant.publish("order.cancelled", "{}");

        assertThat(byType(partner.await(2))).containsOnlyKeys("order.cancelled", "order.status_changed");
        assertThat(platform.awaitOne().webhookId()).isEqualTo(event);
        store.staysAt(0);
        assertThat(platform.size()).isEqualTo(1);
    }

    @Test
    default void anAccountThatPublishesBothByItselfSwitchesItOff() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Dialect.DEVELOPER.register(tenant, inbox, ACCEPTED, STATUS_UPDATED);
        new Caller(server().uri(), Server.ADMIN_KEY)
                .send("PATCH", "/v1/accounts/" + tenant.account() + "/settings", "{\"derived_events\":false}")
                .expect(200);

        String event = tenant.publish(ACCEPTED, "{}");

        assertThat(inbox.awaitOne().webhookId()).isEqualTo(event);
        inbox.staysAt(1);
    }
}
