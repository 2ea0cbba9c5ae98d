package org.webhooks.it.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.webhooks.it.api.Answer;
import org.webhooks.it.dialect.wire.Block;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.server.H2;
import org.webhooks.it.server.Server;
import org.webhooks.it.stage.Stage;

/** Which targets each dialect takes in production: https, and public addresses only. */
class ProductionIT implements Stage {
    private static final String FORBIDDEN_URLS =
            "../webhooks-ejb/src/test/resources/org/webhooks/outbound/forbidden-urls.csv";

    private static Server server;

    @BeforeAll
    static void start() {
        String masterKey = "k1:" + Base64.getEncoder().encodeToString(new byte[32]);
        server = new Server(
                "production-h2",
                new H2(),
                Map.of("WEBHOOKS_ENVIRONMENT", "production", "WEBHOOKS_MASTER_KEY", masterKey));
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

    private Answer create(Dialect dialect, String url) {
        return dialect.caller(tenant()).post(dialect.path(), dialect.request(url, dialect.eventType()));
    }

    @ParameterizedTest
    @EnumSource
    void httpsIsTaken(Dialect dialect) {
        create(dialect, "https://example.com/webhooks").expect(201);
    }

    @Test
    void developersAreToldThatHttpsIsRequired() {
        Answer answer = create(Dialect.DEVELOPER, "http://example.com/").expect(400);

        Block.named("developer/https-required.answer").assertMatches(answer.body());
    }

    @Test
    void thePlatformTakesNoHttpForLoopbackNamesEither() {
        Answer answer = create(Dialect.PLATFORM, "http://localhost/").expect(400);

        Block.named("platform/https-required.answer").assertMatches(answer.body());
    }

    @Test
    void partnersAreToldWhichFieldIsNotHttps() {
        Answer answer = create(Dialect.PARTNER, "http://example.com/").expect(400);

        assertThat(answer.json().getJsonArray("message").getString(0)).startsWith("url ");
        assertThat(answer.text("error")).isEqualTo("Bad Request");
    }

    @Test
    void storesAreToldWhichFieldIsNotHttps() {
        Answer answer = create(Dialect.STORE, "http://example.com/").expect(422);

        assertThat(answer.json().getJsonObject("errors").keySet()).containsExactly("url");
    }

    @ParameterizedTest
    @CsvSource({
        "DEVELOPER, https://localhost/, 400",
        "DEVELOPER, https://127.0.0.1/, 400",
        "DEVELOPER, https://10.0.0.1/, 400",
        "PARTNER, https://localhost/, 400",
        "PARTNER, https://127.0.0.1/, 400",
        "PARTNER, https://10.0.0.1/, 400",
        "PLATFORM, https://localhost/, 400",
        "PLATFORM, https://127.0.0.1/, 400",
        "PLATFORM, https://10.0.0.1/, 400",
        "STORE, https://localhost/, 422",
        "STORE, https://127.0.0.1/, 422",
        "STORE, https://10.0.0.1/, 422"
    })
    void addressesThatAreNotPublicAreRefused(Dialect dialect, String url, int status) {
        create(dialect, url).expect(status);
    }

    @ParameterizedTest
    @CsvFileSource(files = FORBIDDEN_URLS, numLinesToSkip = 1)
    void aUrlThatMustNotBeCalledIsRefused(String url) {
        create(Dialect.PLATFORM, url).expect(400);
        create(Dialect.STORE, url).expect(422);
    }

    @ParameterizedTest
    @EnumSource
    void anInternationalizedHostIsTakenAndShownInAscii(Dialect dialect) {
        Answer created = create(dialect, "https://b\u00fccher.example/in").expect(201);

        assertThat(created.body()).contains("\"https://xn--bcher-kva.example/in\"");
    }
}
