package org.webhooks.api.platform.job;

import static org.webhooks.Refusal.Reason.JOB_NOT_FOUND;

import java.util.UUID;
import org.webhooks.PublicId;
import org.webhooks.Refusal;

/** Reads public ids of jobs. */
final class JobId {
    private JobId() {}

    /** @throws Refusal JOB_NOT_FOUND: a malformed id is nobody's */
    static UUID parse(String id) {
        return PublicId.uuid(PublicId.JOB, id).orElseThrow(() -> new Refusal(JOB_NOT_FOUND));
    }
}
