package org.webhooks.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader may rely on everywhere. */
class StyleTest {
    private static final int MOST_TYPES = 12;
    private static final int MOST_LINES = 200;

    @ParameterizedTest
    @ValueSource(
            strings = {"Impl", "Service", "Manager", "Helper", "Util", "DTO", "Dto", "Bean", "Default", "Abstract"})
    void namesSayTheResponsibility(String word) {
        noClasses()
                .should()
                .haveNameMatching(".*\\." + word + "[A-Z0-9]?[^.]*|.*[a-z0-9$]" + word + "s?")
                .because(word + " says nothing of what a type is responsible for")
                .check(Modules.ALL);
    }

    @Test
    void aPackageHasAtMostADozenTypes() {
        Map<String, Long> sizes = Modules.ALL.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes).allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_TYPES));
    }

    @Test
    void aPackageSaysWhatItIsForAndWhereNullMayBe() {
        Map<String, JavaClass> described = Modules.ALL.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .collect(Collectors.toMap(JavaClass::getPackageName, Function.identity()));
        assertThat(described.keySet()).containsAll(Modules.packagesOf(Modules.ALL));
        assertThat(described.values()).allMatch(type -> type.isAnnotatedWith(NullMarked.class));
    }

    @Test
    void noSourceFileIsLongerThanTwoHundredLines() throws IOException {
        for (String module : List.of("webhooks-ejb", "webhooks-web")) {
            try (Stream<Path> files = Files.walk(Modules.source(module))) {
                assertThat(files.filter(file -> file.toString().endsWith(".java")))
                        .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(MOST_LINES));
            }
        }
    }

    @Test
    void timeAndChanceAreInjected() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .because("tests move the clock and choose the chance")
                .check(Modules.ALL);
    }

    @Test
    void whatIsSaidIsLogged() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(Modules.ALL);
    }

    @Test
    void thePlatformsLoggerIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.logging..", "org.slf4j..", "org.apache.commons.logging..", "org.apache.logging..")
                .check(Modules.ALL);
    }
}
