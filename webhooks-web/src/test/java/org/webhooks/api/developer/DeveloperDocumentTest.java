package org.webhooks.api.developer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Application;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.webhooks.api.developer.problem.Problem;
import org.webhooks.api.openapi.DialectDocument;
import org.webhooks.api.openapi.DocumentContract;

class DeveloperDocumentTest implements DocumentContract {
    /** These are of no route. */
    private static final EnumSet<Problem> WITHOUT_ROUTE =
            EnumSet.of(Problem.ROUTE_NOT_FOUND, Problem.METHOD_NOT_ALLOWED);

    @Override
    public DialectDocument dialect() {
        return new DeveloperDocument();
    }

    @Override
    public List<Application> applications() {
        return List.of(new DeveloperApplication());
    }

    @Override
    public Stream<String> refusals() {
        return EnumSet.complementOf(WITHOUT_ROUTE).stream().map(Enum::name);
    }

    @Test
    void saysWhatIsAnsweredWhereThereIsNoRoute() {
        String description = dialect().document().description();
        assertThat(WITHOUT_ROUTE)
                .allSatisfy(problem -> assertThat(description)
                        .contains(problem.plainly().body().toString()));
    }
}
