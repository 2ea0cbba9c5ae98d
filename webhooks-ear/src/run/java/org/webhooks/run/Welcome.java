package org.webhooks.run;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a newcomer reads when the server is ready: the admin key and the first four requests, ready to paste. A key that
 * was set is not shown.
 */
final class Welcome {
    private Welcome() {}

    static String to(URI api, Settings settings, Path data) {
        if (!settings.isDevelopment()) {
            return """

                    Webhooks is ready at %s, in production. Ctrl-C stops it.
                    """.formatted(api);
        }
        String adminKey = settings.get("webhooks.admin-key").isPresent()
                ? "ADMIN_KEY=… # the one that you set"
                : "ADMIN_KEY='" + generated(data.resolve("admin-key")) + "'";
        return """

                Webhooks is ready at %1$s. Ctrl-C stops it.

                Create an account, a key, an endpoint, and publish an event to it:

                %2$s
                ACCOUNT=$(curl -s %1$s/v1/accounts -H "Authorization: Bearer $ADMIN_KEY" -H 'Content-Type: application/json' -d '{"name":"Acme"}' | sed 's/.*"id":"\\([^"]*\\)".*/\\1/'); echo $ACCOUNT
                KEY=$(curl -s %1$s/v1/accounts/$ACCOUNT/keys -H "Authorization: Bearer $ADMIN_KEY" -H 'Content-Type: application/json' -d '{"kind":"platform","scopes":["platform:webhooks:manage","platform:webhooks:read","platform:events:read","platform:events:publish"]}' | sed 's/.*"key":"\\([^"]*\\)".*/\\1/'); echo $KEY
                curl %1$s/v1/webhooks -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' -d '{"url":"http://localhost:8000/","enabled_events":["order.created"]}'
                curl %1$s/v1/events -H "Authorization: Bearer $KEY" -H 'Content-Type: application/json' -d '{"type":"order.created","data":{"order":42}}'
                """.formatted(api, adminKey);
    }

    private static String generated(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new Refusal("The admin key in " + file + " cannot be read: " + e, e);
        }
    }
}
