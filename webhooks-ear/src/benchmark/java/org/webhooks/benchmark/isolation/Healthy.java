package org.webhooks.benchmark.isolation;

import org.webhooks.benchmark.http.OpenLoad;
import org.webhooks.benchmark.stand.Population;
import org.webhooks.benchmark.stand.TestStand;

/**
 * Those that must not be disturbed, and the constant load on them.
 *
 * @param perSecond events in all
 */
record Healthy(Population population, int size, double perSecond) {
    static final String GROUP = "healthy";
    static final int CONNECTIONS = 64;

    /** The load, over new connections; other feeds may be added. */
    OpenLoad load(TestStand stand) {
        return stand.openLoad().feed(CONNECTIONS, perSecond, population);
    }

    Healthy at(double other) {
        return new Healthy(population, size, other);
    }
}
