package org.webhooks.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.receiver.Receipt;

/** Compares what a publisher saw, what receivers got and what the database says, after a fault. */
final class Books {
    /** No call takes longer to be answered and recorded while the server is well. */
    private static final Duration IN_FLIGHT = Duration.ofSeconds(5);

    private final Tenant tenant;
    private final Load load;
    private final List<Inbox> inboxes;
    private final List<Endpoint> endpoints;

    /** @param endpoints those that the inboxes were registered as, in the same order */
    Books(Tenant tenant, Load load, List<Inbox> inboxes, List<Endpoint> endpoints) {
        this.tenant = tenant;
        this.load = load;
        this.inboxes = inboxes;
        this.endpoints = endpoints;
    }

    boolean nothingIsMissing() {
        return inboxes.stream().allMatch(inbox -> receivedBy(inbox).containsAll(load.accepted()));
    }

    private static Set<String> receivedBy(Inbox inbox) {
        return inbox.receipts().stream().map(Receipt::webhookId).collect(Collectors.toSet());
    }

    /** Each receipt belongs to an event that was, or may have been, accepted, is signed, and bears the same bytes. */
    void assertNothingInvented() {
        Set<String> known = new HashSet<>(load.accepted());
        known.addAll(load.unanswered());
        for (Inbox inbox : inboxes) {
            assertThat(known).containsAll(receivedBy(inbox));
            assertThat(inbox.receipts()).extracting(Receipt::verdict).containsOnly(Receipt.VALID);
        }
        Map<String, Set<String>> bodies = inboxes.stream()
                .flatMap(inbox -> inbox.receipts().stream())
                .collect(Collectors.groupingBy(
                        Receipt::webhookId, Collectors.mapping(Receipt::sha256, Collectors.toSet())));
        assertThat(bodies).allSatisfy((event, hashes) -> assertThat(hashes).hasSize(1));
    }

    long duplicates() {
        return inboxes.stream()
                .mapToLong(inbox -> inbox.size() - receivedBy(inbox).size())
                .sum();
    }

    /** What was received twice was first received just before the fault, so that it was not recorded any more. */
    void assertOnlyCallsInFlightCameTwice(Instant fault) {
        for (Inbox inbox : inboxes) {
            Map<String, List<Receipt>> byEvent =
                    inbox.receipts().stream().collect(Collectors.groupingBy(Receipt::webhookId));
            assertThat(byEvent.values())
                    .filteredOn(receipts -> receipts.size() > 1)
                    .allSatisfy(receipts -> {
                        assertThat(receipts).hasSize(2);
                        assertThat(receipts.get(0).at()).isBetween(fault.minus(IN_FLIGHT), fault);
                    });
        }
    }

    /**
     * Each accepted event has a delivery for each receiver, and of each one attempt is recorded: what one of the
     * receiver's calls was, and its answer.
     */
    void assertRecordedOnce() {
        for (int i = 0; i < endpoints.size(); i++) {
            Map<String, List<Receipt>> receipts =
                    inboxes.get(i).receipts().stream().collect(Collectors.groupingBy(Receipt::webhookId));
            assertThat(endpoints.get(i).deliveries())
                    .filteredOn(delivery -> load.accepted().contains(delivery.getString("eventId")))
                    .hasSameSizeAs(load.accepted())
                    .allSatisfy(delivery -> assertRecordedOnce(
                            tenant.delivery(delivery.getString("id")), receipts.get(delivery.getString("eventId"))));
        }
    }

    private static void assertRecordedOnce(JsonObject delivery, List<Receipt> receipts) {
        assertThat(delivery.getString("state")).isEqualTo("delivered");
        assertThat(delivery.getJsonArray("attempts")).singleElement().satisfies(attempt -> {
            assertThat(attempt.asJsonObject().getInt("number")).isEqualTo(1);
            assertThat(attempt.asJsonObject().getInt("status")).isEqualTo(200);
            assertThat(receipts).anyMatch(receipt -> isOf(attempt.asJsonObject(), receipt));
        });
    }

    /** Whether the receiver got what the attempt sent: its signature carries the second of the call. */
    private static boolean isOf(JsonObject attempt, Receipt receipt) {
        String header = "webhook-signature";
        return attempt.getJsonObject("request_headers").getString(header).equals(receipt.header(header));
    }

    boolean allIsRecorded() {
        return endpoints.stream()
                .flatMap(endpoint -> endpoint.deliveries().stream())
                .filter(delivery -> load.accepted().contains(delivery.getString("eventId")))
                .allMatch(delivery -> delivery.getString("state").equals("delivered"));
    }

    /** The statistics of each receiver know each delivery, and each call that was recorded, once. */
    void assertCountedOnce() {
        for (Endpoint endpoint : endpoints) {
            int deliveries = endpoint.deliveries().size();
            JsonObject stats = endpoint.stats("?hours=2");
            assertThat(stats.getJsonObject("counts").getInt("delivered")).isEqualTo(deliveries);
            assertThat(stats.getJsonObject("attempts").getInt("succeeded")).isEqualTo(deliveries);
        }
    }
}
