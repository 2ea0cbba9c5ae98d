package org.webhooks.delivery.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.webhooks.delivery.record.RecordStatement.Failing;
import org.webhooks.endpoint.EndpointSetbacks;

class EndpointSteeringTest {
    private static final int FAILURES = 10;

    private final List<Followed> followed = new CopyOnWriteArrayList<>();
    private final EndpointSteering steering =
            new EndpointSteering(new Transactions(), FAILURES, Executors.defaultThreadFactory());

    private record Followed(long accountId, List<Long> failing) {}

    private final class Transactions extends EndpointSetbacks {
        @Override
        public void follow(long accountId, Map<Long, URI> gone, Collection<Long> failing, int failures) {
            followed.add(new Followed(accountId, List.copyOf(failing)));
            if (failing.contains(13L)) {
                throw new IllegalStateException("not now");
            }
        }
    }

    @AfterEach
    void stop() {
        steering.stop();
    }

    @Test
    void allThatFailInAGroupOfAnAccountAreOneTransaction() {
        steering.follow(List.of(), failing(1, LongStream.range(100, 400)));

        await().until(() -> followed.size() == 1);
        assertThat(followed.get(0).failing()).hasSize(300);
    }

    @Test
    void whatFailsSoonAfterGathersForTheNext() {
        steering.follow(List.of(), failing(1, LongStream.of(1)));
        await().until(() -> followed.size() == 1);

        for (int group = 1; group <= 20; group++) {
            steering.follow(List.of(), failing(1, LongStream.range(group * 50L, group * 50L + 50)));
        }

        await().until(() ->
                followed.stream().mapToInt(each -> each.failing().size()).sum() == 1_001);
        assertThat(followed).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void eachAccountHasItsOwnTransactionAndOneThatFailsLeavesTheOthersAlone() {
        steering.follow(
                List.of(),
                List.of(new Failing(1, 13, FAILURES), new Failing(2, 7, FAILURES), new Failing(2, 8, FAILURES)));

        await().until(() -> followed.size() == 2);
        assertThat(followed).containsExactlyInAnyOrder(new Followed(1, List.of(13L)), new Followed(2, List.of(7L, 8L)));
    }

    @Test
    void whatCouldNotBeDoneIsAskedForByTheNextFailure() {
        steering.follow(List.of(), failing(1, LongStream.of(13)));
        await().until(() -> followed.size() == 1);

        steering.follow(List.of(), failing(1, LongStream.of(13)));

        await().until(() -> followed.size() == 2);
    }

    @Test
    void whoHasNotFailedOftenEnoughIsLeftAlone() {
        steering.follow(List.of(), List.of(new Failing(1, 1, FAILURES - 1), new Failing(1, 2, FAILURES)));

        await().until(() -> !followed.isEmpty());
        assertThat(followed).containsExactly(new Followed(1, List.of(2L)));
    }

    private static List<Failing> failing(long accountId, LongStream endpoints) {
        return endpoints
                .mapToObj(endpoint -> new Failing(accountId, endpoint, FAILURES))
                .toList();
    }
}
