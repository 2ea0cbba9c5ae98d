package org.webhooks.delivery.record;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Bounds what the log is to keep of answers while they wait to be recorded: receivers that answer much must not fill the
 * memory while the database is away. Beyond the bound calls are recorded without it.
 */
final class WaitingAnswers {
    private final long most;
    private final AtomicLong characters = new AtomicLong();

    /** @param most characters of all answers together */
    WaitingAnswers(long most) {
        this.most = most;
    }

    /** The log, with the answer where there is room for it, until it is {@link #release released}. */
    AttemptLog keep(AttemptLog log) {
        int length = log.answerLength();
        if (characters.addAndGet(length) <= most) {
            return log;
        }
        AttemptLog shorter = log.withoutAnswer();
        characters.addAndGet(shorter.answerLength() - length);
        return shorter;
    }

    /** It is recorded, or never will be. */
    void release(AttemptLog log) {
        characters.addAndGet(-log.answerLength());
    }
}
