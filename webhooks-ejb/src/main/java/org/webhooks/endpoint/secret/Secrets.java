package org.webhooks.endpoint.secret;

import static org.webhooks.signing.SignatureVersion.V1;
import static org.webhooks.signing.SignatureVersion.V1A;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.webhooks.endpoint.Endpoint;
import org.webhooks.signing.SignatureVersion;
import org.webhooks.signing.SigningKey;
import org.webhooks.signing.SigningKeyPair;
import org.webhooks.signing.SigningSecret;
import org.webhooks.signing.scheme.Schemes;
import org.webhooks.signing.vault.SecretVault;

/** The signing secrets and pairs of keys of endpoints, sealed in the database. Works in the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Secrets {
    /** How long what signed before signs too, where nobody says otherwise, so that receivers can follow. */
    public static final Duration USUAL_OVERLAP = Duration.ofDays(1);

    /** Receivers try each signature in turn, so a header must not grow with every rotation of an impatient caller. */
    private static final int MOST_LIVE = 5;

    @PersistenceContext
    EntityManager entities;

    @Inject
    SecretVault vault;

    @Inject
    RandomGenerator random;

    /** Seals and keeps the first secret of an endpoint: the one given, or one that is made. @return the secret */
    public String add(Endpoint endpoint, @Nullable String given, Instant now) {
        String secret = given == null ? generated(endpoint) : given;
        add(endpoint, V1, secret, now);
        return secret;
    }

    private String generated(Endpoint endpoint) {
        return Schemes.named(endpoint.scheme()).generateSecret(random);
    }

    /** Makes a pair of keys for an endpoint that has chosen such signatures and has none yet. */
    public void provideKeyPair(Endpoint endpoint, Instant now) {
        if (endpoint.policy().signature() == V1A && ofEndpoint(endpoint, V1A).isEmpty()) {
            add(endpoint, V1A, SigningKeyPair.generate().text(), now);
        }
    }

    /** Those that sign at this moment, the oldest first. */
    public List<SigningSecret> signingNow(Endpoint endpoint, Instant now) {
        return live(endpoint, V1, now).map(SigningSecret.class::cast).toList();
    }

    /** The pairs of keys that sign at this moment, the oldest first. */
    public List<SigningKeyPair> keyPairsSigningNow(Endpoint endpoint, Instant now) {
        return live(endpoint, V1A, now).map(SigningKeyPair.class::cast).toList();
    }

    private Stream<SigningKey> live(Endpoint endpoint, SignatureVersion signature, Instant now) {
        return ofEndpoint(endpoint, signature).stream()
                .filter(secret -> !secret.isRetired(now))
                .sorted(Comparator.comparingLong(EndpointSecret::id))
                .map(secret -> signature.key(vault.open(endpoint.accountId(), endpoint.id(), secret.sealedSecret())));
    }

    /**
     * The new secret signs from now on, the others for as long as the overlap; retired ones are removed. The same is done
     * with the pair of keys of an endpoint that has one, whether it signs with it now or not.
     *
     * @param given the new secret; null lets one be made
     * @return the new secret
     */
    public String rotate(Endpoint endpoint, @Nullable String given, Duration overlap, Instant now) {
        String secret = given == null ? generated(endpoint) : given;
        rotate(endpoint, V1, secret, overlap, now);
        if (!ofEndpoint(endpoint, V1A).isEmpty()) {
            rotate(endpoint, V1A, SigningKeyPair.generate().text(), overlap, now);
        }
        return secret;
    }

    private void rotate(Endpoint endpoint, SignatureVersion signature, String keyText, Duration overlap, Instant now) {
        List<EndpointSecret> others = ofEndpoint(endpoint, signature);
        for (int i = 0; i < others.size(); i++) {
            EndpointSecret other = others.get(i);
            other.retireAt(now.plus(overlap));
            if (other.isRetired(now) || i >= MOST_LIVE - 1) {
                entities.remove(other);
            }
        }
        add(endpoint, signature, keyText, now);
    }

    private void add(Endpoint endpoint, SignatureVersion signature, String keyText, Instant now) {
        entities.persist(new EndpointSecret(
                endpoint.id(), signature, vault.seal(endpoint.accountId(), endpoint.id(), keyText), now));
    }

    /** The newest first. */
    private List<EndpointSecret> ofEndpoint(Endpoint endpoint, SignatureVersion signature) {
        return entities.createQuery(
                        "select s from EndpointSecret s where s.endpointId = :endpoint and s.signature = :signature"
                                + " order by s.id desc",
                        EndpointSecret.class)
                .setParameter("endpoint", endpoint.id())
                .setParameter("signature", signature.text())
                .getResultList();
    }
}
