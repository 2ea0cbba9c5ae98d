package org.webhooks.delivery.recovery;

import java.util.UUID;

/** There is a job to be done; fired within the transaction that makes it, observed after its success. */
public record JobOpened(UUID jobId) {}
