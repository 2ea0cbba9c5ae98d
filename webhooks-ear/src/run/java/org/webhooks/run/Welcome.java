package org.webhooks.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a newcomer reads when the server is ready: the admin key and the first four requests, ready to paste. */
final class Welcome {
    private final URI api;
    private final Optional<String> adminKey;

    private Welcome(URI api, Optional<String> adminKey) {
        this.api = api;
        this.adminKey = adminKey;
    }

    /** The key that the application made for development, unless one was set. */
    static Welcome of(URI api, Settings settings, Path data) {
        return new Welcome(api, settings.get("webhooks.admin-key").or(() -> generated(data.resolve("admin-key"))));
    }

    String text() {
        return """

                Webhooks is ready at %1$s. Ctrl-C stops it.

                Create an account, a key, an endpoint, and publish an event to it:

                ADMIN_KEY='%2$s'
                ACCOUNT=$(curl -s %1$s/v1/accounts -H "Authorization: Bearer $ADMIN_KEY" -H 'Content-Type: application/json' -d '{"name":"Acme"}' | sed 's/.*"id":"\\([^"]*\\)".*/\\1/'); echo $ACCOUNT
                KEY=$(curl -s %1$s/v1/accounts/$ACCOUNT/keys -H "Authorization: Bearer $ADMIN_KEY" -H 'Content-Type: application/json' -d '{"kind":"platform","scopes":["platform:webhooks:manage","platform:webhooks:read","platform:events:read","platform:events:publish"]}' | sed 's/.*"key":"\\([^"]*\\)".*/\\1/'); echo $KEY
                curl %1$s/v1/webhooks -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' -d '{"url":"http://localhost:8000/","enabled_events":["order.created"]}'
                curl %1$s/v1/events -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' -d '{"type":"order.created","data":{"order":42}}'
                """.formatted(api, adminKey.orElse("the admin key that you set"));
    }

    private static Optional<String> generated(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new Refusal("The admin key in " + file + " cannot be read: " + e, e);
        }
    }
}
