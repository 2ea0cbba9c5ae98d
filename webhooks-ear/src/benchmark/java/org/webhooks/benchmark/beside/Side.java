package org.webhooks.benchmark.beside;

import java.time.Duration;
import org.webhooks.benchmark.http.Request;
import org.webhooks.benchmark.measure.Publisher;
import org.webhooks.benchmark.measure.Slice;
import org.webhooks.benchmark.measure.WarmUp;
import org.webhooks.benchmark.measure.Workload;
import org.webhooks.benchmark.receiver.Manner;
import org.webhooks.benchmark.report.Surroundings;
import org.webhooks.benchmark.stand.EventBody;
import org.webhooks.benchmark.stand.Subscriber;

/** One of two that are compared, and one event a request, each to one endpoint. */
final class Side {
    private final Installation installation;
    private final Workload workload;

    Side(String name, Installation installation, int connections) {
        this.installation = installation;
        Subscriber account = installation.subscriber(name);
        account.register(Manner.PROMPT, name, 0, EventBody.TYPE);
        Request publish = account.publish(EventBody.JSON);
        workload = Workload.of(name, name, Publisher.overHttp(installation, connections, publish));
    }

    String name() {
        return workload.name();
    }

    Surroundings warmUp(Duration longest) {
        return WarmUp.of(installation, workload, longest);
    }

    void settle() {
        installation.settle();
    }

    Slice measure(Duration time) {
        return Slice.measure(installation, workload, time);
    }
}
