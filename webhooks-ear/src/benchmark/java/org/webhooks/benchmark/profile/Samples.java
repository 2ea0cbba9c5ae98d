package org.webhooks.benchmark.profile;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the profiler saw, by part. */
final class Samples {
    /** A thread, then frames from the outermost on, then how often it was seen. */
    private static final Pattern STACK = Pattern.compile("\\[?(.*?)(?: tid=\\d+\\])?;(.*) (\\d+)");

    private final Map<Part, Long> byPart = new EnumMap<>(Part.class);
    private long total;

    /** @param collapsed a line for each stack */
    Samples(List<String> collapsed) {
        for (String line : collapsed) {
            Matcher stack = STACK.matcher(line);
            if (stack.matches()) {
                long seen = Long.parseLong(stack.group(3));
                byPart.merge(
                        Part.of(stack.group(1), Arrays.asList(stack.group(2).split(";", -1))), seen, Long::sum);
                total += seen;
            }
        }
        if (total == 0) {
            throw new IllegalStateException("The profiler has seen nothing");
        }
    }

    /** Between 0 and 1. */
    double share(Part part) {
        return (double) byPart.getOrDefault(part, 0L) / total;
    }
}
