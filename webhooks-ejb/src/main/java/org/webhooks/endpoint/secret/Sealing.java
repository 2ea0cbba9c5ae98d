package org.webhooks.endpoint.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.webhooks.settings.Deployment;
import org.webhooks.settings.OwnerOnlyFile;
import org.webhooks.settings.SettingRefused;
import org.webhooks.settings.Settings;
import org.webhooks.signing.vault.MasterKeys;
import org.webhooks.signing.vault.SecretVault;

/**
 * The vault of signing secrets, opened by the setting {@code webhooks.master-key}, which the server takes from its
 * credential store. In development, where it is not set, a key file is made beside the data.
 */
@ApplicationScoped
public class Sealing {

    @Produces
    @Singleton
    SecretVault vault(Settings settings, Deployment deployment) {
        return new SecretVault(
                settings.text(MasterKeys.SETTING).map(MasterKeys::parse).orElseGet(() -> generated(deployment)),
                new SecureRandom());
    }

    private static MasterKeys generated(Deployment deployment) {
        if (!deployment.isDevelopment()) {
            throw new SettingRefused(
                    MasterKeys.SETTING, "must be set in production (a name, ':' and 32 bytes in base64)");
        }
        Path file = deployment.dataDirectory().resolve("master-key");
        return MasterKeys.parse(new OwnerOnlyFile(file).readOrCreate(() -> MasterKeys.generate(new SecureRandom())));
    }
}
