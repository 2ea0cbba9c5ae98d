package org.webhooks.api.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.webhooks.endpoint.CreatedEndpoint;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.endpoint.EndpointHealth;
import org.webhooks.endpoint.EndpointWithHealth;

class EndpointJsonTest {
    private static final String ID = EndpointId.of(1042);
    private static final String SECRET = "a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2c3d4e5f6a1b2";
    private static final String SHOWN = "\"id\":\"" + ID + "\",\"url\":\"https://example.com/webhooks/exchange\","
            + "\"events\":[\"order.created\",\"order.status_changed\"],\"isActive\":true,";
    private static final String MOMENTS =
            "\"createdAt\":\"2023-11-07T05:31:56.000Z\",\"updatedAt\":\"2023-11-07T05:31:56.123Z\"";

    @Test
    void aCreatedEndpointHasItsSecretAndTheNote() {
        assertThat(EndpointJson.created(new CreatedEndpoint(new Shown(), SECRET)))
                .hasToString("{" + SHOWN + "\"failCount\":0," + MOMENTS + ",\"secretKey\":\"" + SECRET + "\",\"note\":"
                        + "\"Store this secret key securely \u2014 it will not be shown again."
                        + " Use it to verify HMAC-SHA256 signatures.\"}");
    }

    @Test
    void anEndpointIsShownFlatWithoutItsSecret() {
        assertThat(EndpointJson.one(failing())).hasToString("{" + SHOWN + "\"failCount\":3," + MOMENTS + "}");
    }

    @Test
    void aListIsABareArray() {
        String one = EndpointJson.one(failing()).toString();

        assertThat(EndpointJson.list(List.of())).hasToString("[]");
        assertThat(EndpointJson.list(List.of(failing(), failing()))).hasToString("[" + one + "," + one + "]");
    }

    private static EndpointWithHealth failing() {
        return new EndpointWithHealth(new Shown(), new Failing());
    }

    private static final class Shown extends Endpoint {
        @Override
        public long id() {
            return 1042;
        }

        @Override
        public String url() {
            return "https://example.com/webhooks/exchange";
        }

        @Override
        public List<String> patterns() {
            return List.of("order.created", "order.status_changed");
        }

        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public Instant createdAt() {
            return Instant.parse("2023-11-07T05:31:56Z");
        }

        @Override
        public Instant updatedAt() {
            return Instant.parse("2023-11-07T05:31:56.123456Z");
        }
    }

    private static final class Failing extends EndpointHealth {
        @Override
        public int consecutiveFailures() {
            return 3;
        }
    }
}
