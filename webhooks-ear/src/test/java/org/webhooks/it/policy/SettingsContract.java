package org.webhooks.it.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.api.Endpoint;
import org.webhooks.it.api.Tenant;
import org.webhooks.it.stage.Stage;

/** What an account may set for the calls of one endpoint. */
interface SettingsContract extends Stage {
    String NOTHING_SET = "{\"retry_schedule\":null,\"timeout_ms\":null,\"rate_limit\":null,\"max_in_flight\":null,"
            + "\"headers\":{},\"ordered\":false,\"format\":null,\"filter\":null,\"signature\":\"v1\",\"public_key\":null}";
    String SET = "{\"retry_schedule\":[\"PT0S\",\"PT1M30S\"],\"timeout_ms\":2500,\"rate_limit\":50,\"max_in_flight\":8,"
            + "\"headers\":{\"X-Team\":\"a b\",\"Authorization\":\"Bearer c\"},\"ordered\":true,"
            + "\"format\":\"cloudevents\",\"filter\":{\"/a\":{\"in\":[\"x\",1]}},\"signature\":\"v1\"}";
    String SHOWN = SET.substring(0, SET.length() - 1) + ",\"public_key\":null}";

    @Test
    default void whatIsSetIsShownAndTheDialectsAnswersStayAsTheyAre() {
        Tenant tenant = tenant();
        Endpoint endpoint = tenant.register(inbox(), "*");
        String before = tenant.caller().get(endpoint.path()).expect(200).body();
        assertThat(settingsOf(endpoint)).isEqualTo(NOTHING_SET);

        Answer changed = tenant.caller().send("PATCH", endpoint.path(), SET).expect(200);

        assertThat(changed.body()).isEqualTo(before);
        assertThat(tenant.caller().get(endpoint.path()).body()).isEqualTo(before);
        assertThat(settingsOf(endpoint)).isEqualTo(SHOWN);
    }

    @Test
    default void whatIsAbsentStaysAndNullIsTheServersAgain() {
        Endpoint endpoint = tenant().register(inbox(), "*");
        endpoint.patch(SET);

        endpoint.patch("{\"description\":\"mine\",\"timeout_ms\":null}");
        assertThat(settingsOf(endpoint)).isEqualTo(SHOWN.replace("\"timeout_ms\":2500", "\"timeout_ms\":null"));
        endpoint.patch("{\"retry_schedule\":null,\"rate_limit\":null,\"max_in_flight\":null,\"headers\":null,"
                + "\"ordered\":null,\"format\":null,\"filter\":null}");
        assertThat(settingsOf(endpoint)).isEqualTo(NOTHING_SET);
    }

    @Test
    default void aChangeIsMadeAsAWholeOrNotAtAll() {
        Endpoint endpoint = tenant().register(inbox(), "*");
        Caller caller = endpoint.tenant().caller();

        caller.send("PATCH", endpoint.path(), "{\"rate_limit\":5,\"url\":\"https://10.0.0.1/\"}")
                .expect(400);
        caller.send("PATCH", endpoint.path(), "{\"rate_limit\":5,\"timeout_ms\":1}")
                .expect(400);

        assertThat(settingsOf(endpoint)).isEqualTo(NOTHING_SET);
    }

    @Test
    default void settingsAreReadByThoseWhoMayReadEndpoints() {
        Tenant tenant = tenant();
        String path = tenant.register(inbox(), "*").path() + "/settings";

        tenant.withScopes("[\"platform:webhooks:read\"]").get(path).expect(200);
        tenant.withScopes("[\"platform:events:read\"]").get(path).expect(403);
        admin().get(path + "?account=" + tenant.account()).expect(200);
        assertThat(tenant().caller().get(path).expect(404).body())
                .isEqualTo("{\"error\":\"not_found\",\"message\":\"Webhook endpoint not found\"}");
    }

    @Test
    default void aNewEndpointIsMadeWithoutSettings() {
        String wish = "{\"url\":\"" + inbox().url() + "\",\"enabled_events\":[\"*\"],\"rate_limit\":5}";

        assertThat(tenant().caller().post("/v1/webhooks", wish).expect(400).body())
                .isEqualTo("{\"error\":\"Unknown field: rate_limit\"}");
    }

    private static String settingsOf(Endpoint endpoint) {
        return endpoint.tenant()
                .caller()
                .get(endpoint.path() + "/settings")
                .expect(200)
                .body();
    }
}
