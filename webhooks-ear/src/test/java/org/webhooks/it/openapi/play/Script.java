package org.webhooks.it.openapi.play;

import java.util.Map;
import java.util.Set;
import org.webhooks.it.openapi.document.DocumentedOperation;

/** How what one document shows is brought about. Cues are found by the name of the example. */
public interface Script {
    /** Makes what this operation needs. */
    Scene scene(DocumentedOperation operation);

    /** Calls that change nothing: all those of an operation may be played on one scene. */
    Map<String, Cue> refusals();

    /** Calls that change the scene before or by being sent. */
    Map<String, Cue> turns();

    /** Examples of this operation that can't be brought about here. */
    Set<String> neverPlayed(DocumentedOperation operation);
}
