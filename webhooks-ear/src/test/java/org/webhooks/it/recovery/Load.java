package org.webhooks.it.recovery;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Tenant;

/** Publishers that go on until the server is gone, and know of each event whether it was accepted or not answered. */
final class Load {
    private static final int PUBLISHERS = 16;
    private static final int ACCEPTED = 202;

    private final Tenant tenant;
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
    private final List<CompletableFuture<Void>> publishers;

    /** Begins to publish. */
    Load(Tenant tenant) {
        this.tenant = tenant;
        ExecutorService threads = Executors.newFixedThreadPool(PUBLISHERS);
        publishers = Stream.generate(() -> CompletableFuture.runAsync(this::publish, threads))
                .limit(PUBLISHERS)
                .toList();
        threads.shutdown();
    }

    private void publish() {
        boolean taken;
        do {
            String id = "evt_" + UUID.randomUUID();
            unanswered.add(id);
            try {
                Answer answer = tenant.caller()
                        .post("/v1/events", "{\"type\":\"order.created\",\"eventId\":\"" + id + "\",\"data\":{}}");
                unanswered.remove(id);
                taken = answer.status() == ACCEPTED;
                if (taken) {
                    accepted.add(id);
                }
            } catch (RuntimeException noAnswer) {
                // it may have been accepted, or not
                taken = false;
            }
        } while (taken);
    }

    /** Returns when nothing is published any more. */
    void awaitEnd() {
        publishers.forEach(CompletableFuture::join);
    }

    Set<String> accepted() {
        return accepted;
    }

    /** Those of which nobody knows whether they were accepted. */
    Set<String> unanswered() {
        return unanswered;
    }
}
