package org.webhooks.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFailureTest {
    @ParameterizedTest
    @CsvSource({
        "08000, UNAVAILABLE",
        "08006, UNAVAILABLE",
        "25006, UNAVAILABLE",
        "40001, BLOCKED",
        "40P01, BLOCKED",
        "23505, BLOCKED",
        "53100, UNAVAILABLE",
        "53300, UNAVAILABLE",
        "55P03, BLOCKED",
        "55000, UNAVAILABLE",
        "55006, UNAVAILABLE",
        "57014, UNAVAILABLE",
        "57P01, UNAVAILABLE",
        "57P03, UNAVAILABLE",
        "58030, UNAVAILABLE",
        "90067, UNAVAILABLE",
        "22001, REJECTED",
        "22008, REJECTED",
        "22021, REJECTED",
        "23502, REJECTED",
        "23503, REJECTED",
        "23514, REJECTED",
        "42703, REJECTED",
        "54000, REJECTED",
    })
    void theClassOfTheStateSaysWhetherItMayPass(String state, SqlFailure failure) {
        assertThat(SqlFailure.of(new SQLException("said", state))).isEqualTo(failure);
    }

    @Test
    void whatComesWithoutAStateHasNotReachedTheDatabase() {
        assertThat(SqlFailure.of(new SQLException("no connection in time"))).isEqualTo(SqlFailure.UNAVAILABLE);
    }

    @Test
    void passesWhereADatabaseIsBehindItThatMayDoTheSameLater() {
        assertThat(SqlFailure.passes(behindOthers(new SQLException("gone", "08006"))))
                .isTrue();
        assertThat(SqlFailure.passes(behindOthers(new SQLException("deadlock", "40P01"))))
                .isTrue();
    }

    @Test
    void doesNotPassWhereTheMessageIsBehindIt() {
        assertThat(SqlFailure.passes(new ArithmeticException("Overflow"))).isFalse();
        assertThat(SqlFailure.passes(behindOthers(new SQLException("too long", "22001"))))
                .isFalse();
    }

    private static RuntimeException behindOthers(SQLException e) {
        return new IllegalStateException(new IllegalStateException(e));
    }
}
