package org.webhooks.api.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.webhooks.api.platform.access.AdminOnly;
import org.webhooks.api.platform.access.Requires;
import org.webhooks.json.StrictJson;

class OpenApiDocumentTest {
    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\": ?\"#/([^\"]+)\"");

    @Test
    void hasEveryRouteAndNoOther() throws IOException {
        assertThat(documentedRoutes()).isEqualTo(servedRoutes());
    }

    @Test
    void refersOnlyToWhatItHas() throws IOException {
        JsonObject document = document();
        Matcher references = REFERENCE.matcher(text());
        while (references.find()) {
            assertThat(document.getValue("/" + references.group(1))).isNotNull();
        }
    }

    @Test
    void everyRouteSaysWhomItTakes() {
        assertThat(resources()
                        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                        .filter(method -> httpMethods(method).findAny().isPresent()))
                .allMatch(method -> method.isAnnotationPresent(Requires.class)
                        || method.getDeclaringClass().isAnnotationPresent(AdminOnly.class));
    }

    /**
     * The container looks for a method only in the classes with the longest path that matches (Jakarta REST 3.1, section
     * 3.7.2, step 1): a method of a class with a shorter one is never found.
     */
    @Test
    void noClassHidesARouteOfAnother() {
        resources().forEach(resource -> {
            for (Method method : resource.getDeclaredMethods()) {
                String route = path(resource) + path(method);
                assertThat(resources().map(OpenApiDocumentTest::path).filter(route::startsWith))
                        .as(route)
                        .allMatch(other -> other.length() <= path(resource).length());
            }
        });
    }

    private static Set<String> documentedRoutes() throws IOException {
        Set<String> routes = new TreeSet<>();
        JsonObject paths = document().getJsonObject("paths");
        paths.forEach((path, operations) -> operations
                .asJsonObject()
                .keySet()
                .forEach(method -> routes.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        return routes;
    }

    private static Set<String> servedRoutes() {
        Set<String> routes = new TreeSet<>();
        String base =
                PlatformApplication.class.getAnnotation(ApplicationPath.class).value();
        resources().forEach(resource -> {
            for (Method method : resource.getDeclaredMethods()) {
                httpMethods(method).forEach(verb -> routes.add(verb + " " + base + path(resource) + path(method)));
            }
        });
        return routes;
    }

    private static Stream<Class<?>> resources() {
        return new PlatformApplication().getClasses().stream().filter(type -> type.isAnnotationPresent(Path.class));
    }

    private static Stream<String> httpMethods(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value());
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static JsonObject document() throws IOException {
        return StrictJson.readObject(text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String text() throws IOException {
        return Files.readString(java.nio.file.Path.of("src/main/webapp/WEB-INF/openapi.json"));
    }
}
