package org.webhooks.event.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.ejb.MessageDrivenContext;
import jakarta.jms.BytesMessage;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webhooks.Refusal;
import org.webhooks.deadletter.DeadLetters;
import org.webhooks.event.NewEvent;
import org.webhooks.event.Published;
import org.webhooks.event.publish.JoiningPublish;

class EventMessagesTest {
    private static final String MESSAGE = "{\"account\":\"acct_7\",\"type\":\"order.created\",\"data\":{\"b\":1.50}}";

    private final List<NewEvent> published = new ArrayList<>();
    private final List<String> parked = new ArrayList<>();
    private final EventMessages messages = new EventMessages();
    private @Nullable RuntimeException failure;
    private boolean rollbackOnly;

    @BeforeEach
    @SuppressWarnings("UnnecessaryAssignment") // there is no container here
    void wire() {
        messages.publish = new PublishOnPaper();
        messages.deadLetters = new DeadLetters() {
            @Override
            public void send(Message message, String reason) {
                parked.add(reason);
            }
        };
        messages.context = fake(MessageDrivenContext.class, method -> switch (method) {
            case "setRollbackOnly" -> {
                rollbackOnly = true;
                yield null;
            }
            case "getRollbackOnly" -> rollbackOnly;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private final class PublishOnPaper extends JoiningPublish {
        @SuppressWarnings("NullAway") // nothing of it is used
        PublishOnPaper() {
            super(null, null, null, null, null, null);
        }

        @Override
        public Published publish(NewEvent event) {
            if (failure != null) {
                throw failure;
            }
            published.add(event);
            return new Published(new UUID(0, 1), event.type(), Instant.EPOCH, 0, false);
        }
    }

    @Test
    void aMessageIsPublishedForTheAccountItNames() {
        messages.onMessage(text(MESSAGE));

        assertThat(published).singleElement().satisfies(event -> {
            assertThat(event.accountId()).isEqualTo(7);
            assertThat(event.type()).isEqualTo("order.created");
            assertThat(event.occurrence().data()).isEqualTo("{\"b\":1.5}");
            assertThat(event.occurrence().livemode()).isTrue();
        });
        assertThat(parked).isEmpty();
        assertThat(rollbackOnly).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"a'|Malformed JSON near line 1, column 6",
                "'[]'|The body must be a JSON object",
                "'{\"type\":\"a.b\",\"data\":1}'|account is required",
                "'{\"account\":\"nobody\",\"type\":\"a.b\",\"data\":1}'|account must be an account id",
                "'{\"account\":\"acct_7\",\"data\":1}'|type is required",
            })
    void whatCanNotBeReadIsParkedWithTheReason(String message, String reason) {
        messages.onMessage(text(message));

        assertParked(reason);
    }

    @Test
    void whatIsNoTextIsParked() {
        messages.onMessage(fake(BytesMessage.class, method -> null));

        assertParked("an event is published by a text message with JSON");
    }

    @Test
    void whatIsRefusedIsParkedWithTheSentenceThatTheApiWouldAnswer() {
        failure = new Refusal(Refusal.Reason.EVENT_DATA_INVALID, "data is invalid at /1: too long");

        messages.onMessage(text(MESSAGE));

        assertParked("data is invalid at /1: too long");
    }

    @Test
    void whileTheDatabaseDoesNotStoreTheMessageIsGivenBack() {
        failure = new Refusal(Refusal.Reason.BUSY, "the database does not store");

        messages.onMessage(text(MESSAGE));

        assertThat(rollbackOnly).isTrue();
        assertThat(parked).isEmpty();
    }

    @Test
    void whatTheDatabaseWillAlwaysRejectIsParked() {
        failure = new IllegalStateException("rejected", new SQLException("value too long", "22001"));

        messages.onMessage(text(MESSAGE));

        assertParked("the server fails at it: java.lang.IllegalStateException: rejected");
    }

    @Test
    void whatMayPassIsThrownSoThatTheMessageComesAgain() {
        failure = new IllegalStateException("unreadable", new SQLException("gone", "08006"));

        assertThatIllegalStateException()
                .isThrownBy(() -> messages.onMessage(text(MESSAGE)))
                .isSameAs(failure);
        assertThat(parked).isEmpty();
    }

    @Test
    void whatHasDoomedItsTransactionIsThrownBecauseNothingCouldBeParkedInIt() {
        failure = new IllegalStateException("rejected");
        rollbackOnly = true;

        assertThatIllegalStateException().isThrownBy(() -> messages.onMessage(text(MESSAGE)));
        assertThat(parked).isEmpty();
    }

    private void assertParked(String reason) {
        assertThat(parked).containsExactly(reason);
        assertThat(published).isEmpty();
        assertThat(rollbackOnly).isFalse();
    }

    private static TextMessage text(String text) {
        return fake(TextMessage.class, method -> text);
    }

    /** What it answers, by the name of the method. */
    private interface Answers {
        @Nullable
        Object to(String method);
    }

    private static <T> T fake(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.to(method.getName())));
    }
}
