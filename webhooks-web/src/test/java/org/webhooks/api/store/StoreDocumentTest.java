package org.webhooks.api.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Application;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.webhooks.api.openapi.DialectDocument;
import org.webhooks.api.openapi.DocumentContract;
import org.webhooks.api.store.answer.Language;
import org.webhooks.api.store.answer.Problem;
import org.webhooks.api.store.answer.Sentence;

class StoreDocumentTest implements DocumentContract {
    /** These are of no route, or of what no route here is about. */
    private static final EnumSet<Problem> WITHOUT_ROUTE =
            EnumSet.of(Problem.ROUTE_NOT_FOUND, Problem.METHOD_NOT_ALLOWED, Problem.NOT_POSSIBLE);

    @Override
    public DialectDocument dialect() {
        return new StoreDocument();
    }

    @Override
    public List<Application> applications() {
        return List.of(new StoreApplication(), new CoreStoreApplication());
    }

    @Override
    public Stream<String> refusals() {
        return Stream.concat(
                        EnumSet.complementOf(WITHOUT_ROUTE).stream(),
                        EnumSet.range(Sentence.REQUIRED, Sentence.FORMAT_INVALID).stream())
                .flatMap(refusal -> Stream.of(refusal.name(), refusal.name() + "_" + Language.ARABIC));
    }

    @Test
    void saysWhatIsAnsweredWhereThereIsNoRoute() {
        assertThat(dialect().document().description())
                .contains(Sentence.ROUTE_NOT_FOUND.in(Language.ENGLISH))
                .contains(Sentence.METHOD_NOT_ALLOWED.in(Language.ENGLISH));
    }
}
