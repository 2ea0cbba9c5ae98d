package org.webhooks.endpoint;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.webhooks.Moments;
import org.webhooks.endpoint.notice.Notice;
import org.webhooks.endpoint.notice.NoticeType;
import org.webhooks.endpoint.notice.Notices;

/** Ends the sending to an endpoint and begins it again, because somebody asks. Each method is one transaction (REQUIRED). */
@Stateless
public class EndpointPauses {
    @Inject
    EndpointRows rows;

    @Inject
    Notices notices;

    @Inject
    Clock clock;

    /** Sends nothing more until it is unpaused; what is unfinished is held. @throws Refusal ENDPOINT_NOT_FOUND */
    public EndpointWithHealth pause(long accountId, String scheme, long id) {
        EndpointWithHealth result = rows.locked(accountId, scheme, id);
        Instant now = Moments.now(clock);
        if (result.health().pause(now)) {
            notices.tell(new Notice(NoticeType.ENDPOINT_PAUSED, accountId, id, Notice.REQUEST, now));
        }
        return result;
    }

    /** Ends a pause, forgets the failures and releases what was held. @throws Refusal ENDPOINT_NOT_FOUND */
    public EndpointWithHealth unpause(long accountId, String scheme, long id) {
        EndpointWithHealth result = rows.locked(accountId, scheme, id);
        result.health().unpause(Moments.now(clock));
        return result;
    }
}
