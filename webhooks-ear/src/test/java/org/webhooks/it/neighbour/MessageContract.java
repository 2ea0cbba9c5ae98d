package org.webhooks.it.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Publishing by a message, and what a message that comes twice does. */
interface MessageContract extends Stage {
    String EVENTS = "WebhookEvents";
    String DEAD_LETTERS = "WebhookDLQ";
    String FAST_LANE = "WebhookDeliveriesFast";

    @Test
    default void aMessageIsAnEvent() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");

        neighbour().send(EVENTS, message(tenant.account(), "{\"b\":1.50}"));

        Receipt receipt = inbox.awaitOne();
        assertThat(receipt.verdict()).isEqualTo(Receipt.VALID);
        assertThat(receipt.body()).contains("\"data\":{\"b\":1.5}");
    }

    @Test
    default void aMessageRaisesWhatADialectDerivesFromIt() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Dialect.DEVELOPER.register(tenant, inbox, "escrow.status.updated");

        neighbour()
                .send(EVENTS, message(tenant.account(), "{}").replace("order.created", "escrow.cancellation.accepted"));

        assertThat(inbox.awaitOne().header("X-Webhook-Event")).isEqualTo("escrow.status.updated");
    }

    @Test
    default void aBadMessageIsParkedWithItsReasonWhileTheOthersGoOn() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");
        String mark = UUID.randomUUID().toString();

        neighbour().send(EVENTS, message(tenant.account(), "1"));
        neighbour().send(EVENTS, "{\"" + mark);
        neighbour().send(EVENTS, message("acct_999999999", "\"" + mark + "\""));
        neighbour().send(EVENTS, "{\"type\":\"a.b\",\"data\":\"" + mark + "\"}");
        neighbour().sendBytes(EVENTS, mark);
        neighbour().send(EVENTS, message(tenant.account(), "2"));

        inbox.await(2);
        Wait.until("parked", () -> parked(mark).size() == 4);
        assertThat(parked(mark))
                .extracting(message -> message.getString("reason"))
                .containsExactlyInAnyOrder(
                        "Malformed JSON near line 1, column 41",
                        "Account not found",
                        "account is required",
                        "an event is published by a text message with JSON");
        assertThat(tenant.events()).hasSize(2);
    }

    @Test
    default void aMessageWhoseDataBreaksItsSchemaIsParkedWithThePlace() {
        Tenant tenant = tenant();
        tenant.caller()
                .send("PUT", "/v1/event-types/order.created", "{\"schema\":{\"items\":{\"type\":\"string\"}}}")
                .expect(201);
        String mark = UUID.randomUUID().toString();

        neighbour().send(EVENTS, message(tenant.account(), "[\"" + mark + "\",7]"));

        Wait.until("parked", () -> parked(mark).size() == 1);
        assertThat(parked(mark).get(0).getString("reason"))
                .isEqualTo("data is invalid at /1: integer found, string expected (type)");
        assertThat(tenant.events()).isEmpty();
    }

    @Test
    default void whatTheDatabaseAlwaysRejectsIsParkedAndLeavesNothingBehind() {
        Tenant tenant = tenant();
        tenant.register(inbox(), "*");
        String number = tenant.account().substring("acct_".length());
        String mark = UUID.randomUUID().toString();

        neighbour().sql("alter table deliveries add constraint refused check (account_id <> " + number + ")");
        try {
            neighbour().send(EVENTS, message(tenant.account(), "\"" + mark + "\""));
            Wait.until("parked", () -> parked(mark).size() == 1);
        } finally {
            neighbour().sql("alter table deliveries drop constraint refused");
        }

        assertThat(parked(mark).get(0).getString("reason"))
                .isEqualTo("the server fails at it: java.lang.IllegalStateException: The database rejects an event of"
                        + " account " + number);
        assertThat(tenant.events()).isEmpty();
    }

    private List<JsonObject> parked(String mark) {
        return neighbour().messagesIn(DEAD_LETTERS).stream()
                .filter(message -> message.getString("text").contains(mark))
                .toList();
    }

    @Test
    default void aMessageThatComesAgainMakesNoSecondCallOfWhatIsRecorded() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");

        String event = publishAndCopyItsMessage(tenant);
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));
        neighbour().sendAgain(FAST_LANE);

        Wait.until("taken", () -> server().management().messagesIn(FAST_LANE) == 0);
        inbox.staysAt(1);
        assertThat(tenant.onlyDelivery(event).getJsonArray("attempts")).hasSize(1);
    }

    @Test
    default void aMessageThatComesAgainMakesNoSecondCallOfWhatIsInFlight() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().hang();
        tenant.register(inbox, "*");

        String event = publishAndCopyItsMessage(tenant);
        inbox.awaitOne();
        neighbour().sendAgain(FAST_LANE);
        inbox.staysAt(1);
        inbox.release();

        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));
        inbox.staysAt(1);
    }

    private String publishAndCopyItsMessage(Tenant tenant) {
        server().management().pauseQueue(FAST_LANE);
        try {
            String event = tenant.publish("order.created", "{}");
            Wait.until("handed over", () -> server().management().messagesIn(FAST_LANE) == 1);
            neighbour().copy(FAST_LANE);
            return event;
        } finally {
            server().management().resumeQueue(FAST_LANE);
        }
    }

    private static String message(String account, String data) {
        return "{\"account\":\"" + account + "\",\"type\":\"order.created\",\"data\":" + data + "}";
    }

    private Neighbour neighbour() {
        return new Neighbour(server());
    }
}
