package org.webhooks.api.openapi.sample;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.webhooks.PublicId;
import org.webhooks.delivery.recovery.Job;
import org.webhooks.delivery.recovery.JobKind;
import org.webhooks.delivery.recovery.JobState;
import org.webhooks.delivery.recovery.JobWish;
import org.webhooks.delivery.recovery.Standing;

/** A job over 1200 events, none of them examined while it is queued, and all otherwise. */
public final class SampleJob extends Job {
    private static final long EVENTS = 1200;
    private static final Instant MADE_AT = Instant.parse("2024-01-15T13:00:00Z");

    private final JobWish wish;
    private final JobState state;

    public SampleJob(JobWish wish, JobState state) {
        this.wish = wish;
        this.state = state;
    }

    @Override
    public String publicId() {
        return PublicId.of(PublicId.JOB, UUID.fromString("018d0c5e-7a00-7000-8000-000000000004"));
    }

    @Override
    public JobKind kind() {
        return wish.kind();
    }

    @Override
    public JobState state() {
        return state;
    }

    @Override
    public @Nullable Long endpointId() {
        return wish.endpointId();
    }

    @Override
    public Set<Standing> standings() {
        return EnumSet.copyOf(wish.standings());
    }

    @Override
    public @Nullable String type() {
        return wish.type();
    }

    @Override
    public Instant since() {
        return wish.since();
    }

    @Override
    public Instant until() {
        return wish.until() == null ? MADE_AT : wish.until();
    }

    @Override
    public long total() {
        return EVENTS;
    }

    @Override
    public long done() {
        return state == JobState.QUEUED ? 0 : EVENTS;
    }

    @Override
    public long redelivered() {
        return 0;
    }

    @Override
    public @Nullable String error() {
        return null;
    }

    @Override
    public Instant createdAt() {
        return MADE_AT;
    }

    @Override
    public Instant updatedAt() {
        return MADE_AT;
    }

    @Override
    public @Nullable Instant finishedAt() {
        return state.isFinal() ? MADE_AT : null;
    }
}
