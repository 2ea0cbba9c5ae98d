package org.webhooks.account;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.webhooks.settings.Settings;

/** Settings of accounts. */
@Singleton
public class AccountSettings {
    private final int maxEndpoints;

    @Inject
    public AccountSettings(Settings settings) {
        maxEndpoints = settings.wholeNumber("webhooks.max-endpoints", 100, 0, 1_000_000);
    }

    /** How many endpoints an account may have unless it was made with a cap of its own. */
    public int maxEndpoints() {
        return maxEndpoints == 0 ? Integer.MAX_VALUE : maxEndpoints;
    }
}
