package org.webhooks.api.platform.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.webhooks.api.openapi.sample.SampleJob;
import org.webhooks.delivery.recovery.Job;
import org.webhooks.delivery.recovery.JobKind;
import org.webhooks.delivery.recovery.JobState;
import org.webhooks.delivery.recovery.JobWish;
import org.webhooks.delivery.recovery.Standing;

/** The jobs of the dialect's document. */
final class JobSamples {
    private static final Instant SINCE = Instant.parse("2024-01-15T10:00:00Z");
    private static final Instant UNTIL = SINCE.plus(Duration.ofHours(2));
    private static final JobWish LOST = new JobWish(JobKind.RECOVER, 3001L, Standing.LOST, null, SINCE, UNTIL);

    static final Job RECOVERY = new SampleJob(LOST, JobState.QUEUED);
    static final Job REDELIVERY = new SampleJob(
            new JobWish(JobKind.REDELIVER, null, Set.of(Standing.FAILED), null, SINCE, UNTIL), JobState.QUEUED);
    static final Job DONE = new SampleJob(LOST, JobState.COMPLETED);
    static final Job CANCELLED = new SampleJob(LOST, JobState.CANCELLED);

    private JobSamples() {}
}
