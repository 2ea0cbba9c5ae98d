package org.webhooks.account;

import static org.webhooks.Refusal.Reason.TOO_MANY_ENDPOINTS;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.webhooks.PublicId;
import org.webhooks.Refusal;

/** An organisation that owns endpoints and whose events go to them, and to nobody else's. */
@Entity
@Table(name = "accounts")
@SuppressWarnings("UnusedVariable") // some columns are read by queries and statements only
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account_id")
    @SequenceGenerator(name = "account_id", sequenceName = "account_id", allocationSize = 1)
    private long id;

    private String name;
    private int maxEndpoints;
    private int endpointCount;

    /** Whether dialects raise further events of an event, as their documents say. */
    private boolean derivesEvents;

    /** Rises with every change of what other nodes keep in memory: the account, its keys and its endpoints. */
    private long version;

    /** The version at which the schemas of its event types last changed; 0 where it never had one. */
    private long schemasVersion;

    private Instant createdAt;
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String name, int maxEndpoints, long version, Instant createdAt) {
        this.name = name;
        this.maxEndpoints = maxEndpoints;
        this.derivesEvents = true;
        this.version = version;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public String publicId() {
        return PublicId.of(PublicId.ACCOUNT, id);
    }

    public String name() {
        return name;
    }

    public int maxEndpoints() {
        return maxEndpoints;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public boolean derivesEvents() {
        return derivesEvents;
    }

    void deriveEvents(boolean wanted) {
        derivesEvents = wanted;
    }

    void rename(String newName) {
        name = newName;
    }

    /** A cap below the number of endpoints there are removes none; it only lets no more be made. */
    void capEndpointsAt(int cap) {
        maxEndpoints = cap;
    }

    void delete(Instant now) {
        deletedAt = now;
    }

    /** Counts one more endpoint. The caller holds the row's lock, so that parallel creations never exceed the cap. */
    public void admitEndpoint() {
        if (endpointCount >= maxEndpoints) {
            throw new Refusal(TOO_MANY_ENDPOINTS, String.valueOf(maxEndpoints));
        }
        endpointCount++;
    }

    public void releaseEndpoint() {
        endpointCount--;
    }

    /** Tells every node that what it knows of this account is out of date, once this transaction commits. */
    void moveTo(long newVersion) {
        version = newVersion;
    }

    /** Whoever has checked data before this version checks it again. The caller has raised the version. */
    public void schemasHaveChanged() {
        schemasVersion = version;
    }
}
