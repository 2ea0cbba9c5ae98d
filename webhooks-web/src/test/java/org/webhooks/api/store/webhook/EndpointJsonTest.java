package org.webhooks.api.store.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.webhooks.api.store.answer.Language;
import org.webhooks.api.store.answer.Sentence;
import org.webhooks.api.store.request.Page;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.endpoint.EndpointHealth;
import org.webhooks.endpoint.EndpointWithHealth;

class EndpointJsonTest {
    private static final String WEBHOOK =
            "{\"id\":24,\"name\":\"Order Events\",\"url\":\"https://yourapp.com/webhook\","
                    + "\"method_type\":\"POST\",\"status\":1,"
                    + "\"created_at\":\"2026-04-02 00:26:18\",\"updated_at\":\"2026-04-02 00:26:18\","
                    + "\"events\":[{\"id\":60,\"event_name\":\"order.created\"},{\"id\":61,\"event_name\":\"order.updated\"}]}";

    private final EndpointJson english = new EndpointJson(Language.ENGLISH, new LocalTimes(ZoneId.of("Asia/Riyadh")));
    private final EndpointJson arabic = new EndpointJson(Language.ARABIC, new LocalTimes(ZoneId.of("Asia/Riyadh")));
    private final Endpoint endpoint = new DocumentedEndpoint();
    private final EndpointWithHealth healthy = new EndpointWithHealth(endpoint, new EndpointHealth() {});

    @Test
    void aRegisteredOneHasItsSecretBesideIt() {
        assertThat(english.withSecret(Sentence.REGISTERED, endpoint, true, "optional-custom-secret-min-32-chars-long"))
                .hasToString("{\"status\":\"success\",\"message\":\"Webhook registered successfully."
                        + " Store the secret safely \u2014 it will not be shown again.\","
                        + "\"data\":{\"webhook\":" + WEBHOOK
                        + ",\"plain_secret\":\"optional-custom-secret-min-32-chars-long\"}}");
    }

    @Test
    void anUpdatedOneHasNone() {
        assertThat(english.updated(healthy))
                .hasToString("{\"status\":\"success\",\"message\":\"Webhook updated successfully\","
                        + "\"data\":{\"webhook\":" + WEBHOOK + "}}");
    }

    @Test
    void aPausedOneIsShownAsDisabled() {
        EndpointHealth paused = new EndpointHealth() {
            @Override
            public boolean isPaused() {
                return true;
            }
        };

        assertThat(english.updated(new EndpointWithHealth(endpoint, paused)).toString())
                .contains("\"status\":0");
    }

    @Test
    void ofADeletedOneNothingIsLeft() {
        assertThat(english.deleted())
                .hasToString("{\"status\":\"success\",\"message\":\"Webhook deleted successfully\",\"data\":null}");
        assertThat(arabic.deleted())
                .hasToString("{\"status\":\"success\",\"message\":\"تم حذف الويب هوك بنجاح\",\"data\":null}");
    }

    @Test
    void aListSaysWhichPageItIs() {
        List<EndpointWithHealth> page = List.of(healthy);

        assertThat(english.list(page, new Page(2, 15), 16))
                .hasToString("{\"status\":\"success\",\"message\":\"Webhooks retrieved successfully\","
                        + "\"data\":{\"webhooks\":[" + WEBHOOK + "],\"pagination\":"
                        + "{\"current_page\":2,\"per_page\":15,\"total\":16,\"last_page\":2}}}");
        assertThat(english.list(List.of(), new Page(1, 15), 0).toString())
                .endsWith("\"data\":{\"webhooks\":[],\"pagination\":"
                        + "{\"current_page\":1,\"per_page\":15,\"total\":0,\"last_page\":1}}}");
    }

    /** The one that the published document shows. */
    private static final class DocumentedEndpoint extends Endpoint {
        private static final Instant AT = Instant.parse("2026-04-01T21:26:18Z");

        @Override
        public long id() {
            return 24;
        }

        @Override
        public String name() {
            return "Order Events";
        }

        @Override
        public String url() {
            return "https://yourapp.com/webhook";
        }

        @Override
        public String method() {
            return "POST";
        }

        @Override
        public boolean isActive() {
            return true;
        }

        @Override
        public List<String> patterns() {
            return List.of("order.created", "order.updated");
        }

        @Override
        public Instant createdAt() {
            return AT;
        }

        @Override
        public Instant updatedAt() {
            return AT;
        }
    }
}
