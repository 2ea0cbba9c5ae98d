package org.webhooks.it.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.server.SharedServers;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Publishing by an EJB call inside the caller's own transaction. */
interface TransactionContract extends Stage {
    @Test
    default void anEventExistsOnceItsTransactionHasCommitted() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");

        Neighbour.OpenTransaction open =
                neighbour().publish("commit", tenant.account(), "").awaitPublished();
        assertThat(tenant.events()).isEmpty();
        inbox.staysAt(0);
        String event = open.end();

        Receipt receipt = inbox.awaitOne();
        assertThat(receipt.webhookId()).isEqualTo(event);
        assertThat(receipt.verdict()).isEqualTo(Receipt.VALID);
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));
    }

    @Test
    default void whatADialectDerivesFromAnEventGoesOutWithItsTransaction() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Dialect.PARTNER.register(tenant, inbox, "order.status_changed");

        Neighbour.OpenTransaction open = neighbour()
                .publish("commit", "order.cancelled", tenant.account(), "")
                .awaitPublished();
        inbox.staysAt(0);
        open.end();

        assertThat(inbox.awaitOne().header("X-Webhook-Event")).isEqualTo("order.status_changed");
    }

    @Test
    default void anEventWhoseTransactionRollsBackNeverWas() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");

        String event = neighbour()
                .publish("rollback", tenant.account(), "")
                .awaitPublished()
                .end();

        inbox.staysAt(0);
        assertThat(tenant.events()).isEmpty();
        assertThat(tenant.caller().get("/v1/events/" + event).status()).isEqualTo(404);
    }

    @Test
    default void anAccountThatIsNotThereIsRefused() {
        Answer answer = neighbour().publish("commit", "acct_999999999", "").outcome();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).endsWith("EventRefused: Account not found");
    }

    @Test
    default void aTransactionLongerThanTheLeaseMakesNoDuplicate() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");

        Neighbour.OpenTransaction open =
                neighbour().publish("commit", tenant.account(), "").awaitPublished();
        Wait.outlast(SharedServers.LEASE);
        String event = open.end();

        inbox.awaitOne();
        inbox.staysAt(1);
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));
        List<JsonObject> attempts =
                tenant.onlyDelivery(event).getJsonArray("attempts").getValuesAs(JsonObject.class);
        assertThat(attempts).hasSize(1);
    }

    @Test
    default void dataThatBreaksItsSchemaIsToldToTheCallerAndRollsBack() {
        Tenant tenant = tenant();
        tenant.caller()
                .send("PUT", "/v1/event-types/order.created", "{\"schema\":{\"required\":[\"id\"]}}")
                .expect(201);

        Answer answer = neighbour().publish("commit", tenant.account(), "").outcome();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .contains("EventRefused", "data is invalid at its root: required property 'id' not found (required)");
        assertThat(tenant.events()).isEmpty();
    }

    @Test
    default void fiftyPublishersOfOneEventOneOfThemInALongTransactionHoldUpNobodyElse() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "same.*", "order.*");
        String id = "evt_" + UUID.randomUUID();
        Neighbour.OpenTransaction open =
                neighbour().publish("commit", tenant.account(), id).awaitPublished();
        String same = "{\"type\":\"order.created\",\"eventId\":\"" + id + "\",\"data\":{}}";
        List<CompletableFuture<Answer>> others = IntStream.range(0, 49)
                .mapToObj(i -> tenant.caller().postLater("/v1/events", same))
                .toList();

        Tenant bystander = tenant();
        Inbox bystanders = inbox();
        bystander.register(bystanders, "*");
        for (int i = 1; i <= 50; i++) {
            bystander.publish("order.created", "{}");
            bystanders.await(i);
        }
        open.end();

        assertThat(others.stream().map(CompletableFuture::join))
                .allMatch(answer -> answer.status() == 200 || answer.status() == 503);
        assertThat(inbox.awaitOne().webhookId()).isEqualTo(id);
        inbox.staysAt(1);
        assertThat(tenant.events()).hasSize(1);
    }

    private Neighbour neighbour() {
        return new Neighbour(server());
    }
}
