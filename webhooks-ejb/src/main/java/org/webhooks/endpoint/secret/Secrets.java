package org.webhooks.endpoint.secret;

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
import org.webhooks.endpoint.Endpoint;
import org.webhooks.signing.SigningSecret;
import org.webhooks.signing.vault.SecretVault;

/** The signing secrets of endpoints, sealed in the database. Works in the caller's transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Secrets {
    /** Receivers try each signature in turn, so a header must not grow with every rotation of an impatient caller. */
    private static final int MOST_LIVE = 5;

    @PersistenceContext
    EntityManager entities;

    @Inject
    SecretVault vault;

    /** Seals and keeps the first secret of an endpoint. */
    public void add(Endpoint endpoint, String secret, Instant now) {
        entities.persist(
                new EndpointSecret(endpoint.id(), vault.seal(endpoint.accountId(), endpoint.id(), secret), now));
    }

    /** Those that sign at this moment, the oldest first. */
    public List<SigningSecret> signingNow(Endpoint endpoint, Instant now) {
        return ofEndpoint(endpoint).stream()
                .filter(secret -> !secret.isRetired(now))
                .sorted(Comparator.comparingLong(EndpointSecret::id))
                .map(secret -> SigningSecret.of(vault.open(endpoint.accountId(), endpoint.id(), secret.sealedSecret())))
                .toList();
    }

    /** The new secret signs from now on, the others for as long as the overlap; retired ones are removed. */
    public void rotate(Endpoint endpoint, String secret, Duration overlap, Instant now) {
        List<EndpointSecret> others = ofEndpoint(endpoint);
        for (int i = 0; i < others.size(); i++) {
            EndpointSecret other = others.get(i);
            other.retireAt(now.plus(overlap));
            if (other.isRetired(now) || i >= MOST_LIVE - 1) {
                entities.remove(other);
            }
        }
        add(endpoint, secret, now);
    }

    /** The newest first. */
    private List<EndpointSecret> ofEndpoint(Endpoint endpoint) {
        return entities.createQuery(
                        "select s from EndpointSecret s where s.endpointId = :endpoint order by s.id desc",
                        EndpointSecret.class)
                .setParameter("endpoint", endpoint.id())
                .getResultList();
    }
}
