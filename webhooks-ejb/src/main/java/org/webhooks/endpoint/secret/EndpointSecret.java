package org.webhooks.endpoint.secret;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.webhooks.signing.SignatureVersion;
import org.webhooks.signing.vault.SealedSecret;

/** One signing secret or pair of keys of an endpoint, sealed. Without a time to retire it signs until it is rotated. */
@Entity
@Table(name = "endpoint_secrets")
@SuppressWarnings("UnusedVariable") // some columns are read by queries and statements only
public class EndpointSecret {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "endpoint_secret_id")
    @SequenceGenerator(name = "endpoint_secret_id", sequenceName = "endpoint_secret_id", allocationSize = 1)
    private long id;

    private long endpointId;

    /** Which master key sealed it. */
    private String keyId;

    private byte[] sealed;

    /** Which signatures it makes. */
    private String signature;

    private Instant createdAt;
    private @Nullable Instant retiresAt;

    @SuppressWarnings("NullAway.Init")
    protected EndpointSecret() {}

    EndpointSecret(long endpointId, SignatureVersion signature, SealedSecret secret, Instant now) {
        this.endpointId = endpointId;
        this.keyId = secret.keyId();
        this.sealed = secret.nonceAndCiphertext();
        this.signature = signature.text();
        this.createdAt = now;
    }

    long id() {
        return id;
    }

    SealedSecret sealedSecret() {
        return new SealedSecret(keyId, sealed);
    }

    /** Signs until then; a secret that retires earlier already stays with its time. */
    void retireAt(Instant then) {
        if (retiresAt == null || retiresAt.isAfter(then)) {
            retiresAt = then;
        }
    }

    boolean isRetired(Instant now) {
        return retiresAt != null && !retiresAt.isAfter(now);
    }
}
