package org.webhooks.delivery.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallQueueTest {
    private final AtomicInteger mostCalls = new AtomicInteger(1);
    private final CallQueue queue = new CallQueue(mostCalls::get, Runnable::run);
    private final List<String> log = new ArrayList<>();

    @Test
    void startsWhatWaitsAsOthersEnd() {
        call("a");
        call("b");
        call("c");
        assertThat(log).containsExactly("a");

        queue.over();
        assertThat(log).containsExactly("a", "b");

        queue.over();
        assertThat(log).containsExactly("a", "b", "c");
    }

    @Test
    void startsAllThatAHigherLimitLetsGo() {
        call("a");
        call("b");
        call("c");
        mostCalls.set(2);

        queue.over();

        assertThat(log).containsExactly("a", "b", "c");
    }

    @Test
    void keepsWhatWaitsWhileMoreAreUnderWayThanALowerLimitAllows() {
        mostCalls.set(2);
        call("a");
        call("b");
        call("c");
        mostCalls.set(1);

        queue.over();
        assertThat(log).containsExactly("a", "b");

        queue.over();
        assertThat(log).containsExactly("a", "b", "c");
    }

    @Test
    void letsNothingWaitWhereNoneMayBeCalled() {
        mostCalls.set(0);

        call("a");

        assertThat(log).containsExactly("a given back");
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void givesBackWhatWaitsWhereNoneMayBeCalledAnyMore() {
        call("a");
        call("b");
        mostCalls.set(0);

        queue.over();

        assertThat(log).containsExactly("a", "b given back");
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void isEmptyWhenTheLastCallIsOver() {
        call("a");
        call("b");
        queue.over();
        assertThat(queue.isEmpty()).isFalse();

        queue.over();

        assertThat(queue.isEmpty()).isTrue();
    }

    private void call(String name) {
        queue.call(() -> log.add(name), () -> log.add(name + " given back"));
    }
}
