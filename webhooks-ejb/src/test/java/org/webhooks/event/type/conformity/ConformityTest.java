package org.webhooks.event.type.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.webhooks.Refusal;
import org.webhooks.endpoint.registry.AccountEndpoints;
import org.webhooks.endpoint.registry.AccountState;
import org.webhooks.event.NewEvent;
import org.webhooks.event.NewEvent.Addressees;
import org.webhooks.event.NewEvent.Identity;
import org.webhooks.event.NewEvent.Timing;
import org.webhooks.event.Occurrence;
import org.webhooks.event.type.schema.CheckBudget;

class ConformityTest {
    private static final long VERSION = 5;
    private static final AccountEndpoints ACCOUNT =
            new AccountEndpoints(new AccountState(VERSION, false, VERSION), List.of());
    private static final Logger LOG = Logger.getLogger(Conformity.class.getName());

    private final List<String> read = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            said.add(entry.getLevel() + " " + new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        LOG.addHandler(listener);
        LOG.setUseParentHandlers(false);
    }

    @AfterEach
    void stopListening() {
        LOG.removeHandler(listener);
        LOG.setUseParentHandlers(true);
    }

    private final class Schemas extends StoredSchemas {
        private final Map<String, String> byType;

        @SuppressWarnings("NullAway") // no database is asked
        Schemas(Map<String, String> byType) {
            super(null);
            this.byType = byType;
        }

        @Override
        Set<String> typesWithSchema(long accountId) {
            return byType.keySet();
        }

        @Override
        @Nullable
        String schema(long accountId, String type) {
            read.add(type);
            return byType.get(type);
        }
    }

    @Test
    void aSchemaThatIsNotTakenAnyMoreKeepsNoEventBackAndIsSaidOnce() throws Exception {
        Conformity conformity = new Conformity(
                new Schemas(Map.of("a.old", "{\"pattern\":\"(?=a)b\"}", "a.new", "{\"type\":\"string\"}")));

        for (int i = 0; i < 3; i++) {
            assertThat(conformity.judge(event("a.old", "1"), ACCOUNT).keepsSchemasOf())
                    .isEqualTo(VERSION);
        }

        assertThat(said)
                .singleElement()
                .asString()
                .startsWith("WARNING Events of type a.old of account 7 are not checked");
        assertThat(read).containsExactly("a.old");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> conformity.judge(event("a.new", "1"), ACCOUNT))
                .withMessage("data is invalid at its root: integer found, string expected (type)");
    }

    @Test
    void theChecksOfOneRequestHaveABudgetInCommon() throws Exception {
        String parts = String.join(",", Collections.nCopies(100, "{\"minimum\":0}"));
        Conformity conformity =
                new Conformity(new Schemas(Map.of("a.costly", "{\"items\":{\"allOf\":[" + parts + "]}}")));
        NewEvent event = event("a.costly", "[" + String.join(",", Collections.nCopies(60, "1")) + "]");
        CheckBudget budget =
                CheckBudget.forDataOf(1_000L * event.occurrence().data().length());

        for (int i = 0; i < 20; i++) {
            conformity.judge(event, ACCOUNT, budget);
        }

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> {
                    for (int i = 0; i < 1_000; i++) {
                        conformity.judge(event, ACCOUNT, budget);
                    }
                })
                .withMessage(
                        "data is invalid at its root: takes more steps than the checks of one request may take: send"
                                + " fewer events at once");
    }

    private static NewEvent event(String type, String data) {
        return new NewEvent(7, new Occurrence(type, "a", true, data), Identity.NONE, Timing.AT_ONCE, Addressees.ALL);
    }
}
