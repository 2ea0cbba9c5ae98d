package org.webhooks.benchmark.limit.program;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.webhooks.benchmark.limit.store.Delivery;
import org.webhooks.benchmark.limit.store.Event;
import org.webhooks.benchmark.limit.store.Publication;
import org.webhooks.benchmark.limit.store.TimeOrderedId;

/** An event to be stored, and the publisher who waits for the answer. */
record Publish(HttpServerExchange exchange, Publication publication) {

    static Publish of(HttpServerExchange exchange, Account account, EventRequest request) {
        UUID id = TimeOrderedId.next();
        Instant now = Instant.now();
        byte[] body = body(Event.publicId(id), request, now.toEpochMilli());
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        Event event = new Event(account.id(), id, request.type(), body, micros);
        List<Delivery> deliveries = account.endpointsFor(request.type()).stream()
                .map(endpoint -> new Delivery(TimeOrderedId.next(), event, endpoint, 0))
                .toList();
        return new Publish(exchange, new Publication(event, deliveries));
    }

    /** What receivers get, as the product's has it. */
    private static byte[] body(String eventId, EventRequest request, long createdAt) {
        String type = request.type();
        String service = type.contains(".") ? type.substring(0, type.indexOf('.')) : type;
        String before =
                "{\"eventId\":\"" + eventId + "\",\"type\":\"" + type + "\",\"service\":\"" + service + "\",\"data\":";
        String after = ",\"livemode\":true,\"createdAt\":" + createdAt + "}";
        return ByteBuffer.allocate(before.length() + request.data().remaining() + after.length())
                .put(before.getBytes(US_ASCII))
                .put(request.data())
                .put(after.getBytes(US_ASCII))
                .array();
    }

    void accepted() {
        Event event = publication.event();
        String answer = "{\"eventId\":\"" + event.publicId() + "\",\"type\":\"" + event.type() + "\",\"createdAt\":"
                + event.createdMicros() / 1_000 + ",\"deliveries\":"
                + publication.deliveries().size() + "}";
        exchange.setStatusCode(202);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send(ByteBuffer.wrap(answer.getBytes(US_ASCII)));
    }

    /** It was not stored. */
    void refused() {
        exchange.setStatusCode(503).endExchange();
    }
}
