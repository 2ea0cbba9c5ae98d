package org.webhooks.benchmark.measure;

import java.util.function.LongSupplier;
import org.webhooks.benchmark.stand.Milestone;

/**
 * What is published as fast as it is taken, and what is due for it.
 *
 * @param name under which it is reported
 * @param group of the endpoints that get it
 * @param events in what the publisher counts as one
 * @param endpoints that each event goes to
 * @param milestone up to which each delivery is to come
 * @param unstored events that are accepted and that the database does not know of yet
 */
public record Workload(
        String name,
        String group,
        Publisher publisher,
        int events,
        int endpoints,
        Milestone milestone,
        LongSupplier unstored) {

    /** Single events, each to be delivered to one endpoint. */
    public static Workload of(String name, String group, Publisher publisher) {
        return new Workload(name, group, publisher, 1, 1, Milestone.DELIVERED, () -> 0);
    }

    /** The same with so many events at once. */
    public Workload inBatchesOf(int number) {
        return new Workload(name, group, publisher, number, endpoints, milestone, unstored);
    }

    /** The same with so many endpoints that get each event. */
    public Workload to(int number) {
        return new Workload(name, group, publisher, events, number, milestone, unstored);
    }

    public Workload until(Milestone other) {
        return new Workload(name, group, publisher, events, endpoints, other, unstored);
    }

    /** The same where events are accepted before they are stored. */
    public Workload storedLater(LongSupplier number) {
        return new Workload(name, group, publisher, events, endpoints, milestone, number);
    }
}
