package org.webhooks.it.dialect.refusal;

import java.util.List;
import org.webhooks.it.dialect.wire.Dialect;

/** What one dialect offers and how it refuses. */
interface Surface {
    /**
     * One operation.
     *
     * @param path with {@code {id}} where it is about one endpoint
     * @param body one that is accepted; empty where none is read
     */
    record Route(String method, String path, String body) {
        boolean isAboutOne() {
            return path.contains("{id}");
        }

        boolean readsBody() {
            return !body.isEmpty();
        }

        String pathTo(String id) {
            return path.replace("{id}", id);
        }
    }

    Dialect dialect();

    /** The kinds of keys that this dialect knows; the first one's may do everything. */
    List<String> keyKinds();

    List<Route> routes();

    /** Methods that paths of this dialect do not take. */
    List<Route> noRoutes();

    /** Ids that this dialect gives to nobody, as they stand in a path. */
    List<String> strangeIds();

    Said unknownKey();

    Said unknownId();

    Said malformedJson();

    /** Any refusal of this status, in the dialect's form. */
    Said refused(int status);

    /** Fields that are not as their rules say, in requests that are otherwise good. */
    Faults faults();
}
