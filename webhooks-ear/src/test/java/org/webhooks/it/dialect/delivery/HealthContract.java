package org.webhooks.it.dialect.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.dialect.wire.Registered;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Reply;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** What endpoints show of their deliveries. */
public interface HealthContract extends Stage {
    Duration SOON = Duration.ofSeconds(5);

    @Test
    default void aDeveloperSeesTheLastAnswerAndTheFailuresInARow() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(503), Reply.of(500));
        Registered webhook = Dialect.DEVELOPER.register(tenant, inbox, "contract.signed");
        assertThat(webhook.shown().get("lastTriggeredAt")).isEqualTo(JsonValue.NULL);
        assertThat(webhook.shown().get("lastResponseStatus")).isEqualTo(JsonValue.NULL);

        soonAfter(tenant, webhook, () -> webhook.shown().getInt("failureCount") == 1);
        assertThat(webhook.shown().getInt("lastResponseStatus")).isEqualTo(503);
        soonAfter(tenant, webhook, () -> webhook.shown().getInt("failureCount") == 2);
        assertThat(webhook.shown().getInt("lastResponseStatus")).isEqualTo(500);
        soonAfter(tenant, webhook, () -> webhook.shown().getInt("failureCount") == 0);
        assertThat(webhook.shown().getInt("lastResponseStatus")).isEqualTo(200);
    }

    @Test
    default void aPartnerSeesTheFailuresInARow() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500), Reply.of(404));
        Registered webhook = Dialect.PARTNER.register(tenant, inbox, "offer.updated");

        soonAfter(tenant, webhook, () -> webhook.shown().getInt("failCount") == 1);
        soonAfter(tenant, webhook, () -> webhook.shown().getInt("failCount") == 2);
        soonAfter(tenant, webhook, () -> webhook.shown().getInt("failCount") == 0);
    }

    @Test
    default void thePlatformShowsTheLastDeliveryAndTheFailuresInARow() {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerNext(Reply.of(500), Reply.of(302));
        Registered endpoint = Dialect.PLATFORM.register(tenant, inbox, "send.*");
        assertThat(endpoint.shown().get("last_delivery_at")).isEqualTo(JsonValue.NULL);
        assertThat(endpoint.shown().get("last_delivery_status")).isEqualTo(JsonValue.NULL);

        soonAfter(tenant, endpoint, () -> endpoint.shown().getInt("consecutive_failures") == 1);
        assertThat(endpoint.shown().getInt("last_delivery_status")).isEqualTo(500);
        soonAfter(tenant, endpoint, () -> endpoint.shown().getInt("consecutive_failures") == 2);
        assertThat(endpoint.shown().getInt("last_delivery_status")).isEqualTo(302);
        soonAfter(tenant, endpoint, () -> endpoint.shown().getInt("consecutive_failures") == 0);
        assertThat(endpoint.shown().getInt("last_delivery_status")).isEqualTo(200);
    }

    private static void soonAfter(Tenant tenant, Registered endpoint, Callable<Boolean> isTrue) {
        tenant.publish(endpoint.dialect().eventType(), "{}");
        Wait.until("the endpoint shows it", SOON, isTrue);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PLATFORM")
    default void deliveriesDoNotTouchWhenItWasUpdated(Dialect dialect) {
        String field = dialect == Dialect.STORE ? "updated_at" : "updatedAt";
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Registered webhook = dialect.register(tenant, inbox, dialect.eventType());
        JsonObject before = webhook.shown();
        Wait.outlast(Duration.ofSeconds(1));

        String event = tenant.publish(dialect.eventType(), "{}");
        Wait.until("delivered", () -> "delivered".equals(tenant.stateOf(event)));

        assertThat(webhook.shown().getString(field)).isEqualTo(before.getString(field));
    }

    @ParameterizedTest
    @EnumSource
    default void aDisabledEndpointGetsNothing(Dialect dialect) {
        String disable =
                switch (dialect) {
                    case DEVELOPER, PARTNER -> "{\"isActive\":false}";
                    case PLATFORM -> "{\"is_active\":false}";
                    case STORE -> "{\"status\":0}";
                };
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Registered endpoint = dialect.register(tenant, inbox, dialect.eventType());
        endpoint.change(disable).expect(200);

        String event = tenant.publish(dialect.eventType(), "{}");

        assertThat(tenant.deliveries(event)).isEmpty();
        endpoint.change(disable.replace("false", "true").replace("0", "1")).expect(200);
        tenant.publish(dialect.eventType(), "{}");
        inbox.awaitOne();
    }

    @ParameterizedTest
    @EnumSource
    default void deletionStopsWhatIsQueued(Dialect dialect) {
        Tenant tenant = tenant();
        Inbox inbox = inbox().answerAlways(Reply.of(500));
        Registered endpoint = dialect.register(tenant, inbox, dialect.eventType());
        String event = tenant.publish(dialect.eventType(), "{}");
        Wait.until("waiting", () -> "waiting".equals(tenant.stateOf(event)));

        endpoint.delete();

        Wait.until("cancelled", () -> "cancelled".equals(tenant.stateOf(event)));
        assertThat(inbox.size()).isEqualTo(1);
    }
}
