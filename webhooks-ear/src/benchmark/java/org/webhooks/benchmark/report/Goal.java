package org.webhooks.benchmark.report;

/** Between which bounds a figure ought to be. */
public record Goal(double least, double most) {
    public static final Goal NONE = new Goal(-Double.MAX_VALUE, Double.MAX_VALUE);

    public static Goal atLeast(double least) {
        return new Goal(least, Double.MAX_VALUE);
    }

    public static Goal atMost(double most) {
        return new Goal(-Double.MAX_VALUE, most);
    }

    /** The goal and whether this value meets it; empty where there is none. */
    String judge(double value) {
        if (equals(NONE)) {
            return "";
        }
        String goal = most == Double.MAX_VALUE ? "at least " + least : "at most " + most;
        return goal + (value >= least && value <= most ? ", met" : ", MISSED");
    }
}
