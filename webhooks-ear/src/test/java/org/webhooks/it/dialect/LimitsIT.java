package org.webhooks.it.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.server.H2;
import org.webhooks.it.server.Server;
import org.webhooks.it.stage.Stage;

/** How often callers may ask in a minute, and what they are told beyond it, in each dialect's words. */
class LimitsIT implements Stage {
    private static final int LIMIT = 5;
    private static final String SECONDS = "[1-9]|[1-5][0-9]|60";

    private static Server server;

    @BeforeAll
    static void start() {
        String limit = String.valueOf(LIMIT);
        server = new Server(
                "limits-h2",
                new H2(),
                Map.of(
                        "WEBHOOKS_PLATFORM_REQUESTS_PER_MINUTE", limit,
                        "WEBHOOKS_DEVELOPER_REQUESTS_PER_MINUTE", limit,
                        "WEBHOOKS_PARTNER_REQUESTS_PER_MINUTE", limit,
                        "WEBHOOKS_STORE_REQUESTS_PER_MINUTE", limit,
                        "WEBHOOKS_EVENTS_PER_MINUTE", limit,
                        "WEBHOOKS_FAILED_AUTHENTICATIONS_PER_MINUTE", limit));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Override
    public Server server() {
        return server;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PLATFORM|{\"error\":\"rate_limited\",\"message\":\"Rate limit exceeded\"}",
                "DEVELOPER|{\"error\":\"Too Many Requests\","
                        + "\"message\":\"Rate limit exceeded. Please try again later.\",\"retryAfter\":N}",
                "PARTNER|{\"statusCode\":429,\"message\":\"Rate limit exceeded\",\"retryAfter\":N}",
                "STORE|{\"status\":\"error\",\"message\":\"Too Many Attempts.\"}"
            })
    void whoeverAsksTooOftenIsToldWhenToComeAgain(Dialect dialect, String body) {
        Caller caller = dialect.caller(tenant());
        for (int remaining = LIMIT - 1; remaining >= 0; remaining--) {
            Answer answer = caller.get(dialect.path()).expect(200);
            assertThat(header(answer, "X-RateLimit-Limit")).isEqualTo(String.valueOf(LIMIT));
            assertThat(header(answer, "X-RateLimit-Remaining")).isEqualTo(String.valueOf(remaining));
        }

        Answer refused = caller.get(dialect.path()).expect(429);

        assertThat(header(refused, "X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(header(refused, "Retry-After")).matches(SECONDS);
        assertThat(refused.body()).isEqualTo(body.replace("N", header(refused, "Retry-After")));
    }

    @Test
    void anotherKeyIsCountedByItself() {
        Caller one = Dialect.PARTNER.caller(tenant());
        for (int i = 0; i <= LIMIT; i++) {
            one.get(Dialect.PARTNER.path());
        }

        Dialect.PARTNER.caller(tenant()).get(Dialect.PARTNER.path()).expect(200);
    }

    @Test
    void whoeverGuessesKeysIsRefusedButNeverAValidOne() {
        Caller valid = Dialect.STORE.caller(tenant());
        Caller guessing = new Caller(valid.server(), "guessed");
        Answer last = guessing.get(Dialect.STORE.path());
        for (int i = 0; i <= LIMIT; i++) {
            last = guessing.get(Dialect.STORE.path());
        }

        assertThat(last.status()).isEqualTo(429);
        assertThat(header(last, "Retry-After")).matches(SECONDS);
        assertThat(last.body()).isEqualTo("{\"status\":\"error\",\"message\":\"Too Many Attempts.\"}");
        valid.get(Dialect.STORE.path()).expect(200);
    }

    @Test
    void anAccountPublishesNoMoreEventsThanItsLimitWhicheverKeyItUses() {
        Tenant tenant = tenant();
        String batch =
                "{\"events\":[" + String.join(",", Collections.nCopies(LIMIT - 1, Tenant.event("a.b", "1"))) + "]}";
        tenant.caller().post("/v1/events/batch", batch).expect(202);
        Caller other = tenant.withScopes("[\"platform:events:publish\"]");
        other.post("/v1/events", Tenant.event("a.b", "1")).expect(202);

        Answer refused = other.post("/v1/events", Tenant.event("a.b", "1")).expect(429);

        assertThat(header(refused, "Retry-After")).matches(SECONDS);
        assertThat(refused.body()).isEqualTo("{\"error\":\"rate_limited\",\"message\":\"Rate limit exceeded\"}");
        assertThat(tenant.events()).hasSize(LIMIT);
        tenant().publish("a.b", "1");
    }

    @Test
    void aBatchThatNoMinuteCouldTakeIsRefusedAsTooLarge() {
        Answer refused = tenant().caller()
                .post(
                        "/v1/events/batch",
                        "{\"events\":" + Collections.nCopies(LIMIT + 1, Tenant.event("a.b", "1")) + "}")
                .expect(422);

        assertThat(refused.body())
                .isEqualTo("{\"error\":\"too_many_events\",\"message\":" + "\"The account may publish " + LIMIT
                        + " events a minute: send smaller batches\"}");
    }

    /** Each with a key of its own: requests are limited, too. */
    @Test
    void whatIsRefusedOrWasPublishedBeforeIsNoEventMore() {
        Tenant tenant = tenant();
        String event = "{\"type\":\"a.b\",\"data\":1,\"eventId\":\"evt_018d0c5e-7a00-7000-8000-000000000001\"}";
        publisher(tenant).post("/v1/events", event).expect(202);
        Caller repeating = publisher(tenant);
        for (int i = 1; i < LIMIT; i++) {
            repeating.post("/v1/events", event).expect(200);
        }
        Caller conflicting = publisher(tenant);
        for (int i = 1; i < LIMIT; i++) {
            conflicting.post("/v1/events", event.replace(":1,", ":2,")).expect(409);
        }

        Caller caller = publisher(tenant);
        for (int i = 1; i < LIMIT; i++) {
            caller.post("/v1/events", Tenant.event("a.b", "1")).expect(202);
        }
        caller.post("/v1/events", Tenant.event("a.b", "1")).expect(429);
    }

    private static Caller publisher(Tenant tenant) {
        return tenant.withScopes("[\"platform:events:publish\"]");
    }

    private static String header(Answer answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
