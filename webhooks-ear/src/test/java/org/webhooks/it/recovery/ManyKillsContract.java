package org.webhooks.it.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.it.stage.Wait;

/** The same with larger numbers, at moments that chance decides, and again and again. */
@Tag("fault")
interface ManyKillsContract extends RecoveryContract {
    int PUBLISHED = 1_000;
    int OF_EACH_KEY = 200;
    int THOUSANDS_MISSED = 10;
    int KILLS_OF_A_JOB = 4;
    int LONGEST_MILLIS_UNDER_WAY = 1_500;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    default void aKillAtAnyMomentLosesNothing(int seed, TestReporter reporter) {
        life(reporter).judge(() -> {
            letPass(seed);
            server().kill();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    default void norDoesTheLossOfAllOfTheBrokersFiles(int seed, TestReporter reporter) {
        life(reporter).judge(() -> {
            letPass(seed);
            server().kill();
            server().deleteBrokerFiles();
        });
    }

    private Life life(TestReporter reporter) {
        return new Life(
                server(),
                List.of(
                        new WaitingRetry(this),
                        new Publishing(this, PUBLISHED, MOST_REPEATED, reporter),
                        new OrderedEvents(this, OF_EACH_KEY),
                        new UnansweredRotation(this)));
    }

    private static void letPass(int seed) {
        Wait.outlast(Duration.ofMillis(new Random(seed).nextInt(LONGEST_MILLIS_UNDER_WAY)));
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 6})
    default void anOrderlyStopAtAnyMomentLosesAndRepeatsNothing(int seed, TestReporter reporter) {
        new Life(server(), List.of(new Publishing(this, PUBLISHED, 0, reporter))).judge(() -> {
            letPass(seed);
            server().stop();
        });
    }

    @Test
    default void aJobKilledAgainAndAgainSendsEachEventOnce() {
        RunningJob job = new RunningJob(tenant(), inbox(), THOUSANDS_MISSED);
        job.begin();
        for (int kill = 1; kill <= KILLS_OF_A_JOB; kill++) {
            job.awaitPart((double) kill / (KILLS_OF_A_JOB + 1));
            server().kill();
            Instant ended = Instant.now();
            server().start();
            job.hasLost(ended);
        }
        job.assertAllIsSentOnce();
    }
}
