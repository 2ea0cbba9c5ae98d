package org.webhooks.delivery.lane;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowTest {
    private static final int SIZE = 100;

    private final Window window = new Window(SIZE);
    private final Window.Share one = new Window.Share();
    private final Window.Share other = new Window.Share();

    @Test
    void givesAllToAnAccountThatIsAlone() {
        assertThat(takeAll(one)).isEqualTo(SIZE);
    }

    @Test
    void leavesRoomForOthersOnceTheyAsk() {
        takeAll(one);
        assertThat(window.take(other)).isFalse();

        for (int i = 0; i < 30; i++) {
            window.giveFree(one);
        }

        assertThat(takeAll(one)).isEqualTo(5);
        assertThat(takeAll(other)).isEqualTo(25);
    }

    @Test
    void isContendedOnceASecondAccountAsks() {
        assertThat(window.isContended()).isFalse();
        window.take(one);
        assertThat(window.isContended()).isFalse();

        window.take(other);

        assertThat(window.isContended()).isTrue();
    }

    @Test
    void neverExceedsItsSize() {
        window.take(other);

        assertThat(takeAll(one)).isEqualTo(75);
        assertThat(takeAll(other)).isEqualTo(24);
    }

    @Test
    void wakesThoseWhoWereRefusedOnce() {
        takeAll(one);

        assertThat(window.giveFree(one)).isTrue();
        assertThat(window.giveFree(one)).isFalse();
    }

    private int takeAll(Window.Share account) {
        int taken = 0;
        while (window.take(account)) {
            taken++;
        }
        return taken;
    }
}
