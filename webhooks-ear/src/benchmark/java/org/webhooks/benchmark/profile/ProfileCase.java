package org.webhooks.benchmark.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Plan;
import org.webhooks.benchmark.report.Results;
import org.webhooks.benchmark.report.Rounds;
import org.webhooks.benchmark.report.Surroundings;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.benchmark.stand.Subscriber;
import org.webhooks.benchmark.stand.TestStand;
import org.webhooks.benchmark.stand.WarmUp;

/** Publishes as fast as it is answered, and looks what the server is doing. */
public final class ProfileCase {
    private static final String GROUP = "all";

    private ProfileCase() {}

    /** Always true: it judges nothing. */
    public static boolean run(Plan plan) {
        try (TestStand stand = new TestStand();
                Load load = stand.connect(plan.connections())) {
            Subscriber account = stand.subscriber("A publisher");
            for (int number = 0; number < plan.endpoints(); number++) {
                account.register(Manner.PROMPT, GROUP, number, EventBody.TYPE);
            }
            Request publish = account.publish(EventBody.JSON);
            Surroundings surroundings = Surroundings.after(new WarmUp(stand, load, publish).run(plan.longestWarmUp()));
            Profiler profiler = new Profiler(stand.server().processId(), Results.directory());
            List<Map<Figure, Double>> rounds = new ArrayList<>();
            for (int round = 1; round <= plan.rounds(); round++) {
                rounds.add(measure(stand, plan, load, publish, profiler, round));
            }
            Rounds figures = new Rounds(rounds);
            Results.say(
                    "profile",
                    surroundings.line() + figures.table(),
                    surroundings.json().add("medians", figures.medians()).add("rounds", figures.each()));
        }
        return true;
    }

    private static Map<Figure, Double> measure(
            TestStand stand, Plan plan, Load load, Request publish, Profiler profiler, int round) {
        List<Load.Outcome> outcome = new ArrayList<>();
        long before = stand.cpuMillis().getOrDefault("server", 0L);
        Samples samples = profiler.during(
                () -> {
                    outcome.add(load.run(publish, plan.slice()));
                    stand.drain(plan.longestWarmUp());
                },
                "profile-" + round + ".collapsed");
        long events = outcome.get(0).expected().total();
        double millis = (double) (stand.cpuMillis().getOrDefault("server", 0L) - before) / events;
        Map<Figure, Double> figures = new LinkedHashMap<>();
        figures.put(
                new Figure("events", "events accepted, 1/s, while it is looked at"),
                outcome.get(0).perSecond());
        figures.put(new Figure("cpu_server", "CPU ms/event, server"), millis);
        for (Part part : Part.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            figures.put(new Figure(name, part.title() + ", of all"), samples.share(part));
            figures.put(new Figure(name + "_millis", part.title() + ", CPU ms/event"), samples.share(part) * millis);
        }
        return figures;
    }
}
