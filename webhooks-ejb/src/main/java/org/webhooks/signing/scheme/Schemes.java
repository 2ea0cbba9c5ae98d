package org.webhooks.signing.scheme;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.webhooks.signing.Scheme;

/** The schemes by name. */
public final class Schemes {

    private static final Map<String, Scheme> BY_NAME = Stream.of(
                    new PlatformScheme(), new DeveloperScheme(), new PartnerScheme(), new StoreScheme())
            .collect(Collectors.toUnmodifiableMap(Scheme::name, Function.identity()));

    private Schemes() {}

    /** The scheme whose bodies the native API shows, and which each event is stored with. */
    public static Scheme nativeScheme() {
        return named(PlatformScheme.NAME);
    }

    /** All of them. */
    public static Collection<Scheme> all() {
        return BY_NAME.values();
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
