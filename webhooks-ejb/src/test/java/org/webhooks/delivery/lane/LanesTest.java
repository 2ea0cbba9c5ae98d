package org.webhooks.delivery.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LanesTest {
    private static final int WINDOW = 64;
    private static final int MUCH = 768;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private final Lanes lanes = new Lanes(WINDOW, WINDOW);
    private final Shares account = new Shares();

    @Test
    void publishersDoNotWaitWhereThereIsRoomAndTheNodeKeepsUp() {
        takeAll(WINDOW - 1);
        waitForTheNode(MUCH - 1);

        awaitRoom().join();
    }

    @Test
    void publishersWaitForAPlaceInTheFastLane() throws Exception {
        takeAll(WINDOW);
        CompletableFuture<Void> publisher = awaitRoom();
        assertWaits(publisher);

        lanes.giveFree(Lane.FAST, account);

        publisher.get(1, TimeUnit.MINUTES);
    }

    @Test
    void publishersWaitForANodeThatIsBehind() throws Exception {
        waitForTheNode(MUCH - 1);
        Standing last = lanes.standing(Lane.FAST, true);
        CompletableFuture<Void> publisher = awaitRoom();
        assertWaits(publisher);

        last.waitForItsReceiver();

        publisher.get(1, TimeUnit.MINUTES);
    }

    @Test
    void whatHasWaitedOrIsInTheSlowLaneHoldsNobodyUp() {
        IntStream.range(0, MUCH).forEach(each -> {
            lanes.standing(Lane.FAST, false).waitForTheNode();
            lanes.standing(Lane.SLOW, true).waitForTheNode();
        });

        assertThat(lanes.behind()).isZero();
        awaitRoom().join();
    }

    @Test
    void publishersWaitNoLongerThanTheyWantTo() {
        takeAll(WINDOW);
        waitForTheNode(MUCH);

        lanes.awaitRoom(A_MOMENT);

        assertThat(lanes.room(Lane.FAST)).isZero();
    }

    @Test
    void aFullSlowLaneHoldsNobodyUp() {
        IntStream.range(0, WINDOW).forEach(each -> lanes.take(Lane.SLOW, account));
        assertThat(lanes.room(Lane.SLOW)).isZero();

        awaitRoom().join();
    }

    private void takeAll(int places) {
        IntStream.range(0, places)
                .forEach(each -> assertThat(lanes.take(Lane.FAST, account)).isTrue());
    }

    private void waitForTheNode(int deliveries) {
        IntStream.range(0, deliveries).forEach(each -> lanes.standing(Lane.FAST, true));
    }

    private CompletableFuture<Void> awaitRoom() {
        return CompletableFuture.runAsync(() -> lanes.awaitRoom(LONG))
                .orTimeout(LONG.toSeconds() / 2, TimeUnit.SECONDS);
    }

    private static void assertWaits(CompletableFuture<Void> publisher) {
        assertThatThrownBy(() -> publisher.get(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
    }
}
