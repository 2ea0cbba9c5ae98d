package org.webhooks.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webhooks.it.stage.Stage;

/** A server of its own, whose lives end. It has its lease of 120 s. */
interface RecoveryContract extends Stage {
    /** Publishing is to two endpoints, each with at most 100 calls under way and 400 that are not recorded yet. */
    int MOST_REPEATED = 2 * (100 + 400);

    @BeforeEach
    default void startAgain() {
        if (!server().isRunning()) {
            server().start();
        }
    }

    @Test
    default void aCleanStartLogsNoWarning() {
        assertThat(server().complaintsAtFirstStart()).isEmpty();
    }
}
