package org.webhooks.delivery.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.webhooks.PublicId;
import org.webhooks.delivery.DeliverySettings;
import org.webhooks.delivery.DeliveryState;
import org.webhooks.delivery.decision.Decision;
import org.webhooks.delivery.hand.Content;
import org.webhooks.delivery.hand.InHand;
import org.webhooks.delivery.hand.Work;
import org.webhooks.delivery.record.Recorder;
import org.webhooks.endpoint.policy.DeliveryPolicy;
import org.webhooks.endpoint.registry.EndpointRegistry;
import org.webhooks.endpoint.registry.Target;
import org.webhooks.outbound.CallOutcome;
import org.webhooks.outbound.OutboundCall;
import org.webhooks.outbound.OutboundClient;
import org.webhooks.signing.Signed;
import org.webhooks.signing.Signer;
import org.webhooks.signing.scheme.Forms;

/** Signs a delivery and calls its endpoint, once for each lease. Each call, as it ends, goes to the recorder. */
@Singleton
class DeliveryCall {
    private static final Logger LOG = System.getLogger(DeliveryCall.class.getName());

    private final EndpointRegistry registry;
    private final InHand inHand;
    private final OutboundClient client;
    private final Recorder recorder;
    private final Clock clock;
    private final DeliverySettings settings;

    @Inject
    DeliveryCall(
            EndpointRegistry registry,
            InHand inHand,
            OutboundClient client,
            Recorder recorder,
            DeliverySettings settings,
            Clock clock) {
        this.registry = registry;
        this.inHand = inHand;
        this.client = client;
        this.recorder = recorder;
        this.clock = clock;
        this.settings = settings;
    }

    /** Begins what was not begun yet. Never throws: what can't be called is given back. */
    void begin(Work work) {
        if (!work.begin()) {
            return;
        }
        work.place().call(() -> call(work), () -> recorder.giveBack(work));
    }

    private void call(Work work) {
        work.callStarts();
        try {
            Optional<Target> target = registry.target(
                    work.assignment().accountId(), work.assignment().endpointId());
            Content content = work.content();
            Duration timeout = settings.timeout(
                    target.map(Target::policy).map(DeliveryPolicy::timeout).orElse(null));
            Instant now = clock.instant();
            if (work.isCancelled() || now.isAfter(work.assignment().leaseEnd())) {
                // nobody wants it, or somebody else may have it by now
                inHand.finish(work);
            } else if (now.plus(timeout).isAfter(work.assignment().leaseEnd())) {
                // a call would outlive the lease
                recorder.giveBack(work);
            } else if (work.place().isResting()) {
                recorder.giveBack(work);
            } else if (target.isEmpty() || content == null) {
                recorder.setAside(work, DeliveryState.CANCELLED);
            } else if (target.get().paused()) {
                recorder.setAside(work, DeliveryState.HELD);
            } else {
                send(work, content, target.get(), timeout);
                return;
            }
        } catch (SQLException | RuntimeException e) {
            LOG.log(Level.WARNING, "Delivery {0} is given back: {1}", work.deliveryId(), e.getMessage());
            recorder.giveBack(work);
        }
        work.place().notMade();
    }

    private void send(Work work, Content content, Target target, Duration timeout) {
        Instant now = clock.instant();
        Signed signed = new Signed(
                content.eventPublicId(),
                content.eventType(),
                PublicId.of(PublicId.DELIVERY, work.deliveryId()),
                content.body(),
                now,
                target.secretsAt(now),
                target.standardKeysAt(now));
        Map<String, String> signing = Signer.headers(target.scheme(), signed);
        // of the body that was made, whatever the endpoint asks for by now
        signing.put("Content-Type", Forms.contentType(content.form()));
        CallHeaders headers = CallHeaders.of(signing, target.policy().headers());
        OutboundCall call = new OutboundCall(target.url(), target.method(), headers.sent(), content.body(), timeout);
        client.call(call, outcome -> ended(work, target, headers.logged(), outcome));
    }

    private void ended(Work work, Target target, Map<String, String> headers, CallOutcome outcome) {
        work.callHasEnded();
        Decision decision = recorder.record(work, target, headers, outcome);
        work.place().answered(outcome, decision, work.recorded());
    }
}
