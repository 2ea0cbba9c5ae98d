package org.webhooks.api.developer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.webhooks.endpoint.CreatedEndpoint;
import org.webhooks.endpoint.EndpointWithHealth;

/** Answers key by key, in the order that the document has them. */
class EndpointJsonTest {
    private static final StoredEndpoint ENDPOINT = new StoredEndpoint(Instant.parse("2024-01-15T10:00:00Z"));
    private static final String SHOWN = "{\"id\":\"" + EndpointId.of(1042) + "\","
            + "\"url\":\"https://example.com/webhooks/dhmad\","
            + "\"events\":[\"escrow.status.updated\",\"contract.signed\"],\"isActive\":true,"
            + "\"lastTriggeredAt\":\"2024-01-15T10:30:00Z\",\"lastResponseStatus\":200,\"failureCount\":0,"
            + "\"createdAt\":\"2024-01-15T10:00:00Z\",\"updatedAt\":\"2024-01-15T10:01:00Z\"}";

    private final EndpointWithHealth answering = ENDPOINT.answering(Instant.parse("2024-01-15T10:30:00Z"), 200, 0);

    @Test
    void creationShowsTheSecret() {
        assertThat(EndpointJson.created(new CreatedEndpoint(ENDPOINT, "a1b2c3d4e5f6")))
                .hasToString("{\"message\":\"Webhook created successfully\",\"webhook\":{"
                        + "\"id\":\"" + EndpointId.of(1042) + "\",\"url\":\"https://example.com/webhooks/dhmad\","
                        + "\"secret\":\"a1b2c3d4e5f6\",\"events\":[\"escrow.status.updated\",\"contract.signed\"],"
                        + "\"isActive\":true,\"createdAt\":\"2024-01-15T10:00:00Z\"}}");
    }

    @Test
    void listHasEveryField() {
        assertThat(EndpointJson.list(List.of(answering, answering)))
                .hasToString("{\"webhooks\":[" + SHOWN + "," + SHOWN + "]}");
        assertThat(EndpointJson.list(List.of())).hasToString("{\"webhooks\":[]}");
    }

    @Test
    void oneAndTheUpdatedOneAreShownAsInTheList() {
        assertThat(EndpointJson.one(answering)).hasToString("{\"webhook\":" + SHOWN + "}");
        assertThat(EndpointJson.updated(answering))
                .hasToString("{\"message\":\"Webhook updated successfully\",\"webhook\":" + SHOWN + "}");
    }

    @Test
    void beforeTheFirstDeliveryThereAreNulls() {
        assertThat(EndpointJson.one(ENDPOINT.answering(null, null, 0)).toString())
                .contains("\"lastTriggeredAt\":null,\"lastResponseStatus\":null,\"failureCount\":0");
    }

    @Test
    void aCallWithoutAnAnswerHasNoStatus() {
        assertThat(EndpointJson.one(ENDPOINT.answering(Instant.EPOCH, null, 3)).toString())
                .contains(
                        "\"lastTriggeredAt\":\"1970-01-01T00:00:00Z\",\"lastResponseStatus\":null,\"failureCount\":3");
    }

    @Test
    void momentsEndWithTheMillisecond() {
        StoredEndpoint endpoint = new StoredEndpoint(Instant.parse("2024-01-15T10:00:00.123456Z"));

        assertThat(EndpointJson.one(endpoint.answering(null, null, 0)).toString())
                .contains("\"createdAt\":\"2024-01-15T10:00:00.123Z\",\"updatedAt\":\"2024-01-15T10:01:00.123Z\"");
    }

    @Test
    void regenerationShowsTheNewSecretAlone() {
        assertThat(EndpointJson.regenerated("e7f8a9b0c1d2"))
                .hasToString("{\"message\":\"Webhook secret regenerated successfully\",\"secret\":\"e7f8a9b0c1d2\"}");
    }

    @Test
    void deletionHasABody() {
        assertThat(EndpointJson.deleted()).hasToString("{\"message\":\"Webhook deleted successfully\"}");
    }
}
