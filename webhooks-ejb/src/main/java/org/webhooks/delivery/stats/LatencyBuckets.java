package org.webhooks.delivery.stats;

/**
 * Buckets of milliseconds that grow with what they hold: one for each below 16, and above that eight for each doubling, so
 * that the middle of a bucket is at most 1/16 off what it stands for. The last one also holds what is longer.
 */
final class LatencyBuckets {
    /** For less than two minutes, longer than any call. */
    static final int COUNT = 120;

    private static final int PER_DOUBLING_BITS = 3;
    private static final int PER_DOUBLING = 1 << PER_DOUBLING_BITS;

    private LatencyBuckets() {}

    static int of(long millis) {
        if (millis < PER_DOUBLING) {
            return (int) Math.max(0, millis);
        }
        int shift = Long.SIZE - 1 - Long.numberOfLeadingZeros(millis) - PER_DOUBLING_BITS;
        int bucket = shift * PER_DOUBLING + (int) (millis >> shift);
        return Math.min(bucket, COUNT - 1);
    }

    static long middle(int bucket) {
        if (bucket < PER_DOUBLING) {
            return bucket;
        }
        int shift = bucket / PER_DOUBLING - 1;
        long first = (long) (bucket - shift * PER_DOUBLING) << shift;
        return first + ((1L << shift) - 1) / 2;
    }
}
