package org.webhooks.delivery.hand;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.webhooks.delivery.lane.Lane;

/**
 * Divides what goes out at the same time into messages. None mixes lanes, nor endpoints that have answered with those
 * that have not yet, because a message holds its session until its slowest call is recorded.
 */
final class Chunking {
    private record Kind(Lane lane, boolean proven) {}

    private Chunking() {}

    static List<List<Work>> chunksOf(List<Work> works) {
        Map<Kind, List<Work>> byKind = new LinkedHashMap<>();
        for (Work work : works) {
            byKind.computeIfAbsent(new Kind(work.lane(), work.isOfProvenEndpoint()), kind -> new ArrayList<>())
                    .add(work);
        }
        List<List<Work>> chunks = new ArrayList<>();
        byKind.forEach((kind, same) -> {
            for (int from = 0; from < same.size(); from += kind.lane().chunk()) {
                chunks.add(same.subList(
                        from, Math.min(same.size(), from + kind.lane().chunk())));
            }
        });
        return chunks;
    }
}
