package org.webhooks.api.openapi;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The routes that applications serve, as the annotations of their resources say. */
public final class ServedRoutes {
    private final List<Route> routes;
    private final List<String> prefixes;

    /** A method of a resource as one application serves it. */
    public record Route(String verb, String classPath, String path, Method method) {
        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    public ServedRoutes(List<Application> applications, List<String> prefixes) {
        this.routes = applications.stream().flatMap(ServedRoutes::routesOf).toList();
        this.prefixes = prefixes;
    }

    public Stream<Route> stream() {
        return routes.stream();
    }

    Set<String> all() {
        return routes.stream().map(Route::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> queryParameters(String verb, String path) {
        return routes.stream()
                .filter(route -> route.verb().equals(verb)
                        && prefixes.stream().anyMatch(prefix -> route.path().equals(prefix + path)))
                .flatMap(route -> Arrays.stream(route.method().getParameters()))
                .map(ServedRoutes::queryParameter)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Those that begin as a class with a longer path does. */
    List<Route> hidden() {
        return routes.stream()
                .filter(route -> routes.stream()
                        .map(Route::classPath)
                        .anyMatch(other -> other.length() > route.classPath().length()
                                && route.path().startsWith(other)))
                .toList();
    }

    private static Stream<Route> routesOf(Application application) {
        return application.getClasses().stream()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(method -> verbs(method).map(toRoute(application, method)));
    }

    private static Function<String, Route> toRoute(Application application, Method method) {
        String base = Objects.requireNonNull(application.getClass().getAnnotation(ApplicationPath.class))
                .value();
        String classPath = slashed(base) + path(method.getDeclaringClass());
        return verb -> new Route(verb, classPath, classPath + path(method), method);
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : slashed(path.value());
    }

    /** A slash at the end says nothing. */
    private static String slashed(String path) {
        String bare = path.replaceAll("^/|/$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }

    private static @Nullable String queryParameter(Parameter parameter) {
        QueryParam annotation = parameter.getAnnotation(QueryParam.class);
        return annotation == null ? null : annotation.value();
    }
}
