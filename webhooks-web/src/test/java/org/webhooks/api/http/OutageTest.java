package org.webhooks.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class OutageTest {
    @Test
    void isADatabaseThatGivesNoConnection() {
        assertThat(Outage.isCauseOf(wrapped(new SQLException(new ResourceException("no managed connection")))))
                .isTrue();
        assertThat(Outage.isCauseOf(wrapped(new SQLTransientConnectionException())))
                .isTrue();
        assertThat(Outage.isCauseOf(wrapped(new SQLException("shutting down", "57P01"))))
                .isTrue();
    }

    @Test
    void isWhatAnotherTransactionHoldsOrHasJustMade() {
        assertThat(Outage.isCauseOf(wrapped(new SQLIntegrityConstraintViolationException("twice", "23505"))))
                .isTrue();
        assertThat(Outage.isCauseOf(wrapped(new SQLException("lock", "55P03")))).isTrue();
    }

    @Test
    void isNoFaultOfOurs() {
        assertThat(Outage.isCauseOf(wrapped(new SQLIntegrityConstraintViolationException("not null", "23502"))))
                .isFalse();
        assertThat(Outage.isCauseOf(new SQLException("syntax", "42601"))).isFalse();
        assertThat(Outage.isCauseOf(new IllegalStateException())).isFalse();
    }

    private static EJBException wrapped(Exception cause) {
        return new EJBException(new PersistenceException(cause));
    }
}
