package org.webhooks.account.key;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.webhooks.PublicId;

/** A key of an account. Its text is not kept, only what tells it apart and its SHA-256. */
@Entity
@Table(name = "api_keys")
@SuppressWarnings("UnusedVariable") // some columns are read by queries and statements only
public class ApiKey {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "api_key_id")
    @SequenceGenerator(name = "api_key_id", sequenceName = "api_key_id", allocationSize = 1)
    private long id;

    private long accountId;

    @Enumerated(EnumType.STRING)
    private KeyKind kind;

    private String name;

    /** The first characters of the key, for people to tell keys apart. */
    private String prefix;

    private byte[] sha256;

    /** Names of scopes, separated by spaces. */
    private String scopes;

    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiKey() {}

    ApiKey(
            long accountId,
            KeyKind kind,
            String name,
            KeyText text,
            Set<Scope> scopes,
            Instant createdAt,
            @Nullable Instant expiresAt) {
        this.accountId = accountId;
        this.kind = kind;
        this.name = name;
        this.prefix = text.shownPrefix();
        this.sha256 = text.sha256();
        this.scopes = scopes.stream().map(Scope::name).collect(Collectors.joining(" "));
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public long id() {
        return id;
    }

    public String publicId() {
        return PublicId.of(PublicId.KEY, id);
    }

    public long accountId() {
        return accountId;
    }

    public KeyKind kind() {
        return kind;
    }

    public String name() {
        return name;
    }

    public String prefix() {
        return prefix;
    }

    public Set<Scope> scopes() {
        EnumSet<Scope> set = EnumSet.noneOf(Scope.class);
        Arrays.stream(scopes.split(" "))
                .filter(s -> !s.isEmpty())
                .map(Scope::valueOf)
                .forEach(set::add);
        return set;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant expiresAt() {
        return expiresAt;
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    public boolean isRevoked() {
        return revokedAt != null;
    }

    Caller.KeyHolder holder() {
        return new Caller.KeyHolder(accountId, id, kind, scopes(), expiresAt);
    }
}
