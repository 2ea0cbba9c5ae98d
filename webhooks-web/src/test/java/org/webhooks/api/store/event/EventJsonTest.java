package org.webhooks.api.store.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.webhooks.api.store.answer.Language;

class EventJsonTest {
    @Test
    void showsEachTypeWithItsNumber() {
        assertThat(EventJson.all(Language.ENGLISH))
                .hasToString("{\"status\":\"success\",\"message\":\"Webhook events retrieved successfully\","
                        + "\"data\":{\"events\":["
                        + "{\"id\":60,\"event_name\":\"order.created\"},"
                        + "{\"id\":61,\"event_name\":\"order.updated\"},"
                        + "{\"id\":62,\"event_name\":\"order.status_changed\"},"
                        + "{\"id\":63,\"event_name\":\"product.created\"},"
                        + "{\"id\":64,\"event_name\":\"product.updated\"},"
                        + "{\"id\":65,\"event_name\":\"product.deleted\"},"
                        + "{\"id\":66,\"event_name\":\"cart.abandoned\"}]}}");
    }
}
