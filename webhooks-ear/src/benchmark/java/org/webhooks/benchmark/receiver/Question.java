package org.webhooks.benchmark.receiver;

/** What a receiver may be asked about a group, in one line, to be answered by numbers in one line. */
enum Question {
    COUNTS,
    BEGIN,
    LATENCIES,
    IN_FLIGHT,
    VIOLATIONS,
    REPEATS,
    NUMBERS
}
