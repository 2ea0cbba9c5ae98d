package org.webhooks.delivery.recovery;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How an event stands with an endpoint, as far as it can be sent to it: nothing is under way. */
public enum Standing {
    DELIVERED,
    FAILED,
    CANCELLED,
    /** It matches, and there is no delivery: the endpoint was made, or began to want it, later. */
    MISSING;

    /** What a recovery finds unless it is told what to look for. */
    public static final Set<Standing> LOST = Set.of(FAILED, MISSING);

    /** What a redelivery in bulk may find: everything that was finished. */
    public static final Set<Standing> FINISHED = Set.of(DELIVERED, FAILED, CANCELLED);

    /** The name in the database and in answers: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Spells some in the order of their declaration, with commas. */
    public static String join(Collection<Standing> standings) {
        return EnumSet.copyOf(standings).stream().map(Standing::wireName).collect(Collectors.joining(","));
    }

    /** Reads what {@link #join} spells. */
    public static Set<Standing> split(String names) {
        return Arrays.stream(names.split(",", -1))
                .map(name -> valueOf(name.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Standing.class)));
    }
}
