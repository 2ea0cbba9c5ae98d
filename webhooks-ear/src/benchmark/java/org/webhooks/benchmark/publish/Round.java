package org.webhooks.benchmark.publish;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.report.Figure;

/**
 * One measurement of one participant.
 *
 * @param counted what else for each event, from the first publish until the end
 */
record Round(Participant participant, Slice slice, Map<Figure, Double> counted) {
    static Round measure(Participant participant, int endpoints, int connections, Duration time) {
        Map<Figure, Long> before = participant.counted();
        Slice slice = Slice.measure(participant.contender(), participant.workload(connections, endpoints), time);
        Map<Figure, Double> counted = new LinkedHashMap<>();
        participant
                .counted()
                .forEach((figure, count) ->
                        counted.put(figure, (double) (count - before.getOrDefault(figure, 0L)) / slice.events()));
        return new Round(participant, slice, counted);
    }

    /** Every figure, in the order of the report. */
    Map<Figure, Double> figures() {
        Map<Figure, Double> figures = slice.figures(participant.cpuGoal());
        figures.putAll(counted);
        return figures;
    }
}
