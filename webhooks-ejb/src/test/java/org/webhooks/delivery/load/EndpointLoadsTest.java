package org.webhooks.delivery.load;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.webhooks.delivery.DeliverySettings;
import org.webhooks.delivery.rest.Rests;
import org.webhooks.endpoint.policy.DeliveryPolicy;
import org.webhooks.endpoint.registry.LiveKeys;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.settings.Deployment;
import org.webhooks.settings.FixedConfig;
import org.webhooks.settings.Settings;
import org.webhooks.signing.scheme.Schemes;

class EndpointLoadsTest {
    private static final int WINDOW = 64;
    private static final long ACCOUNT = 1;
    private static final long OTHER_ACCOUNT = 2;
    private static final Settings SETTINGS = new Settings(new FixedConfig(Map.of(
            "webhooks.fast-window", String.valueOf(WINDOW),
            "webhooks.slow-window", String.valueOf(WINDOW),
            "webhooks.data-directory", "none")));

    private final EndpointLoads loads = new EndpointLoads(
            new DeliverySettings(SETTINGS),
            new NodeShare(),
            new Rests(unused(DataSource.class), new Deployment(SETTINGS)),
            unused(ManagedScheduledExecutorService.class));

    @Test
    void whatTakesLongLeavesTheFastLaneToOthers() {
        List<LanePlace> hanging = admit(WINDOW);
        assertThat(loads.reserve(other())).isEmpty();

        hanging.forEach(LanePlace::takesLong);

        assertThat(loads.reserve(other())).isPresent();
    }

    @Test
    void itStaysWhereTheSlowLaneHasNoRoomForIt() {
        List<LanePlace> hanging = admit(2 * WINDOW);

        hanging.forEach(LanePlace::takesLong);

        assertThat(loads.reserve(other())).isEmpty();
    }

    @Test
    void itGivesItsPlaceFreeWhereItIsThen() {
        List<LanePlace> hanging = admit(WINDOW);
        hanging.forEach(LanePlace::takesLong);
        hanging.forEach(LanePlace::takesLong);

        hanging.forEach(LanePlace::release);

        List<LanePlace> next = admit(2 * WINDOW - 1);
        next.forEach(LanePlace::takesLong);
        assertThat(loads.reserve(other())).as("the last place in the fast lane").isPresent();
        assertThat(loads.reserve(other())).isEmpty();
    }

    @Test
    void whatWasPublishedWaitsForTheNodeBeforeAndAfterItsCall() {
        LanePlace published = loads.reserve(other()).orElseThrow();
        assertThat(loads.lanes().behind()).as("on its way").isOne();

        published.call(() -> {}, () -> {});
        assertThat(loads.lanes().behind()).as("while it is called").isZero();

        published.callHasEnded();
        assertThat(loads.lanes().behind()).as("until it is recorded").isOne();

        published.release();
        assertThat(loads.lanes().behind()).isZero();
    }

    @Test
    void whatIsGivenFreeDuringItsCallWaitsForNothingAnyMore() {
        LanePlace cancelled = loads.reserve(other()).orElseThrow();
        cancelled.call(() -> {}, () -> {});
        cancelled.release();

        cancelled.callHasEnded();

        assertThat(loads.lanes().behind()).isZero();
    }

    @Test
    void whatWaitedInTheDatabaseHoldsUpNoPublisher() {
        assertThat(loads.reserveForWaiting(other())).isPresent();
        loads.admit(ACCOUNT, 1);

        assertThat(loads.lanes().behind()).isZero();
    }

    /** Of as many endpoints. */
    private List<LanePlace> admit(int calls) {
        return LongStream.range(0, calls)
                .mapToObj(endpoint -> loads.admit(ACCOUNT, endpoint))
                .toList();
    }

    private static Target other() {
        DeliveryPolicy policy = DeliveryPolicy.NONE;
        return new Target(
                1_000,
                OTHER_ACCOUNT,
                Schemes.nativeScheme(),
                "POST",
                URI.create("https://example.com/"),
                List.of(),
                false,
                new LiveKeys(List.of(), policy.signature(), null),
                policy,
                null);
    }

    private static <T> T unused(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
