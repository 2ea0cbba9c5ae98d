package org.webhooks.endpoint;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.webhooks.endpoint.policy.DeliveryPolicy;
import org.webhooks.endpoint.policy.StoredPolicy;
import org.webhooks.endpoint.secret.Secrets;

/**
 * Where an account wants events sent: a URL, the types it subscribes to, and the scheme of its dialect, which decides
 * body, headers and signature. How it has been answering is its {@link EndpointHealth}, so that {@code updatedAt}
 * belongs to what people change.
 */
@Entity
@Table(name = "endpoints")
@SuppressWarnings("UnusedVariable") // some columns are read by queries and statements only
public class Endpoint {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "endpoint_id")
    @SequenceGenerator(name = "endpoint_id", sequenceName = "endpoint_id", allocationSize = 1)
    private long id;

    private long accountId;
    private String scheme;
    private String url;
    private @Nullable String name;
    private @Nullable String description;

    /** The verb of its calls. */
    private String method;

    /** Its place among the account's endpoints of its scheme, where that has a cap; given back when it is deleted. */
    @SuppressWarnings("UnusedVariable") // read by queries
    private @Nullable Integer slot;

    @Convert(converter = Endpoint.Lines.class)
    private List<String> patterns;

    @Column(name = "is_active")
    private boolean active;

    @Embedded
    private StoredPolicy policy;

    /** Until then the signature signs too that it had before the present one. */
    private @Nullable Instant formerSignatureUntil;

    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init")
    protected Endpoint() {}

    Endpoint(long accountId, NewEndpoint wish, @Nullable Integer slot, Instant now) {
        this.accountId = accountId;
        this.scheme = wish.scheme();
        this.url = wish.url();
        this.name = wish.name();
        this.description = wish.description();
        this.method = wish.method();
        this.slot = slot;
        this.patterns = List.copyOf(wish.patterns());
        this.active = wish.active();
        this.policy = new StoredPolicy(DeliveryPolicy.NONE);
        this.createdAt = now;
        this.updatedAt = now;
    }

    void change(EndpointChange change, Instant now) {
        if (change.changesNothing()) {
            return;
        }
        url = change.url() == null ? url : change.url();
        patterns = change.patterns() == null ? patterns : List.copyOf(change.patterns());
        name = change.name() == null ? name : change.name();
        method = change.method() == null ? method : change.method();
        description = change.description() == null ? description : change.description();
        active = change.active() == null ? active : change.active();
        change(change.policy().applyTo(policy()), now);
        updatedAt = now;
    }

    private void change(DeliveryPolicy changed, Instant now) {
        if (changed.signature() != policy().signature()) {
            formerSignatureUntil = now.plus(Secrets.USUAL_OVERLAP);
        }
        policy = new StoredPolicy(changed);
    }

    /** Something that belongs to it was changed. */
    public void touch(Instant now) {
        updatedAt = now;
    }

    void delete(Instant now) {
        deletedAt = now;
        active = false;
        slot = null;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public long id() {
        return id;
    }

    public long accountId() {
        return accountId;
    }

    public String scheme() {
        return scheme;
    }

    public String url() {
        return url;
    }

    public @Nullable String name() {
        return name;
    }

    public String method() {
        return method;
    }

    public @Nullable String description() {
        return description;
    }

    public List<String> patterns() {
        return patterns;
    }

    public boolean isActive() {
        return active;
    }

    public DeliveryPolicy policy() {
        return policy.policy();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Keeps a list of texts without line breaks as one text, a line each. */
    @Converter
    public static class Lines implements AttributeConverter<List<String>, String> {
        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable List<String> lines) {
            return lines == null ? null : String.join("\n", lines);
        }

        @Override
        public @Nullable List<String> convertToEntityAttribute(@Nullable String text) {
            return text == null ? null : text.lines().toList();
        }
    }
}
