package org.webhooks.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.server.Postgresql;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;
import org.webhooks.it.stage.Wait;

@ResourceLock(SharedServers.ON_POSTGRESQL)
class PoliciesOnPostgresqlIT
        implements RestContract,
                LimitContract,
                OrderContract,
                OperationalEventContract,
                SettingsContract,
                CallContract {
    private static final int DELIVERIES = 200;

    @Override
    public Server server() {
        return SharedServers.onPostgresql();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"max_in_flight\":1}", "{\"max_in_flight\":3}", "{\"rate_limit\":50}"})
    void anEndpointAtItsLimitIsHandedEachDeliveryAboutOnce(String limit) {
        Tenant tenant = tenant();
        Inbox inbox = inbox();
        Endpoint endpoint = tenant.register(inbox, "*");
        endpoint.patch(limit);

        tenant.publishBatch("order.created", DELIVERIES);

        inbox.await(DELIVERIES);
        String ofEndpoint =
                " from deliveries where endpoint_id = " + endpoint.id().substring("whep_".length());
        Postgresql database = (Postgresql) server().database();
        Wait.until(
                "recorded",
                () -> database.number("select count(*)" + ofEndpoint + " and state = 'delivered'") == DELIVERIES);
        // the lease rises by one each time a delivery is handed over
        assertThat(database.number("select sum(lease)" + ofEndpoint)).isLessThan(DELIVERIES * 12 / 10);
    }
}
