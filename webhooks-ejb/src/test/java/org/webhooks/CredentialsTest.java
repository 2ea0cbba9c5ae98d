package org.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Credentials must not get into logs and messages by way of the records that carry them. */
class CredentialsTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final String CANARY = "canary-58d1";
    private static final Set<String> CREDENTIALS =
            Set.of("secret", "headers", "sent", "account.key.KeyText.text", "account.key.IssuedKey.text");

    @ParameterizedTest
    @MethodSource("credentials")
    void areNotPrintedByRecords(Class<?> type, String component) throws ReflectiveOperationException {
        assertThat(instance(type, component)).asString().isNotEmpty().doesNotContain(CANARY);
    }

    static List<Arguments> credentials() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            List<Arguments> credentials = files.filter(file -> file.toString().endsWith(".class"))
                    .map(CredentialsTest::load)
                    .filter(Class::isRecord)
                    .flatMap(type -> Arrays.stream(type.getRecordComponents())
                            .filter(component -> isCredential(type, component))
                            .map(component -> Arguments.of(type, component.getName())))
                    .toList();
            assertThat(credentials).hasSizeGreaterThan(5);
            return credentials;
        }
    }

    private static Class<?> load(Path file) {
        String path = CLASSES.relativize(file).toString();
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        try {
            return Class.forName(name, false, CredentialsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isCredential(Class<?> type, RecordComponent component) {
        String qualified = type.getName().substring("org.webhooks.".length()) + "." + component.getName();
        boolean text = component.getType() == String.class || component.getType() == Map.class;
        return text && (CREDENTIALS.contains(component.getName()) || CREDENTIALS.contains(qualified));
    }

    private static Object instance(Class<?> type, String credential) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(Arrays.stream(components)
                .map(component -> value(component.getType(), component.getName().equals(credential) ? CANARY : "any"))
                .toArray());
    }

    private static @Nullable Object value(Class<?> type, String text) {
        Map<Class<?>, Object> values = Map.of(
                String.class,
                text,
                Map.class,
                Map.of("Authorization", text),
                List.class,
                List.of(),
                Set.class,
                Set.of(),
                boolean.class,
                true,
                int.class,
                1,
                long.class,
                1L,
                URI.class,
                URI.create("https://example.com/"),
                Duration.class,
                Duration.ZERO,
                Instant.class,
                Instant.EPOCH);
        return values.get(type);
    }
}
