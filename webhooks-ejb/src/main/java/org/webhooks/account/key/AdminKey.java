package org.webhooks.account.key;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.webhooks.settings.Deployment;
import org.webhooks.settings.OwnerOnlyFile;
import org.webhooks.settings.SettingRefused;
import org.webhooks.settings.Settings;

/**
 * The key that may do everything: the setting {@code webhooks.admin-key}. In development, where it is not set, one is
 * made at the first start and kept in a file that only its owner may read.
 */
@Singleton
public class AdminKey {
    private static final String SETTING = "webhooks.admin-key";
    private static final int SHORTEST = 32;
    private static final int LONGEST = 200;
    private static final int GENERATED_BYTES = 24;

    private final String text;

    @Inject
    public AdminKey(Settings settings, Deployment deployment, RandomGenerator random) {
        text = settings.text(SETTING).map(AdminKey::checked).orElseGet(() -> generated(deployment, random));
    }

    private static String checked(String key) {
        boolean visible = key.chars().allMatch(c -> c > ' ' && c < 0x7f);
        if (!visible || key.length() < SHORTEST || key.length() > LONGEST) {
            throw new SettingRefused(SETTING, "must be 32 to 200 visible ASCII characters");
        }
        return key;
    }

    private static String generated(Deployment deployment, RandomGenerator random) {
        if (!deployment.isDevelopment()) {
            throw new SettingRefused(SETTING, "must be set in production (32 to 200 visible ASCII characters)");
        }
        Path file = deployment.dataDirectory().resolve("admin-key");
        return checked(new OwnerOnlyFile(file).readOrCreate(() -> {
            byte[] secret = new byte[GENERATED_BYTES];
            random.nextBytes(secret);
            return "admin_" + HexFormat.of().formatHex(secret);
        }));
    }

    String text() {
        return text;
    }
}
