package org.webhooks.it.dialect.example;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.webhooks.it.api.Answer;
import org.webhooks.it.dialect.wire.Block;
import org.webhooks.it.dialect.wire.Dialect;
import org.webhooks.it.dialect.wire.Form;
import org.webhooks.it.stage.Stage;

/** The example block of the partner dialect's document. */
public interface PartnerExamples extends Stage {
    @Test
    default void partnerRegisterAWebhookEndpoint() {
        Answer answer = Dialect.PARTNER
                .caller(tenant())
                .post(
                        Dialect.PARTNER.path(),
                        Block.named("partner/register-endpoint.request").text())
                .expect(201);

        Block.named("partner/register-endpoint.answer")
                .with("/id", Form.UUID)
                .with("/createdAt", Form.ISO_TIME)
                .with("/updatedAt", Form.ISO_TIME)
                .with("/secretKey", Form.HEX_64)
                .assertMatches(answer.body());
        assertThat(answer.text("updatedAt")).isEqualTo(answer.text("createdAt"));
    }
}
