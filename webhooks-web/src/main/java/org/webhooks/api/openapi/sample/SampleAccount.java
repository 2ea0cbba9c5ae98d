package org.webhooks.api.openapi.sample;

import java.time.Instant;
import org.webhooks.PublicId;
import org.webhooks.account.Account;

/** An account. */
public final class SampleAccount extends Account {
    private final long id;
    private final String name;
    private final int maxEndpoints;
    private final Instant createdAt;

    public SampleAccount(long id, String name, int maxEndpoints, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.maxEndpoints = maxEndpoints;
        this.createdAt = createdAt;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public String publicId() {
        return PublicId.of(PublicId.ACCOUNT, id);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int maxEndpoints() {
        return maxEndpoints;
    }

    /** As every account is made. */
    @Override
    public boolean derivesEvents() {
        return true;
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }
}
