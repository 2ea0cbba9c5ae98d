package org.webhooks.it.api;

import org.webhooks.it.server.Server;

/** A key of an account, as an administrator issues it. */
public record Key(Tenant tenant, String id, String text) {
    /** Issues one that never expires. */
    public static Key ofKind(Tenant tenant, String kind) {
        return issue(tenant, "{\"kind\":\"" + kind + "\"}");
    }

    /** Issues one as the native API's request says. */
    public static Key issue(Tenant tenant, String request) {
        Answer answer = admin(tenant).post(pathOf(tenant), request).expect(201);
        return new Key(tenant, answer.text("id"), answer.text("key"));
    }

    public Caller caller() {
        return new Caller(tenant.caller().server(), text);
    }

    public void revoke() {
        admin(tenant).delete(pathOf(tenant) + "/" + id);
    }

    private static Caller admin(Tenant tenant) {
        return new Caller(tenant.caller().server(), Server.ADMIN_KEY);
    }

    private static String pathOf(Tenant tenant) {
        return "/v1/accounts/" + tenant.account() + "/keys";
    }
}
