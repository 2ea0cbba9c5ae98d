package org.webhooks.signing;

import java.util.Map;
import java.util.Set;

/** The schemes by name. */
public final class Schemes {

    private static final Map<String, Scheme> BY_NAME = Map.of(PlatformScheme.NAME, new PlatformScheme());

    private Schemes() {}

    /** The scheme whose bodies the native API shows, and which each event is stored with. */
    public static Scheme nativeScheme() {
        return named(PlatformScheme.NAME);
    }

    /** The names that {@link #named} takes. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /**
     * The one scheme of this name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Scheme named(String name) {
        Scheme scheme = BY_NAME.get(name);
        if (scheme == null) {
            throw new IllegalArgumentException("no signing scheme is named '" + name + "'; known are " + names());
        }
        return scheme;
    }
}
