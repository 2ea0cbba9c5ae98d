package org.webhooks.delivery.lane;

import java.util.concurrent.atomic.AtomicReference;

/** What one delivery waits for: as long as that is the node, it is counted. Safe for any threads, in any order of calls. */
public final class Standing {
    private final Level waitingForTheNode;
    private final AtomicReference<WaitsFor> waitsFor;

    private enum WaitsFor {
        THE_NODE,
        ITS_RECEIVER,

        /** It is done, or does not count: nothing changes that. */
        NOTHING
    }

    private Standing(Level waitingForTheNode, WaitsFor first) {
        this.waitingForTheNode = waitingForTheNode;
        this.waitsFor = new AtomicReference<>(first);
    }

    /** Of one that waits for the node first. */
    static Standing counted(Level waitingForTheNode) {
        Standing standing = new Standing(waitingForTheNode, WaitsFor.ITS_RECEIVER);
        standing.waitForTheNode();
        return standing;
    }

    static Standing uncounted(Level waitingForTheNode) {
        return new Standing(waitingForTheNode, WaitsFor.NOTHING);
    }

    public void waitForTheNode() {
        if (waitsFor.compareAndSet(WaitsFor.ITS_RECEIVER, WaitsFor.THE_NODE)) {
            waitingForTheNode.rise();
        }
    }

    public void waitForItsReceiver() {
        waitFor(WaitsFor.ITS_RECEIVER);
    }

    public void waitForNothingMore() {
        waitFor(WaitsFor.NOTHING);
    }

    private void waitFor(WaitsFor other) {
        WaitsFor former = waitsFor.getAndUpdate(now -> now == WaitsFor.NOTHING ? now : other);
        if (former == WaitsFor.THE_NODE) {
            waitingForTheNode.fall();
        }
    }
}
