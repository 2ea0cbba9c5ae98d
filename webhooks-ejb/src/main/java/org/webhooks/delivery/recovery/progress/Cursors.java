package org.webhooks.delivery.recovery.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All cursors of a job; the common one is always among them. */
record Cursors(List<Cursor> all) {

    /** Whose turn it is: another one's each time, as long as there are several; none where all have ended. */
    Optional<Cursor> next() {
        return all.stream().filter(cursor -> !cursor.ended()).min(Comparator.comparing(Cursor::nextAt));
    }

    Cursor common() {
        return all.stream().filter(Cursor::isCommon).findFirst().orElseThrow();
    }

    /** Endpoints with a cursor of their own. */
    Set<Long> leftBehind() {
        return all.stream()
                .filter(cursor -> !cursor.isCommon())
                .map(Cursor::endpointId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many events are behind all of them. */
    long done() {
        return all.stream().mapToLong(Cursor::done).min().orElseThrow();
    }
}
