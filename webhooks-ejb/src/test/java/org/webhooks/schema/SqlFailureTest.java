package org.webhooks.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SqlFailureTest {
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
