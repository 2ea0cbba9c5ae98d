package org.webhooks.delivery.recovery.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.delivery.recovery.Standing;
import org.webhooks.delivery.recovery.progress.Advance.LeftBehind;
import org.webhooks.delivery.recovery.progress.Leg;
import org.webhooks.delivery.recovery.progress.Legs;
import org.webhooks.delivery.recovery.progress.OpenJob;
import org.webhooks.delivery.recovery.progress.Position;
import org.webhooks.delivery.recovery.walk.Seen;
import org.webhooks.endpoint.filter.EventPattern;
import org.webhooks.endpoint.policy.DeliveryPolicy;
import org.webhooks.endpoint.registry.AccountEndpoints;
import org.webhooks.endpoint.registry.AccountState;
import org.webhooks.endpoint.registry.LiveKeys;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.event.match.PastEvent;
import org.webhooks.signing.scheme.Schemes;

class ChunkTest {
    private static final Instant NOW = Instant.parse("2024-01-15T10:00:00Z");
    private static final int MOST = 3;
    private static final Rooms ROOM_FOR_ALL = endpoint -> true;
    private static final Rooms NO_ROOM = endpoint -> false;

    @Test
    void sendsWhatIsMissingAndWanted() throws SQLException {
        Chunk chunk = chunk(List.of(missing(1, "order.created"), missing(2, "invoice.paid")), ROOM_FOR_ALL);

        assertThat(chunk.missed()).extracting(missed -> missed.event().id()).containsExactly(id(1));
        assertThat(done(chunk)).isEqualTo(2);
        assertThat(position(chunk)).isEqualTo(Position.after(event(2, "invoice.paid")));
    }

    @ParameterizedTest
    @EnumSource(DeliveryState.class)
    void sendsAgainOnlyWhatIsInAStateThatIsSought(DeliveryState state) throws SQLException {
        Chunk chunk = chunk(List.of(found(1, 7, state)), ROOM_FOR_ALL);

        assertThat(chunk.again()).hasSize(state == DeliveryState.FAILED ? 1 : 0);
        assertThat(done(chunk)).isEqualTo(1);
    }

    @Test
    void leavesOtherTypesAlone() throws SQLException {
        Leg leg = leg(7L, Standing.LOST, "order.cancelled");
        List<Seen> seen = List.of(found(1, 7, DeliveryState.FAILED), missing(2, "order.cancelled"));

        Chunk chunk = Chunk.of(leg, account(false), seen, MOST, ROOM_FOR_ALL);

        assertThat(chunk.again()).isEmpty();
        assertThat(chunk.missed()).hasSize(1);
        assertThat(done(chunk)).isEqualTo(2);
    }

    @Test
    void stopsBeforeTheFirstThatHasNoRoom() throws SQLException {
        List<Seen> seen = List.of(missing(1, "invoice.paid"), missing(2, "order.created"), missing(3, "invoice.paid"));

        Chunk chunk = chunk(seen, NO_ROOM);

        assertThat(chunk.missed()).isEmpty();
        assertThat(done(chunk)).isEqualTo(1);
        assertThat(position(chunk)).isEqualTo(Position.after(event(1, "invoice.paid")));
    }

    @Test
    void asksNoRoomOfAPausedEndpoint() throws SQLException {
        List<Seen> seen = List.of(missing(1, "order.created"));

        Chunk chunk = Chunk.of(leg(7L, Standing.LOST, null), account(true), seen, MOST, NO_ROOM);

        assertThat(chunk.missed()).hasSize(1);
    }

    @Test
    void countsAnEventWhenTheLastOfItsDeliveriesIsBehindIt() throws SQLException {
        Leg leg = leg(null, Standing.FINISHED, null);
        Seen first = found(1, 7, DeliveryState.FAILED);
        Seen second = found(1, 8, DeliveryState.FAILED);
        Seen third = found(2, 7, DeliveryState.FAILED);

        Chunk within = Chunk.of(leg, account(false), List.of(first, second), 1, ROOM_FOR_ALL);
        Chunk behind = Chunk.of(leg, account(false), List.of(first, second, third), 2, ROOM_FOR_ALL);

        assertThat(done(within)).isZero();
        assertThat(position(within)).isEqualTo(Position.within(first.event(), 7));
        assertThat(done(behind)).isEqualTo(1);
        assertThat(position(behind)).isEqualTo(Position.after(first.event()));
    }

    @Test
    void leavesAnEndpointWithoutRoomBehindAndGoesOnWithTheOthers() throws SQLException {
        List<Seen> seen = List.of(
                found(1, 7, DeliveryState.FAILED),
                found(1, 8, DeliveryState.FAILED),
                found(2, 7, DeliveryState.FAILED),
                found(2, 8, DeliveryState.FAILED));

        Chunk chunk = Chunk.of(
                leg(null, Standing.FINISHED, null),
                account(false),
                seen,
                seen.size(),
                target -> target.endpointId() != 8);

        assertThat(chunk.again())
                .extracting(again -> again.target().endpointId())
                .containsExactly(7L, 7L);
        assertThat(done(chunk)).isEqualTo(2);
        assertThat(chunk.headway().advance(2).leftBehind())
                .containsExactly(new LeftBehind(8, Position.before(event(1, "order.created"), 8), 0));
    }

    @Test
    void passesOverEndpointsThatWereLeftBehindBefore() throws SQLException {
        List<Seen> seen = List.of(found(1, 7, DeliveryState.FAILED), found(1, 8, DeliveryState.FAILED));

        Chunk chunk =
                Chunk.of(leg(null, Standing.FINISHED, null, Set.of(7L)), account(false), seen, MOST, ROOM_FOR_ALL);

        assertThat(chunk.again())
                .extracting(again -> again.target().endpointId())
                .containsExactly(8L);
        assertThat(chunk.headway().advance(1).leftBehind()).isEmpty();
    }

    @Test
    void sendsNothingToEndpointsThatAreDisabled() throws SQLException {
        Chunk chunk = Chunk.of(
                leg(null, Standing.FINISHED, null),
                account(false),
                List.of(found(1, 9, DeliveryState.FAILED)),
                MOST,
                NO_ROOM);

        assertThat(chunk.again()).isEmpty();
        assertThat(done(chunk)).isEqualTo(1);
    }

    @Test
    void sendsOnlyWhatAFilterLetsPass() throws SQLException {
        AccountEndpoints filtering =
                account(target(7, false, DeliveryPolicy.NONE.with(draft -> draft.filter("{\"/number\":2}"))));
        List<Seen> seen = List.of(missing(1, "order.created"), missing(2, "order.created"));

        Chunk chunk = Chunk.of(leg(7L, Standing.LOST, null), filtering, seen, MOST, ROOM_FOR_ALL);

        assertThat(chunk.missed()).extracting(missed -> missed.event().id()).containsExactly(id(2));
        assertThat(done(chunk)).isEqualTo(2);
    }

    @Test
    void putsWhatIsMissingAndWhatIsSentAgainIntoOneOrder() throws SQLException {
        AccountEndpoints ordering = account(target(7, false, DeliveryPolicy.NONE.with(draft -> draft.ordered(true))));
        Seen inSequence = new Seen(event(2, "order.created"), new Seen.Found(id(200), 7, DeliveryState.FAILED, true));
        Seen inNone = found(3, 7, DeliveryState.FAILED);
        List<Seen> seen = List.of(missing(1, "order.created"), inSequence, inNone, missing(4, "order.created"));

        Chunk chunk = Chunk.of(leg(7L, Standing.LOST, null), ordering, seen, seen.size(), ROOM_FOR_ALL);

        assertThat(chunk.missed()).extracting(Chunk.Missed::place).containsExactly(0, 2);
        assertThat(chunk.again()).extracting(Chunk.Again::place).containsExactly(1, null);
        assertThat(chunk.places()).isEqualTo(3);
    }

    private static Chunk chunk(List<Seen> seen, Rooms rooms) throws SQLException {
        return Chunk.of(leg(7L, Standing.LOST, null), account(false), seen, MOST, rooms);
    }

    private static int done(Chunk chunk) {
        return chunk.headway().advance(0).done();
    }

    private static Position position(Chunk chunk) {
        return chunk.headway().advance(0).position();
    }

    private static Leg leg(@Nullable Long endpoint, Set<Standing> standings, @Nullable String type) {
        return leg(endpoint, standings, type, Set.of());
    }

    private static Leg leg(
            @Nullable Long endpoint, Set<Standing> standings, @Nullable String type, Set<Long> leftBehind) {
        OpenJob job = new OpenJob(
                id(100), 1, endpoint, EnumSet.copyOf(standings), type, Instant.EPOCH, NOW, Instant.EPOCH, NOW);
        return Legs.common(job, leftBehind);
    }

    private static AccountEndpoints account(boolean paused) {
        return account(target(7, paused, DeliveryPolicy.NONE), target(8, paused, DeliveryPolicy.NONE));
    }

    private static AccountEndpoints account(Target... targets) {
        return new AccountEndpoints(new AccountState(1, true, 0), List.of(targets));
    }

    private static Target target(long id, boolean paused, DeliveryPolicy policy) {
        return new Target(
                id,
                1,
                Schemes.nativeScheme(),
                "POST",
                URI.create("https://example.com/"),
                List.of(new EventPattern("order.*")),
                paused,
                new LiveKeys(List.of(), policy.signature(), null),
                policy,
                null);
    }

    private static Seen missing(int number, String type) {
        return new Seen(event(number, type), null);
    }

    private static Seen found(int number, long endpoint, DeliveryState state) {
        return new Seen(event(number, "order.created"), new Seen.Found(id(200), endpoint, state, false));
    }

    private static PastEvent event(int number, String type) {
        return new PastEvent(id(number), type, NOW, null, null, null, null, "{\"number\":" + number + "}");
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
