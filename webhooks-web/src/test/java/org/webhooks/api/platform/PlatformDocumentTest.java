package org.webhooks.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.Application;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.webhooks.account.key.Scope;
import org.webhooks.api.openapi.DialectDocument;
import org.webhooks.api.openapi.DocumentContract;
import org.webhooks.api.openapi.DocumentedRoutes;
import org.webhooks.api.openapi.ServedRoutes;
import org.webhooks.api.platform.access.AdminOnly;
import org.webhooks.api.platform.access.PlatformOperation;
import org.webhooks.api.platform.access.Requires;
import org.webhooks.api.platform.problem.Problem;
import org.webhooks.api.platform.problem.Sentence;

class PlatformDocumentTest implements DocumentContract {
    /** These are of no route. */
    private static final EnumSet<Problem> WITHOUT_ROUTE =
            EnumSet.of(Problem.ROUTE_NOT_FOUND, Problem.METHOD_NOT_ALLOWED);

    @Override
    public DialectDocument dialect() {
        return new PlatformDocument();
    }

    @Override
    public List<Application> applications() {
        return List.of(new PlatformApplication());
    }

    @Override
    public Stream<String> refusals() {
        return Stream.concat(EnumSet.complementOf(WITHOUT_ROUTE).stream(), EnumSet.allOf(Sentence.class).stream())
                .map(Enum::name);
    }

    @Test
    void saysWhatIsAnsweredWhereThereIsNoRoute() {
        String description = dialect().document().description();
        assertThat(WITHOUT_ROUTE)
                .allSatisfy(problem ->
                        assertThat(description).contains(problem.body().toString()));
    }

    @Test
    void saysWhomEveryRouteTakes() {
        Map<String, List<String>> taken = new ServedRoutes(applications(), List.of(""))
                .stream().collect(Collectors.toMap(ServedRoutes.Route::toString, PlatformDocumentTest::takenBy));
        assertThat(new DocumentedRoutes(dialect().document()).roles()).isEqualTo(taken);
    }

    private static List<String> takenBy(ServedRoutes.Route route) {
        return route.method().getDeclaringClass().isAnnotationPresent(AdminOnly.class)
                ? List.of(PlatformOperation.ADMIN)
                : Arrays.stream(Objects.requireNonNull(route.method().getAnnotation(Requires.class))
                                .value())
                        .map(Scope::wireName)
                        .toList();
    }
}
