package org.webhooks.api.openapi.sample;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.webhooks.PublicId;
import org.webhooks.account.key.ApiKey;
import org.webhooks.account.key.KeyKind;
import org.webhooks.account.key.Scope;

/** A key of a platform that never expires. */
public final class SampleKey extends ApiKey {
    private final long id;
    private final String name;
    private final Instant createdAt;

    public SampleKey(long id, String name, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.createdAt = createdAt;
    }

    @Override
    public long id() {
        return id;
    }

    @Override
    public String publicId() {
        return PublicId.of(PublicId.KEY, id);
    }

    @Override
    public KeyKind kind() {
        return KeyKind.PLATFORM;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Set<Scope> scopes() {
        return Scope.unlessNamed();
    }

    @Override
    public Instant createdAt() {
        return createdAt;
    }

    @Override
    public @Nullable Instant expiresAt() {
        return null;
    }
}
