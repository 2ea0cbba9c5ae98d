package org.webhooks.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each library, and each part of the platform that is a decision, is used in one place. */
class LibrariesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    org.apache.hc..,                    org.webhooks.outbound..
                    org.flywaydb..,                     org.webhooks.schema..
                    org.hibernate..,                    org.webhooks.schema..
                    org.erdtman.jcs..,                  org.webhooks.json..
                    com.networknt..,                    org.webhooks.event.type.schema..
                    com.fasterxml.jackson..,            org.webhooks.event.type.schema..
                    com.google.re2j..,                  org.webhooks.event.type.schema..
                    org.eclipse.microprofile.config..,  org.webhooks.settings..
                    jakarta.ws.rs..,                    org.webhooks.api..
                    javax.crypto..,                     org.webhooks.signing..
                    """)
    void isUsedInOnePlace(String library, String place) {
        noClasses()
                .that()
                .resideOutsideOfPackage(place)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("only " + place + " knows of " + library)
                .check(Modules.ALL);
    }

    @Test
    void messagesAreKnownWhereTheyEnterAndWhereWorkIsHandedOver() {
        List<String> places = List.of(
                "org.webhooks.delivery..",
                "org.webhooks.event.intake..",
                "org.webhooks.deadletter..",
                "org.webhooks.api.health..");
        noClasses()
                .that()
                .resideOutsideOfPackages(places.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.jms..")
                .check(Modules.ALL);
    }
}
