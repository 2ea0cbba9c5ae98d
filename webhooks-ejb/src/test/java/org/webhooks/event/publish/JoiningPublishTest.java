package org.webhooks.event.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.Refusal;
import org.webhooks.event.NewEvent;
import org.webhooks.event.NewEvent.Addressees;
import org.webhooks.event.NewEvent.Identity;
import org.webhooks.event.NewEvent.Timing;
import org.webhooks.event.Occurrence;

class JoiningPublishTest {
    private static final NewEvent EVENT =
            new NewEvent(7, new Occurrence("a.b", "a", true, "1"), Identity.NONE, Timing.AT_ONCE, Addressees.ALL);

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "08006", "53300", "55P03", "55000", "57P01"})
    void whatMayPassIsToBeTriedAgain(String state) {
        assertThat(JoiningPublish.failure(EVENT, new SQLException("said", state)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.BUSY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22021", "23502", "23514", "42703"})
    void whatWillAlwaysBeRejectedIsNot(String state) {
        SQLException cause = new SQLException("said", state);

        assertThat(JoiningPublish.failure(EVENT, cause))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The database rejects an event of account 7")
                .hasCause(cause);
    }

    @Test
    void anotherPublishOfTheSameEventIsSaidToBeOne() {
        assertThat(JoiningPublish.failure(EVENT, new SQLException("said", "23505")))
                .hasMessage("another transaction is publishing the same event");
    }
}
