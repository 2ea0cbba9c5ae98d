package org.webhooks.benchmark.rows;

import java.util.Locale;

/** How many events a database keeps. */
enum Size {
    FEW(10_000, "10^4"),
    MANY(1_000_000, "10^6"),
    VERY_MANY(10_000_000, "10^7");

    private final int rows;
    private final String title;

    Size(int rows, String title) {
        this.rows = rows;
        this.title = title;
    }

    int rows() {
        return rows;
    }

    String title() {
        return title;
    }

    /** The receiver's name for its endpoints, and PostgreSQL's for the database. */
    String group() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a measurement adds so many rows that it has to be made anew before the next one. */
    boolean isRestored() {
        return this != VERY_MANY;
    }
}
