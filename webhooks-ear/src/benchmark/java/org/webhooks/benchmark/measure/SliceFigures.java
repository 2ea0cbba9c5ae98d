package org.webhooks.benchmark.measure;

import java.util.LinkedHashMap;
import java.util.Map;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;

/** What is reported of a measurement, under names that begin with its workload's. */
final class SliceFigures {
    private final Slice slice;
    private final Map<Figure, Double> figures = new LinkedHashMap<>();

    private SliceFigures(Slice slice) {
        this.slice = slice;
    }

    /** In the order of the report. */
    static Map<Figure, Double> of(Slice slice, Goal cpu) {
        SliceFigures figures = new SliceFigures(slice);
        figures.addAll(cpu);
        return figures.figures;
    }

    private void addAll(Goal cpu) {
        add("accepted", "events accepted, 1/s", slice.acceptedPerSecond());
        add("delivered", "delivered, 1/s", slice.perSecond(slice.atStop().received()));
        add("recorded", "recorded, 1/s", slice.perSecond(slice.atStop().recorded()));
        add("whole", "recorded until the last, 1/s", slice.wholePerSecond());
        add("behind_percent", "not recorded at the stop, %", Slice.BEHIND, slice.behindPercent());
        add("drain", "until it is recorded, s", slice.drain().toMillis() / 1e3);
        add("p50", "publish p50, ms", quantileMillis(0.5));
        add("p99", "publish p99, ms", quantileMillis(0.99));
        add("p999", "publish p99.9, ms", quantileMillis(0.999));
        slice.cpuMillis().forEach((process, millis) -> {
            Goal goal = process.equals(slice.process()) ? cpu : Goal.NONE;
            add("cpu_" + process, "CPU ms/event, " + process, goal, slice.perEvent(millis));
        });
    }

    private void add(String jsonName, String title, double value) {
        add(jsonName, title, Goal.NONE, value);
    }

    private void add(String jsonName, String title, Goal goal, double value) {
        String workload = slice.workload().name();
        figures.put(new Figure(workload + "_" + jsonName, workload + ": " + title, goal), value);
    }

    private double quantileMillis(double share) {
        return slice.answers().expected().quantile(share).toNanos() / 1e6;
    }
}
