package org.webhooks.benchmark;

import java.util.Locale;

/** What is reported, and the goals among it. */
enum Figure {
    ACCEPTED("events accepted, 1/s"),
    SUSTAINED("accepted and delivered, 1/s"),
    LAG("not delivered at the stop"),
    DRAIN("until these are delivered, s"),
    P50("publish p50, ms"),
    P99("publish p99, ms"),
    READ("GET of an endpoint, 1/s"),
    RATIO_TO_READ("delivered / GET"),
    REFUSED("refused publish, 1/s"),
    RATIO("delivered / refused", 0.25, Double.MAX_VALUE),
    CPU_SERVER("CPU ms/event, server", 0, 0.35),
    CPU_POSTGRESQL("CPU ms/event, PostgreSQL"),
    CPU_GENERATOR("CPU ms/event, generator"),
    CPU_RECEIVER("CPU ms/event, receiver"),
    COMMITS("commits/event", 0, 0.2),
    MESSAGES("JMS messages/event", 0, 0.2);

    private final String title;
    private final double least;
    private final double most;

    Figure(String title) {
        this(title, 0, Double.MAX_VALUE);
    }

    Figure(String title, double least, double most) {
        this.title = title;
        this.least = least;
        this.most = most;
    }

    String title() {
        return title;
    }

    String jsonName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The goal and whether this value meets it; empty where there is none. */
    String judge(double value) {
        if (least == 0 && most == Double.MAX_VALUE) {
            return "";
        }
        String goal = least > 0 ? "at least " + least : "at most " + most;
        return goal + (value >= least && value <= most ? ", met" : ", MISSED");
    }
}
