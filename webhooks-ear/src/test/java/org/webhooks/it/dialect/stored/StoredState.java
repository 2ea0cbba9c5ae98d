package org.webhooks.it.dialect.stored;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.server.Server;

/** What a server's database holds, in a form that can be compared; asked from beside Webhooks, on the same server. */
public final class StoredState {
    private static final Set<URI> DEPLOYED = ConcurrentHashMap.newKeySet();
    private static final String NAME = "stored-state";

    private final Caller caller;

    private StoredState(Caller caller) {
        this.caller = caller;
    }

    public static StoredState of(Server server) {
        if (DEPLOYED.add(server.uri())) {
            server.management().deploy(NAME + ".war", archive());
        }
        return new StoredState(new Caller(server.uri(), ""));
    }

    private static byte[] archive() {
        WebArchive archive = ShrinkWrap.create(WebArchive.class).addClass(StateServlet.class);
        try (InputStream bytes = archive.as(ZipExporter.class).exportAsInputStream()) {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the events of all accounts that are not older than that one. */
    public String since(Tenant tenant) {
        String number = tenant.account().replaceAll("\\D", "");
        return caller.get("/" + NAME + "/?since=" + number).expect(200).body();
    }
}
