package org.webhooks.it.dialect.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.webhooks.it.api.Answer;
import org.webhooks.it.api.Caller;
import org.webhooks.it.dialect.wire.Block;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.dialect.wire.Form;
import org.webhooks.it.stage.Stage;

/** Each example block of the store dialect's document. */
public interface StoreExamples extends Stage {
    @ParameterizedTest
    @ValueSource(strings = {"/webhooks", "/api/core/v1/webhooks"})
    default void storeRegisterWebhook(String path) {
        Caller store = Dialect.STORE.caller(tenant());
        HttpRequest request = store.withBody(
                        "POST",
                        path,
                        Block.named("store/register-webhook.request").text())
                .header("Accept", "application/json")
                .header("Accept-Language", "en")
                .build();

        Answer answer = store.send(request).expect(201);

        Block.named("store/register-webhook.answer")
                .with("/data/webhook/id", Form.INTEGER)
                .with("/data/webhook/created_at", Form.LOCAL_TIME)
                .with("/data/webhook/updated_at", Form.LOCAL_TIME)
                .with("/data/webhook/events/0/id", Form.INTEGER)
                .with("/data/webhook/events/1/id", Form.INTEGER)
                .assertMatches(answer.body());
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }
}
