package org.webhooks.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.server.Postgresql;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_POSTGRESQL)
class WebhooksOnPostgresqlIT
        implements PublishingContract,
                IdempotencyContract,
                BatchIdempotencyContract,
                RetryContract,
                SteeringContract,
                ReleaseContract,
                IsolationContract {
    private static final int EVENTS = 1000;

    @Override
    public Server server() {
        return SharedServers.onPostgresql();
    }

    @Test
    void parallelPublishesShareCommits() {
        Postgresql database = (Postgresql) server().database();
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        tenant.register(inbox, "*");
        long before = database.settledCommits();

        List<CompletableFuture<Answer>> answers = IntStream.range(0, EVENTS)
                .mapToObj(i -> tenant.caller().postLater("/v1/events", Tenant.event("order.created", "{}")))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join)).allMatch(answer -> answer.status() == 202);
        inbox.await(EVENTS);
        // published, delivered and recorded
        assertThat(database.settledCommits() - before).isLessThan(EVENTS);
    }
}
