package org.webhooks.schema;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;

/** Brings the database's schema up to date, then makes sure that it is what the entities are mapped to. */
@Singleton
public class Schema {
    private static final Logger LOG = System.getLogger(Schema.class.getName());

    @Inject
    @Direct
    DataSource database;

    @PersistenceUnit
    EntityManagerFactory entityManagers;

    /**
     * Migrates and validates. Called outside of any transaction, before anything else asks the database.
     *
     * @throws SQLException where the database can't be reached or is of a kind that is not supported
     */
    public void bringUpToDate() throws SQLException {
        String kind;
        try (Connection connection = database.getConnection()) {
            kind = DatabaseKind.of(connection).name().toLowerCase(Locale.ROOT);
            warnWithoutPreparedTransactions(connection);
        }
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + kind)
                .load()
                .migrate();
        entityManagers.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    }

    private static void warnWithoutPreparedTransactions(Connection connection) throws SQLException {
        if (DatabaseKind.of(connection) != DatabaseKind.POSTGRESQL) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("show max_prepared_transactions")) {
            if (row.next() && row.getInt(1) == 0) {
                LOG.log(
                        Level.WARNING,
                        "PostgreSQL has max_prepared_transactions = 0: events published by JMS, or by EJB in a transaction"
                                + " with another resource, can not be stored until it is raised");
            }
        }
    }
}
