package org.webhooks.delivery.hand;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.webhooks.delivery.DeliverySettings;
import org.webhooks.delivery.NodeStart;
import org.webhooks.delivery.decision.Progress;
import org.webhooks.delivery.load.EndpointLoads;
import org.webhooks.delivery.load.LanePlace;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.event.store.HandOver;
import org.webhooks.event.store.LeaseTerms;
import org.webhooks.event.store.NewDelivery;
import org.webhooks.event.store.Place;
import org.webhooks.event.store.PreparedEvent;
import org.webhooks.settings.Deployment;

/** Hands over what publishing stored: that with a place goes out at once, for the rest the dispatcher is woken. */
@Singleton
public class StoredHandOver implements HandOver {
    private final EndpointLoads loads;
    private final InHand inHand;
    private final LaneSender sender;
    private final NodeStart node;
    private final Deployment deployment;
    private final Clock clock;
    private final Duration lease;

    @Inject
    public StoredHandOver(
            EndpointLoads loads,
            InHand inHand,
            LaneSender sender,
            NodeStart node,
            Deployment deployment,
            DeliverySettings settings,
            Clock clock) {
        this.loads = loads;
        this.inHand = inHand;
        this.sender = sender;
        this.node = node;
        this.deployment = deployment;
        this.clock = clock;
        this.lease = settings.lease();
    }

    @Override
    public LeaseTerms terms() {
        return new LeaseTerms(node.number(), lease, deployment.clockOffset());
    }

    @Override
    public void awaitRoom(Duration atMost) {
        loads.awaitRoom(atMost);
    }

    @Override
    public Optional<Place> reserve(Target target) {
        return loads.reserve(target).map(place -> place);
    }

    @Override
    public void wakeDispatcher() {
        loads.thereIsRoomAgain();
    }

    @Override
    public void handOver(List<PreparedEvent> committed, Instant leaseEnd) {
        boolean enoughLeft = clock.instant().plus(lease.dividedBy(2)).isBefore(leaseEnd);
        boolean inOrder = false;
        List<Work> works = new ArrayList<>();
        for (PreparedEvent event : committed) {
            event.withRaised().forEach(each -> handOver(each, leaseEnd, enoughLeft, works::add));
            inOrder |= event.withRaised()
                    .flatMap(each -> each.deliveries().stream())
                    .anyMatch(NewDelivery::isInOrder);
        }
        sender.send(works);
        if (inOrder) {
            // these take no places: only the dispatcher knows whose turn it is
            wakeDispatcher();
        }
    }

    private void handOver(PreparedEvent event, Instant leaseEnd, boolean enoughLeft, Consumer<Work> works) {
        for (NewDelivery delivery : event.deliveries()) {
            if (delivery.place() instanceof LanePlace place) {
                if (enoughLeft) {
                    works.accept(work(event, delivery, place, leaseEnd));
                } else {
                    // the dispatcher may have taken it by now: it is found there when its lease is over
                    place.release();
                }
            }
        }
    }

    private Work work(PreparedEvent event, NewDelivery delivery, LanePlace place, Instant leaseEnd) {
        Work.Assignment assignment = new Work.Assignment(
                delivery.id(), event.event().accountId(), delivery.target().endpointId(), Progress.NONE, 1, leaseEnd);
        Work work = new Work(assignment, place);
        byte[] body = event.bodies().in(delivery.form());
        inHand.keepIfThereIsRoom(work, new Content(event.id(), event.event().type(), delivery.form(), body));
        return work;
    }
}
