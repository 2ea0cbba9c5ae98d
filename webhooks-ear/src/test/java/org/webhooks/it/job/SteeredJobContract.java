package org.webhooks.it.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Job;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Jobs as their account sees and stops them. */
public interface SteeredJobContract extends Stage {
    int BATCH = 1000;

    /** At the usual rate this takes some seconds. */
    private static Endpoint withMuchToRecover(Tenant tenant, Inbox inbox) {
        for (int i = 0; i < 4; i++) {
            tenant.publishBatch("order.created", BATCH);
        }
        return tenant.register(inbox, "*");
    }

    @Test
    default void aCancelledJobSendsNoMore() {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = withMuchToRecover(tenant, inbox);
        Job job = Job.recovering(tenant, endpoint.id());
        Wait.until("begun", () -> job.done() > 0);

        JsonObject cancelled = job.cancel();

        assertThat(cancelled.getString("state")).isEqualTo("cancelled");
        assertThat(cancelled.isNull("finished_at")).isFalse();
        int redelivered = cancelled.getInt("redelivered");
        assertThat(redelivered).isBetween(1, 4 * BATCH - 1);
        inbox.await(redelivered);
        inbox.staysAt(redelivered);
        assertThat(job.cancel()).isEqualTo(cancelled);
    }

    @Test
    default void aJobWhoseEndpointIsDeletedFailsAndSaysWhy() {
        Tenant tenant = tenant();
        Endpoint endpoint = withMuchToRecover(tenant, inbox());
        Job job = Job.recovering(tenant, endpoint.id());

        tenant.caller().delete(endpoint.path()).expect(200);

        JsonObject failed = job.awaitState("failed");
        assertThat(failed.getString("error")).isEqualTo("The webhook endpoint was disabled or deleted");
        assertThat(failed.isNull("finished_at")).isFalse();
        assertThat(job.cancel()).isEqualTo(failed);
    }

    @Test
    default void whatIsDisabledOrDeletedIsNotRecovered() {
        Tenant tenant = tenant();
        Endpoint endpoint = tenant.register(inbox(), "*");
        String bulk = "{\"since\":0,\"endpoint_id\":\"" + endpoint.id() + "\"}";

        endpoint.patch("{\"is_active\":false}");
        assertThat(recover(tenant, endpoint).status()).isEqualTo(409);
        assertThat(tenant.caller().post("/v1/deliveries/redeliver", bulk).status())
                .isEqualTo(409);
        tenant.caller().delete(endpoint.path()).expect(200);
        assertThat(recover(tenant, endpoint).status()).isEqualTo(404);
        assertThat(tenant.caller().post("/v1/deliveries/redeliver", bulk).status())
                .isEqualTo(404);
    }

    private static Answer recover(Tenant tenant, Endpoint endpoint) {
        return tenant.caller().post(endpoint.path() + "/recover", "{\"since\":0}");
    }

    @Test
    default void anAccountHasAtMostTwentyJobsOpen() {
        Tenant tenant = tenant();
        Endpoint endpoint = withMuchToRecover(tenant, inbox());
        endpoint.pause();

        List<Answer> answers = Stream.generate(
                        () -> tenant.caller().postLater(endpoint.path() + "/recover", "{\"since\":0}"))
                .limit(40)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        List<Answer> refused =
                answers.stream().filter(answer -> answer.status() == 409).toList();
        assertThat(answers.size() - refused.size()).isGreaterThanOrEqualTo(20);
        assertThat(refused)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.text("error")).isEqualTo("limit_reached"));
        assertThat(answers).extracting(Answer::status).containsOnly(202, 409);
    }

    @Test
    default void jobsOfOthersAreNotThere() {
        Tenant tenant = tenant();
        Tenant other = tenant();
        Endpoint endpoint = tenant.register(inbox(), "*");
        Job job = Job.recovering(tenant, endpoint.id());
        String bulk = "{\"since\":0,\"endpoint_id\":\"" + endpoint.id() + "\"}";

        assertThat(other.caller().get(job.path()).status()).isEqualTo(404);
        assertThat(other.caller().delete(job.path()).status()).isEqualTo(404);
        assertThat(recover(other, endpoint).status()).isEqualTo(404);
        assertThat(other.caller().post("/v1/deliveries/redeliver", bulk).status())
                .isEqualTo(404);
        job.awaitState("completed");
    }

    @Test
    default void whoMayReadMayNotSteer() {
        Tenant tenant = tenant();
        Endpoint endpoint = tenant.register(inbox(), "*");
        Job job = Job.recovering(tenant, endpoint.id());

        for (String scope : List.of("platform:events:read", "platform:webhooks:read")) {
            var reader = tenant.withScopes("[\"" + scope + "\"]");
            assertThat(reader.get(job.path()).status()).isEqualTo(200);
            assertThat(reader.delete(job.path()).status()).isEqualTo(403);
            assertThat(reader.post(endpoint.path() + "/recover", "{\"since\":0}")
                            .status())
                    .isEqualTo(403);
            assertThat(reader.post("/v1/deliveries/redeliver", "{\"since\":0}").status())
                    .isEqualTo(403);
        }
        assertThat(tenant.withScopes("[\"platform:events:publish\"]")
                        .get(job.path())
                        .status())
                .isEqualTo(403);
    }
}
