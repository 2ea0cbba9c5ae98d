package org.webhooks.benchmark.limit.program;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.webhooks.benchmark.limit.delivery.Deliveries;
import org.webhooks.benchmark.limit.store.Delivery;
import org.webhooks.benchmark.limit.store.Publication;
import org.webhooks.benchmark.limit.store.Publications;

/** Stores what was published meanwhile in one commit, then answers it and hands it over. */
final class PublishGroup implements Consumer<List<Publish>> {
    private final Publications publications;
    private final Deliveries deliveries;

    PublishGroup(Publications publications, Deliveries deliveries) {
        this.publications = publications;
        this.deliveries = deliveries;
    }

    @Override
    public void accept(List<Publish> group) {
        List<Publication> stored = group.stream().map(Publish::publication).toList();
        List<Delivery> all = stored.stream()
                .flatMap(publication -> publication.deliveries().stream())
                .toList();
        deliveries.enter(all.size());
        try {
            publications.store(stored);
        } catch (SQLException e) {
            System.err.println(group.size() + " events are not stored: " + e.getMessage());
            deliveries.leave(all.size());
            answer(group, Publish::refused);
            return;
        }
        answer(group, Publish::accepted);
        deliveries.handOver(all);
    }

    /** On the thread that reads and writes all connections: one hop for the whole group. */
    private static void answer(List<Publish> group, Consumer<Publish> answer) {
        group.get(0).exchange().getIoThread().execute(() -> group.forEach(answer));
    }
}
