package org.webhooks.schema;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** The two datasources over the one database. */
@ApplicationScoped
class Database {
    @Resource(lookup = "java:/jdbc/WebhooksDirect")
    @Produces
    @Direct
    DataSource direct;

    @Resource(lookup = "java:/jdbc/Webhooks")
    @Produces
    @Transactional
    DataSource transactional;
}
