package org.webhooks.it.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webhooks.it.stage.Stage;

/** A server of its own, whose lives end. It has its lease of 120 s. */
interface RecoveryContract extends Stage {
    /**
     * By default an endpoint gets at most 100 calls at a time, and publishing is to two of them; and publishers are held up
     * while 768 deliveries wait for their call or their record.
     */
    int MOST_REPEATED = 2 * 100 + 768;

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
