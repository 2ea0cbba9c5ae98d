package org.webhooks.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import jakarta.ws.rs.core.Application;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every dialect's document has to be: of the standard, and what its routes are. */
public interface DocumentContract {
    DialectDocument dialect();

    /** What serves the routes that are described. */
    List<Application> applications();

    /** The names of all refusals that the dialect knows and that are of some route. */
    Stream<String> refusals();

    @Test
    default void isFoundByTheBuild() {
        assertThat(ServiceLoader.load(DialectDocument.class).stream().map(ServiceLoader.Provider::type))
                .contains(dialect().getClass());
    }

    @Test
    default void hasEveryRouteAndNoOther() {
        assertThat(new DocumentedRoutes(dialect().document()).all()).isEqualTo(served().all());
    }

    @Test
    default void namesTheParametersOfPathsAndQueries() {
        ServedRoutes served = served();
        for (Operation operation : dialect().document().operations()) {
            assertThat(namesOf(operation, "path")).as(operation.path()).isEqualTo(inBraces(operation.path()));
            assertThat(namesOf(operation, "query"))
                    .as(operation.path())
                    .containsAll(served.queryParameters(operation.method(), operation.path()));
        }
    }

    /**
     * The container looks for a method only in the classes with the longest path that matches (Jakarta REST 3.1, section
     * 3.7.2, step 1): a method of a class with a shorter one is never found.
     */
    @Test
    default void noClassHidesARouteOfAnother() {
        assertThat(served().hidden()).isEmpty();
    }

    @Test
    default void showsEveryRefusal() {
        Set<String> shown = dialect().document().operations().stream()
                .flatMap(operation -> operation.answers().stream())
                .map(Answer::exampleName)
                .collect(Collectors.toSet());
        assertThat(shown).containsAll(refusals().toList());
    }

    @Test
    default void keepsTheRulesOfOpenApi() {
        ParseOptions here = new ParseOptions();
        here.setResolve(false);
        assertThat(new OpenAPIV3Parser()
                        .readContents(dialect().document().json(), null, here)
                        .getMessages())
                .isEmpty();
    }

    @Test
    default void showsExamplesOfWhatItSays() {
        assertThat(new DocumentedExamples(dialect().document().json()).misfits())
                .isEmpty();
    }

    private ServedRoutes served() {
        return new ServedRoutes(applications(), dialect().document().prefixes());
    }

    private static Set<String> namesOf(Operation operation, String in) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.in().equals(in))
                .map(Parameter::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> inBraces(String path) {
        return Pattern.compile("(?<=\\{)[^}]+")
                .matcher(path)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
