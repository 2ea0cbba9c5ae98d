package org.webhooks.benchmark.rows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.webhooks.benchmark.beside.Installation;
import org.webhooks.benchmark.history.Sample;
import org.webhooks.benchmark.http.Load;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.stand.Subscriber;

/** Reads lists of one account, each when the former is answered, at places all over its history. */
final class Lists {
    private static final int OK = 200;

    private final Installation installation;
    private final Subscriber account;
    private final String endpoint;
    private final List<Sample> places;
    private int next;

    Lists(Installation installation, Subscriber account, String endpoint, List<Sample> places) {
        this.installation = installation;
        this.account = account;
        this.endpoint = endpoint;
        this.places = new ArrayList<>(places);
        // the same places in every run, in no order
        Collections.shuffle(this.places, new Random(1));
    }

    /**
     * What was read of a kind.
     *
     * @param millisEach of the CPU, of server and database
     */
    record Read(Load.Outcome answers, double millisEach) {
        double quantileMillis(double share) {
            return answers.expected().quantile(share).toNanos() / 1e6;
        }
    }

    /** Reads each kind for its part of the time. */
    Map<Listing, Read> read(Duration time) {
        Map<Listing, Read> read = new EnumMap<>(Listing.class);
        for (Listing listing : Listing.values()) {
            read.put(listing, read(listing, time.dividedBy(Listing.values().length)));
        }
        return read;
    }

    private Read read(Listing listing, Duration time) {
        long cpu = Dispatch.ownMillis(installation);
        try (Load load = installation.connect(1)) {
            Load.Outcome answers = load.run(() -> request(listing), time);
            if (!answers.others().isEmpty()) {
                throw new IllegalStateException(listing.title() + " was answered with " + answers.others());
            }
            double spent = Dispatch.ownMillis(installation) - cpu;
            return new Read(answers, spent / answers.expected().total());
        }
    }

    private Request request(Listing listing) {
        next = (next + 1) % places.size();
        return Request.get(
                listing.path(endpoint, places.get(next)), account.caller().key(), OK);
    }
}
