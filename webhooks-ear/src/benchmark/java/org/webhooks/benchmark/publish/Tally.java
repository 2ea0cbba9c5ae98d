package org.webhooks.benchmark.publish;

/**
 * What was counted so far.
 *
 * @param received by the receiver
 * @param recorded as delivered in the database
 * @param commits of the database
 * @param messages put into the two queues of deliveries
 */
record Tally(long received, long recorded, long commits, long messages) {
    Tally since(Tally before) {
        return new Tally(
                received - before.received,
                recorded - before.recorded,
                commits - before.commits,
                messages - before.messages);
    }
}
