package org.webhooks.it.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.stage.Stage;
import org.webhooks.it.stage.Wait;

/** The keys of an account: issued, listed, used and revoked. */
interface KeyContract extends Stage {
    @Test
    default void aKeyIsShownOnceListedWithoutItsTextAndRevoked() {
        Tenant tenant = tenant();
        String path = keysOf(tenant);

        JsonObject issued = admin().post(path, "{\"kind\":\"platform\",\"name\":\"CI\"}")
                .expect(201)
                .json();

        assertThat(issued.keySet()).containsExactly("id", "kind", "name", "scopes", "expires_at", "created_at", "key");
        assertThat(issued.getJsonArray("scopes").toString())
                .isEqualTo("[\"platform:webhooks:manage\",\"platform:webhooks:read\",\"platform:events:read\"]");
        String list = admin().get(path).expect(200).body();
        assertThat(list).contains(issued.getString("id")).doesNotContain(issued.getString("key"));
        JsonObject page = admin().get(path + "?limit=1").expect(200).json();
        assertThat(page.getJsonArray("keys").getJsonObject(0).getString("id")).isEqualTo(issued.getString("id"));
        assertThat(admin().get(path + "?limit=1&cursor=" + page.getString("nextCursor"))
                        .expect(200)
                        .body())
                .doesNotContain(issued.getString("id"));
        admin().delete(path + "/" + issued.getString("id")).expect(200);
        assertThat(admin().get(path).expect(200).body()).doesNotContain(issued.getString("id"));
        assertThat(admin().delete(path + "/" + issued.getString("id"))
                        .expect(404)
                        .body())
                .isEqualTo("{\"error\":\"not_found\",\"message\":\"API key not found\"}");
    }

    @Test
    default void aKeyMayComeInEitherHeaderAndNeverInTheQuery() {
        Tenant tenant = tenant();
        Caller nobody = new Caller(server().uri(), "");

        assertThat(nobody.send(nobody.request("GET", "/v1/webhooks")
                                .header("X-API-Key", tenant.caller().key())
                                .build())
                        .status())
                .isEqualTo(200);
        for (String parameter : List.of("key", "api_key", "X-API-Key", "access_token")) {
            assertThat(nobody.get("/v1/webhooks?" + parameter + "="
                                    + tenant.caller().key())
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    default void anExpiredKeyIsNobodys() {
        Tenant tenant = tenant();
        Instant end = Instant.now().plus(Duration.ofSeconds(3));
        String key = admin().post(keysOf(tenant), "{\"kind\":\"platform\",\"expires_at\":" + end.toEpochMilli() + "}")
                .expect(201)
                .text("key");
        Caller caller = new Caller(server().uri(), key);
        assertThat(caller.get("/v1/webhooks").status()).isEqualTo(200);

        Wait.until("expired", () -> caller.get("/v1/webhooks").status() == 401);

        assertThat(Instant.now()).isAfter(end);
    }

    @Test
    default void keysOfOtherKindsAreNobodysHere() {
        Tenant tenant = tenant();

        for (String kind : List.of("developer", "branch", "personal", "public", "store")) {
            String key = admin().post(keysOf(tenant), "{\"kind\":\"" + kind + "\"}")
                    .expect(201)
                    .text("key");

            assertThat(new Caller(server().uri(), key)
                            .get("/v1/webhooks")
                            .expect(401)
                            .body())
                    .isEqualTo("{\"error\":\"unauthorized\",\"message\":\"Invalid or missing API key\"}");
        }
    }

    private static String keysOf(Tenant tenant) {
        return "/v1/accounts/" + tenant.account() + "/keys";
    }
}
