package org.webhooks.delivery.recovery.chunk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.webhooks.delivery.recovery.progress.Advance;
import org.webhooks.delivery.recovery.progress.Advance.LeftBehind;
import org.webhooks.delivery.recovery.progress.Leg;
import org.webhooks.delivery.recovery.progress.Position;
import org.webhooks.delivery.recovery.walk.Seen;
import org.webhooks.event.match.PastEvent;

/** How far a chunk has come, and which endpoints it has left behind. */
final class Headway {
    private final Leg leg;
    private final Set<Long> passedOver;
    private final List<LeftBehind> leftBehind = new ArrayList<>();
    private Position position;
    private int examined;
    private int done;

    Headway(Leg leg) {
        this.leg = leg;
        this.passedOver = new HashSet<>(leg.leftBehind());
        this.position = leg.begin();
    }

    /** @param eventGoesOn whether a further delivery of its event is next */
    void moveBehind(Seen seen, boolean eventGoesOn) {
        Seen.Found delivery = seen.delivery();
        examined++;
        if (eventGoesOn && delivery != null) {
            position = Position.within(seen.event(), delivery.endpointId());
        } else {
            position = Position.after(seen.event());
            done++;
        }
    }

    /** Whether an endpoint was left behind, here or before. */
    boolean passesOver(long endpoint) {
        return passedOver.contains(endpoint);
    }

    /** Leaves an endpoint behind at an event. @return false where it is the only one: nobody else is to go on */
    boolean leave(long endpoint, PastEvent event) {
        if (leg.leavesBehind()) {
            passedOver.add(endpoint);
            leftBehind.add(new LeftBehind(endpoint, Position.before(event, endpoint), done));
        }
        return leg.leavesBehind();
    }

    /** How many rows are behind it. */
    int examined() {
        return examined;
    }

    /** How far it brings the job once so many deliveries are begun. */
    Advance advance(int sent) {
        return new Advance(position, done, sent, leftBehind);
    }
}
