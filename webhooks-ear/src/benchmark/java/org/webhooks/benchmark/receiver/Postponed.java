package org.webhooks.benchmark.receiver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeUnit;

/** Answers that are given later, each as long after its call as the others. For one thread. */
final class Postponed {
    private final Queue<Later> answers = new ArrayDeque<>();

    private record Later(long dueNanos, SocketChannel connection, ByteBuffer answer, Group group) {}

    void add(SocketChannel connection, ByteBuffer answer, Group group, Duration delay) {
        answers.add(new Later(System.nanoTime() + delay.toNanos(), connection, answer, group));
        group.postponed();
    }

    /** How long a selector may wait, as it understands it: 0 is without end. */
    long millisToNext() {
        Later next = answers.peek();
        return next == null ? 0 : Math.max(1, TimeUnit.NANOSECONDS.toMillis(next.dueNanos - System.nanoTime()) + 1);
    }

    void answerDue() {
        long now = System.nanoTime();
        for (Later next = answers.peek(); next != null && next.dueNanos <= now; next = answers.peek()) {
            answers.remove();
            next.group.answered();
            answer(next);
        }
    }

    private static void answer(Later later) {
        try {
            later.connection.write(later.answer);
        } catch (IOException e) {
            // whoever called has given up meanwhile
        }
    }
}
