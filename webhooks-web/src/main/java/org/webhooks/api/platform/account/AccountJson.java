package org.webhooks.api.platform.account;

import org.webhooks.account.Account;
import org.webhooks.api.http.JsonWriter;

/** Accounts as they are shown. */
final class AccountJson {
    private AccountJson() {}

    static JsonWriter one(Account account) {
        JsonWriter json = new JsonWriter();
        write(json, account);
        return json;
    }

    static void write(JsonWriter json, Account account) {
        json.beginObject()
                .member("id", account.publicId())
                .member("name", account.name())
                .member("max_endpoints", account.maxEndpoints())
                .member("created_at", account.createdAt())
                .endObject();
    }
}
