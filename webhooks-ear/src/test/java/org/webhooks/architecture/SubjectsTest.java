package org.webhooks.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which subject of the EJB module may use which: the arrows, each in one line. */
class SubjectsTest {
    /** A subject, and those it may use beside itself and what all share. */
    private static final Map<String, List<String>> ARROWS = Map.ofEntries(
            Map.entry("settings", List.of()),
            Map.entry("flush", List.of()),
            Map.entry("background", List.of()),
            Map.entry("deadletter", List.of()),
            Map.entry("json", List.of()),
            Map.entry("schema", List.of("settings")),
            Map.entry("signing", List.of()),
            Map.entry("outbound", List.of()),
            Map.entry("account", List.of("settings")),
            Map.entry("retention", List.of("delivery", "settings", "schema", "background")),
            Map.entry("endpoint", List.of("account", "signing", "outbound", "json", "settings", "schema")),
            Map.entry(
                    "event",
                    List.of("endpoint", "account", "signing", "json", "settings", "schema", "flush", "deadletter")),
            Map.entry(
                    "delivery",
                    List.of(
                            "event",
                            "endpoint",
                            "account",
                            "signing",
                            "outbound",
                            "json",
                            "settings",
                            "schema",
                            "flush",
                            "background",
                            "deadletter")));

    static Stream<String> subjects() {
        return ARROWS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void aSubjectUsesOnlyThoseItMay(String subject) {
        String[] others = ARROWS.keySet().stream()
                .filter(other -> !other.equals(subject) && !allowed(subject).contains(other))
                .map(other -> "org.webhooks." + other + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage("org.webhooks." + subject + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because(subject + " may use " + allowed(subject))
                .allowEmptyShould(others.length == 0)
                .check(Modules.EJB);
    }

    private static List<String> allowed(String subject) {
        return ARROWS.getOrDefault(subject, List.of());
    }

    @Test
    void everySubjectHasItsArrows() {
        assertThat(Modules.EJB.stream()
                        .map(type -> type.getPackageName().split("\\.", -1))
                        .filter(names -> names.length > 2)
                        .map(names -> Arrays.asList(names).get(2))
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(ARROWS.keySet());
    }

    @Test
    void whatAllShareDependsOnNone() {
        noClasses()
                .that()
                .resideInAPackage("org.webhooks")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.webhooks.*..")
                .check(Modules.EJB);
    }

    @Test
    void subjectsAreFreeOfCycles() {
        slices().matching("org.webhooks.(*)..").should().beFreeOfCycles().check(Modules.EJB);
    }

    @Test
    void signingNeedsOnlyJavaAndAnnotations() {
        classes()
                .that()
                .resideInAPackage("org.webhooks.signing..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "org.webhooks.signing..",
                        "java..",
                        "javax.crypto..",
                        "jakarta.inject..",
                        "jakarta.enterprise..",
                        "org.jspecify.annotations.."))
                .check(Modules.EJB);
    }

    @Test
    void onlySigningKnowsHowADialectSigns() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.webhooks.signing..")
                .should()
                .dependOnClassesThat(describe(
                        "are a dialect's scheme",
                        type -> type.isAssignableTo("org.webhooks.signing.Scheme") && !type.isInterface()))
                .because("schemes are chosen by the endpoint's data, through Schemes")
                .check(Modules.ALL);
    }

    @Test
    void noSubjectButSigningIsNamedAfterADialect() {
        noClasses()
                .that(resideOutsideOfPackage("org.webhooks.signing.."))
                .should()
                .haveSimpleNameStartingWith("Platform")
                .orShould()
                .haveSimpleNameStartingWith("Developer")
                .orShould()
                .haveSimpleNameStartingWith("Partner")
                .because("what differs between dialects reaches delivery as data")
                .check(Modules.EJB);
    }
}
