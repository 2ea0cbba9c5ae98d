package org.webhooks.api.store;

import jakarta.ws.rs.ApplicationPath;

/** The same under the prefix that the stores' other resources have. */
@ApplicationPath("/api/core/v1/webhooks")
public class CoreStoreApplication extends StoreApplication {}
