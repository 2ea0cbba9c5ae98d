package org.webhooks.benchmark.memory;

/**
 * What collections of garbage have shown.
 *
 * @param mostMegabytesAfter that were left behind one of them, with garbage among the old ones that only few look for
 * @param fullCollections how many looked at the whole heap
 * @param mostMegabytesLive that were left behind one of these; not a number where there was none
 * @param longestPauseMillis for which the JVM stood still
 */
public record HeapUse(
        int mostMegabytesAfter, long fullCollections, double mostMegabytesLive, double longestPauseMillis) {}
