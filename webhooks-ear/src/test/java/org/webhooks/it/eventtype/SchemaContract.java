package org.webhooks.it.eventtype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.stage.Stage;

/** Publishes keep to the schema of their type. */
interface SchemaContract extends Stage {
    String TYPE = "/v1/event-types/invoice.paid";
    String SCHEMA = "{\"schema\":{\"type\":\"object\",\"properties\":{\"amount\":{\"type\":\"number\",\"minimum\":0},"
            + "\"lines\":{\"items\":{\"required\":[\"sku\"]}}}}}";

    @Test
    default void dataThatBreaksTheSchemaIsRefusedNamingThePlaceAndTheRule() {
        Tenant tenant = withSchema();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");

        assertThat(publish(tenant, "{\"amount\":-1}").expect(422).body())
                .isEqualTo("{\"error\":\"invalid_data\",\"message\":"
                        + "\"data is invalid at /amount: must have a minimum value of 0 (minimum)\"}");
        assertThat(publish(tenant, "{\"lines\":[{\"sku\":1},{}]}").expect(422).text("message"))
                .isEqualTo("data is invalid at /lines/1: required property 'sku' not found (required)");
        publish(tenant, "{\"amount\":0}").expect(202);
        tenant.publish("another.type", "{\"amount\":-1}");

        assertThat(tenant.events()).hasSize(2);
        inbox.await(2);
    }

    @Test
    default void aBatchIsRefusedAsAWholeNamingTheEvent() {
        Tenant tenant = withSchema();
        String good = Tenant.event("invoice.paid", "{\"amount\":1}");
        String bad = Tenant.event("invoice.paid", "{\"amount\":\"1\"}");

        Answer answer = tenant.caller()
                .post("/v1/events/batch", "{\"events\":[" + good + "," + bad + "]}")
                .expect(422);

        assertThat(answer.text("message"))
                .isEqualTo("events[1]: data is invalid at /amount: string found, number expected (type)");
        assertThat(tenant.events()).isEmpty();
    }

    @Test
    default void theChecksOfABatchHaveABudgetInCommon() {
        Tenant tenant = tenant();
        String parts = String.join(",", Collections.nCopies(100, "{\"minimum\":0}"));
        tenant.caller()
                .send("PUT", TYPE, "{\"schema\":{\"items\":{\"allOf\":[" + parts + "]}}}")
                .expect(201);
        String event = Tenant.event("invoice.paid", "[" + String.join(",", Collections.nCopies(60, "1")) + "]");

        Answer answer = tenant.caller()
                .post("/v1/events/batch", "{\"events\":[" + String.join(",", Collections.nCopies(500, event)) + "]}")
                .expect(422);

        assertThat(answer.text("message"))
                .matches(
                        "events\\[\\d+]: data is invalid at its root: takes more steps than the checks of one request may"
                                + " take: send fewer events at once");
        tenant.caller()
                .post("/v1/events/batch", "{\"events\":[" + String.join(",", Collections.nCopies(20, event)) + "]}")
                .expect(202);
    }

    @Test
    default void aChangeHoldsForTheNextPublish() {
        Tenant tenant = tenant();
        publish(tenant, "{\"amount\":-1}").expect(202);
        for (int round = 0; round < 20; round++) {
            tenant.caller().send("PUT", TYPE, SCHEMA);
            publish(tenant, "{\"amount\":-1}").expect(422);
            tenant.caller().send("PUT", TYPE, "{}").expect(200);
            publish(tenant, "{\"amount\":-1}").expect(202);
        }
        tenant.caller().send("PUT", TYPE, SCHEMA).expect(200);
        tenant.caller().delete(TYPE).expect(200);
        publish(tenant, "{\"amount\":-1}").expect(202);
    }

    @Test
    default void whatWasTakenBeforeIsAnsweredAgain() {
        Tenant tenant = tenant();
        String event = "{\"type\":\"invoice.paid\",\"data\":{\"amount\":-1},"
                + "\"eventId\":\"evt_018f0000-0000-7000-8000-000000000001\"}";
        tenant.caller().post("/v1/events", event).expect(202);
        tenant.caller().send("PUT", TYPE, SCHEMA).expect(201);

        tenant.caller().post("/v1/events", event).expect(200);
        tenant.caller().post("/v1/events", event.replace("-1", "-2")).expect(409);
        tenant.caller().post("/v1/events", event.replace("0000001", "0000002")).expect(422);
    }

    @Test
    default void whatIsNotThePublishersIsNotHeldAgainstASchema() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        Inbox derived = inbox();
        Dialect.PARTNER.register(tenant, derived, "order.status_changed");
        for (String type : new String[] {"platform.test", "order.status_changed"}) {
            tenant.caller()
                    .send("PUT", "/v1/event-types/" + type, "{\"schema\":false}")
                    .expect(201);
        }

        tenant.caller().post(endpoint.path() + "/test").expect(200);
        tenant.publish("order.cancelled", "{}");

        inbox.await(2);
        derived.awaitOne();
    }

    @Test
    default void aSchemaThatIsNoneOrAnExampleThatBreaksItIsRefused() {
        Caller caller = tenant().caller();
        assertRefused(caller, "{\"schema\":{\"type\":7}}", "schema is invalid at /type: ");
        assertRefused(
                caller,
                "{\"schema\":{\"properties\":{\"a\":{\"pattern\":\"(?=a)\"}}}}",
                "schema is invalid at /properties/a/pattern: ");
        assertRefused(
                caller,
                "{\"schema\":{\"required\":[\"a\"]},\"example\":{}}",
                "example is invalid at its root: required property 'a' not found (required)");
        assertRefused(caller, "{\"schema\":\"true\"}", "schema must be an object or a boolean");
        caller.get(TYPE).expect(404);
    }

    @Test
    default void dataWithANumberBeyondAllBoundsIsRefusedInWords() {
        Tenant tenant = withSchema();

        assertThat(publish(tenant, "{\"amount\":100e2147483647}").expect(422).text("message"))
                .isEqualTo("data is invalid at its root: numbers must be of a size that can be computed with here");
    }

    @Test
    default void aPatternThatWouldFillTheHeapIsRefused() {
        assertRefused(
                tenant().caller(),
                "{\"schema\":{\"pattern\":\"(?:(?:a{1000}){1000}){1000}\"}}",
                "schema is invalid at /pattern: is no regular expression");
    }

    @Test
    default void anExampleIsKeptUpToItsBoundAndRefusedBeyond() {
        Caller caller = tenant().caller();
        String longest = "{\"example\":\"" + "x".repeat(64 * 1024 - 2) + "\"}";
        caller.send("PUT", TYPE, longest).expect(201);
        assertThat(caller.get(TYPE).expect(200).text("example")).hasSize(64 * 1024 - 2);
        assertRefused(
                caller,
                longest.replace(":\"", ":\"y"),
                "example is invalid at its root: must not be longer than 65536 bytes");
    }

    private static void assertRefused(Caller caller, String content, String sentence) {
        assertThat(caller.send("PUT", TYPE, content).expect(400).text("error")).startsWith(sentence);
    }

    @Test
    default void nobodyIsAskedForASchema() {
        Inbox elsewhere = inbox();
        Tenant tenant = tenant();
        for (String keyword : new String[] {"$ref", "$schema", "$dynamicRef"}) {
            tenant.caller()
                    .send("PUT", TYPE, "{\"schema\":{\"" + keyword + "\":\"" + elsewhere.url() + "\"}}")
                    .expect(400);
        }
        tenant.caller()
                .send("PUT", TYPE, "{\"schema\":{\"$id\":\"" + elsewhere.url() + "\",\"items\":{\"$ref\":\"#\"}}}")
                .expect(201);
        publish(tenant, "[[]]").expect(202);
        elsewhere.staysAt(0);
    }

    @Test
    default void hostileSchemasAndDataAreGivenUpSoon() {
        Tenant tenant = tenant();
        String twice = "{\"properties\":{\"a\":{\"$ref\":\"#\"}},\"required\":[\"%s\"]}";
        tenant.caller()
                .send(
                        "PUT",
                        TYPE,
                        "{\"schema\":{\"anyOf\":[" + twice.formatted("x") + "," + twice.formatted("y") + "]}}")
                .expect(201);

        String message = publish(tenant, "{\"a\":".repeat(60) + "1" + "}".repeat(60))
                .expect(422)
                .text("message");

        assertThat(message).isEqualTo("data is invalid at its root: takes more steps than a check may take");
    }

    private Tenant withSchema() {
        Tenant tenant = tenant();
        tenant.caller().send("PUT", TYPE, SCHEMA).expect(201);
        return tenant;
    }

    private static Answer publish(Tenant tenant, String data) {
        return tenant.caller().post("/v1/events", Tenant.event("invoice.paid", data));
    }
}
