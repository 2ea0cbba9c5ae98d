package org.webhooks.outbound.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.webhooks.outbound.target.ForbiddenTarget;
import org.webhooks.outbound.target.TargetPolicy;

@SuppressWarnings("AddressSelection") // literals have one address
class CheckedHostsTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(20);

    private final AtomicInteger questions = new AtomicInteger();
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile String[] answers = {"8.8.8.8"};
    private CheckedHosts hosts = hosts(this::answer, LONG, LONG);

    @AfterEach
    void close() {
        released.countDown();
        hosts.close();
    }

    @Test
    void aCachedAnswerIsThereAtOnceAndPinned() throws Exception {
        hosts.check("a.example").get(5, TimeUnit.SECONDS);

        assertThat(hosts.check("a.example")).isCompleted();
        assertThat(hosts.pinned("a.example")).containsExactly(InetAddress.getByName("8.8.8.8"));
        assertThat(questions).hasValue(1);
    }

    @Test
    void onePrivateAnswerAmongPublicOnesForbidsTheHost() {
        answers = new String[] {"8.8.8.8", "10.0.0.1"};

        assertFails(hosts.check("a.example"), ForbiddenTarget.class);
        assertNotPinned("a.example");
    }

    @Test
    void aHostThatTurnsPrivateIsNoLongerPinned() throws Exception {
        hosts = hosts(this::answer, Duration.ZERO, LONG);
        hosts.check("a.example").get(5, TimeUnit.SECONDS);
        answers = new String[] {"10.0.0.1"};

        assertFails(hosts.check("a.example"), ForbiddenTarget.class);
        assertNotPinned("a.example");
    }

    @Test
    void aNameThatIsNotFoundFails() {
        hosts = hosts(
                host -> {
                    throw new UnknownHostException(host);
                },
                LONG,
                LONG);

        assertFails(hosts.check("a.example"), UnknownHostException.class);
    }

    @Test
    void aResolverThatHangsFailsInTimeAndHoldsOneThreadOnly() {
        hosts = hosts(
                host -> {
                    questions.incrementAndGet();
                    awaitRelease();
                    return answer(host);
                },
                LONG,
                SHORT);
        CompletableFuture<InetAddress[]> first = hosts.check("a.example");

        await().until(() -> {
            hosts.sweep();
            return first.isDone();
        });

        assertFails(first, ResolverTimeout.class);
        assertFails(hosts.check("a.example"), ResolverTimeout.class);
        assertThat(questions).hasValue(1);
    }

    @Test
    void ofVeryManyAnswersTheFirstArePinned() throws Exception {
        answers = new String[200];
        for (int i = 0; i < answers.length; i++) {
            answers[i] = "8.8.8." + i;
        }

        hosts.check("a.example").get(5, TimeUnit.SECONDS);

        assertThat(hosts.pinned("a.example")).hasSize(8);
    }

    @Test
    void theLastOfVeryManyAnswersIsCheckedToo() {
        answers = new String[200];
        Arrays.fill(answers, "8.8.8.8");
        answers[199] = "10.0.0.1";

        assertFails(hosts.check("a.example"), ForbiddenTarget.class);
        assertNotPinned("a.example");
    }

    @Test
    void afterItsEndItRefuses() {
        hosts.close();

        assertFails(hosts.check("a.example"), RejectedExecutionException.class);
    }

    private InetAddress[] answer(String host) throws UnknownHostException {
        questions.incrementAndGet();
        InetAddress[] addresses = new InetAddress[answers.length];
        for (int i = 0; i < addresses.length; i++) {
            addresses[i] = InetAddress.getByName(answers[i]);
        }
        return addresses;
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertNotPinned(String host) {
        assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> hosts.pinned(host));
    }

    private static void assertFails(CompletableFuture<?> future, Class<? extends Throwable> cause) {
        assertThatExceptionOfType(ExecutionException.class)
                .isThrownBy(() -> future.get(5, TimeUnit.SECONDS))
                .withCauseInstanceOf(cause);
    }

    private static CheckedHosts hosts(HostResolver resolver, Duration cacheTime, Duration timeout) {
        return new CheckedHosts(
                resolver, TargetPolicy.production(List.of()), cacheTime, timeout, 2, Executors.defaultThreadFactory());
    }
}
