package org.webhooks.delivery.recovery.progress;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Legs of jobs that have not gone far. */
public final class Legs {
    private Legs() {}

    /** The leg of all endpoints but some, from the job's begin. */
    public static Leg common(OpenJob job, Set<Long> leftBehind) {
        Cursor common = at(Cursor.COMMON, job);
        List<Cursor> all = Stream.concat(Stream.of(common), leftBehind.stream().map(endpoint -> at(endpoint, job)))
                .toList();
        return Leg.of(job, common, new Cursors(all));
    }

    private static Cursor at(long endpoint, OpenJob job) {
        return new Cursor(endpoint, Position.before(job.since()), 0, false, job.now(), job.now());
    }
}
