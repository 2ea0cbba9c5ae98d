package org.webhooks.it.openapi.play;

import jakarta.json.JsonValue;
import java.util.Map;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.dialect.wire.Registered;
import org.webhooks.it.openapi.document.DocumentedOperation;
import org.webhooks.it.openapi.document.Json;
import org.webhooks.it.openapi.document.OpenApiDocument;
import org.webhooks.it.receiver.Inbox;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/**
 * Scenes with one endpoint of a dialect, made by the documented request.
 *
 * @param creation the operation that makes an endpoint
 */
record EndpointScenes(Stage stage, OpenApiDocument document, Dialect dialect, String creation) {
    Scene scene(DocumentedOperation operation) {
        Tenant tenant = stage.tenant();
        Caller caller = dialect.caller(tenant);
        return operation.id().equals(creation)
                ? new Scene(tenant, Call.of(operation, caller, Map.of()), "")
                : withEndpoint(operation, tenant, caller);
    }

    private Scene withEndpoint(DocumentedOperation operation, Tenant tenant, Caller caller) {
        Inbox inbox = stage.inbox();
        String url = inbox.url().toString();
        String request = Scene.requestTo(url, document.request(creation));
        Registered endpoint = dialect.register(caller, request);
        tenant.publish(typeIn(request), "{}");
        inbox.awaitOne();
        // what nothing has been sent to yet has no last delivery to show
        Wait.until("recorded", () -> !endpoint.shown().containsValue(JsonValue.NULL));
        return new Scene(tenant, Call.of(operation, caller, Map.of("id", endpoint.id())), url);
    }

    /** One that the endpoint gets. */
    private String typeIn(String request) {
        String events = dialect == Dialect.PLATFORM ? "enabled_events" : "events";
        return Json.parse(request).get(events).get(0).asText().replace("*", "any");
    }
}
