package org.webhooks.benchmark.profile;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.webhooks.benchmark.measure.Contender;
import org.webhooks.benchmark.measure.Product;
import org.webhooks.benchmark.measure.Publisher;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.measure.WarmUp;
import org.webhooks.benchmark.measure.Workload;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.report.Results;
import org.webhooks.benchmark.report.Rounds;
import org.webhooks.benchmark.report.Surroundings;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;

/** Publishes as fast as it is answered, and looks what the server is doing. */
public final class ProfileCase {
    private static final String GROUP = "profiled";

    private ProfileCase() {}

    /** Whether all that was accepted was received and recorded. */
    public static boolean run(Plan plan) {
        try (TestStand stand = new TestStand()) {
            Subscriber account = stand.subscriber("A publisher");
            for (int number = 0; number < plan.endpoints(); number++) {
                account.register(Manner.PROMPT, GROUP, number, EventBody.TYPE);
            }
            Contender product = new Product(stand);
            Workload workload = Workload.of(
                            GROUP,
                            GROUP,
                            Publisher.overHttp(product, plan.connections(), account.publish(EventBody.JSON)))
                    .to(plan.endpoints());
            Surroundings surroundings = WarmUp.of(product, workload, plan.longestWarmUp());
            Profiler profiler = new Profiler(stand.server().processId(), Results.directory());
            List<Slice> slices = new ArrayList<>();
            List<Map<Figure, Double>> rounds = new ArrayList<>();
            for (int round = 1; round <= plan.rounds(); round++) {
                Samples samples = profiler.during(
                        () -> slices.add(Slice.measure(product, workload, plan.slice())),
                        "profile-" + round + ".collapsed");
                rounds.add(figures(slices.get(slices.size() - 1), samples));
            }
            Rounds figures = new Rounds(rounds);
            Results.say(
                    "profile",
                    surroundings.line()
                            + figures.table()
                            + slices.stream().map(Slice::counts).collect(joining()),
                    surroundings.json().add("medians", figures.medians()).add("rounds", figures.each()));
            return slices.stream().allMatch(Slice::isComplete);
        }
    }

    private static Map<Figure, Double> figures(Slice slice, Samples samples) {
        Map<Figure, Double> figures = slice.figures();
        for (Part part : Part.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            double share = samples.share(part);
            figures.put(new Figure(name, part.title() + ", of all"), share);
            figures.put(
                    new Figure(name + "_millis", part.title() + ", CPU ms/event"), share * slice.ownMillisPerEvent());
        }
        return figures;
    }
}
