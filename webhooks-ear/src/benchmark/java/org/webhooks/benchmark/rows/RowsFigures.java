package org.webhooks.benchmark.rows;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.webhooks.benchmark.report.Figure;
import org.webhooks.benchmark.report.Goal;

/** What is reported of each size, and of the largest beside the smallest. */
final class RowsFigures {
    private static final Goal NO_DEARER = Goal.atMost(1.1);

    private final Map<Size, Measured> measured;
    private final Map<Figure, Double> figures = new LinkedHashMap<>();

    private RowsFigures(Map<Size, Measured> measured) {
        this.measured = measured;
    }

    static Map<Figure, Double> of(Map<Size, Measured> measured) {
        return new RowsFigures(measured).all();
    }

    private Map<Figure, Double> all() {
        add("publish_rate", "publish, events/s", Goal.NONE, one -> one.publish().wholePerSecond());
        add(
                "publish_server",
                "publish, server's CPU, ms",
                Goal.NONE,
                one -> one.publish().ownMillisPerEvent());
        add("publish_cpu", "publish, CPU with database, ms", NO_DEARER, Measured::publishMillisEach);
        add(
                "dispatch_rate",
                "dispatch, deliveries/s",
                Goal.NONE,
                one -> one.dispatch().perSecond());
        add(
                "dispatch_cpu",
                "dispatch, CPU with database, ms",
                NO_DEARER,
                one -> one.dispatch().millisEach());
        for (Listing listing : Listing.values()) {
            String name = listing.name().toLowerCase(Locale.ROOT);
            add(
                    name + "_p50",
                    listing.title() + ", p50, ms",
                    NO_DEARER,
                    one -> read(one, listing).quantileMillis(0.5));
            add(
                    name + "_p99",
                    listing.title() + ", p99, ms",
                    Goal.NONE,
                    one -> read(one, listing).quantileMillis(0.99));
            add(
                    name + "_cpu",
                    listing.title() + ", CPU, ms",
                    NO_DEARER,
                    one -> read(one, listing).millisEach());
        }
        return figures;
    }

    private static Lists.Read read(Measured one, Listing listing) {
        return Objects.requireNonNull(one.lists().get(listing));
    }

    /** @param largest how much it may be there, as a ratio to the smallest */
    private void add(String name, String title, Goal largest, ToDoubleFunction<Measured> value) {
        measured.forEach((size, one) -> figures.put(
                new Figure(name + "_" + size.group(), size.title() + " " + title), value.applyAsDouble(one)));
        double ratio = value.applyAsDouble(Objects.requireNonNull(measured.get(Size.VERY_MANY)))
                / value.applyAsDouble(Objects.requireNonNull(measured.get(Size.FEW)));
        figures.put(new Figure(name + "_ratio", "  10^7 / 10^4", largest), ratio);
    }
}
