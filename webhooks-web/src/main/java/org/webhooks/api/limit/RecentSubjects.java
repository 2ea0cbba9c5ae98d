package org.webhooks.api.limit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** The windows of some subjects, those used last. */
final class RecentSubjects {
    private final int limit;
    private final Map<Object, SlidingWindow> windows;

    RecentSubjects(int limit, int most) {
        this.limit = limit;
        windows = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, SlidingWindow> leastRecentlyUsed) {
                return size() > most;
            }
        };
    }

    /** The time is read within, so that it never runs backwards for a window. */
    synchronized Admission admit(Object subject, LongSupplier nanoTime) {
        return windows.computeIfAbsent(subject, unknown -> new SlidingWindow(limit))
                .admit(nanoTime.getAsLong());
    }

    synchronized int size() {
        return windows.size();
    }
}
