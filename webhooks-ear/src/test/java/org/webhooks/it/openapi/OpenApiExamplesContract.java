package org.webhooks.it.openapi;

import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.webhooks.it.api.Caller;
import org.webhooks.it.openapi.document.OpenApiDocument;
import org.webhooks.it.openapi.play.DeveloperScript;
import org.webhooks.it.openapi.play.PartnerScript;
import org.webhooks.it.openapi.play.PlatformScript;
import org.webhooks.it.openapi.play.Script;
import org.webhooks.it.openapi.play.StoreScript;
import org.webhooks.it.stage.Stage;

/**
 * Each answer that a document shows is what a server answers, for every operation of every document.
 *
 * <p>These are not asked for:
 *
 * <ul>
 *   <li>500 and 503, which need a fault of ours or an outage, and 429 and {@code TOO_MANY_EVENTS}, which the shared servers
 *       are set never to answer;
 *   <li>{@code BODY_BROKE_OFF}: whoever breaks off reads no answer;
 *   <li>{@code TOO_MANY_DELIVERIES}, which takes 100,001 endpoints, and {@code TOO_MANY_EVENT_TYPES}, which takes 1,001;
 *   <li>that a request can't be read, which is what is answered to whatever else the server itself refuses;
 *   <li>the refusal of http by the developer, partner and store dialects, which is of production only.
 * </ul>
 */
public interface OpenApiExamplesContract extends Stage {
    @TestFactory
    default Stream<DynamicTest> thePlatformDocumentTellsTheTruth() {
        return examples("/openapi", PlatformScript::new);
    }

    @TestFactory
    default Stream<DynamicTest> theDeveloperDocumentTellsTheTruth() {
        return examples("/openapi/developer", DeveloperScript::new);
    }

    @TestFactory
    default Stream<DynamicTest> thePartnerDocumentTellsTheTruth() {
        return examples("/openapi/partner", PartnerScript::new);
    }

    @TestFactory
    default Stream<DynamicTest> theStoreDocumentTellsTheTruth() {
        return examples("/openapi/store", StoreScript::new);
    }

    private Stream<DynamicTest> examples(String address, BiFunction<Stage, OpenApiDocument, Script> scriptOf) {
        Caller reader = new Caller(server().uri(), "");
        OpenApiDocument document =
                new OpenApiDocument(reader.get(address).expect(200).body());
        Script script = scriptOf.apply(this, document);
        return document.operations().stream().flatMap(operation -> new Rehearsal(operation, script).tests());
    }
}
