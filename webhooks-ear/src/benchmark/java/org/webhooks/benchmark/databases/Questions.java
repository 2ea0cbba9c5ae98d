package org.webhooks.benchmark.databases;

import java.io.ByteArrayOutputStream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.webhooks.it.api.Caller;
import org.webhooks.it.server.Server;

/** Asks a server's embedded database by an application beside Webhooks. */
final class Questions {
    private static final String NAME = "questions";

    private final Caller caller;

    /** Deploys the application. */
    Questions(Server server) {
        WebArchive archive = ShrinkWrap.create(WebArchive.class, NAME + ".war").addClass(NumberServlet.class);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        archive.as(ZipExporter.class).exportTo(bytes);
        server.management().deploy(archive.getName(), bytes.toByteArray());
        caller = new Caller(server.uri(), "");
    }

    /** The number that a query answers. */
    long number(String sql) {
        return Long.parseLong(
                caller.post("/" + NAME + "/number", sql).expect(200).body());
    }
}
