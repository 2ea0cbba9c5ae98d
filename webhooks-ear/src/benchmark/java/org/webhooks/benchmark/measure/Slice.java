package org.webhooks.benchmark.measure;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;

/**
 * One measurement of a workload.
 *
 * @param process of the contender
 * @param answers to the publishers
 * @param atStop what had come of it when the publishing stopped
 * @param atEnd what had come of it when nothing was left to do
 * @param drain how long that took
 * @param cpuMillis by process, from the first publish until the end
 */
public record Slice(
        Workload workload,
        String process,
        Load.Outcome answers,
        Progress atStop,
        Progress atEnd,
        Duration drain,
        Map<String, Long> cpuMillis) {

    private static final double MOST_BEHIND_PERCENT = 5;
    static final Goal BEHIND = Goal.atMost(MOST_BEHIND_PERCENT);

    /** How many deliveries were received, and how many recorded. */
    record Progress(long received, long recorded) {}

    /** Publishes for so long, and waits until all that is due is recorded. */
    public static Slice measure(Contender contender, Workload workload, Duration time) {
        Backlog backlog = new Backlog(contender, workload);
        Instant start = Instant.now();
        long received = contender.received(workload.group());
        Map<String, Long> cpu = contender.cpuMillis();
        Load.Outcome answers = workload.publisher().publish(time);
        long due = answers.expected().total() * workload.events() * workload.endpoints();
        Progress atStop = new Progress(contender.received(workload.group()) - received, due - backlog.size());
        Duration drain = backlog.drain();
        Map<String, Long> spent = since(cpu, contender.cpuMillis());
        Progress atEnd = new Progress(
                contender.received(workload.group()) - received,
                contender.number(workload.milestone().reachedSince(start)));
        return new Slice(workload, contender.process(), answers, atStop, atEnd, drain, spent);
    }

    private static Map<String, Long> since(Map<String, Long> before, Map<String, Long> now) {
        Map<String, Long> since = new LinkedHashMap<>();
        now.forEach((process, millis) -> since.put(process, millis - before.getOrDefault(process, 0L)));
        return since;
    }

    public long events() {
        return answers.expected().total() * workload.events();
    }

    /** Deliveries of what was accepted. */
    public long due() {
        return events() * workload.endpoints();
    }

    /** Whether what was accepted, received and recorded is the same. */
    public boolean isComplete() {
        return answers.others().isEmpty() && atEnd.received() == due() && atEnd.recorded() == due();
    }

    double behindPercent() {
        return 100.0 * (due() - atStop.recorded()) / due();
    }

    /** Whether more was accepted than is delivered in the same time: then there is no throughput. */
    public boolean fallsBehind() {
        return behindPercent() > MOST_BEHIND_PERCENT;
    }

    /** Events a second that were accepted, delivered and recorded; not a number where it falls behind. */
    public double throughput() {
        return fallsBehind() ? Double.NaN : perSecond(atStop.recorded()) / workload.endpoints();
    }

    /** Deliveries a second that were recorded, counting the time that the last ones took: of any load. */
    public double wholePerSecond() {
        return due() * 1e9 / answers.took().plus(drain).toNanos();
    }

    /** CPU milliseconds of the contender for an event. */
    public double ownMillisPerEvent() {
        return perEvent(cpuMillis.getOrDefault(process, 0L));
    }

    public Map<Figure, Double> figures() {
        return figures(Goal.NONE);
    }

    /**
     * Every figure, in the order of the report.
     *
     * @param cpu how many CPU milliseconds of the contender an event may cost
     */
    public Map<Figure, Double> figures(Goal cpu) {
        return SliceFigures.of(this, cpu);
    }

    double acceptedPerSecond() {
        return answers.perSecond() * workload.events();
    }

    double perSecond(long count) {
        return count * 1e9 / answers.took().toNanos();
    }

    double perEvent(long count) {
        return (double) count / events();
    }

    /** What was due and what came of it, in a line. */
    public String counts() {
        return String.format(
                Locale.ROOT,
                "%s: deliveries due %d, received %d, recorded %d, other answers %s%s%s%n",
                workload.name(),
                due(),
                atEnd.received(),
                atEnd.recorded(),
                answers.others(),
                isComplete() ? "" : ": NOT THE SAME",
                fallsBehind() ? ": FALLS BEHIND, no throughput" : "");
    }

    /** The same for comparison. */
    public JsonObjectBuilder countsAsJson() {
        return Json.createObjectBuilder()
                .add("of", workload.name())
                .add("due", due())
                .add("received", atEnd.received())
                .add("recorded", atEnd.recorded())
                .add("fallsBehind", fallsBehind());
    }
}
