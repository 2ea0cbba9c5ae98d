package org.webhooks.it.eventtype;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_POSTGRESQL)
class EventTypesOnPostgresqlIT implements CatalogueContract, SchemaContract {
    private static final int MOST = 1_000;
    private static final int AT_ONCE = 4;

    @Override
    public Server server() {
        return SharedServers.onPostgresql();
    }

    @Test
    void anAccountHasAtMostAThousand() {
        Caller caller = tenant().caller();
        for (int made = 0; made < MOST; made += AT_ONCE) {
            List<CompletableFuture<Answer>> some = IntStream.range(made, made + AT_ONCE)
                    .mapToObj(i -> caller.sendLater(
                            caller.withBody("PUT", TYPES + "/type." + i, "{}").build()))
                    .toList();
            assertThat(some.stream().map(CompletableFuture::join)).allMatch(answer -> answer.status() == 201);
        }

        assertThat(caller.send("PUT", TYPES + "/one.more", "{}").expect(409).text("error"))
                .isEqualTo("limit_reached");
        caller.send("PUT", TYPES + "/type.7", "{}").expect(200);
    }
}
