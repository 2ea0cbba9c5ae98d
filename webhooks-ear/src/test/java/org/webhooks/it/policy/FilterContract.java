package org.webhooks.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;
import org.webhooks.it.stage.Stage;

/** What is in an event's data decides which endpoints get it. */
interface FilterContract extends Stage {
    @Test
    default void anEventGoesToThoseWhoseFilterLetsItPass() {
        Tenant tenant = tenant();
        Inbox all = inbox();
        Inbox large = inbox();
        Inbox vip = inbox();
        tenant.register(all, "*");
        filtered(tenant, large, "{\"/amount\":{\"gte\":100},\"/status\":{\"in\":[\"paid\",\"refunded\"]}}");
        filtered(tenant, vip, "{\"/customer/email\":{\"prefix\":\"vip@\"},\"/test\":{\"exists\":false}}");

        String both = tenant.publish(
                "order.paid", "{\"amount\":100.0,\"status\":\"paid\",\"customer\":{\"email\":\"vip@example.com\"}}");
        String first = tenant.publish("order.paid", "{\"amount\":1e3,\"status\":\"refunded\"}");
        String second = tenant.publish("order.paid", "{\"amount\":99,\"customer\":{\"email\":\"vip@\"}}");
        String none =
                tenant.publish("order.paid", "{\"amount\":\"100\",\"customer\":{\"email\":\"vip@\"},\"test\":null}");

        assertThat(idsIn(all, 4)).containsExactlyInAnyOrder(both, first, second, none);
        assertThat(idsIn(large, 2)).containsExactlyInAnyOrder(both, first);
        assertThat(idsIn(vip, 2)).containsExactlyInAnyOrder(both, second);
        assertThat(tenant.deliveries(none)).hasSize(1);
    }

    @Test
    default void aChangeOfAFilterHoldsForTheNextPublish() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = filtered(tenant, inbox, "{\"/round\":-1}");
        for (int round = 0; round < 20; round++) {
            endpoint.patch("{\"filter\":{\"/round\":" + round + "}}");
            String event = tenant.publish("a.b", "{\"round\":" + round + "}");
            assertThat(tenant.deliveries(event)).hasSize(1);
            assertThat(tenant.deliveries(tenant.publish("a.b", "{\"round\":-1}")))
                    .isEmpty();
        }
        endpoint.patch("{\"filter\":null}");
        tenant.publish("a.b", "{\"round\":-1}");
        inbox.await(21);
        inbox.staysAt(21);
    }

    @Test
    default void aTestEventPassesEveryFilter() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = filtered(tenant, inbox, "{\"/amount\":{\"gte\":100}}");

        tenant.caller().post(endpoint.path() + "/test").expect(200);

        inbox.awaitOne();
    }

    private static Endpoint filtered(Tenant tenant, Inbox inbox, String filter) {
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch("{\"filter\":" + filter + "}");
        return endpoint;
    }

    private static List<String> idsIn(Inbox inbox, int count) {
        return inbox.await(count).stream().map(Receipt::webhookId).toList();
    }
}
