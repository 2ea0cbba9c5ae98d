package org.webhooks.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import org.junit.jupiter.api.Test;

/** Which module may know of which, and which libraries they may use. */
class ModulesTest {
    @Test
    void theEjbModuleKnowsNothingOfTheDialects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.webhooks.api..")
                .because("a dialect calls the EJB module, never the other way round")
                .check(Modules.EJB);
    }

    @Test
    void theWebModuleHoldsOnlyDialects() {
        classes()
                .should()
                .resideInAPackage("org.webhooks.api..")
                .because("what is no dialect's is the EJB module's")
                .check(Modules.WEB);
    }

    @Test
    void noPackageIsInTwoModules() {
        assertThat(Modules.packagesOf(Modules.WEB)).doesNotContainAnyElementsOf(Modules.packagesOf(Modules.EJB));
    }

    @Test
    void noDialectKnowsAnother() {
        slices().matching("org.webhooks.api.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        JavaClass.Predicates.resideInAnyPackage(
                                "org.webhooks.api.http..",
                                "org.webhooks.api.caller..",
                                "org.webhooks.api.limit..",
                                "org.webhooks.api.openapi..",
                                "org.webhooks.api.waiting.."))
                .because("what all dialects share is in http, caller, limit, openapi and waiting")
                .check(Modules.WEB);
    }

    @Test
    void dialectsHoldNoLogicAndNoData() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.webhooks.api.health..", "org.webhooks.api.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.persistence..", "jakarta.jms..", "jakarta.transaction..", "java.sql..", "javax.sql..")
                .because("a dialect turns its wire form into one call on an EJB and back")
                .check(Modules.WEB);
    }

    @Test
    void theWebModuleNeedsNoLibraryButTheServers() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.webhooks..", "java..", "javax.sql..", "jakarta..", "org.jspecify.annotations..")
                .check(Modules.WEB);
    }

    @Test
    void theEjbModuleBundlesOnlyWhatTheServerLacks() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.webhooks..",
                        "java..",
                        "javax.crypto..",
                        "javax.net.ssl..",
                        "javax.sql..",
                        "jakarta..",
                        "org.eclipse.microprofile.config..",
                        "org.jspecify.annotations..",
                        "org.apache.hc..",
                        "org.flywaydb..",
                        "org.erdtman.jcs..",
                        "com.networknt.schema..",
                        "com.fasterxml.jackson..",
                        "com.google.re2j..",
                        "org.hibernate..")
                .check(Modules.EJB);
    }

    @Test
    void nothingIsWrittenForOneServerOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jboss..", "org.wildfly..", "io.undertow..", "org.apache.activemq..")
                .because("the EAR runs on any Jakarta EE 10 server")
                .check(Modules.ALL);
    }
}
