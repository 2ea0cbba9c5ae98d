package org.webhooks.api.platform.webhook.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.webhooks.api.platform.Requests.assertRefusal;
import static org.webhooks.api.platform.Requests.fields;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.endpoint.policy.DeliveryPolicy;
import org.webhooks.endpoint.policy.EndpointSettings;
import org.webhooks.signing.SignatureVersion;

class SettingTest {
    private static final DeliveryPolicy CHOSEN = new DeliveryPolicy(
            List.of(Duration.ZERO, Duration.ofSeconds(90)),
            Duration.ofMillis(2_500),
            50,
            8,
            Map.of("Authorization", "Bearer a b"),
            true,
            "cloudevents",
            "{\"/a\":{\"gt\":1.5}}",
            SignatureVersion.V1A);

    @Test
    void changesOnlyWhatIsGiven() {
        assertThat(changed("{}", CHOSEN)).isEqualTo(CHOSEN);
        assertThat(changed("{'rate_limit':7}", CHOSEN)).isEqualTo(CHOSEN.with(draft -> draft.rateLimit(7)));
        assertThat(changed("{'ordered':false}", CHOSEN)).isEqualTo(CHOSEN.with(draft -> draft.ordered(false)));
    }

    @Test
    void takesEveryFieldAtOnce() {
        assertThat(
                        changed(
                                "{'retry_schedule':['PT0S','PT1M30S'],'timeout_ms':2500,'rate_limit':50,'max_in_flight':8,"
                                        + "'headers':{'Authorization':'Bearer a b'},'ordered':true,'format':'cloudevents','filter':{'/a':{'gt':1.50}},'signature':'v1a'}"))
                .isEqualTo(CHOSEN);
    }

    @Test
    void nullIsTheServersAgain() {
        String nulls = Setting.fields().stream()
                .map(field -> "'" + field + "':null")
                .collect(Collectors.joining(",", "{", "}"));

        assertThat(changed(nulls, CHOSEN)).isEqualTo(DeliveryPolicy.NONE);
    }

    @Test
    void showsWhatIsSet() {
        assertThat(SettingsJson.of(new EndpointSettings(CHOSEN, "whpk_x")).toString())
                .isEqualTo(
                        "{\"retry_schedule\":[\"PT0S\",\"PT1M30S\"],\"timeout_ms\":2500,\"rate_limit\":50,"
                                + "\"max_in_flight\":8,\"headers\":{\"Authorization\":\"Bearer a b\"},\"ordered\":true,"
                                + "\"format\":\"cloudevents\",\"filter\":{\"/a\":{\"gt\":1.5}},\"signature\":\"v1a\",\"public_key\":\"whpk_x\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "timeout_ms, 1000, 30000",
        "rate_limit, 1, 10000",
        "max_in_flight, 1, 1000",
    })
    void numbersHaveBounds(String field, int least, int most) {
        String sentence = field + " must be null or an integer from " + least + " to " + most;

        assertThat(changed("{'" + field + "':" + least + "}")).isNotEqualTo(DeliveryPolicy.NONE);
        assertThat(changed("{'" + field + "':" + most + "}")).isNotEqualTo(DeliveryPolicy.NONE);
        for (Object wrong : List.of(least - 1, most + 1, -least, "1000.5", "'1000'", "true", "[]", "{}", "1e99")) {
            assertRefusal(() -> changed("{'" + field + "':" + wrong + "}")).isEqualTo(sentence);
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT0S", "PT7M, PT7M", "PT90S, PT1M30S", "PT0.25S, PT0.25S", "P1DT2H, PT26H", "P7D, PT168H"})
    void aWaitIsAnIsoDurationOfAtMostSevenDays(String given, Duration wait) {
        assertThat(changed("{'retry_schedule':['" + given + "']}").retrySchedule())
                .containsExactly(wait);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "'PT1M'",
                "7",
                "true",
                "[7]",
                "[null]",
                "['']",
                "['1m']",
                "['PT']",
                "['-PT1S']",
                "['PT-1S']",
                "['PT168H0.001S']",
                "['P8D']",
                "['P1M']",
                "['P1W']",
                "['PT1S',7]",
                "['PT9999999999999999999S']"
            })
    void refusesWhatIsNoSchedule(String schedule) {
        assertRefusal(() -> changed("{'retry_schedule':" + schedule + "}"))
                .isEqualTo("retry_schedule must be null or an array of 1 to 20 ISO-8601 durations,"
                        + " none negative or longer than 7 days");
    }

    @Test
    void aScheduleHasAtMostTwentyEntries() {
        String entries = String.join(",", Collections.nCopies(20, "'PT1S'"));

        assertThat(changed("{'retry_schedule':[" + entries + "]}").retrySchedule())
                .hasSize(20);
        assertRefusal(() -> changed("{'retry_schedule':[" + entries + ",'PT1S']}"))
                .startsWith("retry_schedule must be");
    }

    @Test
    void headersKeepTheirOrderAndCase() {
        assertThat(changed("{'headers':{'X-Team':'a','Authorization':'Bearer x','x-a!':'~'}}")
                        .headers())
                .containsExactly(
                        Map.entry("X-Team", "a"), Map.entry("Authorization", "Bearer x"), Map.entry("x-a!", "~"));
        assertThat(changed("{'headers':{}}", CHOSEN).headers()).isEmpty();
    }

    @Test
    void thereAreAtMostTwentyHeaders() {
        assertThat(changed("{'headers':" + headers(20) + "}").headers()).hasSize(20);
        assertRefusal(() -> changed("{'headers':" + headers(21) + "}"))
                .isEqualTo("headers must be null or an object of at most 20 strings");
    }

    private static String headers(int count) {
        return IntStream.range(0, count).mapToObj(i -> "'X-" + i + "':'a'").collect(Collectors.joining(",", "{", "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "'X: a'", "7", "{'X':7}", "{'X':null}", "{'X':['a']}", "{'X':{}}"})
    void headersAreStringsByName(String headers) {
        assertRefusal(() -> changed("{'headers':" + headers + "}"))
                .isEqualTo("headers must be null or an object of at most 20 strings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "X Team", "X-Team:", "X/Team", "X@Team", "X\\u0000", "X\\r\\n", "Größe", "(x)"})
    void aHeadersNameIsAToken(String name) {
        assertRefusal(() -> changed("{'headers':{'" + name + "':'a'}}"))
                .startsWith("headers has a name that is no token of at most 100 characters: ");
    }

    @Test
    void aHeadersNameIsNotEndless() {
        String longest = "X".repeat(100);

        assertThat(changed("{'headers':{'" + longest + "':'a'}}").headers()).containsKey(longest);
        assertRefusal(() -> changed("{'headers':{'" + longest + "X':'a'}}")).startsWith("headers has a name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host",
                "hOST",
                "Content-Type",
                "content-length",
                "Content-Anything",
                "Transfer-Encoding",
                "Connection",
                "Keep-Alive",
                "TE",
                "Trailer",
                "Upgrade",
                "Expect",
                "Proxy-Authorization",
                "Proxy-Connection",
                "webhook-id",
                "Webhook-Timestamp",
                "WEBHOOK-SIGNATURE",
                "webhook-mine",
                "User-Agent",
                "X-DoDevWebhook-Signature",
                "x-dodevwebhook-id",
                "X-DODEVWEBHOOK-TIMESTAMP"
            })
    void aHeaderThatTheServerSetsIsNotForEndpoints(String name) {
        assertRefusal(() -> changed("{'headers':{'" + name + "':'a'}}"))
                .isEqualTo("headers must not have " + name + ", which is not for endpoints to set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "X-Host", "Contents", "Team", "Accept", "X-Webhook-Id", "Proxy", "TEA"})
    void otherHeadersAre(String name) {
        assertThat(changed("{'headers':{'" + name + "':'a'}}").headers()).containsExactly(Map.entry(name, "a"));
    }

    @Test
    void namesDifferInMoreThanCase() {
        assertRefusal(() -> changed("{'headers':{'X-Team':'a','x-TEAM':'b'}}")).isEqualTo("headers has x-TEAM twice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "a ", "a\\tb", "a\\r\\nX: b", "é", "\\u0000", "\\u007f"})
    void aHeadersValueIsVisible(String value) {
        assertRefusal(() -> changed("{'headers':{'X-Team':'" + value + "'}}"))
                .isEqualTo("headers must have 1 to 1024 visible ASCII characters, and spaces only between them,"
                        + " in X-Team");
    }

    @Test
    void aHeadersValueHasAtMostOneKibibyte() {
        String longest = "v".repeat(1_024);

        assertThat(changed("{'headers':{'X':'" + longest + "'}}").headers()).containsEntry("X", longest);
        assertRefusal(() -> changed("{'headers':{'X':'" + longest + "v'}}")).startsWith("headers must have 1 to 1024");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'ordered':'true'}       | ordered must be null or a boolean
            {'ordered':1}            | ordered must be null or a boolean
            {'format':'xml'}         | format must be null or cloudevents
            {'format':'CloudEvents'} | format must be null or cloudevents
            {'format':7}             | format must be null or cloudevents
            {'filter':{'/a':[]}}     | filter at "/a" must be a string, number, boolean or null
            {'filter':7}             | filter must be an object
            {'signature':'v2'}       | signature must be null, v1 or v1a
            {'signature':'V1A'}      | signature must be null, v1 or v1a
            {'signature':1}          | signature must be null, v1 or v1a
            """)
    void refusesInTheDialectsWords(String json, String sentence) {
        assertRefusal(() -> changed(json)).isEqualTo(sentence);
    }

    private static DeliveryPolicy changed(String json) {
        return changed(json, DeliveryPolicy.NONE);
    }

    private static DeliveryPolicy changed(String json, DeliveryPolicy before) {
        return Setting.change(fields(json, Setting.fields())).applyTo(before);
    }
}
