package org.webhooks.delivery.sweep;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.webhooks.endpoint.EndpointHealth.Sweep;
import org.webhooks.event.store.HandOver;
import org.webhooks.schema.Direct;

/**
 * Moves what a paused, released or disabled endpoint has waiting, a chunk in each transaction. That there is something to
 * move is written with the endpoint's health, so that it goes on after a crash, on whichever node. Called by one thread.
 */
@Singleton
class Sweeps {
    private static final String OPEN =
            "select endpoint_id, sweep, sweep_until from endpoint_health where sweep is not null order by endpoint_id";

    private final DataSource database;
    private final SweepChunks chunks;
    private final HandOver handOver;
    private long last;

    @Inject
    Sweeps(@Direct DataSource database, SweepChunks chunks, HandOver handOver) {
        this.database = database;
        this.chunks = chunks;
        this.handOver = handOver;
    }

    /**
     * Moves a chunk of each that is released, because it is the turns that give these their pace; then of one after the
     * other of the rest for as long as there is time. The next turn goes on behind the last one.
     *
     * @return whether time was over before all had their turn
     */
    boolean turn(Duration time) throws SQLException {
        long begun = System.nanoTime();
        List<OpenSweep> open = open();
        if (open.stream().anyMatch(OpenSweep::isRelease)) {
            open.stream().filter(OpenSweep::isRelease).forEach(chunks::moveOne);
            handOver.wakeDispatcher();
        }
        for (OpenSweep sweep : othersInTurn(open)) {
            chunks.moveOne(sweep);
            last = sweep.endpointId();
            if (System.nanoTime() - begun > time.toNanos()) {
                return true;
            }
        }
        return false;
    }

    private List<OpenSweep> othersInTurn(List<OpenSweep> open) {
        List<OpenSweep> others =
                open.stream().filter(sweep -> !sweep.isRelease()).toList();
        return Stream.concat(
                        others.stream().filter(sweep -> sweep.endpointId() > last),
                        others.stream().filter(sweep -> sweep.endpointId() <= last))
                .toList();
    }

    private List<OpenSweep> open() throws SQLException {
        List<OpenSweep> open = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OPEN);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                open.add(new OpenSweep(
                        row.getLong(1), Sweep.valueOf(row.getString(2)), row.getObject(3, OffsetDateTime.class)));
            }
        }
        return open;
    }
}
