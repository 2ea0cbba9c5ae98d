package org.webhooks.api.store.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.webhooks.api.store.webhook.Requests.assertErrors;
import static org.webhooks.api.store.webhook.Requests.input;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.api.store.answer.Language;

class SecretRequestsTest {
    private static final String SIGNATURE = "c43626e0e092e7aaa693765861033b28f852f3301ab463f6eb4d0eedf4296fa9";

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'secret':null}", "{'secret':''}", "{'secret':'  '}"})
    void aSecretIsMadeForThoseWhoGiveNone(String json) {
        assertThat(EndpointRequests.refresh(input(json))).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 255})
    void aSecretOfGoodLengthIsTaken(int characters) {
        String secret = "~".repeat(characters);

        assertThat(EndpointRequests.refresh(input("{'secret':'" + secret + "'}")))
                .isEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 1000})
    void aSecretMustNotBeTooLong(int characters) {
        assertErrors(
                        Language.ENGLISH,
                        () -> EndpointRequests.refresh(input("{'secret':'" + "x".repeat(characters) + "'}")))
                .containsExactly("secret: The secret field must not be greater than 255 characters.");
    }

    @Test
    void aSecretMustBeLongEnough() {
        assertErrors(Language.ENGLISH, () -> EndpointRequests.refresh(input("{'secret':'" + "x".repeat(31) + "'}")))
                .containsExactly("secret: The secret field must be at least 32 characters.");
        assertErrors(Language.ARABIC, () -> EndpointRequests.refresh(input("{'secret':'x'}")))
                .containsExactly("secret: يجب أن يكون طول نص حقل secret على الأقل 32 حروفٍ/حرفًا.");
        assertErrors(Language.ENGLISH, () -> EndpointRequests.refresh(input("{'secret':7}")))
                .containsExactly(
                        "secret: The secret field must be a string.",
                        "secret: The secret field must be at least 32 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with a space in it, otherwise long enough", "ليس من الأحرف المسموح بها في هذا الحقل"})
    void aSecretIsOfVisibleAscii(String secret) {
        assertErrors(Language.ENGLISH, () -> EndpointRequests.refresh(input("{'secret':'" + secret + "'}")))
                .containsExactly("secret: The secret field format is invalid.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            '{\\u0022a\\u0022:1}'     | {"a":1}
            {'a' : 1}                 | {"a":1}
            ['a', 1]                  | ["a",1]
            {}                        | {}
            ' {} '                    |` {} `
            """)
    void aPayloadIsTheBodyOrWhatItWasParsedInto(String payload, String body) {
        SignedPayload signed =
                SignedPayload.read(input("{'payload':" + payload + ",'signature':' " + SIGNATURE + " '}"));

        assertThat(new String(signed.body(), UTF_8)).isEqualTo(body);
        assertThat(signed.signature()).isEqualTo(SIGNATURE);
    }

    @Test
    void payloadAndSignatureAreRequired() {
        assertErrors(Language.ENGLISH, () -> SignedPayload.read(input("{}")))
                .containsExactly(
                        "payload: The payload field is required.", "signature: The signature field is required.");
        assertErrors(Language.ENGLISH, () -> SignedPayload.read(input("{'payload':' ','signature':null}")))
                .containsExactly(
                        "payload: The payload field is required.", "signature: The signature field is required.");
    }

    @Test
    void payloadAndSignatureAreText() {
        assertErrors(Language.ENGLISH, () -> SignedPayload.read(input("{'payload':7,'signature':['a']}")))
                .containsExactly(
                        "payload: The payload field must be a string.",
                        "signature: The signature field must be a string.");
    }

    @Test
    void theVerdictIsData() {
        assertThat(SecretsResource.verdict(true, Language.ENGLISH))
                .hasToString(
                        "{\"status\":\"success\",\"message\":\"Signature checked successfully\",\"data\":{\"valid\":true}}");
        assertThat(SecretsResource.verdict(false, Language.ARABIC))
                .hasToString(
                        "{\"status\":\"success\",\"message\":\"تم فحص التوقيع بنجاح\",\"data\":{\"valid\":false}}");
    }
}
