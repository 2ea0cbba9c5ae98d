package org.webhooks.benchmark.receiver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** Counts events by their numbers, and knows of those that came again when they had come first. */
final class Repeats {
    private static final int FEW = 1_024;

    private long[] firstAt = new long[FEW];
    private long distinct;
    private final List<Long> repeatedFirstAt = new ArrayList<>();

    void arrived(int number, long micros) {
        if (number >= firstAt.length) {
            firstAt = Arrays.copyOf(firstAt, Math.max(number + 1, 2 * firstAt.length));
        }
        if (firstAt[number] == 0) {
            firstAt[number] = micros;
            distinct++;
        } else {
            repeatedFirstAt.add(firstAt[number]);
        }
    }

    long distinct() {
        return distinct;
    }

    /** The numbers of those that came. */
    BitSet numbers() {
        BitSet numbers = new BitSet(firstAt.length);
        for (int number = 0; number < firstAt.length; number++) {
            numbers.set(number, firstAt[number] != 0);
        }
        return numbers;
    }

    /** When each of those that came again had come first, in microseconds since 1970. */
    List<Long> repeatedFirstAt() {
        return List.copyOf(repeatedFirstAt);
    }
}
