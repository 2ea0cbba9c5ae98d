package org.webhooks.it.dialect.wire;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.List;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Key;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.receiver.Inbox;

/** What a client of one dialect knows of it: where it is, with which key, and where its answers have the id and the secret. */
public enum Dialect {
    DEVELOPER("developer", "/api/developer/webhooks", "contract.signed", "PUT") {
        @Override
        Named fields() {
            return new Named("events", "/webhook/id", "/webhook/secret", "/regenerate-secret", "/secret");
        }
    },
    PARTNER("personal", "/api/v1/partner/webhooks", "offer.updated", "PATCH") {
        @Override
        Named fields() {
            return new Named("events", "/id", "/secretKey", "", "");
        }
    },
    PLATFORM("platform", "/v1/webhooks", "send.email.sent", "PATCH") {
        @Override
        Named fields() {
            return new Named("enabled_events", "/id", "/signing_secret", "/rotate-secret", "/signing_secret");
        }
    },
    STORE("store", "/webhooks", "order.updated", "PUT") {
        @Override
        Named fields() {
            return new Named(
                    "events", "/data/webhook/id", "/data/plain_secret", "/refresh-secret", "/data/plain_secret");
        }
    };

    /**
     * What requests and answers call what all dialects have.
     *
     * @param events where a request has the event types
     * @param id where the answer to a creation has the id, as a JSON pointer
     * @param secret where it has the secret
     * @param renewal the path, after an endpoint's, by which it gets a new secret; empty where there is none
     * @param renewed where the answer has that
     */
    record Named(String events, String id, String secret, String renewal, String renewed) {}

    private final String keyKind;
    private final String path;
    private final String eventType;
    private final String changeVerb;

    Dialect(String keyKind, String path, String eventType, String changeVerb) {
        this.keyKind = keyKind;
        this.path = path;
        this.eventType = eventType;
        this.changeVerb = changeVerb;
    }

    abstract Named fields();

    public String path() {
        return path;
    }

    /** The kind of key that may do everything here. */
    public String keyKind() {
        return keyKind;
    }

    /** An event type that endpoints of this dialect may subscribe to and those of no other. */
    public String eventType() {
        return eventType;
    }

    /** The verb by which an endpoint is changed. */
    public String changeVerb() {
        return changeVerb;
    }

    boolean renewsSecrets() {
        return !fields().renewal().isEmpty();
    }

    String renewal() {
        return fields().renewal();
    }

    String renewedIn(JsonObject answer) {
        return text(answer, fields().renewed());
    }

    /** Calls with a new key of that account, which may do everything here. */
    public Caller caller(Tenant tenant) {
        return this == PLATFORM ? tenant.caller() : Key.ofKind(tenant, keyKind).caller();
    }

    /** A request that makes an endpoint. */
    public String request(URI url, String... types) {
        return request(url.toString(), types);
    }

    /** The same, whether that is a URL or not. */
    public String request(String url, String... types) {
        JsonObjectBuilder request = Json.createObjectBuilder();
        if (this == STORE) {
            request.add("name", "An endpoint");
        }
        return request.add("url", url)
                .add(fields().events(), Json.createArrayBuilder(List.of(types)))
                .build()
                .toString();
    }

    /** Makes an endpoint with a new key of that account; the inbox verifies what it gets by the secret from now on. */
    public Registered register(Tenant tenant, Inbox inbox, String... types) {
        Registered registered = register(caller(tenant), request(inbox.url(), types));
        inbox.verifyBy(registered.secret());
        return registered;
    }

    public Registered register(Caller caller, String request) {
        return registered(caller, caller.post(path, request).expect(201));
    }

    private Registered registered(Caller caller, Answer created) {
        JsonObject body = created.json();
        return new Registered(this, caller, text(body, fields().id()), text(body, fields().secret()));
    }

    private static String text(JsonObject body, String pointer) {
        JsonValue value = body.getValue(pointer);
        return value instanceof JsonString text ? text.getString() : value.toString();
    }
}
