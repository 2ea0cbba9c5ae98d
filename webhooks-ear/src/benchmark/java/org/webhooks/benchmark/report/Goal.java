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

    boolean isSet() {
        return !equals(NONE);
    }

    @Override
    public String toString() {
        return most == Double.MAX_VALUE ? "at least " + least : "at most " + most;
    }

    /** Not by a value that is not a number. */
    String verdict(double value) {
        return value >= least && value <= most ? "met" : "MISSED";
    }
}
