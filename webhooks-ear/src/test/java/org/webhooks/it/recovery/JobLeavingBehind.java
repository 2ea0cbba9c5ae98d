package org.webhooks.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Job;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** A job over two endpoints, one of which takes little: it is some way behind the other when the server ends. */
final class JobLeavingBehind implements Undertaking {
    private static final int EVENTS = 100;
    private static final Duration RECORDED_WITHIN = Duration.ofMinutes(2);

    private final Tenant tenant;
    private final Inbox quickInbox;
    private final Endpoint slow;
    private final Endpoint quick;
    private Job job;
    private long done;

    JobLeavingBehind(Stage stage) {
        this.tenant = stage.tenant();
        this.quickInbox = stage.inbox();
        this.slow = tenant.register(stage.inbox(), "*");
        this.quick = tenant.register(quickInbox, "*");
    }

    @Override
    public String outcome() {
        return "a job goes on where it was with each of its endpoints";
    }

    @Override
    public void begin() {
        tenant.publishBatch("order.created", EVENTS);
        List.of(slow, quick).forEach(JobLeavingBehind::awaitDelivered);
        slow.patch("{\"rate_limit\":1}");
        job = Job.opened(tenant, "/v1/deliveries/redeliver", "{\"state\":\"delivered\",\"since\":0}");
        quickInbox.await(2 * EVENTS);
        done = job.done();
    }

    @Override
    public void judge(Instant ended) {
        assertThat(job.state()).isEqualTo("running");
        assertThat(job.done()).isBetween(done, EVENTS - 1L);
        slow.patch("{\"rate_limit\":null}");
        JsonObject completed = job.awaitState("completed");
        assertThat(completed.getInt("done")).isEqualTo(EVENTS);
        assertThat(completed.getInt("redelivered")).isEqualTo(2 * EVENTS);
        for (Endpoint endpoint : List.of(slow, quick)) {
            awaitDelivered(endpoint);
            assertThat(endpoint.deliveries())
                    .extracting(delivery -> delivery.getInt("attempts"))
                    .containsOnly(2);
        }
    }

    private static void awaitDelivered(Endpoint endpoint) {
        Wait.until("all is recorded", RECORDED_WITHIN, () -> {
            List<JsonObject> deliveries = endpoint.deliveries();
            return deliveries.size() == EVENTS
                    && deliveries.stream()
                            .allMatch(delivery -> delivery.getString("state").equals("delivered"));
        });
    }
}
