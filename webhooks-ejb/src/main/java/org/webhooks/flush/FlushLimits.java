package org.webhooks.flush;

/**
 * Bounds of a flusher: what may wait for it, and what one group may hold. A single item over the group's bytes is a
 * group of its own.
 */
public record FlushLimits(int waitingItems, long waitingBytes, int groupItems, long groupBytes) {}
