package org.webhooks.schema;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;

/** Brings the database's schema up to date, then makes sure that it is what the entities are mapped to. */
@Singleton
public class Schema {
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
        }
        Flyway.configure(Schema.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + kind)
                .load()
                .migrate();
        entityManagers.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
    }
}
