package org.webhooks.delivery.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.PublicId;

/**
 * Something to be sent again, over all events that were created within some time. It is made and cancelled here; its
 * progress is written by statements of their own, with what is sent.
 */
@Entity
@Table(name = "jobs")
@SuppressWarnings("UnusedVariable") // some columns are read by queries and statements only
public class Job {
    @Id
    private UUID id;

    private long accountId;
    private JobKind kind;
    private JobState state;
    private @Nullable Long endpointId;
    private String standings;

    @Column(name = "event_type")
    private @Nullable String type;

    private Instant since;
    private Instant until;

    /** How many events there are to be examined. */
    private long total;

    /** How many of them were, for every endpoint. */
    private long done;

    private long redelivered;

    /** No chunk is taken before this moment of the database's clock: that is what paces it, over all nodes. */
    private Instant nextAt;

    private @Nullable String error;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Job() {}

    Job(UUID id, long accountId, JobWish wish, Instant now) {
        this.id = id;
        this.accountId = accountId;
        this.kind = wish.kind();
        this.state = JobState.QUEUED;
        this.endpointId = wish.endpointId();
        this.standings = Standing.join(wish.standings());
        this.type = wish.type();
        this.since = wish.since();
        this.until = wish.untilOr(now);
        this.nextAt = Instant.EPOCH;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void expect(long events) {
        total = events;
    }

    /** Ends it where it is; one that has ended stays as it ended. */
    void cancel(Instant now) {
        if (!state.isFinal()) {
            state = JobState.CANCELLED;
            updatedAt = now;
            finishedAt = now;
        }
    }

    public UUID id() {
        return id;
    }

    public String publicId() {
        return PublicId.of(PublicId.JOB, id);
    }

    public long accountId() {
        return accountId;
    }

    public JobKind kind() {
        return kind;
    }

    public JobState state() {
        return state;
    }

    public @Nullable Long endpointId() {
        return endpointId;
    }

    public Set<Standing> standings() {
        return Standing.split(standings);
    }

    public @Nullable String type() {
        return type;
    }

    public Instant since() {
        return since;
    }

    public Instant until() {
        return until;
    }

    /** How many events there are to be examined. */
    public long total() {
        return total;
    }

    /**
     * How many of them were examined, for the endpoint that is furthest behind; never fewer than before, and all when the
     * job has completed.
     */
    public long done() {
        return done;
    }

    /** How many deliveries were begun. */
    public long redelivered() {
        return redelivered;
    }

    /** Why it failed. */
    public @Nullable String error() {
        return error;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }
}
