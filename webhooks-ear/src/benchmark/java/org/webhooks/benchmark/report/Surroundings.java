package org.webhooks.benchmark.report;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;

/**
 * What figures depend on beside what is measured.
 *
 * @param warmUp events a second in its slices
 */
public record Surroundings(List<Double> warmUp, double loadAverage) {
    public static Surroundings after(List<Double> warmUp) {
        return new Surroundings(
                warmUp, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    public String line() {
        StringBuilder line =
                new StringBuilder(String.format(Locale.ROOT, "load average %.1f; warm-up 1/s:", loadAverage));
        warmUp.forEach(slice -> line.append(String.format(Locale.ROOT, " %.0f", slice)));
        return line.append(System.lineSeparator()).toString();
    }

    public JsonObjectBuilder json() {
        return Json.createObjectBuilder()
                .add("processors", Runtime.getRuntime().availableProcessors())
                .add("loadAverage", loadAverage)
                .add("java", System.getProperty("java.vm.version"))
                .add("warmUp", Json.createArrayBuilder(warmUp));
    }
}
