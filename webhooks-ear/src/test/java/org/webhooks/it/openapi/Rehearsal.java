package org.webhooks.it.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.webhooks.it.openapi.document.DocumentedAnswer;
import org.webhooks.it.openapi.document.DocumentedOperation;
import org.webhooks.it.openapi.play.Call;
import org.webhooks.it.openapi.play.Cue;
import org.webhooks.it.openapi.play.Scene;
import org.webhooks.it.openapi.play.Script;

/** Plays all answers of one operation. An answer without a cue is a failure, so that none is forgotten. */
final class Rehearsal {
    private static final String IN_ARABIC = "_ARABIC";
    private static final int TOO_MANY_REQUESTS = 429;

    private final DocumentedOperation operation;
    private final Script script;
    private Scene shared;

    Rehearsal(DocumentedOperation operation, Script script) {
        this.operation = operation;
        this.script = script;
    }

    Stream<DynamicTest> tests() {
        List<DocumentedAnswer> answers = operation.answers();
        assertThat(answers).as(operation.toString()).anyMatch(answer -> !answer.isRefusal());
        return answers.stream()
                .filter(this::canBePlayed)
                .map(answer -> DynamicTest.dynamicTest(operation + ": " + answer, () -> play(answer)));
    }

    private boolean canBePlayed(DocumentedAnswer answer) {
        return answer.status() < TOO_MANY_REQUESTS
                && !script.neverPlayed(operation).contains(cueOf(answer))
                && !cueOf(answer).equals("BODY_BROKE_OFF");
    }

    private void play(DocumentedAnswer answer) {
        Map<String, Cue> refusals = script.refusals();
        String cue = cueOf(answer);
        if (refusals.containsKey(cue)) {
            play(answer, sharedScene(), refusals.get(cue));
        } else if (answer.isRefusal() || script.turns().containsKey(cue)) {
            assertThat(script.turns()).containsKey(cue);
            play(answer, script.scene(operation), script.turns().get(cue));
        } else {
            play(answer, script.scene(operation), Scene::call);
        }
    }

    private static void play(DocumentedAnswer answer, Scene scene, Cue cue) {
        Call call = cue.call(scene);
        boolean inArabic = answer.name().endsWith(IN_ARABIC);
        answer.assertMatches(scene.answerTo(inArabic ? call.saying("Accept-Language", "ar") : call));
    }

    private static String cueOf(DocumentedAnswer answer) {
        return answer.name().replace(IN_ARABIC, "");
    }

    /** Of all refusals that change nothing. */
    private Scene sharedScene() {
        if (shared == null) {
            shared = script.scene(operation);
        }
        return shared;
    }
}
