package org.webhooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.stage.Stage;

/** An Idempotency-Key is of the whole request: a batch with it comes again as it was, or not at all. */
interface BatchIdempotencyContract extends Stage {
    String SINGLE = "/v1/events";
    String BATCH = "/v1/events/batch";
    String A = Tenant.event("order.created", "\"A\"");
    String B = Tenant.event("order.created", "\"B\"");
    String C = Tenant.event("order.created", "\"C\"");

    @Test
    default void theSameBatchAgainIsAnsweredAsTheFirstTime() {
        Tenant tenant = tenant();

        Answer first = publish(tenant, BATCH, batch(A, B)).expect(202);
        Answer second = publish(tenant, BATCH, batch(A, B)).expect(200);

        assertThat(second.json()).isEqualTo(first.json());
        assertThat(second.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(tenant.events()).hasSize(2);
    }

    @Test
    default void anotherBatchWithTheSameKeyIsAConflictAndStoresNothing() {
        Tenant tenant = tenant();
        publish(tenant, BATCH, batch(A, B)).expect(202);

        publish(tenant, BATCH, batch(A, B, C)).expect(409);
        publish(tenant, BATCH, batch(A)).expect(409);
        publish(tenant, BATCH, batch(A, C)).expect(409);
        publish(tenant, BATCH, batch(B, A)).expect(409);
        publish(tenant, SINGLE, A).expect(409);

        assertThat(tenant.events()).hasSize(2);
    }

    @Test
    default void aBatchWithTheKeyOfASingleEventIsAConflict() {
        Tenant tenant = tenant();
        publish(tenant, SINGLE, A).expect(202);

        publish(tenant, BATCH, batch(A)).expect(409);
        publish(tenant, BATCH, batch(A, B)).expect(409);

        assertThat(tenant.events()).hasSize(1);
    }

    @Test
    default void parallelBatchesWithTheSameKeyMakeOneBatch() {
        Tenant tenant = tenant();

        List<CompletableFuture<Answer>> answers = IntStream.range(0, 20)
                .mapToObj(i -> tenant.caller().sendLater(request(tenant, BATCH, batch(A, B))))
                .toList();

        List<Answer> all = answers.stream().map(CompletableFuture::join).toList();
        assertThat(all).extracting(Answer::status).containsOnly(200, 202);
        assertThat(all).filteredOn(answer -> answer.status() == 202).hasSize(1);
        assertThat(all).extracting(Answer::json).containsOnly(all.get(0).json());
        assertThat(tenant.events()).hasSize(2);
    }

    @Test
    default void ofParallelRequestsWithTheSameKeyAndOtherBodiesOneIsStored() {
        Tenant tenant = tenant();

        List<CompletableFuture<Answer>> answers = IntStream.range(0, 20)
                .mapToObj(i -> tenant.caller()
                        .sendLater(i % 2 == 0 ? request(tenant, BATCH, batch(A, B)) : request(tenant, SINGLE, A)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .extracting(Answer::status)
                .containsOnly(200, 202, 409);
        assertThat(tenant.events().count()).isBetween(1L, 2L);
        assertThat(publish(tenant, BATCH, batch(A, B)).status() == 409)
                .isNotEqualTo(publish(tenant, SINGLE, A).status() == 409);
    }

    private static Answer publish(Tenant tenant, String path, String body) {
        return tenant.caller().send(request(tenant, path, body));
    }

    private static HttpRequest request(Tenant tenant, String path, String body) {
        return tenant.caller()
                .withBody("POST", path, body)
                .header("Idempotency-Key", "key-1")
                .build();
    }

    private static String batch(String... events) {
        return "{\"events\":[" + String.join(",", events) + "]}";
    }
}
