package org.webhooks.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.outbound.resolve.HostResolver;
import org.webhooks.outbound.target.Network;
import org.webhooks.outbound.target.TargetPolicy;

class OutboundClientTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
    private static final TargetPolicy DEVELOPMENT = TargetPolicy.development(List.of());

    private OutboundClient client = client(DEVELOPMENT, HostResolver.system());

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void aDeliveryIsTakenWithItsAnswerKept() throws Exception {
        try (RawReceiver receiver = RawReceiver.start(
                RawReceiver.answering(
                        "HTTP/1.1 202 Accepted\r\nX-Id: 1\r\nX-Id: 2\r\nRetry-After: 7\r\nContent-Length: 3\r\n\r\n\u00e4\u00ffo"))) {
            CallOutcome outcome = call(receiver.uri());

            assertThat(outcome.success()).isTrue();
            assertThat(outcome.status()).isEqualTo(202);
            assertThat(outcome.error()).isNull();
            assertThat(outcome.startedAt()).isEqualTo(NOW);
            assertThat(outcome.responseHeaders())
                    .startsWith(new ResponseHeader("X-Id", "1"), new ResponseHeader("X-Id", "2"));
            assertThat(outcome.responseBody()).isEqualTo("\ufffd\ufffdo");
            assertThat(outcome.retryAfter()).isEqualTo("7");
            assertThat(client.callsInFlight()).isZero();
        }
    }

    @Test
    void sendsItsHeadersAndBodyAndNothingOfItsOwnBesidesFraming() throws Exception {
        BlockingQueue<String> requests = new LinkedBlockingQueue<>();
        try (RawReceiver receiver = RawReceiver.start((connection, number) -> {
            requests.add(connection.request());
            connection.send(OK);
        })) {
            URI uri = receiver.uri();
            call(uri);

            assertThat(requests.take())
                    .isEqualTo("POST /in?a=b HTTP/1.1\r\n"
                            + "Content-Type: application/json\r\nUser-Agent: Test/1\r\nwebhook-id: evt_1\r\n"
                            + "Host: 127.0.0.1:" + uri.getPort() + "\r\nContent-Length: 13\r\n"
                            + "Connection: keep-alive\r\n\r\n{\"body\":true}");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void redirectsAreFailuresAndNotFollowed(int status) throws Exception {
        try (RawReceiver elsewhere = RawReceiver.start(RawReceiver.answering(OK))) {
            assertRedirectIsNotFollowed(status, elsewhere.uri().toString());

            assertThat(elsewhere.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://169.254.169.254/latest/meta-data/", "http://127.0.0.1:9990/", "/in?a=b", "//"})
    void aRedirectLeadsNowhereElseAndNotInALoop(String location) throws Exception {
        assertRedirectIsNotFollowed(302, location);
    }

    private void assertRedirectIsNotFollowed(int status, String location) throws Exception {
        AtomicInteger requests = new AtomicInteger();
        try (RawReceiver receiver = RawReceiver.start((connection, number) -> {
            while (connection.hasRequest()) {
                requests.incrementAndGet();
                connection.send(
                        "HTTP/1.1 " + status + " Moved\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n");
            }
        })) {
            CallOutcome outcome = call(receiver.uri());

            assertThat(outcome.status()).isEqualTo(status);
            assertThat(outcome.success()).isFalse();
            assertThat(requests).hasValue(1);
        }
    }

    @Test
    void silenceTimesOut() throws Exception {
        try (RawReceiver receiver =
                RawReceiver.start((connection, number) -> Thread.currentThread().join())) {
            CallOutcome outcome = call(receiver.uri(), Duration.ofMillis(200));

            assertThat(outcome.error()).isEqualTo("timed out after 200 ms");
            assertThat(outcome.status()).isNull();
            assertThat(outcome.duration()).isBetween(Duration.ofMillis(200), Duration.ofSeconds(1));
        }
    }

    @Test
    void anAnswerThatDripsTimesOutThoughEveryByteIsInTime() throws Exception {
        AtomicInteger dripped = new AtomicInteger();
        try (RawReceiver receiver = RawReceiver.start((connection, number) -> {
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
            while (true) {
                connection.send("x");
                dripped.incrementAndGet();
                TimeUnit.MILLISECONDS.sleep(20);
            }
        })) {
            CallOutcome outcome = call(receiver.uri(), Duration.ofMillis(300));

            assertThat(outcome.error()).isEqualTo("timed out after 300 ms");
            assertThat(outcome.status()).isEqualTo(200);
            assertThat(outcome.success()).isFalse();
            assertThat(dripped).hasPositiveValue();
        }
    }

    @Test
    void nobodyListeningIsRefused() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        assertThat(call(URI.create("http://127.0.0.1:" + port)).error()).isEqualTo("connection refused");
    }

    @Test
    void aResetIsNotTriedAgain() throws Exception {
        try (RawReceiver receiver = RawReceiver.start((connection, number) -> {
            connection.request();
            connection.reset();
        })) {
            assertThat(call(receiver.uri()).error()).startsWith("connection ");
            assertThat(receiver.connections()).isEqualTo(1);
        }
    }

    @Test
    void aKeptAliveConnectionServesTheNextCall() throws Exception {
        try (RawReceiver receiver = RawReceiver.start(RawReceiver.answering(OK))) {
            callAndKeepTheConnection(receiver.uri());
            call(receiver.uri());

            assertThat(receiver.connections()).isEqualTo(1);
        }
    }

    @Test
    void aKeptAliveConnectionThatDiesIsReplacedWithinTheCall() throws Exception {
        try (RawReceiver receiver = RawReceiver.start((connection, number) -> {
            connection.request();
            connection.send(OK);
            connection.request();
            if (number > 1) {
                connection.send(OK);
            }
        })) {
            callAndKeepTheConnection(receiver.uri());
            CallOutcome outcome = call(receiver.uri());

            assertThat(outcome.error()).isNull();
            assertThat(outcome.success()).isTrue();
            assertThat(receiver.connections()).isEqualTo(2);
        }
    }

    @Test
    void itIsReplacedOnceOnly() throws Exception {
        try (RawReceiver receiver = RawReceiver.start((connection, number) -> {
            if (number == 1) {
                connection.request();
                connection.send(OK);
            }
            connection.request();
        })) {
            callAndKeepTheConnection(receiver.uri());
            CallOutcome outcome = call(receiver.uri());

            assertThat(outcome.error()).isEqualTo("connection closed before the answer's end");
            assertThat(receiver.connections()).isEqualTo(2);
        }
    }

    @Test
    void aKeptAliveConnectionThatHangsIsClosedWithItsCall() throws Exception {
        int connections = 30;
        CountDownLatch allCalled = new CountDownLatch(connections);
        CountDownLatch allClosed = new CountDownLatch(connections);
        try (RawReceiver receiver = RawReceiver.start((connection, number) -> {
                    connection.request();
                    allCalled.countDown();
                    allCalled.await();
                    connection.send(OK);
                    connection.request();
                    try {
                        connection.request();
                    } finally {
                        allClosed.countDown();
                    }
                });
                RawReceiver other = RawReceiver.start(RawReceiver.answering(OK))) {
            assertThat(callAtOnce(connections, receiver.uri(), Duration.ofSeconds(10)))
                    .allMatch(CallOutcome::success);
            await().until(() -> client.idleConnections() == connections);

            assertThat(callAtOnce(connections, receiver.uri(), Duration.ofSeconds(2)))
                    .allMatch(outcome -> "timed out after 2 s".equals(outcome.error()));
            assertThat(allClosed.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(receiver.connections()).isEqualTo(connections);
            assertThat(call(other.uri()).success()).isTrue();
        }
    }

    @Test
    void isAliveUntilAnErrorEndsOneOfItsThreads() throws Exception {
        try (RawReceiver receiver = RawReceiver.start(RawReceiver.answering(OK))) {
            call(receiver.uri());
            assertThat(client.isAlive()).isTrue();

            client.call(newCall(receiver.uri(), Duration.ofSeconds(10)), outcome -> {
                throw new StackOverflowError("made up by a test");
            });

            await().until(() -> !client.isAlive());
        }
    }

    @Test
    void isNotAliveOnceItIsClosed() {
        client.close();

        assertThat(client.isAlive()).isFalse();
    }

    private List<CallOutcome> callAtOnce(int calls, URI target, Duration timeout) {
        return Stream.generate(() -> start(newCall(target, timeout))).limit(calls).toList().stream()
                .map(CompletableFuture::join)
                .toList();
    }

    @Test
    void afterTheFirstByteOfAnAnswerNothingIsSentAgain() throws Exception {
        try (RawReceiver receiver = RawReceiver.start((connection, number) -> {
            connection.request();
            connection.send(OK);
            connection.request();
            connection.send("HTTP/1.1 2");
        })) {
            callAndKeepTheConnection(receiver.uri());
            CallOutcome outcome = call(receiver.uri());

            assertThat(outcome.success()).isFalse();
            assertThat(receiver.connections()).isEqualTo(1);
        }
    }

    @Test
    void ofAnEndlessAnswerTheBeginningIsKeptAndTheStatusCounts() throws Exception {
        CompletableFuture<Boolean> cutOff = new CompletableFuture<>();
        try (RawReceiver receiver = RawReceiver.start((connection, number) -> {
            connection.request();
            connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            try {
                while (true) {
                    connection.send("400\r\n" + "x".repeat(1024) + "\r\n");
                }
            } catch (IOException e) {
                cutOff.complete(true);
            }
        })) {
            CallOutcome outcome = call(receiver.uri());

            assertThat(outcome.success()).isTrue();
            assertThat(outcome.responseBody()).hasSize(16 * 1024);
            assertThat(cutOff.get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "garbage\r\n\r\n",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            })
    void whatIsNoWholeAnswerIsAFailure(String answer) throws Exception {
        try (RawReceiver receiver = RawReceiver.start((connection, number) -> {
            connection.request();
            connection.send(answer);
        })) {
            CallOutcome outcome = call(receiver.uri());

            assertThat(outcome.success()).isFalse();
            assertThat(outcome.error()).isNotBlank();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: 1\r\n", "X: 0123456789012345678901234567890123456789\r\n"})
    void aFloodOfHeadersIsCutOff(String header) throws Exception {
        try (RawReceiver receiver = RawReceiver.start((connection, number) -> {
            connection.request();
            connection.send("HTTP/1.1 200 OK\r\n" + header.repeat(10_000) + "\r\n");
        })) {
            assertThat(call(receiver.uri()).error()).isEqualTo("answer with too many or too long headers");
        }
    }

    @Test
    void aFloodOfInterimAnswersIsCutOff() throws Exception {
        try (RawReceiver receiver = RawReceiver.start((connection, number) -> {
            connection.request();
            connection.send("HTTP/1.1 103 Early Hints\r\n\r\n".repeat(1000) + OK);
        })) {
            assertThat(call(receiver.uri()).error()).contains("interim answers");
        }
    }

    @Test
    void aForbiddenAddressGetsNoPacket() throws Exception {
        try (RawReceiver receiver = RawReceiver.start(RawReceiver.answering(OK))) {
            client = client(TargetPolicy.production(List.of()), host -> InetAddress.getAllByName("127.0.0.1"));
            CallOutcome outcome = call(receiver.uri("https", "receiver.example"));

            assertThat(outcome.error()).isEqualTo("blocked: 127.0.0.1 is not a public address");
            assertThat(receiver.connections()).isZero();
        }
    }

    @Test
    void aForbiddenAnswerAmongAllowedOnesBlocksThemAll() throws Exception {
        try (RawReceiver receiver = RawReceiver.start(RawReceiver.answering(OK))) {
            client = client(DEVELOPMENT, host -> new InetAddress[] {
                InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), InetAddress.getByAddress(new byte[] {10, 0, 0, 1})
            });
            CallOutcome outcome = call(receiver.uri("http", "receiver.example"));

            assertThat(outcome.error()).isEqualTo("blocked: 10.0.0.1 is not a public address");
            assertThat(receiver.connections()).isZero();
        }
    }

    /** What could not be written today may be stored from before, or from development. */
    @ParameterizedTest
    @CsvFileSource(resources = "/org/webhooks/outbound/forbidden-urls.csv", numLinesToSkip = 1)
    void aForbiddenSpellingIsBlockedAtTheCall(String url) throws Exception {
        Optional<URI> target = storable(url);
        AtomicInteger questions = new AtomicInteger();
        client = client(TargetPolicy.production(List.of()), host -> {
            questions.incrementAndGet();
            return InetAddress.getAllByName("8.8.8.8");
        });

        if (target.isPresent()) {
            assertThat(call(target.get()).error()).startsWith("blocked: ");
        }
        assertThat(questions).hasValue(0);
    }

    private static Optional<URI> storable(String url) {
        try {
            return Optional.of(new URI(url));
        } catch (URISyntaxException notCallable) {
            return Optional.empty();
        }
    }

    @Test
    void aNameThatTurnsPrivateBetweenCheckAndConnectIsConnectedAtTheAddressThatWasChecked() throws Exception {
        AtomicInteger questions = new AtomicInteger();
        try (RawReceiver receiver = RawReceiver.start(RawReceiver.answering(OK))) {
            client = client(
                    DEVELOPMENT,
                    host -> InetAddress.getAllByName(questions.incrementAndGet() == 1 ? "127.0.0.1" : "10.0.0.1"));

            assertThat(call(receiver.uri("http", "receiver.example")).success()).isTrue();
            assertThat(call(receiver.uri("http", "Receiver.Example")).success()).isTrue();
            assertThat(questions).hasValue(1);
        }
    }

    @Test
    void anAliasOfAPrivateNameIsBlocked() throws Exception {
        byte[] metadata = {(byte) 169, (byte) 254, (byte) 169, (byte) 254};
        client = client(
                DEVELOPMENT, host -> new InetAddress[] {InetAddress.getByAddress("instance-data.internal", metadata)});

        assertThat(call(URI.create("http://receiver.example/")).error())
                .isEqualTo("blocked: 169.254.169.254 is not a public address");
    }

    @Test
    void aNameThatIsNotFoundFailsTheCall() throws Exception {
        client = client(DEVELOPMENT, host -> {
            throw new UnknownHostException(host);
        });

        assertThat(call(URI.create("http://receiver.example/")).error()).isEqualTo("no such host");
    }

    @Test
    void theResolverIsGivenUpWithinFiveSeconds() {
        assertThat(OutboundSettings.forCalls(64).resolverTimeout()).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void whenOneAddressIsDownTheNextIsCalled() throws Exception {
        try (RawReceiver receiver = RawReceiver.start(RawReceiver.answering(OK))) {
            client = client(DEVELOPMENT, host -> new InetAddress[] {
                InetAddress.getByAddress(new byte[] {127, 9, 9, 9}), InetAddress.getByAddress(new byte[] {127, 0, 0, 1})
            });

            assertThat(call(receiver.uri("http", "receiver.example")).success()).isTrue();
        }
    }

    @Test
    void aSpellingThatIsForbiddenByNowIsBlocked() throws Exception {
        client = client(TargetPolicy.production(List.of(Network.parse("127.0.0.0/8"))), HostResolver.system());

        assertThat(call(URI.create("http://127.0.0.1:9000/")).error()).isEqualTo("blocked: the URL must use https");
    }

    @Test
    void aResolverThatHangsFailsTheCall() throws Exception {
        CompletableFuture<InetAddress[]> never = new CompletableFuture<>();
        client = client(DEVELOPMENT, host -> never.join());
        CallOutcome outcome = call(URI.create("http://receiver.example/"));
        never.complete(new InetAddress[0]);

        assertThat(outcome.error()).isEqualTo("name resolution timed out after 500 ms");
    }

    @Test
    void aRequestThatCanNotBeMadeIsAFailureToo() throws Exception {
        assertThat(call(URI.create("mailto:someone")).error()).startsWith("blocked: ");
    }

    @Test
    void manyCallsEndOnceEach() throws Exception {
        int calls = 2_000;
        AtomicInteger ended = new AtomicInteger();
        AtomicInteger succeeded = new AtomicInteger();
        try (RawReceiver receiver = RawReceiver.start(RawReceiver.answering(OK))) {
            for (int i = 0; i < calls; i++) {
                client.call(newCall(receiver.uri(), Duration.ofSeconds(30)), outcome -> {
                    ended.incrementAndGet();
                    succeeded.addAndGet(outcome.success() ? 1 : 0);
                });
            }
            await().atMost(Duration.ofSeconds(30)).until(() -> ended.get() >= calls);

            assertThat(succeeded).hasValue(calls);
            assertThat(client.callsInFlight()).isZero();
        }
        assertThat(ended).hasValue(calls);
    }

    @Test
    void closingEndsTheCallsInFlightAndRefusesNewOnes() throws Exception {
        try (RawReceiver receiver =
                RawReceiver.start((connection, number) -> Thread.currentThread().join())) {
            CompletableFuture<CallOutcome> outcome = start(newCall(receiver.uri(), Duration.ofSeconds(30)));
            await().until(() -> receiver.connections() == 1);
            client.close();

            assertThat(outcome.get(5, TimeUnit.SECONDS).error()).isEqualTo("cut off: the server is stopping");
            assertThat(call(receiver.uri()).error()).isNotBlank();
        }
    }

    /** An outcome is told a moment before its connection is free again. */
    private void callAndKeepTheConnection(URI target) throws Exception {
        assertThat(call(target).success()).isTrue();
        await().until(() -> client.idleConnections() == 1);
    }

    private CallOutcome call(URI target) throws Exception {
        return call(target, Duration.ofSeconds(10));
    }

    private CallOutcome call(URI target, Duration timeout) throws Exception {
        return start(newCall(target, timeout)).get(20, TimeUnit.SECONDS);
    }

    private CompletableFuture<CallOutcome> start(OutboundCall call) {
        CompletableFuture<CallOutcome> outcome = new CompletableFuture<>();
        client.call(call, outcome::complete);
        return outcome;
    }

    private static OutboundCall newCall(URI target, Duration timeout) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("User-Agent", "Test/1");
        headers.put("webhook-id", "evt_1");
        return new OutboundCall(target, "POST", headers, "{\"body\":true}".getBytes(UTF_8), timeout);
    }

    private static OutboundClient client(TargetPolicy policy, HostResolver resolver) {
        OutboundSettings settings = new OutboundSettings(
                64,
                1,
                2,
                Duration.ofSeconds(2),
                Duration.ofMillis(500),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                16 * 1024,
                64 * 1024);
        try {
            return new OutboundClient(
                    settings,
                    policy,
                    resolver,
                    SSLContext.getDefault(),
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    OutboundClientTest::thread);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work);
        thread.setUncaughtExceptionHandler((ended, error) -> {});
        return thread;
    }
}
