package org.webhooks.delivery.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.webhooks.delivery.decision.Effect;
import org.webhooks.delivery.lane.Lane;

class EndpointLoadTest {
    private static final int MOST_CALLS = 100;
    private static final CallLimits LIMITS = limits(MOST_CALLS, 0, false);
    private static final Duration QUICKLY = Duration.ofMillis(5);
    private static final Duration SLOWLY = Duration.ofSeconds(2);
    private static final long AN_HOUR = Duration.ofHours(1).toNanos();
    private static final long NOW = 1_000_000_000_000L;

    private final EndpointLoad load = new EndpointLoad(new AccountLoad(1), LIMITS, Runnable::run);
    private final List<String> log = new ArrayList<>();

    @Test
    void getsLittleUntilItsFirstAnswer() {
        assertThat(takeAll(true)).isEqualTo(8);

        answer(QUICKLY, Effect.SUCCESS);

        assertThat(takeAll(true)).isGreaterThan(MOST_CALLS);
    }

    @Test
    void getsNoMoreThanItsCallsAndFewBesideOthersThatWantToBeCalled() {
        answer(QUICKLY, Effect.SUCCESS);
        load.limit(LIMITS, true);
        int besideOthers = takeAll(false);

        load.limit(LIMITS, false);

        assertThat(besideOthers).isEqualTo(125);
        assertThat(takeAll(false)).isGreaterThan(besideOthers);
    }

    @Test
    void getsLittleOfWhatWaitedWhereOthersWantToBeCalledAndWhatIsPublishedAllTheSame() {
        answer(QUICKLY, Effect.SUCCESS);
        load.limit(LIMITS, true);

        assertThat(takeAll(true)).isEqualTo(6 * Runtime.getRuntime().availableProcessors());
        assertThat(load.room(NOW)).isZero();
        assertThat(load.take(false, NOW)).as("just published").isNotNull();

        load.giveFree(false);
        assertThat(load.take(true, NOW)).as("waited, as much of it as before").isNull();
        load.giveFree(true);
        assertThat(load.take(true, NOW)).as("waited, one less than before").isNotNull();

        load.limit(LIMITS, false);
        assertThat(load.take(true, NOW))
                .as("waited, and nobody else wants anything")
                .isNotNull();
    }

    @Test
    void stillGetsLittleAfterATimeout() {
        call("a");
        load.answered(SLOWLY, false, Effect.FAILURE);
        load.over();

        assertThat(takeAll(true)).isEqualTo(8);
        assertThat(load.lane()).isEqualTo(Lane.SLOW);
    }

    @Test
    void queuesCallsBeyondItsCapAndStartsThemAsOthersEnd() {
        answer(QUICKLY, Effect.SUCCESS);
        for (int i = 0; i < MOST_CALLS; i++) {
            call("first");
        }
        call("late");
        assertThat(log).doesNotContain("late");

        end(QUICKLY, Effect.SUCCESS);

        assertThat(log).contains("late");
    }

    @Test
    void givesBackWhatIsQueuedOnceACallTakesLong() {
        answer(QUICKLY, Effect.SUCCESS);
        for (int i = 0; i < MOST_CALLS + 2; i++) {
            call("call");
        }

        load.takesLong();

        assertThat(log).filteredOn("given back"::equals).hasSize(2);
        assertThat(load.lane()).isEqualTo(Lane.SLOW);
        assertThat(takeAll(true)).isEqualTo(MOST_CALLS);
    }

    @Test
    void givesBackWhatIsQueuedOnceItFailsInARow() {
        answer(QUICKLY, Effect.SUCCESS);
        for (int i = 0; i < MOST_CALLS + 5; i++) {
            call("call");
        }

        end(QUICKLY, Effect.FAILURE);
        end(QUICKLY, Effect.FAILURE);
        assertThat(log).doesNotContain("given back");
        end(QUICKLY, Effect.FAILURE);

        assertThat(log).filteredOn("given back"::equals).hasSize(3);
    }

    @Test
    void givesBackWhatIsQueuedWhenTheReceiverAsksForRest() {
        answer(QUICKLY, Effect.SUCCESS);
        for (int i = 0; i < MOST_CALLS + 1; i++) {
            call("call");
        }

        load.answered(QUICKLY, true, Effect.REST);

        assertThat(log).containsOnlyOnce("given back");
    }

    @Test
    void callsOneAtATimeAfterAFewFailuresUntilItSucceeds() {
        for (int i = 0; i < 3; i++) {
            answer(QUICKLY, Effect.FAILURE);
        }

        assertThat(takeAll(true)).isEqualTo(1);
        load.giveFree(true);

        answer(QUICKLY, Effect.SUCCESS);
        assertThat(takeAll(true)).isGreaterThan(1);
    }

    @Test
    void forgetsTheFailuresWhenItsPauseEnds() {
        for (int i = 0; i < 9; i++) {
            answer(QUICKLY, Effect.FAILURE);
        }

        load.limit(new CallLimits(() -> MOST_CALLS, 0, false, Instant.EPOCH), false);

        assertThat(takeAll(true)).isGreaterThan(1);
    }

    @Test
    void keepsToItsPaceHoweverQuickItIs() {
        answer(QUICKLY, Effect.SUCCESS);
        load.limit(limits(MOST_CALLS, 10, true), false);

        assertThat(load.take(true, NOW)).isEqualTo(NOW);
        assertThat(load.take(true, NOW)).isEqualTo(NOW + 100_000_000);
        assertThat(load.take(true, NOW)).isNull();
        assertThat(load.admitsFrom(NOW)).isEqualTo(NOW + 50_000_000);
    }

    @Test
    void letsNobodyOvertakeWhatWaits() {
        load.limit(limits(1, 0, true), false);
        assertThat(load.take(false, NOW)).isNotNull();
        assertThat(load.take(false, NOW)).isNull();
        load.giveFree(false);

        assertThat(load.take(false, NOW)).as("published later").isNull();
        assertThat(load.take(true, NOW)).as("from the database").isNotNull();
        load.giveFree(false);
        assertThat(load.take(false, NOW + Duration.ofSeconds(2).toNanos()))
                .as("when nothing has waited for a while")
                .isNotNull();
    }

    @Test
    void saysOnceThatThereIsRoomAgainForThoseThatWereRefused() {
        takeAll(true);

        assertThat(load.giveFree(true)).isTrue();
        assertThat(load.giveFree(true)).isFalse();
    }

    @Test
    void hasRoomForAsManyAsItTakes() {
        int room = load.room(NOW);

        assertThat(room).isEqualTo(takeAll(true));
        assertThat(load.room(NOW)).isZero();
        assertThat(load.giveFree(true)).as("says that there is room again").isTrue();
    }

    @Test
    void hasRoomForAsManyAsItsPaceAllows() {
        answer(QUICKLY, Effect.SUCCESS);
        load.limit(limits(MOST_CALLS, 10, true), false);

        assertThat(load.room(NOW)).isEqualTo(2);
        assertThat(takeAll(true)).isEqualTo(2);
    }

    @Test
    void givesBackWhatIsQueuedWhereAnotherNodeHasTheWholeOfItsLimitByNow() {
        AtomicInteger share = new AtomicInteger(1);
        load.limit(new CallLimits(share::get, 0, true, null), false);
        call("under way");
        call("queued");
        share.set(0);

        load.over();

        assertThat(log).containsExactly("under way", "given back");
        call("late");
        assertThat(log).containsExactly("under way", "given back", "given back");
    }

    @Test
    void startsNothingOnceItIsClosed() {
        load.limit(limits(1, 0, true), false);
        call("under way");
        call("queued");

        load.close();
        assertThat(log).containsExactly("under way", "given back");

        call("late");
        load.over();
        assertThat(log).containsExactly("under way", "given back", "given back");
    }

    @Test
    void aCallIsOverByItsSuccessAndElseWhenItIsRecorded() {
        assertThat(load.answered(QUICKLY, true, Effect.SUCCESS)).isTrue();

        assertThat(load.answered(QUICKLY, true, Effect.FAILURE)).isFalse();
        assertThat(load.answered(QUICKLY, true, Effect.REST)).isFalse();
        assertThat(load.answered(QUICKLY, true, Effect.GONE)).isFalse();
    }

    @Test
    void aCallOfAnEndpointThatHasChosenItsLimitsIsOverWhenItIsRecorded() {
        load.limit(limits(MOST_CALLS, 0, true), false);

        assertThat(load.answered(QUICKLY, true, Effect.SUCCESS)).isFalse();
    }

    @Test
    void onlySoManyMayBeOverAndNotRecorded() {
        for (int i = 0; i < 4 * MOST_CALLS; i++) {
            assertThat(load.answered(QUICKLY, true, Effect.SUCCESS)).isTrue();
        }
        assertThat(load.answered(QUICKLY, true, Effect.SUCCESS)).isFalse();

        load.recorded();
        assertThat(load.answered(QUICKLY, true, Effect.SUCCESS)).isTrue();
        assertThat(load.answered(QUICKLY, true, Effect.SUCCESS)).isFalse();
    }

    @Test
    void isIdleOnceNothingOfItIsInHandOrUnderWay() {
        load.take(true, NOW);
        call("under way");
        assertThat(load.isIdle()).isFalse();

        load.giveFree(true);
        assertThat(load.isIdle()).as("until its call is over").isFalse();

        load.over();
        assertThat(load.isIdle()).isTrue();
    }

    @Test
    void isRememberedForLongerWhereItIsInTrouble() {
        assertThat(load.isIdleForLong(AN_HOUR)).isTrue();

        answer(QUICKLY, Effect.FAILURE);

        assertThat(load.isIdleForLong(AN_HOUR)).isFalse();
        assertThat(load.isIdleForLong(4 * AN_HOUR)).isTrue();
    }

    private static CallLimits limits(int calls, double perSecond, boolean areOwn) {
        return new CallLimits(() -> calls, perSecond, areOwn, null);
    }

    private int takeAll(boolean haveWaited) {
        int taken = 0;
        while (load.take(haveWaited, NOW) != null) {
            taken++;
        }
        return taken;
    }

    private void call(String name) {
        load.call(() -> log.add(name), () -> log.add("given back"));
    }

    private void answer(Duration duration, Effect effect) {
        call("answered");
        end(duration, effect);
    }

    private void end(Duration duration, Effect effect) {
        load.answered(duration, true, effect);
        load.over();
    }
}
