package org.webhooks.it.openapi.play;

import java.util.Collections;
import java.util.Map;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Job;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.openapi.document.DocumentedOperation;
import org.webhooks.it.openapi.document.OpenApiDocument;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** Scenes of the platform dialect: with an account and its key, with an endpoint, or with an event and its delivery. */
record PlatformScenes(Stage stage, OpenApiDocument document) {
    Scene scene(DocumentedOperation operation) {
        return switch (operation.id()) {
            case "createAccount",
                    "listAccounts",
                    "getAccount",
                    "changeAccount",
                    "deleteAccount",
                    "getAccountSettings",
                    "changeAccountSettings",
                    "issueKey" -> withAccount(operation);
            case "listKeys", "revokeKey" -> withKey(operation);
            case "unpauseEndpoint" -> paused(withEndpoint(operation));
            case "putEventType", "listEventTypes", "getEventType", "deleteEventType" -> withType(operation);
            case "publish", "publishBatch" -> beforeAnEvent(operation);
            case "listEvents", "getEvent" -> withEvent(operation);
            case "listDeliveries", "recover", "redeliverInBulk" -> withEventOfEndpoint(operation);
            case "getStats" -> withOneHour(withEventOfEndpoint(operation));
            case "getJob" -> withJob(operation);
            case "cancelJob" -> withOpenJob(operation);
            case "getDelivery", "redeliver" -> withDelivery(operation, false);
            case "cancelDelivery" -> withDelivery(operation, true);
            default -> withEndpoint(operation);
        };
    }

    /** The newest of all. */
    private Scene withAccount(DocumentedOperation operation) {
        Tenant tenant = stage.tenant();
        Caller admin = stage.admin();
        String account = admin.post("/v1/accounts", document.request("createAccount"))
                .expect(201)
                .text("id");
        Call call = Call.of(operation, admin, Map.of("id", account));
        return new Scene(tenant, operation.id().equals("listAccounts") ? call.asking("limit=1") : call, "");
    }

    private Scene withKey(DocumentedOperation operation) {
        Scene scene = withAccount(operation);
        String keys = "/v1/accounts/" + scene.call().ids().get("id") + "/keys";
        String key = stage.admin()
                .post(keys, document.request("issueKey"))
                .expect(201)
                .text("id");
        return new Scene(scene.tenant(), scene.call().about("key_id", key), scene.url());
    }

    private Scene withType(DocumentedOperation operation) {
        Tenant tenant = stage.tenant();
        Scene scene = scene(operation, tenant, Map.of("name", "invoice.paid"));
        if (!operation.id().equals("putEventType")) {
            tenant.caller()
                    .send("PUT", "/v1/event-types/invoice.paid", document.request("putEventType"))
                    .expect(201);
        }
        return scene;
    }

    /** Whose type has a schema that it breaks. */
    Call ofInvalidData(Scene scene) {
        String request = document.request("putEventType");
        scene.call()
                .caller()
                .send("PUT", "/v1/event-types/invoice.paid", request)
                .expect(201);
        String event = "{\"type\":\"invoice.paid\",\"data\":{\"amount\":-1}}";
        boolean batch = scene.call().path().endsWith("/batch");
        return scene.call().sending(batch ? "{\"events\":[" + event + "]}" : event);
    }

    private Scene withEndpoint(DocumentedOperation operation) {
        return new EndpointScenes(stage, document, Dialect.PLATFORM, "createEndpoint").scene(operation);
    }

    private static Scene paused(Scene scene) {
        String pause = "/v1/webhooks/" + scene.call().ids().get("id") + "/pause";
        scene.call().caller().post(pause).expect(200);
        return scene;
    }

    /** An endpoint waits for it. */
    private Scene beforeAnEvent(DocumentedOperation operation) {
        Tenant tenant = stage.tenant();
        tenant.register(stage.inbox(), "*");
        return scene(operation, tenant, Map.of());
    }

    private Scene withEvent(DocumentedOperation operation) {
        Tenant tenant = stage.tenant();
        tenant.register(stage.inbox(), "*");
        return scene(operation, tenant, Map.of("id", delivered(tenant)));
    }

    private Scene withEventOfEndpoint(DocumentedOperation operation) {
        Tenant tenant = stage.tenant();
        Endpoint endpoint = tenant.register(stage.inbox(), "*");
        delivered(tenant);
        return scene(operation, tenant, Map.of("id", endpoint.id()));
    }

    private static Scene withOneHour(Scene scene) {
        return new Scene(scene.tenant(), scene.call().asking("hours=1"), scene.url());
    }

    private Scene withJob(DocumentedOperation operation) {
        Tenant tenant = stage.tenant();
        Job job = Job.recovering(tenant, tenant.register(stage.inbox(), "*").id());
        job.awaitState("completed");
        return scene(operation, tenant, Map.of("id", job.id()));
    }

    /** It has something to do for some seconds. */
    private Scene withOpenJob(DocumentedOperation operation) {
        Tenant tenant = stage.tenant();
        String batch = "{\"events\":" + Collections.nCopies(1000, Tenant.event("order.created", "{}")) + "}";
        for (int i = 0; i < 2; i++) {
            tenant.caller().post("/v1/events/batch", batch).expect(202);
        }
        Endpoint endpoint = tenant.register(stage.inbox(), "*");
        endpoint.pause();
        return scene(
                operation,
                tenant,
                Map.of("id", Job.recovering(tenant, endpoint.id()).id()));
    }

    private Scene withDelivery(DocumentedOperation operation, boolean held) {
        Tenant tenant = stage.tenant();
        Endpoint endpoint = tenant.register(stage.inbox(), "*");
        if (held) {
            endpoint.pause();
        }
        String event = held ? published(tenant) : delivered(tenant);
        return scene(operation, tenant, Map.of("id", tenant.onlyDelivery(event).getString("id")));
    }

    /** About the same delivery, which can't be made while its endpoint is paused. */
    Call heldOnce(Scene scene) {
        Caller caller = scene.call().caller();
        String endpoint = scene.tenant().delivery(scene.call().ids().get("id")).getString("endpoint_id");
        caller.post("/v1/webhooks/" + endpoint + "/pause").expect(200);
        return Cues.again(scene);
    }

    private static Scene scene(DocumentedOperation operation, Tenant tenant, Map<String, String> ids) {
        return new Scene(tenant, Call.of(operation, tenant.caller(), ids), "");
    }

    private String delivered(Tenant tenant) {
        String event = published(tenant);
        Wait.until("delivered", () -> tenant.stateOf(event).equals("delivered"));
        return event;
    }

    private String published(Tenant tenant) {
        return tenant.caller()
                .post("/v1/events", document.request("publish"))
                .expect(202)
                .text("eventId");
    }
}
