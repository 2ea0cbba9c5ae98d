package org.webhooks.delivery.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.webhooks.delivery.decision.Effect;

class KnownLoadsTest {
    private static final long ACCOUNT = 1;
    private static final long ENDPOINT = 1001;
    private static final int MOST_IDLE = 100;
    private static final int THREADS = 4;
    private static final int TAKEN_BY_EACH = 20_000;

    private final KnownLoads known =
            new KnownLoads(MOST_IDLE, endpoint -> new CallLimits(() -> 1, 0, true, null), Runnable::run);

    @Test
    void forgetsEndpointsThatWereNotUsedForLongAndAccountsWithTheirLastOne() {
        fail(ENDPOINT);
        use(ENDPOINT + 1);

        known.forgetIdle(in(Duration.ofMinutes(1)));
        assertThat(known.endpoints()).isEqualTo(2);

        known.forgetIdle(in(Duration.ofHours(1)));
        assertThat(known.endpoints()).as("the one that fails").isEqualTo(1);
        assertThat(known.accounts()).isEqualTo(1);

        known.forgetIdle(in(Duration.ofDays(1)));
        assertThat(known.endpoints()).isZero();
        assertThat(known.accounts()).isZero();
    }

    @Test
    void keepsWhatIsInHandHoweverLong() {
        EndpointLoad inHand = take(ENDPOINT);

        known.forgetIdle(in(Duration.ofDays(365)));

        assertThat(sameAs(inHand)).isTrue();
        inHand.giveFree(false);
    }

    @Test
    void keepsWhatIsBeingUsed() {
        EndpointLoad used = known.use(ACCOUNT, ENDPOINT, load -> {
            known.forgetIdle(in(Duration.ofDays(365)));
            return load;
        });

        assertThat(sameAs(used)).isTrue();
    }

    @Test
    void ofTooManyForgetsThoseThatWereNotUsedForLongest() {
        for (int i = 0; i < MOST_IDLE + 10; i++) {
            use(ENDPOINT + i);
        }
        EndpointLoad first = known.use(ACCOUNT, ENDPOINT, load -> load);

        known.forgetIdle(System.nanoTime());

        assertThat(known.endpoints()).isEqualTo(MOST_IDLE);
        assertThat(sameAs(first)).isTrue();
    }

    @Test
    void neverLetsMoreThanTheLimitBeInHandWhileItForgetsAllItMay() {
        AtomicInteger inHand = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1);
        CompletableFuture<?> forgetting = CompletableFuture.runAsync(
                () -> {
                    while (!ended.get()) {
                        known.forgetIdle(in(Duration.ofDays(1)));
                    }
                },
                threads);
        List<CompletableFuture<?>> taking = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            taking.add(CompletableFuture.runAsync(() -> takeAndGiveFree(inHand, most), threads));
        }

        taking.forEach(CompletableFuture::join);
        ended.set(true);
        forgetting.join();
        threads.shutdown();

        assertThat(most).hasValue(1);
        known.forgetIdle(in(Duration.ofDays(1)));
        assertThat(known.endpoints()).isZero();
        assertThat(known.accounts()).isZero();
    }

    private void takeAndGiveFree(AtomicInteger inHand, AtomicInteger most) {
        for (int taken = 0; taken < TAKEN_BY_EACH; ) {
            EndpointLoad load =
                    known.use(ACCOUNT, ENDPOINT, used -> used.take(true, System.nanoTime()) == null ? null : used);
            if (load != null) {
                taken++;
                most.accumulateAndGet(inHand.incrementAndGet(), Math::max);
                inHand.decrementAndGet();
                load.giveFree(false);
            }
            Thread.onSpinWait();
        }
    }

    @Test
    void givesBackWhatWaitsAndWhatComesOnceItIsClosed() {
        List<String> log = new ArrayList<>();
        call(ENDPOINT, log);
        call(ENDPOINT, log);
        assertThat(log).containsExactly("called");

        known.close();

        assertThat(log).containsExactly("called", "given back");
        call(ENDPOINT + 1, log);
        assertThat(log).containsExactly("called", "given back", "given back");
    }

    private void call(long endpoint, List<String> log) {
        take(endpoint).call(() -> log.add("called"), () -> log.add("given back"));
    }

    private void use(long endpoint) {
        take(endpoint).giveFree(false);
    }

    private void fail(long endpoint) {
        EndpointLoad load = take(endpoint);
        load.answered(Duration.ofMillis(5), true, Effect.FAILURE);
        load.giveFree(false);
    }

    private EndpointLoad take(long endpoint) {
        return Objects.requireNonNull(known.use(ACCOUNT, endpoint, load -> {
            load.take(true, System.nanoTime());
            return load;
        }));
    }

    private boolean sameAs(EndpointLoad before) {
        return known.use(ACCOUNT, ENDPOINT, load -> load == before);
    }

    private static long in(Duration time) {
        return System.nanoTime() + time.toNanos();
    }
}
