package org.webhooks.api.platform.job;

import org.jspecify.annotations.Nullable;
import org.webhooks.api.http.JsonWriter;
import org.webhooks.api.platform.webhook.EndpointId;
import org.webhooks.delivery.recovery.Job;
import org.webhooks.delivery.recovery.Standing;

/** Jobs as they are shown. */
final class JobJson {
    private JobJson() {}

    static JsonWriter one(Job job) {
        return new JsonWriter()
                .beginObject()
                .member("id", job.publicId())
                .member("kind", job.kind().wireName())
                .member("state", job.state().wireName())
                .member("endpoint_id", endpoint(job.endpointId()))
                .member(
                        "states",
                        job.standings().stream().map(Standing::wireName).toList())
                .member("type", job.type())
                .member("since", job.since())
                .member("until", job.until())
                .member("total", job.total())
                .member("done", job.done())
                .member("redelivered", job.redelivered())
                .member("error", job.error())
                .member("created_at", job.createdAt())
                .member("updated_at", job.updatedAt())
                .member("finished_at", job.finishedAt())
                .endObject();
    }

    private static @Nullable String endpoint(@Nullable Long id) {
        return id == null ? null : EndpointId.of(id);
    }
}
