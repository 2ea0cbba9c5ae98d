package org.webhooks.it.openapi.play;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.webhooks.it.api.Caller;
import org.webhooks.it.server.Server;

/** Cues that more than one dialect needs. */
final class Cues {
    static final String LONG_TEXT = "\"" + "x".repeat(3000) + "\"";
    static final String LONG_URL = "\"https://example.com/" + "x".repeat(3000) + "\"";
    static final String FORBIDDEN_URL = "\"https://user:password@example.com/\"";

    private static final int TOO_MANY_BYTES = 256 * 1024 + 1;

    private Cues() {}

    static Call withoutKey(Scene scene) {
        return scene.call().by(new Caller(scene.call().caller().server(), ""));
    }

    static Call tooLarge(Scene scene) {
        return scene.call().sending(" ".repeat(TOO_MANY_BYTES));
    }

    static Call notJson(Scene scene) {
        return scene.call().saying("Content-Type", "text/plain");
    }

    /** In the column that documents name. */
    static Call malformed(Scene scene) {
        return scene.call().sending("{      x}");
    }

    static Caller admin(Scene scene) {
        return new Caller(scene.call().caller().server(), Server.ADMIN_KEY);
    }

    static Cue change(UnaryOperator<Call> change) {
        return scene -> change.apply(scene.call());
    }

    /** This value, in JSON, of that member. */
    static Cue with(String member, String json) {
        return change(call -> call.with(member, json));
    }

    /** After the documented call has succeeded. */
    static Call again(Scene scene) {
        scene.call().send();
        return scene.call();
    }

    /** After the account's only endpoint is made. */
    static Call pastTheCap(Scene scene) {
        admin(scene)
                .send("PATCH", "/v1/accounts/" + scene.tenant().account(), "{\"max_endpoints\":1}")
                .expect(200);
        return again(scene);
    }

    /** A JSON array of more than a hundred texts. */
    static String tooMany(String text) {
        return Collections.nCopies(101, "\"" + text + "\"").toString();
    }

    /** All of these maps. */
    @SafeVarargs
    static Map<String, Cue> all(Map<String, Cue>... some) {
        Map<String, Cue> all = new LinkedHashMap<>();
        for (Map<String, Cue> each : some) {
            all.putAll(each);
        }
        return all;
    }
}
