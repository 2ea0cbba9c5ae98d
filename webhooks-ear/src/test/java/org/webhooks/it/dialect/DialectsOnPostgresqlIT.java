package org.webhooks.it.dialect;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.webhooks.it.dialect.delivery.DerivedEventContract;
import org.webhooks.it.dialect.delivery.EnvelopeContract;
import org.webhooks.it.dialect.delivery.HealthContract;
import org.webhooks.it.dialect.delivery.JavaScriptContract;
import org.webhooks.it.dialect.delivery.RenewalContract;
import org.webhooks.it.dialect.example.DeveloperExamples;
import org.webhooks.it.dialect.example.PartnerExamples;
import org.webhooks.it.dialect.example.PlatformExamples;
import org.webhooks.it.dialect.example.StoreExamples;
import org.webhooks.it.dialect.refusal.BadInputContract;
import org.webhooks.it.dialect.rule.DeveloperContract;
import org.webhooks.it.dialect.rule.PartnerContract;
import org.webhooks.it.dialect.rule.PlatformContract;
import org.webhooks.it.dialect.rule.StoreContract;
import org.webhooks.it.dialect.rule.StoreSecretContract;
import org.webhooks.it.server.Server;
import org.webhooks.it.server.SharedServers;

@ResourceLock(SharedServers.ON_POSTGRESQL)
class DialectsOnPostgresqlIT
        implements DeveloperExamples,
                PartnerExamples,
                PlatformExamples,
                StoreExamples,
                DeveloperContract,
                PartnerContract,
                PlatformContract,
                StoreContract,
                StoreSecretContract,
                BadInputContract,
                EnvelopeContract,
                HealthContract,
                RenewalContract,
                DerivedEventContract,
                JavaScriptContract {
    @Override
    public Server server() {
        return SharedServers.onPostgresql();
    }
}
